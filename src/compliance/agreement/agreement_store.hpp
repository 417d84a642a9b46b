#pragma once
// Circulars and agreements in the database; the agency's own. Workers read concluded agreements.

#include "base/period.hpp"
#include "compliance/agreement/agreement_paper.hpp"
#include "platform/db/db.hpp"

namespace tasuki::compliance {

using PublicationId = Id<struct AgreementPublicationTag>;
using ConfirmationId = Id<struct WageConfirmationTag>;

// 書面の交付, 電子計算機のファイル, 掲示・備付け (則25条の11).
BOOST_DEFINE_ENUM_CLASS(PublicationMethod, document, file, posting)

struct PublicationInput {
  PublicationMethod method = PublicationMethod::file;
  Date published_on{};
  std::string place;
  bool summary_handed_out = false;  // posting asks for it
  std::string proof;
};
BOOST_DESCRIBE_STRUCT(PublicationInput, (),
                      (method, published_on, place, summary_handed_out, proof))

struct Publication {
  PublicationId id;
  CompanyId company_id;
  AgreementId agreement_id;
  PublicationMethod method{};
  Date published_on{};
  std::string place;
  bool summary_handed_out = false;
  std::string proof;
  std::string entered_by;
  Instant entered_at{};
};
BOOST_DESCRIBE_STRUCT(Publication, (),
                      (id, company_id, agreement_id, method, published_on, place,
                       summary_handed_out, proof, entered_by, entered_at))

struct Confirmation {
  ConfirmationId id;
  CompanyId company_id;
  AgreementId agreement_id;
  int fiscal_year = 0;
  Date confirmed_on{};
  std::string confirmed_by;
  AgreementCheck result;
  PaperId paper_id;
};
BOOST_DESCRIBE_STRUCT(Confirmation, (),
                      (id, company_id, agreement_id, fiscal_year, confirmed_on, confirmed_by,
                       result, paper_id))

struct AgreementLine {
  AgreementId id;
  std::string title;
  AgreementUnit unit{};
  std::string establishment_name;
  AgreementState state{};
  int fiscal_year = 0;
  Date starts_on{};
  Date ends_on{};
  std::optional<Date> concluded_on;
  std::optional<Date> superseded_from;
  std::optional<Date> published_on;  // first day on which all workers were told
  PaperId paper_id;
};
BOOST_DESCRIBE_STRUCT(AgreementLine, (),
                      (id, title, unit, establishment_name, state, fiscal_year, starts_on, ends_on,
                       concluded_on, superseded_from, published_on, paper_id))

struct CircularLine {
  CircularId id;
  int fiscal_year = 0;
  std::string circular_number;
  std::int64_t occupations = 0;
  std::int64_t regions = 0;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(CircularLine, (),
                      (id, fiscal_year, circular_number, occupations, regions, version))

struct WorkerUnit {
  EstablishmentId establishment_id;  // 0 = of none
  bool agreement_worker = false;
};
BOOST_DESCRIBE_STRUCT(WorkerUnit, (), (establishment_id, agreement_worker))

namespace agreements {

// The company as it signs; of an establishment also its name.
AgreementEmployer employer(ReadTx& tx, EstablishmentId establishment);

// Of the actor's department; 0 = none.
EstablishmentId own_establishment(ReadTx& tx);

std::vector<CircularLine> circulars(ReadTx& tx);
WageCircular load_circular(ReadTx& tx, CircularId id);
std::optional<WageCircular> circular_of(ReadTx& tx, int fiscal_year);
CircularId insert_circular(WriteTx& tx, const CircularBasis& basis);
void save_circular(WriteTx& tx, CircularId id, std::int64_t seen, const CircularBasis& basis);
void replace_occupations(WriteTx& tx, CircularId id, const std::vector<CircularOccupation>& rows);
void replace_regions(WriteTx& tx, CircularId id, const std::vector<CircularRegion>& rows);
std::vector<CircularOccupation> occupations(ReadTx& tx, CircularId id, const std::string& q);
std::vector<CircularRegion> regions(ReadTx& tx, CircularId id);
// The rows that the agreement's jobs, its places and one more prefecture ask for.
std::optional<CircularTables> tables_for(ReadTx& tx, int fiscal_year, const AgreementTerms& terms,
                                         const std::string& prefecture);

std::vector<AgreementLine> list(ReadTx& tx);
// Which establishment a worker belongs to, and whether an agreement covers the worker.
WorkerUnit unit_of(ReadTx& tx, WorkerId worker);
Agreement load(ReadTx& tx, AgreementId id);
Agreement load_for_update(WriteTx& tx, AgreementId id, std::int64_t seen);
void insert(WriteTx& tx, Agreement& agreement);
void save(WriteTx& tx, Agreement& agreement);
void remove(WriteTx& tx, AgreementId id);
// Concluded or superseded ones that bind the establishment's workers on some day of the period:
// the establishment's own before the company's.
std::vector<Agreement> binding(ReadTx& tx, EstablishmentId establishment, const Period& period);
// Others of the same unit that hold on a day of the term.
std::vector<Agreement> overlapping(ReadTx& tx, const Agreement& agreement);

void insert(WriteTx& tx, Publication& publication);
std::vector<Publication> publications(ReadTx& tx, AgreementId id);
void insert(WriteTx& tx, Confirmation& confirmation);
std::vector<Confirmation> confirmations(ReadTx& tx, AgreementId id);

}  // namespace agreements

}  // namespace tasuki::compliance

#pragma once
// The company's own row.

#include <string>

#include "company/company.hpp"
#include "platform/db/db.hpp"

namespace tasuki::company {

struct CompanyView {
  CompanyId id;
  std::string code;
  bool is_agency = false;
  bool is_client = false;
  bool is_operator = false;
  CompanyForm profile;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(CompanyView, (),
                      (id, code, is_agency, is_client, is_operator, profile, version))

struct SealView {
  std::string png;  // base64; "" = none registered
};
BOOST_DESCRIBE_STRUCT(SealView, (), (png))

SealView load_seal(ReadTx& tx);
void save_seal(WriteTx& tx, const std::string& png);
void remove_seal(WriteTx& tx);

CompanyView load_own(ReadTx& tx);
// Throws Problem(stale_version).
void save_own(WriteTx& tx, const CompanyForm& form, std::int64_t version);

}  // namespace tasuki::company

#pragma once
// Hearings and extensions in the database. As the client.

#include "compliance/hearing/hearing.hpp"
#include "platform/db/db.hpp"

namespace tasuki::compliance::hearings {

Hearing load(ReadTx& tx, OpinionHearingId id);                                 // throws not_found
Hearing load_for_update(WriteTx& tx, OpinionHearingId id, std::int64_t seen);  // stale_version
void insert(WriteTx& tx, Hearing& hearing);  // throws duplicate: one for each conflict date
void save(WriteTx& tx, Hearing& hearing);
// Newest first; "" = of all establishments.
std::vector<Hearing> list(ReadTx& tx, const std::string& establishment_key, std::int64_t before_id,
                          int limit);

// The acting company's name, as its papers print it.
std::string own_name(ReadTx& tx);

using LimitExtensionId = Id<struct LimitExtensionTag>;

struct Extension {
  LimitExtensionId id;
  CompanyId company_id;
  std::string establishment_key;
  Date extends_conflict_on{};
  Date to_on{};
  std::int64_t hearing_id = 0;  // 0 = entered by hand
  std::string note;
  std::string entered_by;
  // Of one entered by hand: the hearing it rests on, and who decided.
  std::optional<Date> heard_on;
  std::string heard_from;
  std::string opinion;
  std::string decided_by;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Extension, (),
                      (id, company_id, establishment_key, extends_conflict_on, to_on, hearing_id,
                       note, entered_by, heard_on, heard_from, opinion, decided_by, version))

void insert(WriteTx& tx, Extension& extension);
std::vector<Extension> extensions(ReadTx& tx, const std::string& establishment_key);
// Was the reminder with this key ever planned, sent or not?
bool is_limit_reminder_known(ReadTx& tx, const std::string& key);
// Only one that was entered; gives its establishment's key. Throws not_found.
std::string remove_entered(WriteTx& tx, LimitExtensionId id);

}  // namespace tasuki::compliance::hearings

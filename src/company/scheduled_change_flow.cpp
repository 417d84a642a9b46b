#include <map>

#include "company/masters_flows.hpp"
#include "company/scheduled_change_flows.hpp"
#include "company/scheduled_change_store.hpp"
#include "platform/mail/mail.hpp"
#include "platform/owned.hpp"

namespace tasuki::company {
namespace {

// What a scheduled change needs of a master, whatever its form.
struct Access {
  std::string table;
  json::object (*load)(ReadTx&, const std::string& table, std::int64_t id);
  // Throws invalid_input for what does not fit the form's type.
  Violations (*check)(ReadTx&, std::int64_t id, const json::object& form);
  void (*save)(WriteTx&, const std::string& table, std::int64_t id, const json::object& form);
};

struct Version {
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(Version, (), (version))

template <class Form, class RowId>
Access access(std::string table) {
  return {std::move(table),
          [](ReadTx& tx, const std::string& from, std::int64_t id) {
            return to_json(owned::load<Form>(tx, from, id)).as_object();
          },
          [](ReadTx& tx, std::int64_t id, const json::object& form) {
            return violations_of(tx, from_request_json<Form>(form), RowId{id});
          },
          [](WriteTx& tx, const std::string& to, std::int64_t id, const json::object& form) {
            const auto before = owned::load<Form>(tx, to, id);
            const auto after = from_stored_json<Form>(form);
            owned::update(tx, to, id, owned::load<Version>(tx, to, id).version, after);
            changed(tx, before, after);
          }};
}

const Access& access_to(ScheduledMaster master) {
  static const std::map<ScheduledMaster, Access> all{
      {ScheduledMaster::company, access<CompanyForm, CompanyId>("company")},
      {ScheduledMaster::establishment, access<EstablishmentForm, EstablishmentId>("establishment")},
      {ScheduledMaster::organizational_unit,
       access<OrganizationalUnitForm, OrganizationalUnitId>("organizational_unit")},
      {ScheduledMaster::workplace, access<WorkplaceForm, WorkplaceId>("workplace")},
      {ScheduledMaster::contracting_party,
       access<ContractingPartyForm, ContractingPartyId>("contracting_party")}};
  return all.at(master);
}

// What is wrong with the master as it would be.
Violations problems_of(ReadTx& tx, const Access& master, std::int64_t id,
                       const json::object& form) {
  try {
    return master.check(tx, id, form);
  } catch (const Problem& problem) {
    if (problem.code() != Code::invalid_input) throw;
    return problem.violations();
  }
}

std::string reasons(const Violations& violations) {
  std::string result;
  for (const Violation& violation : violations) {
    result += violation.pointer + " " + message_ja(violation.code, violation.params) + "\n";
  }
  return result;
}

void carry_out(WriteTx& tx, const ScheduledChange& change) {
  const Access& master = access_to(change.master);
  const std::int64_t id = change.master_id.value;
  if (!owned::exists(tx, master.table, id)) {
    return scheduled::finish(tx, change.id, ScheduledState::refused,
                             message_ja(Code::not_found, {}));
  }
  const json::object form =
      with_changes(master.load(tx, master.table, id), change.changes.as_object());
  const Violations violations = problems_of(tx, master, id, form);
  if (violations.empty()) {
    master.save(tx, master.table, id, form);
    return scheduled::finish(tx, change.id, ScheduledState::done, "");
  }
  scheduled::finish(tx, change.id, ScheduledState::refused, reasons(violations));
  mail_to_permission(tx, tx.acting_company(), Permission::company_manage,
                     "予定していた変更を反映できませんでした",
                     text(change.effective_on) +
                         " に予定していたマスタの変更を反映できませんでした。"
                         "内容を確認し、改めて変更してください。\n\n" +
                         reasons(violations));
}

}  // namespace

ScheduledChange plan(WriteTx& tx, const ScheduleRequest& request) {
  const Access& master = access_to(request.master);
  const std::int64_t id = request.master_id.value;
  if (!owned::exists(tx, master.table, id)) {
    throw Problem(Code::invalid_input, {{Code::bad_choice, "/master_id"}});
  }
  json::object form = master.load(tx, master.table, id);
  for (const ScheduledChange& earlier :
       scheduled::waiting_until(tx, request.master, id, request.effective_on)) {
    form = with_changes(std::move(form), earlier.changes.as_object());
  }
  Violations violations = schedule_violations(request, form, tx.today());
  if (request.changes.is_object()) {
    for (Violation& violation :
         problems_of(tx, master, id, with_changes(form, request.changes.as_object()))) {
      violation.pointer = "/changes" + violation.pointer;
      violations.push_back(std::move(violation));
    }
  }
  require_none(std::move(violations));
  return scheduled::load(tx, scheduled::insert(tx, request));
}

void scheduled_changes_job(WriteTx& tx, const json::value&) {
  for (const ScheduledChange& change : scheduled::due(tx)) carry_out(tx, change);
}

}  // namespace tasuki::company

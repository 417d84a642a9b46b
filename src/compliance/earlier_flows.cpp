#include "compliance/earlier_flows.hpp"

#include "company/company_store.hpp"
#include "compliance/compliance_store.hpp"
#include "compliance/hearing/hearing_flows.hpp"
#include "compliance/limits/limits_store.hpp"
#include "compliance/notice_flows.hpp"
#include "platform/announce.hpp"
#include "platform/owned.hpp"

namespace tasuki::compliance {
namespace {

void fill(WriteTx& tx, EarlierAcceptance& row, const EarlierInput& input) {
  const bool agency = tx.actor().side == Side::agency;
  require_none(violations_of(input, agency, tx.today()));
  row.client_id = agency ? input.client_id : tx.acting_company();
  row.worker_id = agency ? input.worker_id.value : 0;
  if (agency && !owned::exists(tx, "worker", input.worker_id.value)) {
    throw Problem(Code::invalid_input, Violations{{Code::bad_choice, "/worker_id"}});
  }
  if (agency && !store::deals_with(tx, input.client_id)) {
    throw Problem(Code::invalid_input, Violations{{Code::bad_choice, "/client_id"}});
  }
  row.worker_name = input.worker_name;
  row.agency_name = input.agency_name;
  row.establishment_name = input.establishment_name;
  row.unit_name = input.unit_name;
  const auto keys = acceptances::keys_of(tx, row.client_id, row.establishment_name, row.unit_name);
  row.establishment_key = keys.establishment_key;
  row.unit_key = keys.unit_key;
  row.from_on = input.from_on;
  row.to_on = input.to_on;
  row.exemption = input.exemption;
  row.note = input.note;
  row.entered_by = tx.actor().name;
  row.entered_at = tx.now();
}

// Of its own establishment the client is reminded before the limit falls.
void watch(WriteTx& tx, const EarlierAcceptance& row) {
  if (tx.actor().side == Side::client) watch_limit(tx, row.establishment_name);
}

void require_whole_company(const ReadTx& tx) {
  if (tx.actor().department_id) throw Problem(Code::forbidden);
}

// The client's own establishment, by its key.
Limit limit_at(ReadTx& tx, const std::string& key) {
  limits::Where where;
  where.client_id = tx.acting_company();
  where.establishment_name = key;
  return limits::establishment(tx, where);
}

}  // namespace

EarlierAcceptance enter_earlier(WriteTx& tx, const EarlierInput& input) {
  require_whole_company(tx);
  EarlierAcceptance row;
  row.company_id = tx.acting_company();
  fill(tx, row, input);
  acceptances::insert(tx, row);
  watch(tx, row);
  return row;
}

EarlierAcceptance edit_earlier(WriteTx& tx, EarlierAcceptanceId id, std::int64_t seen,
                               const EarlierInput& input) {
  require_whole_company(tx);
  EarlierAcceptance row = acceptances::load_earlier_for_update(tx, id, seen);
  fill(tx, row, input);
  acceptances::save(tx, row);
  watch(tx, row);
  return row;
}

void remove_earlier(WriteTx& tx, EarlierAcceptanceId id, std::int64_t seen) {
  require_whole_company(tx);
  acceptances::load_earlier_for_update(tx, id, seen);
  acceptances::remove(tx, id);
}

PlaceAlias merge_places(WriteTx& tx, const MergeInput& input) {
  require_whole_company(tx);
  PlaceAlias alias;
  alias.company_id = tx.acting_company();
  alias.kind = input.kind;
  if (input.kind == PlaceKind::unit) alias.within_key = input.within_key;
  alias.spelling = input.spelling;
  alias.means = input.means;
  alias.spelling_key = acceptances::normalised(tx, input.spelling);
  alias.means_key = acceptances::normalised(tx, input.means);
  alias.made_by = tx.actor().name;
  alias.made_at = tx.now();
  acceptances::merge(tx, alias);
  return alias;
}

void follow_rename(WriteTx& tx, const company::PlaceRenamed& renamed) {
  if (!company::load_own(tx).is_client) return;
  const bool unit = !renamed.unit.empty();
  const CompanyId client = tx.acting_company();
  const auto keys = [&](const std::string& establishment, const std::string& of_unit) {
    return acceptances::keys_of(tx, client, establishment, of_unit);
  };
  const acceptances::PlaceKeys was =
      unit ? keys(renamed.establishment, renamed.called_before) : keys(renamed.called_before, "");
  const acceptances::PlaceKeys is = keys(renamed.establishment, renamed.unit);
  PlaceAlias alias;
  alias.company_id = client;
  alias.kind = unit ? PlaceKind::unit : PlaceKind::establishment;
  if (unit) alias.within_key = was.establishment_key;
  alias.spelling = unit ? renamed.unit : renamed.establishment;
  alias.spelling_key = acceptances::normalised(tx, alias.spelling);
  alias.means = renamed.called_before;
  alias.means_key = unit ? was.unit_key : was.establishment_key;
  const std::string& means_now = unit ? is.unit_key : is.establishment_key;
  // Only another spelling of the same name, or a name of which the client has already said what it
  // means.
  if (means_now == alias.means_key || means_now != alias.spelling_key) return;
  alias.made_by = tx.actor().name;
  alias.made_at = tx.now();
  // What is counted already belongs to the client's side as a whole; anybody else says only what
  // the name means from now on.
  if (tx.actor().side == Side::client && !tx.actor().department_id) {
    acceptances::merge(tx, alias);
  } else {
    acceptances::remember(tx, alias);
  }
}

hearings::Extension enter_extension(WriteTx& tx, const ExtensionInput& input) {
  require_whole_company(tx);
  require_none(violations_of(input, limit_at(tx, input.establishment_key), tx.today()));
  hearings::Extension extension;
  extension.company_id = tx.acting_company();
  extension.establishment_key = input.establishment_key;
  extension.extends_conflict_on = input.extends_conflict_on;
  extension.to_on = input.to_on;
  extension.note = input.note;
  extension.heard_on = input.heard_on;
  extension.heard_from = input.heard_from;
  extension.opinion = input.opinion;
  extension.decided_by = input.decided_by;
  extension.entered_by = tx.actor().name;
  hearings::insert(tx, extension);
  return extension;
}

void remove_extension(WriteTx& tx, hearings::LimitExtensionId id) {
  require_whole_company(tx);
  const std::string key = hearings::remove_entered(tx, id);
  MovedNotice notice;
  notice.head_name = tx.actor().name;
  notice.conflict_on = limit_at(tx, key).conflict_for(tx.today());
  notice.extended = false;
  announce(tx, LimitMoved{key, notice});
}

}  // namespace tasuki::compliance

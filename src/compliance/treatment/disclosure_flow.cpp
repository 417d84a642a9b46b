#include "compliance/treatment/disclosure_flows.hpp"
#include "paper/paper_flows.hpp"
#include "platform/mail/mail.hpp"

namespace tasuki::compliance {
namespace {

constexpr std::string_view kComparablePaper = "comparable_worker_disclosure";

forms::TreatmentDisclosure facilities_paper(const FacilityDetail& detail) {
  forms::TreatmentDisclosure paper;
  paper.canteen = detail.canteen;
  paper.rest_room = detail.rest_room;
  paper.changing_room = detail.changing_room;
  paper.training = detail.training;
  return paper;
}

forms::ComparableWorkerDisclosure comparable_paper(const ComparableDetail& detail) {
  forms::ComparableWorkerDisclosure paper;
  paper.variant = detail.variant;
  paper.work = detail.work;
  paper.responsibility = detail.responsibility;
  paper.job_change_range = detail.job_change_range;
  paper.placement_change_range = detail.placement_change_range;
  paper.employment = detail.employment;
  paper.selection = detail.selection;
  paper.treatments = detail.treatments;
  paper.attachments = detail.attachments;
  return paper;
}

// The client's own act hands the paper to the agency at once.
template <class Form>
PaperId keep_paper(WriteTx& tx, std::string_view kind, const Disclosure& disclosure,
                   const store::Parties& parties, const Disclosure* unchanged, Form form) {
  const bool client_acts = tx.actor().side == Side::client;
  form.notified_on = disclosure.provided_on;
  form.agency_name = parties.agency_name;
  if (client_acts) form.client = disclosures::own_party(tx);
  form.client.company_name = parties.client_name;
  form.job_kind = disclosure.job_kind;
  if (unchanged != nullptr) form.unchanged_since = unchanged->provided_on;
  paper::Draft draft;
  draft.kind = kind;
  draft.agency_id = parties.agency_id;
  draft.client_id = parties.client_id;
  draft.keep_until = add_years(tx.today(), 10);  // 則24条の3第2項 asks for three after the dispatch
  draft.agency_holds = !client_acts;
  draft.client_holds = true;
  const PaperId id = paper::record(tx, draft, form);
  if (client_acts) paper::deliver(tx, id, paper::Receiver::agency, paper::Method::screen);
  return id;
}

PaperId paper_of(WriteTx& tx, const Disclosure& disclosure, const store::Parties& parties,
                 const Disclosure* unchanged) {
  if (disclosure.kind == DisclosureKind::comparable_worker) {
    const auto detail = disclosure.detail && disclosure.detail->comparable
                            ? *disclosure.detail->comparable
                            : ComparableDetail{};
    return keep_paper(tx, kComparablePaper, disclosure, parties, unchanged,
                      comparable_paper(detail));
  }
  const auto detail = disclosure.detail && disclosure.detail->facilities
                          ? *disclosure.detail->facilities
                          : facilities_of(disclosure.content);
  return keep_paper(tx, paper::kTreatmentDisclosure, disclosure, parties, unchanged,
                    facilities_paper(detail));
}

void tell_agency(WriteTx& tx, const Disclosure& disclosure, const store::Parties& parties) {
  if (tx.actor().side != Side::client) return;
  const bool changed = static_cast<bool>(disclosure.replaces_id);
  mail_to_permission(
      tx, parties.agency_id, Permission::contract_write,
      changed ? "【Tasuki】待遇に関する情報の変更" : "【Tasuki】待遇に関する情報提供",
      parties.client_name + "より、待遇に関する情報" +
          (changed ? "の変更が提供されました。\n変更の内容：" + disclosure.change_reason
                   : "が提供されました。"));
}

}  // namespace

Disclosure disclose(WriteTx& tx, const DisclosureForm& form) {
  const store::Parties parties = store::parties(tx, form.partnership_id);
  const auto named = form.unchanged_since_id ? form.unchanged_since_id : form.replaces_id;
  const auto earlier = disclosures::of_parties(tx, named, parties);
  require_none(violations_of(form, earlier ? &*earlier : nullptr, tx.today()));
  Disclosure disclosure;
  disclosure.agency_id = parties.agency_id;
  disclosure.client_id = parties.client_id;
  disclosure.kind = form.kind;
  disclosure.provided_on = form.provided_on;
  disclosure.valid_until = form.valid_until;
  disclosure.job_kind = form.job_kind;
  disclosure.provided_by = tx.actor().name;
  disclosure.by_proxy = tx.actor().side == Side::agency;
  disclosure.provided_at = tx.now();
  const bool unchanged = static_cast<bool>(form.unchanged_since_id);
  if (unchanged) {
    disclosure.unchanged_since_id = form.unchanged_since_id;
    disclosure.content = earlier->content;
    disclosure.detail = earlier->detail;
    if (disclosure.job_kind.empty()) disclosure.job_kind = earlier->job_kind;
  } else {
    disclosure.replaces_id = form.replaces_id;
    disclosure.change_reason = form.change_reason;
    disclosure.detail = form.detail;
    if (form.kind == DisclosureKind::agreement && !form.detail.facilities) {
      disclosure.detail->facilities = facilities_of(form.content);
    }
    disclosure.content = content_of(*disclosure.detail);
  }
  disclosure.paper_id = paper_of(tx, disclosure, parties, unchanged ? &*earlier : nullptr);
  disclosures::insert(tx, disclosure);
  tell_agency(tx, disclosure, parties);
  return disclosure;
}

}  // namespace tasuki::compliance

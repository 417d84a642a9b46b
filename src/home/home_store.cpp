#include "home/home_store.hpp"

#include "platform/jobs/operator_http.hpp"

namespace tasuki::home {
namespace {

// One kind of waiting thing: who sees it, and the question that counts it; $1 = today, {charges},
// {mine} and {reviewed} as below.
struct Kind {
  Side side;
  Permission permission;
  const char* kind;
  const char* text_ja;
  const char* text_en;
  const char* link;
  std::string count;
};

// Whoever asks, and those whom they stand in for today.
constexpr const char* kCharges =
    "(select current_setting('tasuki.account_id')::bigint union all select account_id from delegate"
    " where delegate_account_id = current_setting('tasuki.account_id')::bigint"
    " and starts_on <= $1::date and ends_on >= $1::date)";
// The cards `c` that one of them approves: who is named on the card, or else whom the client
// published for the agency.
constexpr const char* kMine =
    "(c.approver_ids ?| array(select q.id::text from {charges} q (id)) or (c.approver_ids = '[]'"
    " and exists (select from partnership_contact p where p.agency_id = c.agency_id and"
    " p.client_id = c.client_id and p.timecard_approver and p.account_id in {charges})))";

// The contracts `c` that one of them reviews, likewise.
constexpr const char* kReviewed =
    "(c.contract_reviewer_id = 0 or c.contract_reviewer_id in {charges})";

const Kind kKinds[] = {
    {Side::client, Permission::contract_confirm, "contracts_to_confirm", "確認待ちの契約",
     "Contracts to confirm", "/contracts?state=submitted",
     "select count(*) from contract c where c.state = 'submitted' and {reviewed}"},
    {Side::client, Permission::contract_confirm, "changes_to_confirm", "確認待ちの契約変更",
     "Changes to confirm", "/contracts?change_pending=true",
     "select count(*) from contract_change h join contract c on c.client_id = h.client_id and c.id "
     "="
     " h.contract_id where h.state = 'proposed' and {reviewed}"},
    // Whom nobody is published to can neither ask for a confirmation nor have a card approved.
    {Side::client, Permission::company_manage, "contacts_to_publish",
     "契約確認者・勤怠承認者を公開していない取引先",
     "Partners to whom no contract reviewer or time card approver is published", "/partnerships",
     "select count(*) from partnership p where p.state = 'active' and (select count(*) filter"
     " (where c.contract_reviewer) = 0 or count(*) filter (where c.timecard_approver) = 0 from"
     " partnership_contact c where c.agency_id = p.agency_id and c.client_id = p.client_id)"},
    {Side::client, Permission::timecard_approve, "days_to_approve", "承認待ちの勤怠（日々）",
     "Days to approve", "/timecards",
     "select count(*) from timecard c join timecard_day d on d.timecard_id = c.id and d.state ="
     " 'applied' where c.state in ('open', 'applied') and {mine}"},
    {Side::client, Permission::timecard_approve, "cards_to_approve", "承認待ちの勤怠（締め）",
     "Cards to approve", "/timecards?state=applied",
     "select count(*) from timecard c where c.state = 'applied' and {mine}"},
    {Side::client, Permission::invoice_confirm, "invoices_to_confirm", "確認待ちの請求書",
     "Invoices to confirm", "/invoices?state=issued",
     "select count(*) from invoice where state = 'issued'"},
    {Side::client, Permission::inquiry_write, "answers_to_compare", "回答が届いている照会",
     "Inquiries with answers to compare", "/inquiries?state=sent&answered=true",
     "select count(*) from inquiry i where i.state = 'sent' and exists (select from"
     " inquiry_recipient r where r.client_id = i.company_id and r.inquiry_id = i.id and"
     " r.answered_at is not null)"},
    {Side::client, Permission::contract_read, "contracts_expiring", "30日以内に終わる契約",
     "Contracts ending within 30 days", "/contracts?state=confirmed&ending_soon=true",
     "select count(*) from contract where state = 'confirmed' and ends_on between $1::date and"
     " $1::date + 30"},
    {Side::client, Permission::none, "duties", "期限のあるやること", "To-dos with a day", "/duties",
     "select count(*) from duty where side = 'client' and state = 'open' and permission in (select"
     " unnest(permissions) from account where id = current_setting('tasuki.account_id')::bigint)"},
    {Side::agency, Permission::none, "duties", "期限のあるやること", "To-dos with a day", "/duties",
     "select count(*) from duty where side = 'agency' and state = 'open' and permission in (select"
     " unnest(permissions) from account where id = current_setting('tasuki.account_id')::bigint)"},
    {Side::agency, Permission::contract_write, "contracts_returned", "差し戻された契約",
     "Contracts returned", "/contracts?state=returned",
     "select count(*) from contract where state = 'returned'"},
    {Side::agency, Permission::contract_write, "contracts_draft", "下書きの契約", "Draft contracts",
     "/contracts?state=draft", "select count(*) from contract where state = 'draft'"},
    {Side::agency, Permission::contract_read, "contracts_expiring", "30日以内に終わる契約",
     "Contracts ending within 30 days", "/contracts?state=confirmed&ending_soon=true",
     "select count(*) from contract where state = 'confirmed' and ends_on between $1::date and"
     " $1::date + 30"},
    {Side::agency, Permission::assignment_manage, "notices_to_deliver", "未交付の明示書・通知書",
     "Assignments whose papers have not been delivered", "/contracts?undelivered=true",
     "select count(*) from assignment where delivered_at is null and ends_on >= $1::date"
     ""},
    {Side::agency, Permission::timecard_manage, "cards_to_lock", "ロック待ちの勤怠",
     "Cards to download and lock", "/timecards?state=approved",
     "select count(*) from timecard where state = 'approved'"},
    {Side::agency, Permission::inquiry_answer, "inquiries_to_answer", "回答待ちの派遣照会",
     "Inquiries to answer", "/inquiries?state=waiting",
     "select count(*) from inquiry_recipient where state = 'waiting'"},
    {Side::client, Permission::complaint_handle, "complaints_open", "処理中の苦情",
     "Complaints in hand", "/complaints?state=unanswered",
     "select count(*) from complaint where state <> 'answered'"},
    {Side::agency, Permission::complaint_handle, "complaints_open", "処理中の苦情",
     "Complaints in hand", "/complaints?state=unanswered",
     "select count(*) from complaint where state <> 'answered'"},
    {Side::agency, Permission::paper_deliver, "papers_to_hand_over", "スタッフへ未交付の書類",
     "Papers to hand to workers", "/papers",
     "select count(*) from paper p where p.worker_id <> 0 and p.worker_sees_at is null and"
     " p.superseded_by = 0 and (p.assignment_id = 0 or exists (select from assignment a where"
     " a.agency_id = p.agency_id and a.id = p.assignment_id and a.delivered_at is not null and"
     " a.ends_on >= $1::date))"},
    {Side::platform_operator, Permission::platform_operate, "mails_failing",
     "送信できていないメール", "Mails that could not be sent", "/mails?failing=true",
     std::string("select count(*) from mail where ") + jobs::kMailFails},
    {Side::platform_operator, Permission::platform_operate, "jobs_failing", "失敗しているジョブ",
     "Jobs that fail", "/jobs?failing=true",
     std::string("select count(*) from job where ") + jobs::kJobFails},
    {Side::worker, Permission::none, "days_returned", "差し戻された勤怠", "Days returned",
     "/my/timecards", "select count(*) from timecard_day where state = 'returned'"},
    // The worker is told what the agency applied for in their name, until the card is locked.
    {Side::worker, Permission::none, "applied_by_proxy", "派遣元が代理で申請した勤怠",
     "Applied for by the agency in your name", "/my/timecards",
     "select count(*) from timecard t where t.state <> 'locked' and (t.by_proxy or exists (select"
     " from timecard_day d where d.timecard_id = t.id and d.by_proxy))"},
    {Side::worker, Permission::none, "papers_to_read", "未読の書類", "Papers to read", "/my/papers",
     "select count(*) from paper_delivery where read_at is null"},
};

void fill(std::string& sql, const std::string& hole, const std::string& with) {
  for (auto at = sql.find(hole); at != std::string::npos; at = sql.find(hole, at)) {
    sql.replace(at, hole.size(), with);
  }
}

}  // namespace

// All counts in one question.
std::vector<Item> waiting_items(ReadTx& tx) {
  const Actor& actor = tx.actor();
  std::vector<const Kind*> asked;
  std::string sql = "select -1::bigint, 0::bigint where $1::date is null";
  for (const Kind& kind : kKinds) {
    if (kind.side != actor.side) continue;
    if (actor.side != Side::worker && !actor.permissions.has(kind.permission)) continue;
    sql += " union all select " + std::to_string(asked.size()) + ", (" + kind.count + ")";
    asked.push_back(&kind);
  }
  fill(sql, "{mine}", kMine);
  fill(sql, "{reviewed}", kReviewed);
  fill(sql, "{charges}", kCharges);
  const Rows rows = tx.query(sql, tx.today());
  std::vector<Item> items;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Kind& kind = *asked.at(rows.get<std::size_t>(i, 0));
    const auto count = rows.get<std::int64_t>(i, 1);
    if (count > 0) items.push_back({kind.kind, count, kind.text_ja, kind.text_en, kind.link});
  }
  return items;
}

}  // namespace tasuki::home

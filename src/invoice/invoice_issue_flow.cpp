// Issuing, correcting, crediting; the client's confirmation or dispute.

#include <algorithm>

#include "invoice/invoice_flows.hpp"
#include "invoice/invoice_paper.hpp"
#include "paper/paper.hpp"
#include "paper/paper_flows.hpp"
#include "platform/counter.hpp"
#include "platform/mail/mail.hpp"
#include "platform/statutory.hpp"

namespace tasuki::invoice {
namespace {

void require_state(const StoredInvoice& invoice, std::initializer_list<State> allowed) {
  if (std::find(allowed.begin(), allowed.end(), invoice.state) == allowed.end()) {
    throw Problem(Code::wrong_state, {std::string(enum_text(invoice.state))});
  }
}

std::string subject(const StoredInvoice& invoice, const std::string& what) {
  return "【Tasuki】" + what + "：" + invoice.number;
}

void tell_client(WriteTx& tx, const StoredInvoice& invoice, const std::string& what) {
  std::string body = invoice.agency_name;
  body += "より、" + what + "（" + invoice.number + "）が届いています。ご確認ください。";
  mail_to_permission(tx, invoice.client_id, Permission::invoice_confirm, subject(invoice, what),
                     body);
}

void tell_agency(WriteTx& tx, const StoredInvoice& invoice, const std::string& what,
                 const std::string& body) {
  mail_to_permission(tx, invoice.agency_id, Permission::invoice_write, subject(invoice, what),
                     invoice.client_name + "より、" + body);
}

std::string name_of(InvoiceKind kind) {
  switch (kind) {
    case InvoiceKind::original:
      return "請求書";
    case InvoiceKind::reversal:
      return "請求書の取消";
    case InvoiceKind::correction:
      return "修正した請求書";
    case InvoiceKind::credit_note:
      break;
  }
  return "適格返還請求書";
}

PaperId freeze(WriteTx& tx, const StoredInvoice& invoice, const std::vector<StoredLine>& lines) {
  paper::Draft draft;
  draft.kind = paper::kInvoice;
  draft.agency_id = invoice.agency_id;
  draft.client_id = invoice.client_id;
  draft.keep_until = paper::keep_until(invoice.period_to);
  draft.agency_holds = true;
  draft.client_holds = true;
  return paper::record(
      tx, draft, paper_of(invoice, lines, invoice.seal ? invoices::seal_png(tx) : std::string()));
}

// A new paper about an issued one: same parties and period, nothing of its fate.
StoredInvoice about(const WriteTx& tx, const StoredInvoice& original) {
  StoredInvoice paper = original;
  paper.id = {};
  paper.version = 1;
  paper.agency_department_id = tx.actor().department_id.value;
  paper.refers_to_id = original.id.value;
  paper.refers_to = original.number;
  paper.due_on.reset();
  paper.paper_id = 0;
  paper.remarks.clear();
  paper.issued_at.reset();
  paper.issued_by.clear();
  paper.decided_at.reset();
  paper.decided_by.clear();
  paper.dispute_reason.clear();
  return paper;
}

// The lines that the rules made of the original's, with what only the stored ones know.
std::vector<StoredLine> lines_like(const std::vector<Line>& decided,
                                   const std::vector<StoredLine>& original) {
  std::vector<StoredLine> lines;
  for (const Line& line : decided) {
    StoredLine stored = stored_of(line);
    for (const StoredLine& from : original) {
      if (from.removed || from.content != line.content) continue;
      stored.contract_number = from.contract_number;
      stored.worker_name = from.worker_name;
      stored.by_hand = from.by_hand;
    }
    stored.position = static_cast<int>(lines.size()) + 1;
    lines.push_back(std::move(stored));
  }
  return lines;
}

StoredInvoice publish_about(WriteTx& tx, const StoredInvoice& original, const Invoice& decided,
                            const std::vector<StoredLine>& lines, std::string_view verb) {
  StoredInvoice paper = about(tx, original);
  take_issued(paper, decided);
  invoices::insert(tx, paper);
  invoices::replace_lines(tx, paper, lines);
  flow::publish(tx, paper, decided, verb);
  return paper;
}

// The provisional invoice that replaces a reversed one; lines by hand are taken over.
StoredInvoice open_correction(WriteTx& tx, const StoredInvoice& original,
                              const std::vector<StoredLine>& lines, const std::string& reason) {
  const BillingPartner partner = invoices::partner(tx, original.partnership_id);
  const Period period = Period::inclusive(original.period_from, original.period_to);
  StoredInvoice next;
  for (StoredInvoice& open : invoices::provisional(tx, partner, period.from)) {
    if (open.contracting_party_id == original.contracting_party_id) next = std::move(open);
  }
  if (!next.id) {
    next = about(tx, original);
    next.state = State::provisional;
    next.number.clear();
    next.issued_on.reset();
    take_totals(next, {});
  }
  next.kind = InvoiceKind::correction;
  next.refers_to_id = original.id.value;
  next.refers_to = original.number;
  next.reason = reason;
  if (next.id) {
    invoices::save(tx, next);
  } else {
    invoices::insert(tx, next);
  }
  for (StoredLine line : lines) {
    line.issued = false;
    if (line.by_hand && !line.removed) invoices::insert_line(tx, next, line);
  }
  for (StoredInvoice& computed : flow::recompute(tx, partner, period).invoices) {
    if (computed.id == next.id) return computed;
  }
  return invoices::load(tx, next.id);
}

}  // namespace

namespace flow {

IssueFacts issue_facts(WriteTx& tx, const StoredInvoice& invoice, const std::string& reason) {
  const int year = year_of(tx.today());
  const std::string number = std::to_string(year) + "-" +
                             std::to_string(next_number(tx, invoice.agency_id, "invoice", year));
  return {number, tx.today(), statutory::consumption_tax_on(invoice.period_to), reason};
}

void publish(WriteTx& tx, StoredInvoice& invoice, const Invoice& decided, std::string_view verb) {
  take_issued(invoice, decided);
  invoice.issued_at = tx.now();
  invoice.issued_by = tx.actor().name;
  invoice.paper_id = freeze(tx, invoice, invoices::lines(tx, invoice.id)).value;
  invoices::save(tx, invoice);
  invoices::mark_lines_issued(tx, invoice.id);
  invoices::add_event(tx, invoice, verb, invoice.reason);
  tell_client(tx, invoice, name_of(invoice.kind));
}

}  // namespace flow

// ---------------------------------------------------------------- the agency

StoredInvoice issue(WriteTx& tx, InvoiceId id, std::int64_t seen, const IssueRequest& request) {
  StoredInvoice invoice = invoices::load_for_update(tx, id, seen);
  require_state(invoice, {State::provisional});
  if (!invoices::cards_unchanged(tx, id)) throw Problem(Code::provisional_stale);
  invoice.issuer = invoices::issuer(tx);
  invoice.seal = request.seal;
  invoice.remarks = request.remarks;
  const Invoice draft = invoice_of(invoice, invoices::lines(tx, id));
  const Invoice decided =
      require(rules::issue(draft, flow::issue_facts(tx, invoice, invoice.reason)));
  flow::publish(tx, invoice, decided, "issue");
  return invoice;
}

StoredInvoice correct(WriteTx& tx, InvoiceId id, std::int64_t seen, const std::string& reason) {
  StoredInvoice original = invoices::load_for_update(tx, id, seen);
  require_state(original, {State::issued, State::confirmed, State::disputed});
  if (!invoices::credited(tx, original).empty()) throw Problem(Code::has_credit_notes);
  require_none(paper::unprintable(json::object{{"reason", json::string(reason)}}));
  const auto lines = invoices::lines(tx, id);
  const Invoice reversal = require(
      rules::reversal_of(invoice_of(original, lines), flow::issue_facts(tx, original, reason)));
  original.state = State::reversed;
  invoices::save(tx, original);
  invoices::add_event(tx, original, "reverse", reason);
  invoices::release_cards(tx, id, true);
  publish_about(tx, original, reversal, lines_like(reversal.lines, lines), "reverse");
  return open_correction(tx, original, lines, reason);
}

StoredInvoice credit(WriteTx& tx, InvoiceId id, std::int64_t seen, const CreditRequest& request) {
  const StoredInvoice original = invoices::load_for_update(tx, id, seen);
  require_state(original, {State::issued, State::confirmed, State::disputed});
  require_none(paper::unprintable(to_json(request)));
  std::vector<Line> refunds;
  for (const Refund& refund : request.refunds) {
    refunds.push_back(require(
        rules::manual_line(refund.content, refund.amount_yen, refund.tax_class, request.reason)));
  }
  const auto lines = invoices::lines(tx, id);
  const Invoice note = require(
      rules::credit_note_of(invoice_of(original, lines), refunds, invoices::credited(tx, original),
                            request.returned_on, flow::issue_facts(tx, original, request.reason)));
  const StoredInvoice paper =
      publish_about(tx, original, note, lines_like(note.lines, {}), "credit");
  invoices::add_event(tx, original, "credit", paper.number + " " + request.reason);
  return paper;
}

// ---------------------------------------------------------------- the client

StoredInvoice confirm(WriteTx& tx, InvoiceId id, std::int64_t seen) {
  StoredInvoice invoice = invoices::load_for_update(tx, id, seen);
  require_state(invoice, {State::issued, State::disputed});
  invoice.state = State::confirmed;
  invoice.decided_at = tx.now();
  invoice.decided_by = tx.actor().name;
  invoices::save(tx, invoice);
  invoices::add_event(tx, invoice, "confirm", "");
  tell_agency(tx, invoice, "請求書の確認", "請求書が確認されました。");
  return invoice;
}

StoredInvoice dispute(WriteTx& tx, InvoiceId id, std::int64_t seen, const std::string& reason) {
  StoredInvoice invoice = invoices::load_for_update(tx, id, seen);
  require_state(invoice, {State::issued});
  invoice.state = State::disputed;
  invoice.dispute_reason = reason;
  invoice.decided_at = tx.now();
  invoice.decided_by = tx.actor().name;
  invoices::save(tx, invoice);
  invoices::add_event(tx, invoice, "dispute", reason);
  tell_agency(tx, invoice, "請求書への異議", "請求書に異議があります。理由：" + reason);
  return invoice;
}

}  // namespace tasuki::invoice

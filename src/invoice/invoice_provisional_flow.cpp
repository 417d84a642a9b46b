// 仮計算 and what may be changed about it before it is issued.

#include <algorithm>
#include <map>

#include "invoice/invoice_flows.hpp"
#include "paper/paper.hpp"
#include "platform/statutory.hpp"
#include "timecard/timecard_store.hpp"

namespace tasuki::invoice {
namespace {

// The first month for which the rates of the consumption tax are known.
constexpr YearMonth kFirstMonth{std::chrono::year{2019}, std::chrono::month{10}};

// What is billed under one printed name.
struct Group {
  std::vector<BillableCard> parts;
  std::vector<CardUse> uses;
};

struct Gathered {
  std::map<std::int64_t, Group> groups;  // by contracting party, 0 = the client itself
  std::vector<Omitted> omitted;
};

Gathered gather(WriteTx& tx, const BillingPartner& partner, const Period& period) {
  Gathered gathered;
  std::map<ContractId, std::vector<TermsFrom>> terms;
  for (const LockedCard& card : invoices::locked_cards(tx, partner, period)) {
    if (!card.billed_on.empty()) {
      gathered.omitted.push_back(
          {card.id, card.worker_name, card.period_from, card.period_to, card.billed_on});
      continue;
    }
    if (!terms.contains(card.contract_id)) {
      terms[card.contract_id] = invoices::terms(tx, card.contract_id);
    }
    const timecard::Sheet sheet = timecard::cards::load(tx, card.id);
    Group& group = gathered.groups[card.contracting_party_id];
    for (BillableCard& part : rules::billable_parts(sheet, period, terms[card.contract_id],
                                                    partner.terms().minute_rounding)) {
      group.parts.push_back(std::move(part));
    }
    group.uses.push_back({card.id, card.edition, std::max(card.period_from, period.from),
                          std::min(card.period_to, period.last())});
  }
  return gathered;
}

std::vector<StoredLine> lines_of(const Group& group) {
  std::vector<StoredLine> lines;
  if (group.parts.empty()) return lines;
  for (const Line& line : require(rules::provisional_lines(group.parts))) {
    StoredLine stored = stored_of(line);
    for (const BillableCard& part : group.parts) {
      if (part.assignment != line.assignment) continue;
      stored.contract_number = part.contract_number;
      stored.worker_name = part.worker_name;
    }
    lines.push_back(std::move(stored));
  }
  return lines;
}

// What bills anew what was reversed is its correction and names it, even if the first attempt at
// one was discarded (消費税法57条の4第4項); its lines by hand come along.
std::vector<StoredLine> take_reversed(WriteTx& tx, StoredInvoice& invoice,
                                      const BillingPartner& partner, const Period& period) {
  const auto original =
      invoices::reversed_unanswered(tx, partner, period, invoice.contracting_party_id);
  if (!original) return {};
  invoice.kind = InvoiceKind::correction;
  invoice.refers_to_id = original->id.value;
  invoice.refers_to = original->number;
  invoice.reason = invoices::reversal_reason(tx, *original);
  std::vector<StoredLine> by_hand;
  for (StoredLine line : invoices::lines(tx, original->id)) {
    if (!line.by_hand || line.removed) continue;
    line.id = {};
    line.issued = false;
    by_hand.push_back(std::move(line));
  }
  return by_hand;
}

// The header as the partnership and the company stand today.
void take_header(WriteTx& tx, StoredInvoice& invoice, const BillingPartner& partner,
                 const Period& period) {
  invoice.agency_id = partner.agency_id;
  invoice.client_id = partner.client_id;
  invoice.partnership_id = partner.id;
  invoice.agency_department_id = tx.actor().department_id.value;
  invoice.agency_name = partner.agency_name;
  invoice.period_from = period.from;
  invoice.period_to = period.last();
  invoice.due_on = rules::due_on(period.last(), partner.terms());
  invoice.issuer = invoices::issuer(tx);
  invoice.recipient = invoices::addressee(tx, partner, invoice.contracting_party_id);
  invoice.client_name = invoice.recipient.name;
  invoice.tax_rounding = partner.tax_rounding;
}

void take_lines(StoredInvoice& invoice, const std::vector<StoredLine>& lines) {
  const auto rates = statutory::consumption_tax_on(invoice.period_to);
  invoice.tax_edition = rates.edition;
  take_totals(invoice,
              rules::totals_of(billed_lines(lines), rates, rounding_of(invoice.tax_rounding)));
}

void write(WriteTx& tx, StoredInvoice& invoice, const std::vector<StoredLine>& lines,
           const std::vector<CardUse>& uses) {
  take_lines(invoice, lines);
  if (invoice.id) {
    invoices::save(tx, invoice);
  } else {
    invoices::insert(tx, invoice);
  }
  invoices::replace_lines(tx, invoice, lines);
  for (const CardUse& use : uses) invoices::use_card(tx, invoice.id, use);
}

StoredInvoice load_provisional(WriteTx& tx, InvoiceId id, std::int64_t seen) {
  StoredInvoice invoice = invoices::load_for_update(tx, id, seen);
  if (invoice.state != State::provisional) {
    throw Problem(Code::wrong_state, {std::string(enum_text(invoice.state))});
  }
  return invoice;
}

}  // namespace

namespace flow {

Provisional recompute(WriteTx& tx, const BillingPartner& partner, const Period& period) {
  std::vector<StoredInvoice> open = invoices::provisional(tx, partner, period.from);
  for (const StoredInvoice& invoice : open) invoices::release_cards(tx, invoice.id, false);
  Gathered gathered = gather(tx, partner, period);
  if (open.empty() && gathered.groups.empty()) {
    throw Problem(gathered.omitted.empty() ? Code::nothing_locked : Code::already_billed);
  }
  Provisional result;
  result.omitted = std::move(gathered.omitted);
  for (StoredInvoice& invoice : open) gathered.groups[invoice.contracting_party_id];
  for (const auto& [party, group] : gathered.groups) {
    const auto known = std::find_if(open.begin(), open.end(), [&](const StoredInvoice& i) {
      return i.contracting_party_id == party;
    });
    StoredInvoice invoice = known == open.end() ? StoredInvoice{} : *known;
    invoice.contracting_party_id = party;
    const auto before =
        invoice.id ? invoices::lines(tx, invoice.id) : take_reversed(tx, invoice, partner, period);
    const auto lines = recomputed(before, lines_of(group));
    if (lines.empty() && group.uses.empty() && invoice.kind == InvoiceKind::original) {
      invoices::remove_provisional(tx, invoice);
      continue;
    }
    take_header(tx, invoice, partner, period);
    write(tx, invoice, lines, group.uses);
    result.invoices.push_back(std::move(invoice));
  }
  return result;
}

void settle(WriteTx& tx, StoredInvoice& invoice) {
  take_lines(invoice, invoices::lines(tx, invoice.id));
  invoices::save(tx, invoice);
}

}  // namespace flow

Provisional provisional(WriteTx& tx, PartnershipId partnership, YearMonth month) {
  if (month < kFirstMonth) {
    throw Problem(Code::invalid_input,
                  Violations{{Code::too_small, "/month_ym", "", {text(kFirstMonth)}}});
  }
  const BillingPartner partner = invoices::partner(tx, partnership);
  return flow::recompute(tx, partner, rules::billing_period(month, partner.closing_day));
}

void discard(WriteTx& tx, InvoiceId id, std::int64_t seen) {
  invoices::remove_provisional(tx, load_provisional(tx, id, seen));
}

StoredInvoice add_line(WriteTx& tx, InvoiceId id, std::int64_t seen, const LineInput& input) {
  StoredInvoice invoice = load_provisional(tx, id, seen);
  require_none(paper::unprintable(json::object{{"content", json::string(input.content)}}));
  StoredLine line = stored_of(
      require(rules::manual_line(input.content, input.amount_yen, input.tax_class, input.reason)));
  line.edited_by = tx.actor().name;
  for (const StoredLine& other : invoices::lines(tx, id)) {
    line.position = std::max(line.position, other.position + 1);
  }
  invoices::insert_line(tx, invoice, line);
  flow::settle(tx, invoice);
  return invoice;
}

StoredInvoice change_line(WriteTx& tx, InvoiceId id, std::int64_t seen, InvoiceLineId line_id,
                          const LineEdit& edit) {
  StoredInvoice invoice = load_provisional(tx, id, seen);
  StoredLine line = invoices::line(tx, id, line_id);
  const Line after = require(rules::edit_line(line_of(line), edit.amount_yen, edit.reason));
  line.amount_yen = after.amount_yen;
  line.edit_reason = after.edit_reason;
  line.edited_by = tx.actor().name;
  line.removed = false;
  invoices::save_line(tx, line);
  flow::settle(tx, invoice);
  return invoice;
}

StoredInvoice take_off_line(WriteTx& tx, InvoiceId id, std::int64_t seen, InvoiceLineId line_id,
                            const std::string& reason) {
  StoredInvoice invoice = load_provisional(tx, id, seen);
  StoredLine line = invoices::line(tx, id, line_id);
  line.edit_reason = require(rules::edit_line(line_of(line), line.amount_yen, reason)).edit_reason;
  line.edited_by = tx.actor().name;
  line.removed = true;
  invoices::save_line(tx, line);
  flow::settle(tx, invoice);
  return invoice;
}

}  // namespace tasuki::invoice

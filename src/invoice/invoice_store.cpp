#include "invoice/invoice_store.hpp"

namespace tasuki::invoice::invoices {

StoredInvoice load(ReadTx& tx, InvoiceId id) {
  return tx.one<StoredInvoice>("select " + columns<StoredInvoice>() + " from invoice where id = $1",
                               id);
}

StoredInvoice load_for_update(WriteTx& tx, InvoiceId id, std::int64_t seen) {
  auto invoice = tx.one<StoredInvoice>(
      "select " + columns<StoredInvoice>() + " from invoice where id = $1 for update", id);
  if (invoice.version != seen) throw Problem(Code::stale_version);
  return invoice;
}

void insert(WriteTx& tx, StoredInvoice& invoice) {
  invoice.updated_at = tx.now();
  tx.insert("invoice", invoice);
}

void save(WriteTx& tx, StoredInvoice& invoice) {
  invoice.updated_at = tx.now();
  tx.update("invoice", invoice);
}

void remove_provisional(WriteTx& tx, const StoredInvoice& invoice) {
  release_cards(tx, invoice.id, false);
  tx.run("delete from invoice_line where agency_id = $1 and invoice_id = $2", invoice.agency_id,
         invoice.id);
  tx.run("delete from invoice where id = $1 and state = 'provisional'", invoice.id);
}

std::vector<StoredInvoice> provisional(WriteTx& tx, const BillingPartner& partner,
                                       Date period_from) {
  return tx.all<StoredInvoice>(
      "select " + columns<StoredInvoice>() +
          " from invoice where agency_id = $1 and client_id = $2 and period_from = $3"
          " and state = 'provisional' and agency_department_id = $4 order by id for update",
      partner.agency_id, partner.client_id, period_from, tx.actor().department_id.value);
}

std::optional<StoredInvoice> reversed_unanswered(ReadTx& tx, const BillingPartner& partner,
                                                 const Period& period, std::int64_t party) {
  return tx.maybe<StoredInvoice>(
      "select " + columns<StoredInvoice>() +
          " from invoice i where i.agency_id = $1 and i.client_id = $2 and i.period_from = $3"
          " and i.contracting_party_id = $4 and i.agency_department_id = $5 and i.state ="
          " 'reversed' and not exists (select from invoice n where n.agency_id = i.agency_id and"
          " n.refers_to_id = i.id and n.kind = 'correction') order by i.id desc limit 1",
      partner.agency_id, partner.client_id, period.from, party, tx.actor().department_id.value);
}

std::string reversal_reason(ReadTx& tx, const StoredInvoice& original) {
  return tx
      .maybe<std::string>(
          "select reason from invoice where agency_id = $1 and refers_to_id = $2 and kind ="
          " 'reversal'",
          original.agency_id, original.id)
      .value_or("");
}

// ---------------------------------------------------------------- lines

std::vector<StoredLine> lines(ReadTx& tx, InvoiceId id) {
  return tx.all<StoredLine>("select " + columns<StoredLine>() +
                                " from invoice_line where invoice_id = $1 order by position, id",
                            id);
}

StoredLine line(ReadTx& tx, InvoiceId invoice, InvoiceLineId id) {
  return tx.one<StoredLine>(
      "select " + columns<StoredLine>() + " from invoice_line where invoice_id = $1 and id = $2",
      invoice, id);
}

void insert_line(WriteTx& tx, const StoredInvoice& invoice, StoredLine line) {
  line.agency_id = invoice.agency_id;
  line.client_id = invoice.client_id;
  line.invoice_id = invoice.id;
  tx.insert("invoice_line", line);
}

void save_line(WriteTx& tx, const StoredLine& line) {
  tx.run(
      "update invoice_line set amount_yen = $2, edit_reason = $3, edited_by = $4, removed = $5"
      " where id = $1 and not issued",
      line.id, line.amount_yen, line.edit_reason, line.edited_by, line.removed);
}

void replace_lines(WriteTx& tx, const StoredInvoice& invoice,
                   const std::vector<StoredLine>& lines) {
  tx.run("delete from invoice_line where agency_id = $1 and invoice_id = $2 and not issued",
         invoice.agency_id, invoice.id);
  for (const StoredLine& line : lines) insert_line(tx, invoice, line);
}

void mark_lines_issued(WriteTx& tx, InvoiceId id) {
  tx.run("update invoice_line set issued = true where invoice_id = $1 and not removed", id);
}

// ---------------------------------------------------------------- register and history

std::vector<RegisterLine> list(ReadTx& tx, const RegisterFilter& filter) {
  return tx.all<RegisterLine>(
      "select " + columns<RegisterLine>() +
          " from invoice where ($1 = '' or state = $1) and ($2 = '' or kind = $2)"
          " and ($3 = '' or starts_with(number, $3) or starts_with(client_name, $3)"
          " or starts_with(agency_name, $3))"
          " and ($4::date is null or coalesce(issued_on, period_to) >= $4)"
          " and ($5::date is null or coalesce(issued_on, period_to) <= $5)"
          " and ($6::bigint is null or total_yen >= $6) and ($7::bigint is null or total_yen <= $7)"
          " and ($8::date is null or (period_to, id) < ($8::date, $9::bigint))"
          " order by period_to desc, id desc limit $10",
      filter.state, filter.kind, filter.q, filter.from_on, filter.to_on, filter.min_yen,
      filter.max_yen, filter.before_on, filter.before_id, filter.limit);
}

void add_event(WriteTx& tx, const StoredInvoice& invoice, std::string_view verb,
               const std::string& note) {
  tx.run(
      "insert into invoice_event (agency_id, client_id, invoice_id, at, verb, side, actor_name, "
      "note)"
      " values ($1, $2, $3, $4, $5, $6, $7, $8)",
      invoice.agency_id, invoice.client_id, invoice.id, tx.now(), std::string(verb),
      tx.actor().side, tx.actor().name, note);
}

std::vector<Event> events(ReadTx& tx, InvoiceId id) {
  return tx.all<Event>(
      "select " + columns<Event>() + " from invoice_event where invoice_id = $1 order by id", id);
}

// ---------------------------------------------------------------- what is billed to whom

BillingPartner partner(ReadTx& tx, PartnershipId id) {
  auto found = tx.maybe<BillingPartner>(
      "select " + columns<BillingPartner>() + " from partnership where id = $1", id);
  if (!found) throw Problem(Code::no_partnership);
  return *found;
}

Issuer issuer(ReadTx& tx) {
  return tx.one<Issuer>(
      "select name, address, telephone, invoice_registration_number, bank_account from company"
      " where id = me()");
}

std::string seal_png(ReadTx& tx) {
  return tx.maybe<std::string>("select png from company_seal").value_or("");
}

Addressee addressee(ReadTx& tx, const BillingPartner& partner, std::int64_t contracting_party_id) {
  if (contracting_party_id != 0) {
    if (auto party = tx.maybe<Addressee>(
            "select name, address from contracting_party where id = $1", contracting_party_id)) {
      return *party;
    }
  }
  const auto address = tx.maybe<std::string>(
      "select client_party ->> 'address' from contract where agency_id = $1 and client_id = $2"
      " and confirmed_at is not null order by confirmed_at desc limit 1",
      partner.agency_id, partner.client_id);
  return {partner.client_name, address.value_or("")};
}

std::vector<LockedCard> locked_cards(ReadTx& tx, const BillingPartner& partner,
                                     const Period& period) {
  return tx.all<LockedCard>(
      "select t.id, t.contract_id, c.contracting_party_id, t.worker_name, t.period_from,"
      " t.period_to, t.edition, coalesce((select max(i.number) from invoice_card u join invoice i"
      " on i.agency_id = u.company_id and i.id = u.invoice_id where u.company_id = t.agency_id"
      " and u.timecard_id = t.id and u.active and i.number <> '' and u.from_on <= $4"
      " and u.to_on >= $3), '') from timecard t join contract c on c.agency_id = t.agency_id"
      " and c.id = t.contract_id where t.agency_id = $1 and t.client_id = $2"
      " and t.period_from <= $4 and t.period_to >= $3 and t.state = 'locked'"
      " order by t.contract_id, t.worker_name, t.assignment_id, t.period_from",
      partner.agency_id, partner.client_id, period.from, period.last());
}

std::vector<TermsFrom> terms(ReadTx& tx, ContractId id) {
  const Rows rows = tx.query(
      // Without those that a later confirmation overtook before they began.
      "select v.effective_from, v.terms from contract_version v where v.contract_id = $1 and not"
      " exists (select from contract_version l where l.agency_id = v.agency_id and l.contract_id ="
      " v.contract_id and l.id > v.id and l.effective_from <= v.effective_from)"
      " order by v.effective_from, v.id",
      id);
  std::vector<TermsFrom> result;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    result.push_back({rows.get<Date>(i, 0), rows.get<contract::Terms>(i, 1)});
  }
  return result;
}

void use_card(WriteTx& tx, InvoiceId invoice, const CardUse& use) {
  tx.run(
      "insert into invoice_card (company_id, invoice_id, timecard_id, edition, from_on, to_on)"
      " values (me(), $1, $2, $3, $4, $5)",
      invoice, use.timecard_id, use.edition, use.from_on, use.to_on);
}

void release_cards(WriteTx& tx, InvoiceId invoice, bool keep_trace) {
  if (keep_trace) {
    tx.run("update invoice_card set active = false where company_id = me() and invoice_id = $1",
           invoice);
  } else {
    tx.run("delete from invoice_card where company_id = me() and invoice_id = $1", invoice);
  }
}

bool cards_unchanged(ReadTx& tx, InvoiceId invoice) {
  return tx.one<bool>(
      "select not exists (select from invoice_card u left join timecard t on t.agency_id ="
      " u.company_id and t.id = u.timecard_id where u.company_id = me() and u.invoice_id = $1"
      " and (t.id is null or t.state <> 'locked' or t.edition <> u.edition))",
      invoice);
}

std::vector<RateTotal> credited(ReadTx& tx, const StoredInvoice& original) {
  std::vector<RateTotal> sums;
  for (const auto& note : tx.all<std::vector<StoredRate>>(
           "select by_rate from invoice where agency_id = $1 and refers_to_id = $2"
           " and kind = 'credit_note' and state <> 'provisional'",
           original.agency_id, original.id)) {
    for (const RateTotal& rate : rates_of(note)) {
      bool known = false;
      for (RateTotal& sum : sums) {
        if (sum.tax_class != rate.tax_class) continue;
        sum.taxable_yen += -rate.taxable_yen;
        known = true;
      }
      if (!known) sums.push_back({rate.tax_class, rate.rate, -rate.taxable_yen, -rate.tax_yen});
    }
  }
  return sums;
}

}  // namespace tasuki::invoice::invoices

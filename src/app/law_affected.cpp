// For whom a change of the law's figures matters. Each company is read as itself, one transaction
// each; nothing of one company stands under another's name.

#include <algorithm>
#include <map>
#include <set>

#include "app/law_changes.hpp"
#include "compliance/agreement/agreement_wage_store.hpp"
#include "law/pay/minimum_wage.hpp"
#include "platform/jobs/jobs.hpp"

namespace tasuki::app {
namespace {

struct AgencyRow {
  CompanyId id;
  std::string code;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(AgencyRow, (), (id, code, name))

struct LivingAssignment {
  ContractId contract_id;
  std::string contract_number;
  std::string client_name;
  WorkerId worker_id;
  std::string worker_code;
  Date starts_on{};
  Date ends_on{};
  std::string index_place;
  std::string establishment_address;
  std::string workplace_address;
};
BOOST_DESCRIBE_STRUCT(LivingAssignment, (),
                      (contract_id, contract_number, client_name, worker_id, worker_code, starts_on,
                       ends_on, index_place, establishment_address, workplace_address))

struct LivingAgreement {
  std::string title;
  Date starts_on{};
  Date ends_on{};
};
BOOST_DESCRIBE_STRUCT(LivingAgreement, (), (title, starts_on, ends_on))

std::vector<LivingAssignment> living_assignments(ReadTx& tx, Date from, Date to) {
  return tx.all<LivingAssignment>(
      "select a.contract_id, c.number as contract_number, a.client_name, a.worker_id,"
      " a.worker_code, a.starts_on, a.ends_on, coalesce(c.terms->>'index_place', '') as "
      "index_place,"
      " coalesce(c.terms->'client_establishment'->>'address', '') as establishment_address,"
      " coalesce(c.terms->'workplace'->>'address', '') as workplace_address"
      " from assignment a join contract c on c.agency_id = a.agency_id"
      " and c.client_id = a.client_id and c.id = a.contract_id"
      " where a.starts_on <= $2 and a.ends_on >= $1"
      " and c.state in ('draft', 'submitted', 'returned', 'confirmed')"
      " order by c.number, c.id, a.worker_code, a.starts_on",
      from, to);
}

const TableChanges* changes_of(const LawChanges& changes, std::string_view topic) {
  const auto found = std::find_if(changes.tables.begin(), changes.tables.end(),
                                  [&](const TableChanges& one) { return one.topic == topic; });
  return found == changes.tables.end() ? nullptr : &*found;
}

void print_head(const AgencyRow& company, bool& printed, std::ostream& out) {
  if (!printed) out << "\n" << company.code << " " << company.name << "\n";
  printed = true;
}

enum class Pay { not_entered, falls_short, enough };

void print_pay(Pay pay, const compliance::WageStretch& stretch, Yen minimum, std::ostream& out) {
  if (pay == Pay::not_entered) {
    out << "no wage is entered\n";
    return;
  }
  out << "pays " << stretch.minimum_compared_yen.value;
  if (pay == Pay::falls_short) {
    out << ": SHORT by " << (minimum - stretch.minimum_compared_yen).value << " yen an hour";
  }
  out << "\n";
}

// The minimum wages that a person meets between the two days and that were not in force on the
// first (`before`): what is paid from their first day on, and each day on which that changes from
// enough to too little, to nothing entered, or back.
void print_wages(ReadTx& tx, const LivingAssignment& one, const LawChanges& changes,
                 std::optional<Yen> before, std::ostream& out) {
  const Period period = Period::inclusive(std::max(one.starts_on, changes.a + one_day),
                                          std::min(one.ends_on, changes.b));
  const auto facts =
      compliance::wages::facts(tx, {one.contract_id, one.worker_id, period, one.index_place,
                                    one.establishment_address, one.workplace_address});
  const auto check = compliance::wage_check(facts);
  for (const law::MinimumWageSpan& span : facts.work_minimums) {
    if (!span.hourly || span.hourly == before) continue;
    std::optional<Pay> told;
    for (const compliance::WageStretch& stretch : check.stretches) {
      if (!span.period.contains(stretch.from_on)) continue;
      const Pay pay = stretch.minimum_wage_yen.value == 0           ? Pay::not_entered
                      : stretch.minimum_compared_yen < *span.hourly ? Pay::falls_short
                                                                    : Pay::enough;
      if (told == pay) continue;
      told = pay;
      out << "    " << (one.contract_number.empty() ? "(draft)" : one.contract_number) << " "
          << one.client_name << ", worker " << one.worker_code << ": " << facts.work_prefecture
          << " from " << text(stretch.from_on) << " needs " << span.hourly->value << " yen, ";
      print_pay(pay, stretch, *span.hourly, out);
    }
  }
}

void print_minimum_wages(ReadTx& tx, const LawChanges& changes, const AgencyRow& company,
                         bool& printed, std::ostream& out) {
  const TableChanges* wages = changes_of(changes, "minimum_wage");
  if (wages == nullptr) return;
  std::map<std::string, Date> first_day;  // of the new amount, by prefecture
  std::map<std::string, Date> last_day;   // of the last amount, where no new one is known
  std::map<std::string, Yen> amount_before;
  for (const law::FigureChange& change : wages->changes) {
    if (change.effective_from) first_day[change.key] = *change.effective_from;
    if (change.known_until) last_day[change.key] = *change.known_until;
    if (change.before) amount_before[change.key] = Yen{std::stoll(*change.before)};
  }
  bool headed = false;
  std::size_t beyond = 0;
  for (const LivingAssignment& one : living_assignments(tx, changes.a + one_day, changes.b)) {
    const std::string& address = !one.workplace_address.empty()       ? one.workplace_address
                                 : !one.establishment_address.empty() ? one.establishment_address
                                                                      : one.index_place;
    const std::string prefecture = law::prefecture_of_address(address);
    const auto last = last_day.find(prefecture);
    if (last != last_day.end() && one.ends_on > last->second) ++beyond;
    const auto found = first_day.find(prefecture);
    if (found == first_day.end() || one.ends_on < found->second) continue;
    print_head(company, printed, out);
    if (!headed) out << "  minimum wages (最低賃金法13条: of the place of work)\n";
    headed = true;
    const auto old = amount_before.find(prefecture);
    print_wages(tx, one, changes,
                old == amount_before.end() ? std::nullopt : std::optional<Yen>(old->second), out);
  }
  if (beyond == 0) return;
  print_head(company, printed, out);
  out << "  minimum wages: " << beyond
      << (beyond == 1 ? " assignment goes on" : " assignments go on")
      << " after the last day for which an amount is known; compare again when the next amounts "
         "are published\n";
}

// A new circular within an agreement's term: compare again, then a confirmation or a new agreement.
void print_agreements(ReadTx& tx, const LawChanges& changes, const AgencyRow& company,
                      bool& printed, std::ostream& out) {
  const TableChanges* index = changes_of(changes, "prevailing_wage_index");
  if (index == nullptr) return;
  std::optional<Date> first;  // day of a new circular
  std::optional<Date> last;   // of the last circular, when there is no new one yet
  for (const law::FigureChange& change : index->changes) {
    if (change.effective_from) {
      first = std::min(first.value_or(*change.effective_from), *change.effective_from);
    }
    if (change.known_until) {
      last = std::max(last.value_or(*change.known_until), *change.known_until);
    }
  }
  if (!first && !last) return;
  const Date from = first ? *first : *last + one_day;
  const auto living = tx.all<LivingAgreement>(
      "select title, starts_on, ends_on from labor_management_agreement where state = 'concluded'"
      " and starts_on < $1 and ends_on >= $1 and coalesce(superseded_from > $1, true)"
      " order by starts_on, id",
      from);
  for (const LivingAgreement& one : living) {
    print_head(company, printed, out);
    out << "  agreement " << one.title << " (" << text(one.starts_on) << " - " << text(one.ends_on)
        << "): "
        << (first ? "compare with the circular in force from "
                  : "goes on after the last circular here; enter the one in force from ")
        << text(from) << " (30条の4第1項2号イ)"
        << (first ? ", then 確認書 or a new agreement" : " and compare") << "\n";
  }
}

// Papers made from that day on follow the new list: whose assignments begin after it.
void print_papers(ReadTx& tx, const LawChanges& changes, const AgencyRow& company, bool& printed,
                  std::ostream& out) {
  std::map<std::string, Date> editions;
  for (const FormChange& change : changes.forms) editions[change.form] = change.edition;
  for (const auto& [form, edition] : editions) {
    const auto count = tx.one<std::int64_t>(
        "select count(*) from assignment where starts_on between $1 and $2", edition, changes.b);
    if (count == 0) continue;
    print_head(company, printed, out);
    out << "  " << form << ": " << count << " assignments begin under the edition of "
        << text(edition) << "\n";
  }
}

}  // namespace

void print_affected(Db& db, const LawChanges& changes, std::ostream& out) {
  std::vector<AgencyRow> companies;
  {
    ReadTx tx = db.read(jobs::system_actor(), {"law diff", "", ""});
    companies =
        tx.all<AgencyRow>("select id, code, name from company where is_agency order by code");
  }
  bool any = false;
  for (const AgencyRow& company : companies) {
    Actor actor;
    actor.side = Side::agency;
    actor.company_id = company.id;
    actor.name = "command line";
    ReadTx tx = db.read(actor, {"law diff", "", ""});
    bool printed = false;
    print_minimum_wages(tx, changes, company, printed, out);
    print_agreements(tx, changes, company, printed, out);
    print_papers(tx, changes, company, printed, out);
    any = any || printed;
  }
  if (!any) out << "\nno living contract, assignment or agreement is concerned\n";
}

}  // namespace tasuki::app

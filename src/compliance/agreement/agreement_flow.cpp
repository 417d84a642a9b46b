#include <algorithm>

#include "compliance/agreement/agreement_flows.hpp"
#include "paper/paper_flows.hpp"
#include "platform/statutory.hpp"

namespace tasuki::compliance {
namespace {

constexpr std::string_view kAgreementPaper = "labor_management_agreement";
constexpr std::string_view kConfirmationPaper = "wage_confirmation";

PlaceMinimums minimums_on(const AgreementTerms& terms, Date on) {
  PlaceMinimums minimums;
  for (const AgreementPlace& place : terms.places) {
    const auto spans = statutory::minimum_wages_over(place.prefecture, Period::inclusive(on, on));
    minimums.push_back(spans.empty() ? std::nullopt : spans.front().hourly);
  }
  return minimums;
}

void add(Violations& to, Violations more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// Fills the terms from the year's circular; what it lacks is a violation.
Violations fill(ReadTx& tx, int fiscal_year, AgreementTerms& terms) {
  const auto tables = agreements::tables_for(tx, fiscal_year, terms, "");
  if (!tables) {
    return {{Code::circular_missing,
             "/terms/basis/fiscal_year",
             "法30条の4第1項2号イ",
             {fiscal_year_name(fiscal_year)}}};
  }
  return fill_from(*tables, terms);
}

AgreementInput filled(ReadTx& tx, AgreementInput input) {
  const int year = input.terms.basis.fiscal_year;
  Violations found;
  if (year >= kFirstCircularYear && year <= kLastCircularYear) {
    found = fill(tx, year, input.terms);
  }
  add(found, violations_of(input));
  require_none(std::move(found));
  return input;
}

void take(Agreement& agreement, AgreementInput input) {
  agreement.title = std::move(input.title);
  agreement.unit = input.unit;
  agreement.establishment_id =
      input.unit == AgreementUnit::establishment ? input.establishment_id : EstablishmentId{};
  agreement.starts_on = input.starts_on;
  agreement.ends_on = input.ends_on;
  agreement.terms = std::move(input.terms);
}

// The minimum wage that counts is that of the first day, then that of today while the term runs.
Date usual_day(const Agreement& agreement, int fiscal_year, Date today) {
  Date first = std::max(agreement.starts_on, date(fiscal_year, 4, 1));
  const Date last = std::min(agreement.ends_on, date(fiscal_year + 1, 3, 31));
  return std::clamp(today, first, std::max(first, last));
}

struct YearCheck {
  AgreementTerms terms;
  AgreementCheck check;
};

// Said with the other findings and at the field of the agreement, not at the member of 様式4.
Violations unprintable(const AgreementTerms& terms) {
  Violations found = paper::unprintable(to_json(terms));
  for (Violation& one : found) one.pointer = "/terms" + one.pointer;
  return found;
}

YearCheck check_year(ReadTx& tx, const Agreement& agreement, int fiscal_year,
                     std::optional<Date> on) {
  YearCheck result{agreement.terms, {}};
  const bool own = fiscal_year == 0 || fiscal_year == agreement.terms.basis.fiscal_year;
  const int year = own ? agreement.terms.basis.fiscal_year : fiscal_year;
  if (!own) require_none(fill(tx, year, result.terms));
  const Date day = on.value_or(usual_day(agreement, year, tx.today()));
  result.check = check_agreement(result.terms, minimums_on(result.terms, day), day);
  return result;
}

PaperId freeze_paper(WriteTx& tx, std::string_view kind, const Agreement& agreement,
                     const auto& form) {
  paper::Draft draft;
  draft.kind = kind;
  draft.agency_id = tx.acting_company();
  draft.keep_until = paper::keep_until(agreement.ends_on);  // 則25条の12 asks for three years
  draft.agency_holds = true;
  return paper::record(tx, draft, form);
}

// One of the whole company is concluded for all its departments; one of an establishment may be
// handled by an account of a department there.
void require_in_hand(ReadTx& tx, AgreementUnit unit, EstablishmentId establishment) {
  if (!tx.actor().department_id) return;
  if (unit == AgreementUnit::company) throw Problem(Code::agreement_company_wide);
  if (agreements::own_establishment(tx) != establishment) {
    throw Problem(Code::agreement_of_other_establishment);
  }
}

Agreement in_hand(ReadTx& tx, Agreement agreement) {
  require_in_hand(tx, agreement.unit, agreement.establishment_id);
  return agreement;
}

// Two agreements of one unit never hold on one day: the new one takes the named one's place.
void supersede(WriteTx& tx, const Agreement& agreement, AgreementId named) {
  for (Agreement& other : agreements::overlapping(tx, agreement)) {
    const bool gone = other.superseded_from && *other.superseded_from <= agreement.starts_on;
    if (gone) continue;
    if (other.id != named) {
      throw Problem(Code::invalid_input,
                    Violations{{Code::period_overlap,
                                "/supersedes_id",
                                "",
                                {text(other.starts_on) + "～" + text(other.ends_on)}}});
    }
    other.superseded_from = agreement.starts_on;
    other.state = AgreementState::superseded;
    agreements::save(tx, other);
  }
}

}  // namespace

CircularBasis known_basis(int fiscal_year) {
  CircularBasis basis;
  basis.fiscal_year = fiscal_year;
  const Date on = date(fiscal_year, 4, 1);
  const law::StatutoryTable& table = statutory::prevailing_wage_index();
  const auto steps = [&](std::string_view item) {
    std::map<int, std::string> values;
    for (const law::StatutoryRow* row : table.all_rows()) {
      if (row->at("item") == item && row->effective_from == on) {
        values[static_cast<int>(row->number("key"))] = row->at("value");
      }
    }
    return values;
  };
  const auto value = [&](const char* item) -> std::string {
    try {
      return table.row_on({item, ""}, on).at("value");
    } catch (const law::NoStatutoryTable&) {
      return "";
    }
  };
  for (const auto& [years, percent] : steps("experience_index")) {
    basis.experience_index.push_back({years, percent});
  }
  const auto dismissal = steps("retirement_months_dismissal");
  for (const auto& [years, months] : steps("retirement_months_own_request")) {
    const auto other = dismissal.find(years);
    basis.retirement_months.push_back(
        {years, months, other == dismissal.end() ? "" : other->second});
  }
  if (!basis.retirement_months.empty()) {
    basis.retirement_minimum_years = basis.retirement_months.front().years;
  }
  basis.retirement_percent = value("retirement_percent");
  const std::string commuting = value("commuting_yen");
  if (!commuting.empty()) basis.commuting_yen = Yen{std::stoll(commuting)};
  return basis;
}

std::vector<CircularRegion> known_regions(int fiscal_year) {
  std::vector<CircularRegion> regions;
  const Date on = date(fiscal_year, 4, 1);
  for (const law::StatutoryRow* row : statutory::prevailing_wage_index().all_rows()) {
    if (row->at("item") != "regional_index" || row->effective_from != on) continue;
    const std::string& name = row->at("key");
    regions.push_back({RegionKind::prefecture, name, name, row->at("value")});
  }
  return regions;
}

ImportResult import_part(WriteTx& tx, CircularId id, const ImportInput& input) {
  WageCircular circular = agreements::load_circular(tx, id);
  ImportResult result;
  const auto take_rows = [&](auto imported, auto&& save) {
    result.errors = std::move(imported.errors);
    result.taken = result.errors.empty();
    result.rows = static_cast<int>(imported.rows.size());
    if (result.taken) save(imported.rows);
  };
  switch (input.part) {
    case CircularPart::occupations:
      take_rows(read_occupations(input.csv, experience_index(circular.basis)),
                [&](const auto& rows) { agreements::replace_occupations(tx, id, rows); });
      break;
    case CircularPart::regions:
      take_rows(read_regions(input.csv),
                [&](const auto& rows) { agreements::replace_regions(tx, id, rows); });
      break;
    case CircularPart::experience_index:
      take_rows(read_experience_index(input.csv), [&](const auto& rows) {
        circular.basis.experience_index = rows;
        agreements::save_circular(tx, id, circular.version, circular.basis);
      });
      break;
  }
  return result;
}

Agreement draft(WriteTx& tx, const AgreementInput& input) {
  require_in_hand(tx, input.unit, input.establishment_id);
  Agreement agreement;
  agreement.company_id = tx.acting_company();
  take(agreement, filled(tx, input));
  agreements::insert(tx, agreement);
  return agreement;
}

Agreement redraft(WriteTx& tx, AgreementId id, std::int64_t seen, const AgreementInput& input) {
  Agreement agreement = in_hand(tx, agreements::load_for_update(tx, id, seen));
  if (agreement.state != AgreementState::draft) throw Problem(Code::wrong_state);
  require_in_hand(tx, input.unit, input.establishment_id);
  take(agreement, filled(tx, input));
  agreements::save(tx, agreement);
  return agreement;
}

void discard(WriteTx& tx, AgreementId id, std::int64_t seen) {
  const Agreement agreement = in_hand(tx, agreements::load_for_update(tx, id, seen));
  if (agreement.state != AgreementState::draft) throw Problem(Code::wrong_state);
  agreements::remove(tx, id);
}

AgreementCheck check(ReadTx& tx, AgreementId id, int fiscal_year, std::optional<Date> on) {
  if (fiscal_year != 0 && (fiscal_year < kFirstCircularYear || fiscal_year > kLastCircularYear)) {
    throw Problem(Code::invalid_input, Violations{{Code::bad_choice, "/fiscal_year"}});
  }
  return check_year(tx, agreements::load(tx, id), fiscal_year, on).check;
}

std::vector<YearCheckLine> year_checks(ReadTx& tx, int fiscal_year) {
  const Period year{date(fiscal_year, 4, 1), date(fiscal_year + 1, 4, 1)};
  std::vector<YearCheckLine> lines;
  for (const AgreementLine& line : agreements::list(tx)) {
    if (line.state != AgreementState::concluded) continue;
    if (!Period::inclusive(line.starts_on, line.ends_on).overlaps(year)) continue;
    YearCheckLine row;
    row.id = line.id;
    row.title = line.title;
    row.confirmed = line.fiscal_year == fiscal_year;
    for (const Confirmation& one : agreements::confirmations(tx, line.id)) {
      row.confirmed = row.confirmed || one.fiscal_year == fiscal_year;
    }
    try {
      const YearCheck result =
          check_year(tx, agreements::load(tx, line.id), fiscal_year, std::nullopt);
      row.passes = result.check.passes;
      for (const GradeResult& cell : result.check.grades) {
        if (cell.passes) continue;
        ++row.short_cells;
        row.largest_gap_yen = std::max(row.largest_gap_yen, -cell.margin_yen);
      }
    } catch (const Problem& problem) {  // the circular does not hold what the agreement asks for
      for (const Violation& one : problem.violations()) {
        row.missing += (row.missing.empty() ? "" : " ") + message_ja(one.code, one.params);
      }
    }
    lines.push_back(std::move(row));
  }
  return lines;
}

Agreement conclude(WriteTx& tx, AgreementId id, std::int64_t seen, const ConclusionInput& input) {
  Agreement agreement = in_hand(tx, agreements::load_for_update(tx, id, seen));
  if (agreement.state != AgreementState::draft) throw Problem(Code::wrong_state);
  const YearCheck first = check_year(tx, agreement, 0, agreement.starts_on);
  const bool years_circular =
      agreements::circular_of(tx, fiscal_year_of(agreement.starts_on)).has_value();
  Violations found =
      conclusion_violations(agreement, input.concluded_on, tx.today(), years_circular);
  add(found, findings_of(first.check));
  add(found, unprintable(agreement.terms));
  require_none(with_reason(std::move(found), input.reason));
  supersede(tx, agreement, input.supersedes_id);
  agreement.state = AgreementState::concluded;
  agreement.concluded_on = input.concluded_on;
  agreement.supersedes_id = input.supersedes_id;
  agreement.conclusion_reason = input.reason;
  agreement.paper_id = freeze_paper(
      tx, kAgreementPaper, agreement,
      paper_of(agreement, first.check, agreements::employer(tx, agreement.establishment_id)));
  agreements::save(tx, agreement);
  return agreement;
}

Confirmation confirm(WriteTx& tx, AgreementId id, int fiscal_year) {
  const Agreement agreement = in_hand(tx, agreements::load(tx, id));
  if (agreement.state == AgreementState::draft) throw Problem(Code::wrong_state);
  if (fiscal_year < fiscal_year_of(agreement.starts_on) ||
      fiscal_year > fiscal_year_of(agreement.ends_on)) {
    throw Problem(Code::invalid_input, Violations{{Code::bad_choice, "/fiscal_year"}});
  }
  const YearCheck before = check_year(tx, agreement, 0, agreement.starts_on);
  const YearCheck after = check_year(tx, agreement, fiscal_year, std::nullopt);
  require_none(findings_of(after.check));
  for (const Confirmation& one : agreements::confirmations(tx, id)) {
    if (one.fiscal_year != fiscal_year) continue;
    if (one.result.circular_number != after.check.circular_number) continue;
    throw Problem(Code::invalid_input, Violations{{Code::duplicate, "/fiscal_year"}});
  }
  Confirmation confirmation;
  confirmation.company_id = tx.acting_company();
  confirmation.agreement_id = id;
  confirmation.fiscal_year = fiscal_year;
  confirmation.confirmed_on = tx.today();
  confirmation.confirmed_by = tx.actor().name;
  confirmation.result = after.check;
  confirmation.paper_id = freeze_paper(
      tx, kConfirmationPaper, agreement,
      confirmation_of(agreement, before.check, after.check, after.terms,
                      agreements::employer(tx, agreement.establishment_id), tx.today()));
  agreements::insert(tx, confirmation);
  return confirmation;
}

Publication publish(WriteTx& tx, AgreementId id, const PublicationInput& input) {
  const Agreement agreement = in_hand(tx, agreements::load(tx, id));
  if (agreement.state == AgreementState::draft) throw Problem(Code::wrong_state);
  const char* law = "派遣則25条の11";
  Violations found;
  if (input.published_on > tx.today()) found.push_back({Code::date_in_future, "/published_on"});
  if (agreement.concluded_on && input.published_on < *agreement.concluded_on) {
    found.push_back(
        {Code::before_reception, "/published_on", law, {text(*agreement.concluded_on)}});
  }
  if (input.proof.empty()) found.push_back({Code::required, "/proof", law});
  // 掲示・備付け counts only together with an outline in writing.
  if (input.method == PublicationMethod::posting && !input.summary_handed_out) {
    found.push_back({Code::required, "/summary_handed_out", law});
  }
  require_none(std::move(found));
  Publication publication;
  publication.company_id = tx.acting_company();
  publication.agreement_id = id;
  publication.method = input.method;
  publication.published_on = input.published_on;
  publication.place = input.place;
  publication.summary_handed_out = input.summary_handed_out;
  publication.proof = input.proof;
  publication.entered_by = tx.actor().name;
  publication.entered_at = tx.now();
  agreements::insert(tx, publication);
  return publication;
}

}  // namespace tasuki::compliance

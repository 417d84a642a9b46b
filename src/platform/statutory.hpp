#pragma once
// The law's tables as they lie in the folder `statutory`: read once at start, the same for
// everybody.

#include <string>
#include <string_view>
#include <vector>

#include "law/hours/holiday.hpp"
#include "law/pay/consumption_tax.hpp"
#include "law/pay/minimum_wage.hpp"
#include "law/tables/statutory_table.hpp"

namespace tasuki::statutory {

// Every file of `folder`/`topic`. Throws BadStatutoryTable, also when there is none.
law::StatutoryTable load_table(const std::string& folder, const std::string& topic,
                               std::vector<std::string> key_columns);

// The bytes of one file below the folder. Throws BadStatutoryTable when it cannot be read.
std::string read_file(const std::string& folder, const std::string& file);

// Called at start, before the first request; a second call changes nothing.
void load(const std::string& folder);

// Of a paper: the law's list of its items, as the file stands (paper/forms/items.hpp reads it).
// Throws std::logic_error before `load`, law::BadStatutoryTable when there is no such list.
const std::string& form_items(std::string_view form);

// 国民の祝日. Throws std::logic_error before `load`.
const law::HolidayCalendar& holidays();

// 消費税. Throws std::logic_error before `load`, law::NoStatutoryTable for a day without a rate.
law::ConsumptionTaxRates consumption_tax_on(Date on);

// The tables as a whole, for the calculator. Throw std::logic_error before `load`.
const law::StatutoryTable& minimum_wages();    // key prefecture
const law::StatutoryTable& paid_leave();       // key weekly_days, service_months
const law::StatutoryTable& day_labor_works();  // key number

// 地域別最低賃金 of a prefecture (宮城県). Throws as above.
law::MinimumWage minimum_wage_on(std::string_view prefecture, Date on);

// The same over a period, in order and without gaps; a span without a wage where none is published.
// Throws std::logic_error before `load`.
std::vector<law::MinimumWageSpan> minimum_wages_over(std::string_view prefecture,
                                                     const Period& period);

// 一般賃金: what is known of a year's circular (能力・経験調整指数, 地域指数, 一般通勤手当,
// 一般退職金); key columns item and key. Throws std::logic_error before `load`.
const law::StatutoryTable& prevailing_wage_index();

}  // namespace tasuki::statutory

#pragma once
// The law's tables as they lie in the folder `statutory`: read once at start, the same for
// everybody.

#include <string>
#include <vector>

#include "law/consumption_tax.hpp"
#include "law/holiday.hpp"
#include "law/minimum_wage.hpp"
#include "law/statutory_table.hpp"

namespace tasuki::statutory {

// Every file of `folder`/`topic`. Throws BadStatutoryTable, also when there is none.
law::StatutoryTable load_table(const std::string& folder, const std::string& topic,
                               std::vector<std::string> key_columns);

// Called at start, before the first request; a second call changes nothing.
void load(const std::string& folder);

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

}  // namespace tasuki::statutory

#pragma once
// Consumption tax (消費税及び地方消費税). The rates are data (statutory/consumption_tax); the tax
// is rounded once per invoice and rate, never per line (消費税法57条の4第1項5号, 同施行令70条の10).

#include <boost/describe.hpp>
#include <string>

#include "base/date.hpp"
#include "base/ratio.hpp"
#include "base/yen.hpp"
#include "law/tables/statutory_table.hpp"

namespace tasuki::law {

// out_of_scope: not a consideration for a supply (不課税), e.g. money laid out and passed on as is.
enum class TaxClass { standard, reduced, out_of_scope };
BOOST_DESCRIBE_ENUM(TaxClass, standard, reduced, out_of_scope)

// The rates in force on one day, and the edition they come from.
struct ConsumptionTaxRates {
  Ratio standard;
  Ratio reduced;
  std::string edition;

  Ratio of(TaxClass tax_class) const;  // out_of_scope: 0
};

// `on` is the day of the supply; for work billed by period, the period's last day. `table` is the
// topic `consumption_tax` with key column kind. Throws NoStatutoryTable.
ConsumptionTaxRates consumption_tax_on(const StatutoryTable& table, Date on);

// The tax on a sum without tax; for a negative sum the mirror image, so that a reversal cancels.
// The mode is the parties' choice (no article prescribes one).
Yen tax_on_excluded(Yen taxable, Ratio rate, YenRounding rounding);
// The tax contained in a sum with tax: sum × rate / (1 + rate).
Yen tax_in_included(Yen with_tax, Ratio rate, YenRounding rounding);

}  // namespace tasuki::law

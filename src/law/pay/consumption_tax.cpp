#include "law/pay/consumption_tax.hpp"

#include <stdexcept>

namespace tasuki::law {
namespace {

Ratio rate_of(const StatutoryRow& row) {
  return {row.number("rate_numerator"), row.number("rate_denominator")};
}

}  // namespace

Ratio ConsumptionTaxRates::of(TaxClass tax_class) const {
  switch (tax_class) {
    case TaxClass::standard:
      return standard;
    case TaxClass::reduced:
      return reduced;
    case TaxClass::out_of_scope:
      return {};
  }
  throw std::logic_error("unknown tax class");
}

ConsumptionTaxRates consumption_tax_on(const StatutoryTable& table, Date on) {
  const StatutoryRow& standard = table.row_on({"standard"}, on);
  const StatutoryRow& reduced = table.row_on({"reduced"}, on);
  return {rate_of(standard), rate_of(reduced), standard.edition};
}

Yen tax_on_excluded(Yen taxable, Ratio rate, YenRounding rounding) {
  return YenExact(taxable).times(rate.numerator(), rate.denominator()).rounded(rounding);
}

Yen tax_in_included(Yen with_tax, Ratio rate, YenRounding rounding) {
  const std::int64_t whole = rate.numerator() + rate.denominator();
  return YenExact(with_tax).times(rate.numerator(), whole).rounded(rounding);
}

}  // namespace tasuki::law

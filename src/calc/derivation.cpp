#include "calc/derivation.hpp"

#include <utility>

namespace tasuki::calc {

Figure figure(Date on) { return {text(on), Unit::date}; }
Figure figure(Yen yen) { return {std::to_string(yen.value), Unit::yen}; }
Figure figure(YenExact yen) { return {yen.text(), Unit::yen}; }
Figure figure(Minutes minutes) { return {std::to_string(minutes.value), Unit::minutes}; }
Figure figure(std::string text) { return {std::move(text), Unit::none}; }
Figure in_days(std::int64_t days) { return {std::to_string(days), Unit::days}; }
Figure in_months(int months) { return {std::to_string(months), Unit::months}; }
Figure in_percent(Ratio percent) { return {text(percent), Unit::percent}; }
Figure in_hours(Ratio hours) { return {text(hours), Unit::hours}; }
Figure yes_no(bool yes) { return {yes ? "true" : "false", Unit::yes_no}; }

void Explain::step(std::string ja, std::string en, Figure figure, std::string article_of_step) {
  steps.push_back({std::move(ja), std::move(en), std::move(figure.value), figure.unit,
                   std::move(article_of_step)});
}

}  // namespace tasuki::calc

#pragma once
// How a result was found: steps in words, each with its figure and its article. The figure is in a
// form that programs read (2026-10-01, 1355); its unit says how a person writes it.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/minutes.hpp"
#include "base/ratio.hpp"
#include "base/yen.hpp"

namespace tasuki::calc {

enum class Unit { none, date, yen, minutes, days, months, percent, hours, yes_no };
BOOST_DESCRIBE_ENUM(Unit, none, date, yen, minutes, days, months, percent, hours, yes_no)

struct Figure {
  std::string value;
  Unit unit = Unit::none;
};

Figure figure(Date on);
Figure figure(Yen yen);
Figure figure(YenExact yen);  // "1250" or "2500/2"
Figure figure(Minutes minutes);
Figure figure(std::string text);
Figure in_days(std::int64_t days);
Figure in_months(int months);
Figure in_percent(Ratio percent);
Figure in_hours(Ratio hours);
Figure yes_no(bool yes);  // "true", "false"

struct Step {
  std::string ja;
  std::string en;
  std::string figure;
  Unit unit{};
  std::string article;  // "" where nothing but arithmetic was done
};
BOOST_DESCRIBE_STRUCT(Step, (), (ja, en, figure, unit, article))

struct Explain {
  std::vector<Step> steps;
  std::string article;                 // on which the whole rests
  std::optional<std::string> edition;  // of the statutory table: "minimum_wage/2026-10-01"

  void step(std::string ja, std::string en, Figure figure, std::string article_of_step = "");
};
BOOST_DESCRIBE_STRUCT(Explain, (), (steps, article, edition))

}  // namespace tasuki::calc

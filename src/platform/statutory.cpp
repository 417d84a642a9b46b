#include "platform/statutory.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <mutex>
#include <optional>
#include <stdexcept>

namespace tasuki::statutory {
namespace {

std::once_flag loaded;
std::optional<law::HolidayCalendar> calendar;
std::optional<law::StatutoryTable> consumption_tax;
std::optional<law::StatutoryTable> minimum_wage;
std::optional<std::map<std::string, std::string, std::less<>>> item_lists;  // by form
std::optional<law::StatutoryTable> prevailing_index;
std::optional<law::StatutoryTable> leave;
std::optional<law::StatutoryTable> works;

const law::StatutoryTable& loaded_table(const std::optional<law::StatutoryTable>& table) {
  if (!table) throw std::logic_error("the statutory tables have not been loaded");
  return *table;
}

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw law::BadStatutoryTable("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

std::map<std::string, std::string, std::less<>> read_item_lists(const std::string& folder) {
  std::map<std::string, std::string, std::less<>> lists;
  std::error_code missing;
  const std::filesystem::path path = std::filesystem::path(folder) / "form_items";
  for (const auto& entry : std::filesystem::directory_iterator(path, missing)) {
    if (entry.path().extension() == ".csv") lists[entry.path().stem()] = read(entry.path());
  }
  if (lists.empty()) throw law::BadStatutoryTable("no lists of items in " + path.string());
  return lists;
}

}  // namespace

law::StatutoryTable load_table(const std::string& folder, const std::string& topic,
                               std::vector<std::string> key_columns) {
  law::StatutoryTable table(topic, std::move(key_columns));
  std::vector<std::filesystem::path> files;
  std::error_code missing;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(folder) / topic, missing)) {
    if (entry.path().extension() == ".csv") files.push_back(entry.path());
  }
  if (files.empty()) throw law::BadStatutoryTable("no table " + topic + " in " + folder);
  std::sort(files.begin(), files.end());
  for (const auto& file : files) table.add_edition(file.stem().string(), read(file));
  return table;
}

std::string read_file(const std::string& folder, const std::string& file) {
  return read(std::filesystem::path(folder) / file);
}

void load(const std::string& folder) {
  std::call_once(loaded, [&] {
    calendar = law::HolidayCalendar::from(load_table(folder, "holidays", {"holiday_on"}));
    consumption_tax = load_table(folder, "consumption_tax", {"kind"});
    minimum_wage = load_table(folder, "minimum_wage", {"prefecture"});
    item_lists = read_item_lists(folder);
    prevailing_index = load_table(folder, "prevailing_wage_index", {"item", "key"});
    leave = load_table(folder, "paid_leave", {"weekly_days", "service_months"});
    works = load_table(folder, "day_labor_works", {"number"});
  });
}

const std::string& form_items(std::string_view form) {
  if (!item_lists) throw std::logic_error("the statutory tables have not been loaded");
  const auto found = item_lists->find(form);
  if (found == item_lists->end()) {
    throw law::BadStatutoryTable("no list of items of " + std::string(form));
  }
  return found->second;
}

const law::HolidayCalendar& holidays() {
  if (!calendar) throw std::logic_error("the statutory tables have not been loaded");
  return *calendar;
}

law::ConsumptionTaxRates consumption_tax_on(Date on) {
  return law::consumption_tax_on(loaded_table(consumption_tax), on);
}

law::MinimumWage minimum_wage_on(std::string_view prefecture, Date on) {
  return law::minimum_wage_on(minimum_wages(), prefecture, on);
}

std::vector<law::MinimumWageSpan> minimum_wages_over(std::string_view prefecture,
                                                     const Period& period) {
  if (!minimum_wage) throw std::logic_error("the statutory tables have not been loaded");
  return law::minimum_wages_over(*minimum_wage, prefecture, period);
}

const law::StatutoryTable& prevailing_wage_index() {
  if (!prevailing_index) throw std::logic_error("the statutory tables have not been loaded");
  return *prevailing_index;
}
const law::StatutoryTable& minimum_wages() { return loaded_table(minimum_wage); }
const law::StatutoryTable& paid_leave() { return loaded_table(leave); }
const law::StatutoryTable& day_labor_works() { return loaded_table(works); }

}  // namespace tasuki::statutory

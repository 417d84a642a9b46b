#include "law/pay/minimum_wage.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace tasuki::law {
namespace {

constexpr std::array<std::string_view, 47> kPrefectures{
    "北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県",   "福島県", "茨城県",
    "栃木県", "群馬県", "埼玉県", "千葉県", "東京都", "神奈川県", "新潟県", "富山県",
    "石川県", "福井県", "山梨県", "長野県", "岐阜県", "静岡県",   "愛知県", "三重県",
    "滋賀県", "京都府", "大阪府", "兵庫県", "奈良県", "和歌山県", "鳥取県", "島根県",
    "岡山県", "広島県", "山口県", "徳島県", "香川県", "愛媛県",   "高知県", "福岡県",
    "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県", "鹿児島県", "沖縄県"};

// 地方自治法252条の19の指定都市, whose addresses are often written without the prefecture.
constexpr std::array<std::pair<std::string_view, std::string_view>, 20> kCities{{
    {"札幌市", "北海道"},   {"仙台市", "宮城県"},   {"さいたま市", "埼玉県"}, {"千葉市", "千葉県"},
    {"横浜市", "神奈川県"}, {"川崎市", "神奈川県"}, {"相模原市", "神奈川県"}, {"新潟市", "新潟県"},
    {"静岡市", "静岡県"},   {"浜松市", "静岡県"},   {"名古屋市", "愛知県"},   {"京都市", "京都府"},
    {"大阪市", "大阪府"},   {"堺市", "大阪府"},     {"神戸市", "兵庫県"},     {"岡山市", "岡山県"},
    {"広島市", "広島県"},   {"北九州市", "福岡県"}, {"福岡市", "福岡県"},     {"熊本市", "熊本県"},
}};

std::string_view without_postal_code(std::string_view address) {
  constexpr std::string_view mark = "〒";
  constexpr std::string_view wide_space = "\u3000";
  for (bool again = true; again && !address.empty();) {
    again = false;
    for (const std::string_view skip : {mark, wide_space}) {
      if (address.starts_with(skip)) {
        address.remove_prefix(skip.size());
        again = true;
      }
    }
    const char c = address.empty() ? 'x' : address.front();
    if ((c >= '0' && c <= '9') || c == '-' || c == ' ') {
      address.remove_prefix(1);
      again = true;
    }
  }
  return address;
}

}  // namespace

MinimumWage minimum_wage_on(const StatutoryTable& table, std::string_view prefecture, Date on) {
  const StatutoryRow& row = table.row_on({std::string(prefecture)}, on);
  return {Yen{row.number("hourly_yen")}, row.effective_from, row.edition};
}

std::vector<MinimumWageSpan> minimum_wages_over(const StatutoryTable& table,
                                                std::string_view prefecture, const Period& period) {
  std::vector<MinimumWageSpan> spans;
  Date from = period.from;
  std::optional<Yen> known;                           // of the rows passed so far
  for (const StatutoryRow* row : table.all_rows()) {  // of one series in order of their days
    if (row->at("prefecture") != prefecture) continue;
    if (row->effective_from >= period.until) break;
    const std::optional<Yen> before = std::exchange(known, Yen{row->number("hourly_yen")});
    const Date last = row->effective_to.value_or(period.last());
    const auto part = Period::inclusive(row->effective_from, last).intersection(period);
    if (!part) continue;
    if (part->from > from) spans.push_back({{from, part->from}, std::nullopt, before});
    if (!spans.empty() && spans.back().period.until > part->from) {
      spans.back().period.until = part->from;  // an open row ends where the next one begins
    }
    spans.push_back({*part, known, std::nullopt});
    from = part->until;
  }
  if (from < period.until) spans.push_back({{from, period.until}, std::nullopt, known});
  return spans;
}

MinimumWageCheck minimum_wage_check(Yen monthly, Ratio hours, Yen minimum_hourly) {
  MinimumWageCheck check;
  check.hourly = YenExact(monthly).times(hours.denominator(), hours.numerator());
  check.monthly_floor = YenExact(minimum_hourly)
                            .times(hours.numerator(), hours.denominator())
                            .rounded(YenRounding::up);
  check.passes = monthly >= check.monthly_floor;
  return check;
}

bool is_prefecture(std::string_view name) {
  return std::find(kPrefectures.begin(), kPrefectures.end(), name) != kPrefectures.end();
}

std::string prefecture_of_address(std::string_view address) {
  address = without_postal_code(address);
  for (const std::string_view prefecture : kPrefectures) {
    if (address.starts_with(prefecture)) return std::string(prefecture);
  }
  for (const auto& [city, prefecture] : kCities) {
    if (address.starts_with(city)) return std::string(prefecture);
  }
  return "";
}

}  // namespace tasuki::law

#include "contract/terms.hpp"

#include <algorithm>

#include "platform/json.hpp"

namespace tasuki::contract {
namespace {

std::string at(std::string_view list, std::size_t index, std::string_view member) {
  return "/" + std::string(list) + "/" + std::to_string(index) + "/" + std::string(member);
}

void check_shift(const Shift& shift, std::size_t index, Violations& found) {
  if (shift.end_min <= shift.start_min) {
    found.push_back({Code::end_before_start, at("shifts", index, "end_min"), "法26条1項5号"});
  }
  std::vector<Break> breaks = shift.breaks;
  std::sort(breaks.begin(), breaks.end(),
            [](const Break& a, const Break& b) { return a.start_min < b.start_min; });
  DayMinute free_from = shift.start_min;
  for (const Break& span : breaks) {
    if (span.start_min < free_from || span.end_min <= span.start_min ||
        span.end_min > shift.end_min) {
      found.push_back({Code::break_outside_work, at("shifts", index, "breaks"), "法26条1項5号"});
      return;
    }
    free_from = span.end_min;
  }
}

void check_unlimited(const UnlimitedPeriod& period, Violations& found) {
  const std::string law = "法40条の2第1項";
  const auto need = [&](bool given, std::string_view member, std::string label) {
    if (!given) {
      found.push_back({Code::item_missing,
                       "/unlimited_period/" + std::string(member),
                       law,
                       {std::move(label)}});
    }
  };
  switch (period.ground) {
    case UnlimitedGround::none:
      return;
    case UnlimitedGround::fixed_project:
      return need(!period.detail.empty(), "detail", "有期プロジェクト業務の内容");
    case UnlimitedGround::limited_days:
      need(period.days_in_month > 0, "days_in_month", "1か月間に行われる日数");
      need(period.ordinary_days_in_month > 0, "ordinary_days_in_month",
           "通常の労働者の1か月間の所定労働日数");
      // 月10日以下, かつ通常の労働者の半分以下
      if (period.days_in_month > 10 || period.days_in_month * 2 > period.ordinary_days_in_month) {
        found.push_back({Code::over_contract_limit,
                         "/unlimited_period/days_in_month",
                         law + "3号ロ",
                         {"月10日以下かつ通常の労働者の半分以下"}});
      }
      return;
    case UnlimitedGround::maternity_leave:
    case UnlimitedGround::family_care_leave:
      need(!period.absent_name.empty(), "absent_name", "休業する労働者の氏名");
      need(!period.absent_work.empty(), "absent_work", "休業する労働者の業務");
      need(period.absent_from_on.has_value(), "absent_from_on", "休業の開始日");
      need(period.absent_to_on.has_value(), "absent_to_on", "休業の終了予定日");
  }
}

// Shown value of a JSON leaf.
std::string shown(const json::value& value) {
  if (value.is_null()) return "";
  if (value.is_string()) return std::string(value.get_string());
  if (value.is_bool()) return value.get_bool() ? "はい" : "いいえ";
  return json::serialize(value);
}

void compare(const json::value& before, const json::value& after, const std::string& pointer,
             const Field& top, std::vector<Difference>& found) {
  if (before == after) return;
  if (before.is_object() && after.is_object()) {
    for (const auto& [key, value] : after.get_object()) {
      compare(before.get_object().at(key), value, pointer + "/" + std::string(key), top, found);
    }
    return;
  }
  found.push_back(
      {pointer, std::string(top.label_ja), std::string(top.label_en), shown(before), shown(after)});
}

}  // namespace

Minutes Shift::scheduled() const {
  Minutes total = end_min - start_min;
  for (const Break& span : breaks) total = total - (span.end_min - span.start_min);
  return total;
}

Violations violations_of(const Terms& terms) {
  Violations found;
  if (terms.ends_on < terms.starts_on) {
    found.push_back({Code::period_reversed, "/ends_on", "法26条1項4号"});
  }
  for (std::size_t i = 0; i < terms.shifts.size(); ++i) check_shift(terms.shifts[i], i, found);
  for (std::size_t i = 0; i < terms.days_off.size(); ++i) {
    if (terms.days_off[i].to_on < terms.days_off[i].from_on) {
      found.push_back({Code::period_reversed, at("days_off", i, "to_on")});
    }
  }
  if (terms.price.amount < Yen{0}) {
    found.push_back({Code::price_not_positive, "/price/amount"});
  }
  return found;
}

Violations missing_items(const Terms& terms) {
  Violations found;
  const auto need = [&](bool given, std::string pointer, std::string law, std::string label) {
    if (!given) {
      found.push_back({Code::item_missing, std::move(pointer), std::move(law), {std::move(label)}});
    }
  };
  const auto person = [&](const auto& who, const std::string& pointer, const std::string& law,
                          const std::string& label, bool telephone) {
    need(!who.name.empty(), pointer + "/name", law, label + "の氏名");
    need(!who.title.empty() || !who.department.empty(), pointer + "/title", law, label + "の役職");
    if (telephone) need(!who.telephone.empty(), pointer + "/telephone", law, label + "の連絡先");
  };
  need(!terms.work_name.empty(), "/work_name", "法26条1項1号", "業務");
  need(!terms.work_detail.empty(), "/work_detail", "法26条1項1号", "業務の具体的な内容");
  need(!terms.responsibility.empty(), "/responsibility", "則22条1号", "責任の程度");
  need(!terms.client_establishment.name.empty(), "/client_establishment/name", "法26条1項2号",
       "派遣先の事業所の名称");
  need(!terms.client_establishment.address.empty(), "/client_establishment/address", "法26条1項2号",
       "派遣先の事業所の所在地");
  need(!terms.workplace.telephone.empty() || !terms.client_establishment.telephone.empty(),
       "/workplace/telephone", "法26条1項2号", "就業場所の電話番号");
  need(!terms.organizational_unit.name.empty(), "/organizational_unit/name", "法26条1項2号",
       "組織単位");
  person(terms.supervisor, "/supervisor", "法26条1項3号", "指揮命令者", false);
  need(!terms.shifts.empty(), "/shifts", "法26条1項5号", "就業時間");
  const bool has_days = !terms.working_days_note.empty() ||
                        std::any_of(terms.shifts.begin(), terms.shifts.end(), [](const Shift& s) {
                          const auto flags = s.weekdays.flags();
                          return std::find(flags.begin(), flags.end(), true) != flags.end();
                        });
  need(has_days, "/shifts/0/weekdays", "法26条1項4号", "就業日");
  need(!terms.safety.empty(), "/safety", "法26条1項6号", "安全及び衛生");
  person(terms.complaints.client_contact, "/complaints/client_contact", "法26条1項7号",
         "派遣先の苦情の申出を受ける者", true);
  person(terms.complaints.agency_contact, "/complaints/agency_contact", "法26条1項7号",
         "派遣元の苦情の申出を受ける者", true);
  need(!terms.complaints.procedure.empty(), "/complaints/procedure", "法26条1項7号",
       "苦情の処理方法・連携体制");
  need(!terms.termination.notice.empty(), "/termination/notice", "法26条1項8号", "解除の申入れ");
  need(!terms.termination.new_placement.empty(), "/termination/new_placement", "法26条1項8号",
       "就業機会の確保");
  need(!terms.termination.damages.empty(), "/termination/damages", "法26条1項8号",
       "損害賠償に係る適切な措置");
  need(!terms.termination.reasons.empty(), "/termination/reasons", "法26条1項8号",
       "解除の理由の明示");
  need(!terms.dispute_prevention.empty(), "/dispute_prevention", "則22条4号", "紛争防止措置");
  person(terms.client_manager, "/client_manager", "則22条5号", "派遣先責任者", true);
  person(terms.agency_manager, "/agency_manager", "則22条5号", "派遣元責任者", true);
  need(!terms.agency_establishment.name.empty(), "/agency_establishment/name", "法26条",
       "派遣元の事業所");
  need(terms.price.amount > Yen{0}, "/price/amount", "法34条の2", "派遣料金");
  if (terms.overtime.allowed) {
    need(terms.overtime.per_day_min > Minutes{0}, "/overtime/per_day_min", "則22条2号",
         "延長できる1日の時間数");
    need(terms.overtime.per_month_min > Minutes{0}, "/overtime/per_month_min", "則22条2号",
         "延長できる1か月の時間数");
    need(terms.overtime.per_year_min > Minutes{0}, "/overtime/per_year_min", "則22条2号",
         "延長できる1年の時間数");
  }
  if (terms.holiday_work.allowed) {
    need(terms.holiday_work.days_per_month > 0, "/holiday_work/days_per_month", "則22条2号",
         "休日労働の日数");
  }
  if (terms.temp_to_perm.applies) {
    need(!terms.temp_to_perm.work.empty(), "/temp_to_perm/work", "法26条1項9号", "雇用後の業務");
    need(!terms.temp_to_perm.conditions.empty(), "/temp_to_perm/conditions", "法26条1項9号",
         "雇用後の労働条件");
    need(!terms.temp_to_perm.refusal_reason.empty(), "/temp_to_perm/refusal_reason", "法26条1項9号",
         "雇用しない場合の理由の明示");
  }
  check_unlimited(terms.unlimited_period, found);
  return found;
}

std::vector<Difference> differences(const Terms& before, const Terms& after) {
  std::vector<Difference> found;
  const json::value old_value = to_json(before);
  const json::value new_value = to_json(after);
  for (const Field& field : Catalogue<Terms>::fields) {
    compare(old_value.get_object().at(field.member), new_value.get_object().at(field.member),
            "/" + std::string(field.member), field, found);
  }
  return found;
}

}  // namespace tasuki::contract

#include "paper/forms/comparable_worker_disclosure.hpp"

#include <array>

namespace tasuki::forms {

using pdf::label;
using pdf::Rows;
using pdf::value;

namespace {

struct TreatmentName {
  std::string_view member;
  std::string_view label;
  std::string_view system = "制度";  // 施設 for places
};

constexpr std::array kTreatments{
    TreatmentName{"basic_pay", "基本給"},
    TreatmentName{"bonus", "賞与"},
    TreatmentName{"position_allowance", "役職手当"},
    TreatmentName{"special_work_allowance", "特殊作業手当"},
    TreatmentName{"special_duty_allowance", "特殊勤務手当"},
    TreatmentName{"attendance_allowance", "精皆勤手当"},
    TreatmentName{"overtime_allowance", "時間外労働手当（法定割増率以上）"},
    TreatmentName{"night_holiday_allowance", "深夜及び休日労働手当（法定割増率以上）"},
    TreatmentName{"commuting_allowance", "通勤手当"},
    TreatmentName{"travel_expense", "出張旅費"},
    TreatmentName{"meal_allowance", "食事手当"},
    TreatmentName{"separate_living_allowance", "単身赴任手当"},
    TreatmentName{"regional_allowance", "地域手当"},
    TreatmentName{"canteen", "食堂", "施設"},
    TreatmentName{"rest_room", "休憩室", "施設"},
    TreatmentName{"changing_room", "更衣室", "施設"},
    TreatmentName{"transfer_housing", "転勤者用社宅", "施設"},
    TreatmentName{"family_event_leave", "慶弔休職"},
    TreatmentName{"health_check_leave", "健康診断に伴う勤務免除及び有給"},
    TreatmentName{"sick_leave", "病気休暇"},
    TreatmentName{"other_leave", "法定外の休暇（慶弔休暇を除く）"},
    TreatmentName{"training", "教育訓練"},
    TreatmentName{"safety", "安全管理に関する措置及び給付"},
    TreatmentName{"retirement_allowance", "退職手当"},
    TreatmentName{"housing_allowance", "住宅手当"},
    TreatmentName{"family_allowance", "家族手当"},
};

// ① … ㉖ …; the fonts have them up to ㊿.
std::string circled(size_t number) {
  const auto code = static_cast<char32_t>(number <= 20   ? 0x2460 + number - 1
                                          : number <= 35 ? 0x3251 + number - 21
                                                         : 0x32B1 + number - 36);
  return {static_cast<char>(0xE0 | (code >> 12)), static_cast<char>(0x80 | ((code >> 6) & 0x3F)),
          static_cast<char>(0x80 | (code & 0x3F))};
}

std::string_view rank_label(ComparableRank rank) {
  using enum ComparableRank;
  switch (rank) {
    case same_job_and_range:
      return "職務の内容並びに当該職務の内容及び配置の変更の範囲が派遣労働者と同一であると見込まれ"
             "る"
             "通常の労働者";
    case same_job:
      return "職務の内容が派遣労働者と同一であると見込まれる通常の労働者";
    case same_work_or_responsibility:
      return "業務の内容又は責任の程度のいずれかが派遣労働者と同一であると見込まれる通常の労働者";
    case same_range:
      return "職務の内容及び配置の変更の範囲が派遣労働者と同一であると見込まれる通常の労働者";
    case part_time_or_fixed_term:
      return "①から④までに相当する短時間・有期雇用労働者\n※ "
             "派遣先の通常の労働者との間で短時間・有期雇用労働法等に基づく均衡が確保されている者に"
             "限る。";
    case hypothetical:
      return "派遣労働者と同一の職務の内容で業務に従事させるために新たに通常の労働者を雇い入れたと"
             "仮"
             "定した場合における当該通常の労働者（仮想の通常の労働者）\n※ "
             "派遣先の通常の労働者との間で適切な待遇が確保されている者に限る。";
  }
  return "";
}

std::string_view presence_text(CandidatePresence presence) {
  switch (presence) {
    case CandidatePresence::present:
      return "○";
    case CandidatePresence::absent:
      return "×";
    case CandidatePresence::not_examined:
      return "—";
  }
  return "";
}

std::string employment_text(const ComparableEmployment& e) {
  const std::string hours =
      "年間所定労働時間" +
      (e.annual_time.value == 0 ? "［未記入。記入: 派遣先］" : limit_text(e.annual_time));
  switch (e.kind) {
    case ComparableEmploymentKind::regular:
      return "正社員（" + hours + "）";
    case ComparableEmploymentKind::fixed_term:
      return "有期雇用労働者（" + hours + "、通算雇用期間" + e.total_service + "）";
    case ComparableEmploymentKind::hypothetical:
      return "仮想の通常の労働者（" + hours + "）";
  }
  return "";
}

void draw_job(pdf::Sheet& sheet, const ComparableWorkerDisclosure& r) {
  sheet.section(
      "1　比較対象労働者の職務の内容（業務の内容及び責任の程度）、当該職務の内容及び配置の変更の範"
      "囲並びに雇用形態【則第24条の4第1号イ】");
  Rows t({30, 40, 110});
  const std::string code = r.work.occupation_code.empty()
                               ? ""
                               : "（厚生労働省編職業分類 細分類 " + r.work.occupation_code + "）";
  t.group(label("(1)業務の内容"), [&] {
    t.row(label("① 職種"), value(r.work.occupation + code));
    t.row(label("② 中核的業務"), value(r.work.core_work));
    t.row(label("③ その他の業務"), value(or_none(r.work.other_work)));
  });
  t.group(label("(2)責任の程度"), [&] {
    t.row(label("① 権限の範囲"), value(r.responsibility.authority));
    t.row(label("② トラブル・緊急対応"), value(r.responsibility.emergencies));
    t.row(label("③ 成果への期待・役割"), value(r.responsibility.expectations));
    t.row(label("④ 所定外労働"), value(r.responsibility.overtime));
    t.row(label("⑤ その他"), value(or_none(r.responsibility.other)));
  });
  t.group(label("(3)職務の内容及び配置の変更の範囲"), [&] {
    t.row(label("① 職務の内容の変更の範囲"), value(r.job_change_range));
    t.row(label("② 配置の変更の範囲"), value(r.placement_change_range));
  });
  t.row(label("(4)雇用形態"), value(employment_text(r.employment)));
  sheet.rows(std::move(t));
}

void draw_selection(pdf::Sheet& sheet, const ComparableWorkerDisclosure& r) {
  sheet.section("2　比較対象労働者を選定した理由【則第24条の4第1号ロ】");
  const size_t number = static_cast<size_t>(r.selection.rank) + 1;
  Rows why({30, 150});
  why.row(label("比較対象労働者"), value(r.selection.worker + "【以下の" + circled(number) + "】"));
  why.row(label("理由"), value(r.selection.reason));
  sheet.rows(std::move(why));
  sheet.gap(1.5);
  Rows t({150, 30});
  t.keep_together();
  t.header(label("比較対象労働者（次の①～⑥の優先順位により選出）").center(),
           label("対象者の有無（○か×）").center());
  size_t rank = 0;
  for_each_member(r.selection.candidates, [&](std::string_view, CandidatePresence presence) {
    t.row(
        value(circled(rank + 1) + " " + std::string(rank_label(static_cast<ComparableRank>(rank)))),
        value(presence_text(presence)).center());
    ++rank;
  });
  sheet.rows(std::move(t));
}

// What stands beside a treatment that does not exist must say that it does not.
pdf::Cell text_of(const ComparableTreatment& d, const std::string& text) {
  return value(d.exists ? text : "—");
}

void draw_treatment(Rows& t, ComparableVariant variant, const std::string& name,
                    std::string_view system, const ComparableTreatment& d) {
  const std::string state = std::string(system) + (d.exists ? "有" : "無");
  const std::string none = d.exists           ? d.content
                           : system == "制度" ? "制度がないため支給等していない。"
                                              : "施設がない。";
  if (variant != ComparableVariant::model) {
    t.row(label(name + "\n" + state), value(none), text_of(d, d.purpose), text_of(d, d.considered));
    return;
  }
  if (!d.exists) {
    t.row(label(name + "\n" + state), value(none));
    return;
  }
  t.group(label(name + "\n" + state), [&] {
    t.row(value(d.content));
    t.row(value(d.purpose).across(2), value(d.considered));
  });
}

void draw_treatments(pdf::Sheet& sheet, const ComparableWorkerDisclosure& r) {
  sheet.section("3　待遇の内容等");
  sheet.paragraph(
      "(1) 比較対象労働者の待遇のそれぞれの内容（昇給、賞与その他の主な待遇がない場合にはその旨）"
      "【則第24条の4第1号ハ】\n"
      "(2) 待遇のそれぞれの性質及び当該待遇を行う目的【則第24条の4第1号ニ】\n"
      "(3) 待遇のそれぞれを決定するに当たって考慮した事項【則第24条の4第1号ホ】");
  sheet.gap(1);
  Rows t({36, 44, 46, 54});
  if (r.variant == ComparableVariant::model) {
    t.header(
        label("待遇の種類").center(),
        label("(1)待遇の内容／(2)待遇の性質・目的／(3)待遇決定に当たって考慮した事項").center());
  } else {
    t.header(label("待遇の種類").center(), label("(1)待遇の内容").center(),
             label("(2)待遇の性質・目的").center(),
             label("(3)待遇決定に当たって考慮した事項").center());
  }
  size_t number = 0;
  for_each_member(r.treatments, [&](std::string_view, const auto& member) {
    if constexpr (std::is_same_v<std::decay_t<decltype(member)>, ComparableTreatment>) {
      const TreatmentName& name = kTreatments[number];
      ++number;
      draw_treatment(t, r.variant, circled(number) + std::string(name.label), name.system, member);
    } else {
      for (const NamedTreatment& other : member) {
        ++number;
        draw_treatment(t, r.variant, circled(number) + other.name, "制度", other.treatment);
      }
    }
  });
  sheet.rows(std::move(t));
  if (!r.attachments.empty()) sheet.gap(1).paragraph("別途提供する資料　" + r.attachments);
}

void draw_head(pdf::Sheet& sheet, const ComparableWorkerDisclosure& r, const DrawOptions& options) {
  sheet.paragraph(date_text(r.notified_on), {.align = pdf::Align::right});
  sheet.paragraph("（派遣元）\n" + r.agency_name + " 御中", {.pt = 11}).gap(1);
  Rows from({100, 80});
  from.borderless();
  from.row(
      pdf::blank(),
      value("（派遣先）\n" + party_text(r.client)).seal(seal_of(options, options.client_seal)));
  sheet.rows(std::move(from));
  sheet.gap(2).heading("比較対象労働者の待遇等に関する情報提供");
  sheet.paragraph(
      "　労働者派遣法第26条第7項に基づき、比較対象労働者の待遇等に関する情報を、次のとおり提供しま"
      "す。");
  sheet.gap(1);
  if (!r.job_kind.empty()) sheet.paragraph("対象となる業務　" + r.job_kind);
}

}  // namespace

std::string_view treatment_label(std::string_view member) {
  for (const TreatmentName& name : kTreatments) {
    if (name.member == member) return name.label;
  }
  return "";
}

pdf::Sheet draw(const ComparableWorkerDisclosure& r, const DrawOptions& options) {
  static_assert(member_count<ComparableTreatments> == kTreatments.size() + 1);
  pdf::Sheet sheet(style_of("比較対象労働者の待遇等に関する情報提供", options));
  draw_head(sheet, r, options);
  const std::string earlier = earlier_information_text(r.unchanged_since, r.replaces_on);
  if (!earlier.empty()) sheet.gap(2).paragraph(earlier, {.pt = 10.5});
  if (r.unchanged_since != Date{}) return sheet;
  draw_job(sheet, r);
  draw_selection(sheet, r);
  draw_treatments(sheet, r);
  return sheet;
}

}  // namespace tasuki::forms

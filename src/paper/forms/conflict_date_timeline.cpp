#include "paper/forms/conflict_date_timeline.hpp"

#include <algorithm>

namespace tasuki::forms {

using pdf::Color;
using pdf::label;
using pdf::Rows;
using pdf::value;

namespace {

struct BarLook {
  Color fill;
  bool framed;
  std::string_view name;
};

BarLook look_of(TimelineBarKind kind) {
  switch (kind) {
    case TimelineBarKind::counted:
      return {{0.60, 0.76, 0.93}, false, "期間制限に数える受入れ"};
    case TimelineBarKind::exempt:
      return {{0.86, 0.86, 0.86}, false, "期間制限のない受入れ"};
    case TimelineBarKind::gap:
      return {{1, 1, 1}, true, "空白（期間は通算する）"};
    case TimelineBarKind::cooling_off:
      return {{0.78, 0.92, 0.74}, false, "クーリング（3か月を超える空白）"};
    case TimelineBarKind::extension:
      return {{0.80, 0.88, 0.97}, true, "延長した派遣可能期間"};
    case TimelineBarKind::simulated:
      return {{0.99, 0.89, 0.70}, true, "仮定の受入れ"};
  }
  return {};
}

Color color_of(TimelineMarkerKind kind) {
  switch (kind) {
    case TimelineMarkerKind::conflict_date:
      return {0.78, 0.10, 0.10};
    case TimelineMarkerKind::hearing_deadline:
      return {0.75, 0.45, 0.0};
    case TimelineMarkerKind::event:
      return pdf::kGray;
  }
  return {};
}

std::string_view scope_text(TimelineScope scope) {
  switch (scope) {
    case TimelineScope::establishment:
      return "事業所単位";
    case TimelineScope::unit:
      return "組織単位";
    case TimelineScope::person:
      return "個人単位";
  }
  return "";
}

std::string_view marker_name(TimelineMarkerKind kind) {
  switch (kind) {
    case TimelineMarkerKind::conflict_date:
      return "抵触日";
    case TimelineMarkerKind::hearing_deadline:
      return "意見聴取の期限";
    case TimelineMarkerKind::event:
      return "";
  }
  return "";
}

// The days that the picture shows, from the first of a month to the first of another.
class Scale {
 public:
  explicit Scale(const ConflictDateTimeline& r) {
    Date first = r.drawn_on;
    Date last = r.drawn_on;
    const auto see = [&](Date on) {
      if (on == Date{}) return;
      first = first == Date{} ? on : std::min(first, on);
      last = std::max(last, on);
    };
    for (const TimelineRow& row : r.rows) {
      for (const TimelineBar& bar : row.bars) {
        see(bar.from_on);
        see(bar.last_on);
      }
      for (const TimelineMarker& marker : row.markers) see(marker.on);
      see(row.conflict_on);
    }
    first_ = first_day(month_containing(first));
    end_ = last_day(month_containing(last)) + one_day;
  }

  double at(Date on) const {
    return static_cast<double>((on - first_).count()) /
           static_cast<double>((end_ - first_).count());
  }

  // Lines every 1, 3, 6 or 12 months: about a dozen of them.
  void rule(pdf::Bars& bars) const {
    const auto months = (end_ - first_).count() / 30;
    const unsigned step = months <= 14 ? 1 : months <= 42 ? 3 : months <= 84 ? 6 : 12;
    for (Date on = first_; on < end_; on = last_day(month_containing(on)) + one_day) {
      if ((month_of(on) - 1) % step != 0) continue;
      bars.tick(at(on), std::to_string(year_of(on)) + "/" + std::to_string(month_of(on)));
    }
  }

 private:
  Date first_{};
  Date end_{};
};

std::string short_date(Date on) {
  return std::to_string(year_of(on)) + "/" + std::to_string(month_of(on)) + "/" +
         std::to_string(day_of(on));
}

void add_line(pdf::Bars& picture, const TimelineRow& row, const Scale& scale) {
  std::vector<pdf::Bar> bars;
  for (const TimelineBar& bar : row.bars) {
    const BarLook look = look_of(bar.kind);
    bars.push_back({scale.at(bar.from_on), scale.at(bar.last_on + one_day), look.fill, look.framed,
                    pdf::shape(bar.text)});
  }
  std::vector<pdf::BarMark> marks;
  for (const TimelineMarker& marker : row.markers) {
    const std::string text =
        marker.text.empty()
            ? joined({std::string(marker_name(marker.kind)), short_date(marker.on)}, " ")
            : marker.text;
    marks.push_back({scale.at(marker.on), color_of(marker.kind), pdf::shape(text)});
  }
  std::sort(marks.begin(), marks.end(),
            [](const pdf::BarMark& a, const pdf::BarMark& b) { return a.at < b.at; });
  picture.line(std::string(scope_text(row.scope)) + "\n" + row.label, std::move(bars),
               std::move(marks));
}

void draw_legend(pdf::Sheet& sheet, const ConflictDateTimeline& r) {
  pdf::Bars legend(2);
  std::vector<pdf::Bar> bars;
  double at = 0;
  for (int kind = 0; kind <= static_cast<int>(TimelineBarKind::simulated); ++kind) {
    const auto used = [&](const TimelineRow& row) {
      return std::any_of(row.bars.begin(), row.bars.end(), [&](const TimelineBar& bar) {
        return static_cast<int>(bar.kind) == kind;
      });
    };
    if (!std::any_of(r.rows.begin(), r.rows.end(), used)) continue;
    const BarLook look = look_of(static_cast<TimelineBarKind>(kind));
    bars.push_back({at, at + 0.155, look.fill, look.framed, pdf::shape(look.name)});
    at += 0.165;
  }
  legend.line("", std::move(bars), {});
  sheet.bars(std::move(legend));
}

std::string bars_text(const TimelineRow& row) {
  std::vector<std::string> lines;
  for (const TimelineBar& bar : row.bars) {
    lines.push_back(
        joined({term_text(bar.from_on, bar.last_on), std::string(look_of(bar.kind).name), bar.text},
               "　"));
  }
  return joined(lines, "\n");
}

}  // namespace

pdf::Sheet draw(const ConflictDateTimeline& r, const DrawOptions& options) {
  pdf::SheetStyle style = style_of("派遣可能期間の時系列図", options);
  style.paper = pdf::Paper::a4_landscape;
  style.text_pt = 8.5;
  pdf::Sheet sheet(style);
  sheet.heading("派遣可能期間の時系列図");
  sheet.paragraph(joined({office_text(r.client_name, r.establishment_name),
                          r.drawn_on == Date{} ? "" : date_text(r.drawn_on) + "現在（破線）"},
                         "　"));
  sheet.gap(2);
  const Scale scale(r);
  pdf::Bars picture(44);
  scale.rule(picture);
  if (r.drawn_on != Date{}) picture.now(scale.at(r.drawn_on));
  for (const TimelineRow& row : r.rows) add_line(picture, row, scale);
  sheet.bars(std::move(picture));
  sheet.gap(1);
  draw_legend(sheet, r);
  sheet.gap(3);
  Rows t({26, 40, 96, 32, 73});
  t.header(label("制限の単位").center(), label("名称").center(), label("期間").center(),
           label("抵触日").center(), label("説明").center());
  for (const TimelineRow& row : r.rows) {
    t.row(value(scope_text(row.scope)), value(row.label), value(bars_text(row)),
          value(row.conflict_on == Date{} ? "なし" : date_text(row.conflict_on)),
          value(row.remark));
  }
  sheet.rows(std::move(t));
  if (!r.remarks.empty()) sheet.gap(2).paragraph(r.remarks);
  return sheet;
}

}  // namespace tasuki::forms

import { Collapse } from "antd";
import { duration_text } from "~/parts/values";
import { useLang, useText } from "~/shell/i18n";
import { timecard_text } from "./timecard_text";
import type { CardDay, Figures, Totals } from "./timecard_types";

const rows = [
  ["scheduled_min", "f_scheduled"],
  ["overtime_within_law_min", "f_overtime_within_law"],
  ["over_8h_min", "f_over_8h"],
  ["over_40h_min", "f_over_40h"],
  ["statutory_holiday_min", "f_statutory_holiday"],
] as const;

// The parts that add up to the total; night work is a mark beside them, not a part.
export function FigureRows({ figures, all }: { figures: Figures; all?: boolean }) {
  const t = useText(timecard_text);
  return (
    <table className="tk-figures">
      <tbody>
        {rows
          .filter(([key]) => all || figures[key] > 0)
          .map(([key, word]) => (
            <tr key={key}>
              <th scope="row">{t(word)}</th>
              <td>{duration_text(figures[key])}</td>
            </tr>
          ))}
        <tr className="sum">
          <th scope="row">{t("f_total")}</th>
          <td data-total={figures.total_min}>{duration_text(figures.total_min)}</td>
        </tr>
        {(all || figures.night_min > 0) && (
          <tr className="night">
            <th scope="row">{t("f_night")}</th>
            <td>{duration_text(figures.night_min)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

const counts = [
  ["worked_days", "k_work"],
  ["holiday_work_days", "k_holiday_work"],
  ["paid_leave_days", "k_paid_leave"],
  ["absence_days", "k_absence"],
  ["non_working_days", "k_non_working"],
  ["missing_days", "not_entered"],
] as const;

export function DayCounts({ totals }: { totals: Totals }) {
  const t = useText(timecard_text);
  return (
    <dl className="tk-day-counts">
      <div>
        <dt>{t("planned_days")}</dt>
        <dd>{t("n_days", totals.planned_days)}</dd>
      </div>
      {counts
        .filter(([key]) => key === "worked_days" || totals[key] > 0)
        .map(([key, word]) => (
          <div key={key} className={key}>
            <dt>{t(word)}</dt>
            <dd>{t("n_days", totals[key])}</dd>
          </div>
        ))}
    </dl>
  );
}

// 「なぜ 7:45？」: how the day's minutes are counted, step by step.
export function Why({ day, open }: { day: CardDay; open?: boolean }) {
  const t = useText(timecard_text);
  const { lang } = useLang();
  if (!day.figures || !day.kind) return null;
  const steps = lang === "en" ? day.explanation_en : day.explanation;
  return (
    <Collapse
      ghost
      size="small"
      className="tk-why"
      defaultActiveKey={open ? ["why"] : []}
      items={[
        {
          key: "why",
          label: t("why", duration_text(day.figures.total_min)),
          children: (
            <>
              {steps.length > 0 && (
                <ol className="tk-explain">
                  {steps.map((line, n) => (
                    <li key={n}>{line}</li>
                  ))}
                </ol>
              )}
              <FigureRows figures={day.figures} />
            </>
          ),
        },
      ]}
    />
  );
}

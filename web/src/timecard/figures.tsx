import type { Figures } from "~/api/types";
import { duration_text } from "~/parts/values";
import { useText } from "~/shell/i18n";
import { timecard_text } from "./timecard_text";

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
          <td>{duration_text(figures.total_min)}</td>
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

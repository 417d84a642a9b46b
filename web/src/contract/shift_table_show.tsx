// シフト表 as one reads it: a calendar of each month.
import type { ShiftDay } from "~/api/types";
import { MonthHead } from "~/parts/month_head";
import { add_days, month_text, weekday_of } from "~/parts/values";
import { useLang } from "~/shell/i18n";
import { by_month, shift_day_text } from "./shift_table";

export function ShiftTableShow({ table }: { table: ShiftDay[] }) {
  const { lang } = useLang();
  return (
    <div className="tk-shift-show">
      {by_month(table).map(([month, rows]) => (
        <table key={month}>
          <caption>{month_text(month, lang)}</caption>
          <MonthHead />
          <tbody>
            {weeks_of_month(month).map((week) => (
              <tr key={week[0]}>
                {week.map((on) => (
                  <td key={on}>
                    {on.startsWith(month) && (
                      <>
                        <b>{Number(on.slice(8))}</b>
                        {rows
                          .filter((row) => row.on === on)
                          .map((row) => (
                            <span key={row.shift}>{shift_day_text([row], lang)}</span>
                          ))}
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

// Weeks from Sunday on that hold a day of the month.
function weeks_of_month(month: string): string[][] {
  const weeks: string[][] = [];
  const first = `${month}-01`;
  for (let on = add_days(first, -weekday_of(first)); on.slice(0, 7) <= month; on = add_days(on, 7))
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((n) => add_days(on, n)));
  return weeks;
}

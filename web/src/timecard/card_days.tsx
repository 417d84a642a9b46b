// The half month as a table, as it stands on paper: one line a day.
import { message_of } from "~/api/problem";
import { StateTag } from "~/parts/state_tag";
import { clock_text, duration_text, short_day, time_text, weekday_of } from "~/parts/values";
import { useLang, useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { ProxyTag, usePlanNote, type Picking } from "./card_calendar";
import { office_text } from "./office_text";
import { applied_days, has_times, mark_of, span_min } from "./timecard_rules";
import { timecard_text } from "./timecard_text";
import type { CardDay, Timecard } from "./timecard_types";

interface Props {
  card: Timecard;
  pick: (on: string) => void;
  picking?: Picking & { all: (on: boolean) => void };
}

export function CardDays({ card, pick, picking }: Props) {
  const o = useText(office_text);
  const waiting = applied_days(card).length;
  return (
    <table className="tk-days">
      <thead>
        <tr>
          {picking && (
            <th className="check">
              <input
                type="checkbox"
                aria-label={o("select_all")}
                checked={waiting > 0 && picking.picked.length === waiting}
                ref={(box) => {
                  if (box) box.indeterminate = picking.picked.length > 0 && picking.picked.length < waiting;
                }}
                onChange={(event) => picking.all(event.target.checked)}
              />
            </th>
          )}
          <th>{o("day")}</th>
          <th>{o("kind")}</th>
          <th>{o("times")}</th>
          <th>{o("rest")}</th>
          <th className="n">{o("total")}</th>
          <th className="n">{o("overtime")}</th>
          <th className="n">{o("night")}</th>
          <th>{o("punched")}</th>
          <th className="wide">{o("remark")}</th>
          <th>{o("state")}</th>
        </tr>
      </thead>
      <tbody>
        {card.days.map((day) => (
          <DayLine key={day.worked_on} day={day} pick={pick} picking={picking} />
        ))}
      </tbody>
    </table>
  );
}

function DayLine({ day, pick, picking }: Omit<Props, "card"> & { day: CardDay }) {
  const t = useText(timecard_text);
  const o = useText(office_text);
  const { lang } = useLang();
  const { today } = useSession();
  const plan = usePlanNote();
  const mark = mark_of(day, today);
  const entered = day.state !== "empty" && day.kind !== null;
  const times = entered && has_times(day.kind);
  const rest = day.breaks.reduce((sum, one) => sum + span_min(one), 0);
  const figures = times ? day.figures : null;
  const overtime = figures
    ? figures.overtime_within_law_min + figures.over_8h_min + figures.over_40h_min + figures.statutory_holiday_min
    : 0;
  const min = (n: number) => (n > 0 ? duration_text(n) : "");
  return (
    <tr
      className={`${mark} ${day.worked_on === today ? "today" : ""}`}
      data-day={day.worked_on}
      data-mark={mark}
      onClick={(event) => {
        if (!(event.target as HTMLElement).closest("input,button,label") && !window.getSelection()?.toString())
          pick(day.worked_on);
      }}
    >
      {picking && (
        <td className="check">
          {day.state === "applied" && (
            <input
              type="checkbox"
              aria-label={o("select_day", short_day(day.worked_on, lang))}
              checked={picking.picked.includes(day.worked_on)}
              onChange={() => picking.toggle(day.worked_on)}
            />
          )}
        </td>
      )}
      <td>
        <button
          type="button"
          className={`tk-day-link d${weekday_of(day.worked_on)} ${day.holiday_name ? "holiday" : ""}`}
          onClick={() => pick(day.worked_on)}
        >
          {short_day(day.worked_on, lang)}
        </button>
      </td>
      {!entered ? (
        <td colSpan={8} className={mark === "missing" ? "tk-bad" : "tk-quiet"}>
          {mark === "missing" ? <b>！ {t("not_entered")}</b> : mark === "off" ? plan(day) : t("future")}
        </td>
      ) : (
        <>
          <td>
            {t(`k_${day.kind}` as "k_work")} {day.proxy && <ProxyTag />}
          </td>
          <td className="tk-num">{times && `${time_text(day.starts_min)}～${time_text(day.ends_min)}`}</td>
          <td
            className="tk-num"
            title={day.breaks.map((one) => `${time_text(one.starts_min)}～${time_text(one.ends_min)}`).join(" ")}
          >
            {times && min(rest)}
          </td>
          <td className="n strong">{figures && duration_text(figures.total_min)}</td>
          <td className="n">{min(overtime)}</td>
          <td className="n">{figures && min(figures.night_min)}</td>
          <td className="tk-num tk-quiet">{day.punches.map((one) => clock_text(one.at)).join(" ")}</td>
          <td className="wide">
            <span title={day.remark ?? undefined}>{day.remark}</span>
            {day.warnings.length > 0 && (
              <span
                className="tk-warn"
                title={day.warnings.map((one) => message_of(one, lang)).join("\n")}
                aria-label={t("warnings")}
              >
                ⚠
              </span>
            )}
            {day.state === "returned" && day.return_reason && <small className="tk-bad">{day.return_reason}</small>}
          </td>
        </>
      )}
      <td>{day.state !== "empty" && <StateTag state={day.state} />}</td>
    </tr>
  );
}

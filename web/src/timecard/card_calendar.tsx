import { Tag } from "antd";
import { MonthHead } from "~/parts/month_head";
import { duration_text, short_day, time_text, weekday_of } from "~/parts/values";
import { useLang, useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { StateTag } from "~/parts/state_tag";
import { mark_of, mark_sign, weeks_of } from "./timecard_rules";
import { timecard_text } from "./timecard_text";
import type { CardDay, Timecard } from "./timecard_types";

const offs: Record<string, keyof typeof timecard_text & string> = {
  契約上の休日: "off_weekday",
  契約で除く日: "off_days_off",
  国民の祝日: "off_holiday",
  シフト表の休み: "off_shift_table",
  配属期間外: "outside",
};

// Why a day is off, or the name of its pattern of hours.
export function usePlanNote(): (day: CardDay) => string {
  const t = useText(timecard_text);
  return (day) => {
    const note = day.planned.note;
    if (day.planned.working) return note ?? "";
    return day.holiday_name ?? (note ? (offs[note] ? t(offs[note]) : note) : t("off"));
  };
}

export const ProxyTag = () => {
  const t = useText(timecard_text);
  return (
    <Tag className="tk-proxy" title={t("by_proxy")}>
      {t("proxy_mark")}
    </Tag>
  );
};

export function CardCalendar({ card, pick }: { card: Timecard; pick: (on: string) => void }) {
  const t = useText(timecard_text);
  const { today } = useSession();
  return (
    <table className="tk-calendar">
      <caption>{t("legend")}</caption>
      <MonthHead />
      <tbody>
        {weeks_of(card.days).map((week, n) => (
          <tr key={n}>
            {week.map((day, at) => (
              <td key={at}>{day && <Cell day={day} today={today} pick={pick} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ day, today, pick }: { day: CardDay; today: string; pick: (on: string) => void }) {
  const t = useText(timecard_text);
  const { lang } = useLang();
  const mark = mark_of(day, today);
  const words = {
    missing: t("not_entered"),
    applied: "",
    approved: "",
    returned: "",
    off: t("off"),
    future: "",
    none: "",
  }[mark];
  return (
    <button
      type="button"
      className={`tk-cell ${mark} d${weekday_of(day.worked_on)} ${day.holiday_name ? "holiday" : ""} ${day.worked_on === today ? "today" : ""}`}
      aria-label={`${short_day(day.worked_on, lang)} ${day.holiday_name ?? ""} ${words} ${day.kind ? t(`k_${day.kind}` as "k_work") : ""}`}
      data-mark={mark}
      data-day={day.worked_on}
      onClick={() => pick(day.worked_on)}
    >
      <b>{Number(day.worked_on.slice(8))}</b>
      <span aria-hidden="true">{mark_sign[mark]}</span>
    </button>
  );
}

export interface Picking {
  picked: string[];
  toggle: (on: string) => void;
}

// The days under one another, for a thumb; with check boxes when the reader may decide.
export function DayRows({ card, pick, picking }: { card: Timecard; pick: (on: string) => void; picking?: Picking }) {
  const t = useText(timecard_text);
  const { lang } = useLang();
  const { today } = useSession();
  const plan = usePlanNote();
  return (
    <ul className="tk-day-rows">
      {card.days.map((day) => {
        const mark = mark_of(day, today);
        const choosable = picking && day.state === "applied";
        return (
          <li key={day.worked_on} data-day={day.worked_on} data-mark={mark}>
            {picking &&
              (choosable ? (
                <label className="tk-day-check">
                  <input
                    type="checkbox"
                    aria-label={short_day(day.worked_on, lang)}
                    checked={picking.picked.includes(day.worked_on)}
                    onChange={() => picking.toggle(day.worked_on)}
                  />
                </label>
              ) : (
                <span className="tk-day-check" />
              ))}
            <button type="button" className={mark} onClick={() => pick(day.worked_on)}>
              <span className={`tk-day-on d${weekday_of(day.worked_on)} ${day.holiday_name ? "holiday" : ""}`}>
                {short_day(day.worked_on, lang)}
              </span>
              <span className="tk-day-what">
                {day.kind && day.starts_min != null ? (
                  <span className="tk-num">
                    {time_text(day.starts_min)}～{time_text(day.ends_min)}
                    {day.kind === "holiday_work" && <small> {t("k_holiday_work")}</small>}
                  </span>
                ) : day.kind && day.state !== "empty" ? (
                  t(`k_${day.kind}` as "k_work")
                ) : mark === "missing" ? (
                  <b>！ {t("not_entered")}</b>
                ) : mark === "off" ? (
                  <span className="tk-quiet">{plan(day)}</span>
                ) : (
                  <span className="tk-quiet">{t("future")}</span>
                )}
                {day.return_reason && day.state === "returned" ? (
                  <small className="bad">{day.return_reason}</small>
                ) : (
                  day.remark && <small>{day.remark}</small>
                )}
              </span>
              {day.proxy && <ProxyTag />}
              <span className="tk-num tk-day-sum">
                {day.figures && day.kind && day.figures.total_min > 0 ? duration_text(day.figures.total_min) : ""}
              </span>
              {day.state !== "empty" && <StateTag state={day.state} />}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

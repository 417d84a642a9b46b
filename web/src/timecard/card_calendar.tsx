import type { CardDay, Timecard } from "~/api/types";
import { duration_text, short_day, time_text, weekday_name, weekday_of } from "~/parts/values";
import { useLang, useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { StateTag } from "~/parts/state_tag";
import { mark_of, mark_sign, weeks_of } from "./timecard_rules";
import { timecard_text } from "./timecard_text";

export function CardCalendar({ card, pick }: { card: Timecard; pick: (on: string) => void }) {
  const t = useText(timecard_text);
  const { lang } = useLang();
  const { today } = useSession();
  return (
    <table className="tk-calendar">
      <caption>{t("legend")}</caption>
      <thead>
        <tr>
          {[0, 1, 2, 3, 4, 5, 6].map((n) => (
            <th key={n} scope="col" className={`d${n}`}>
              {weekday_name(n, lang)}
            </th>
          ))}
        </tr>
      </thead>
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
  const words = { missing: t("not_entered"), applied: "", approved: "", returned: "", off: t("off"), future: "", none: "" }[mark];
  return (
    <button
      type="button"
      className={`tk-cell ${mark} d${weekday_of(day.worked_on)} ${day.holiday_name ? "holiday" : ""} ${day.worked_on === today ? "today" : ""}`}
      aria-label={`${short_day(day.worked_on, lang)} ${day.holiday_name ?? ""} ${words} ${day.kind ? t(`k_${day.kind}` as "k_work") : ""}`}
      data-mark={mark}
      onClick={() => pick(day.worked_on)}
    >
      <b>{Number(day.worked_on.slice(8))}</b>
      <span aria-hidden="true">{mark_sign[mark]}</span>
    </button>
  );
}

export function DayRows({ card, pick }: { card: Timecard; pick: (on: string) => void }) {
  const t = useText(timecard_text);
  const { lang } = useLang();
  const { today } = useSession();
  return (
    <ul className="tk-day-rows">
      {card.days.map((day) => {
        const mark = mark_of(day, today);
        return (
          <li key={day.worked_on}>
            <button type="button" className={mark} onClick={() => pick(day.worked_on)}>
              <span className={`tk-day-on d${weekday_of(day.worked_on)} ${day.holiday_name ? "holiday" : ""}`}>{short_day(day.worked_on, lang)}</span>
              <span className="tk-day-what">
                {day.kind && day.starts_min != null ? (
                  <span className="tk-num">
                    {time_text(day.starts_min)}～{time_text(day.ends_min)}
                  </span>
                ) : day.kind ? (
                  t(`k_${day.kind}` as "k_work")
                ) : mark === "missing" ? (
                  <b>！ {t("not_entered")}</b>
                ) : mark === "off" ? (
                  <span className="tk-quiet">{day.holiday_name ?? day.planned.note ?? t("off")}</span>
                ) : (
                  <span className="tk-quiet">{t("future")}</span>
                )}
                {day.remark && <small>{day.remark}</small>}
              </span>
              <span className="tk-num tk-day-sum">{day.figures && day.kind && day.figures.total_min > 0 ? duration_text(day.figures.total_min) : ""}</span>
              {day.state !== "empty" && <StateTag state={day.state} />}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

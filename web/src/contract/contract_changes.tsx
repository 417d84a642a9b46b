// Differences between two sets of terms, said the way people read them rather than as the record holds them.
import type { Change, Terms } from "~/api/types";
import { Fact, Facts } from "~/parts/show";
import { parts_text } from "~/parts/parts_text";
import {
  add_days,
  day_text,
  duration_words,
  instant_text,
  period_text,
  time_text,
  weekday_keys,
  weekday_name,
  yen_text,
} from "~/parts/values";
import { useLang, useText, type Lang } from "~/shell/i18n";
import { changes_between, type Changed } from "./contract_terms";
import { contract_text } from "./contract_text";
import { table_changes } from "./shift_table";

type Word = keyof typeof contract_text;

// Members whose word on the form is another than their name.
const words: Record<string, Word> = {
  "organizational_unit/name": "name",
  "client_establishment/name": "name",
  "workplace/name": "name",
  "agency_establishment/name": "name",
  overtime: "s_overtime",
  allowed: "may_order",
  per_day_min: "per_day",
  per_month_min: "per_month",
  per_year_min: "per_year",
  holiday_work: "holiday_allowed",
  "holiday_work/days_per_month": "holiday_days",
  shifts: "s_hours",
  complaints: "s_complaints",
  termination: "s_termination",
  notice: "t_notice",
  new_placement: "t_new_placement",
  damages: "t_damages",
  reasons: "t_reasons",
  price: "s_price",
  overtime_percent: "overtime_rate",
  night_percent: "night_add",
  holiday_percent: "holiday_rate",
  "price/note": "price_note",
  "temp_to_perm/work": "ttp_work",
  conditions: "ttp_terms",
  refusal_reason: "ttp_reasons",
  seniority: "ttp_leave",
  detail: "project",
  days_in_month: "days_per_month",
  ordinary_days_in_month: "regular_days_per_month",
  absent_name: "absent_worker",
  absent_from_on: "absent_from",
  absent_to_on: "absent_to",
};

export function weekdays_text(weekdays: Partial<Record<string, boolean>> | undefined, lang: Lang): string {
  return weekday_keys
    .filter((key) => weekdays?.[key])
    .map((key) => weekday_name(weekday_keys.indexOf(key), lang))
    .join(lang === "ja" ? "・" : ", ");
}

function useShown() {
  const t = useText(contract_text);
  const { lang } = useLang();
  const label = ({ pointer }: Changed) => {
    const path = pointer.slice(1).split("/");
    return path
      .map((part, n) => {
        const word = words[`${path[n - 1]}/${part}`] ?? (part === "name" && n > 0 ? "person" : words[part]) ?? part;
        return word in contract_text ? t(word as Word) : part;
      })
      .join(" › ");
  };
  const value = (pointer: string, one: Changed["before"]): string => {
    if (one === null || one === "") return "";
    const name = pointer.split("/").at(-1)!;
    if (typeof one === "boolean") {
      if (name === "allowed") return one ? t("may_order") : t("may_not");
      if (name.startsWith("limited_to")) return one ? t("limited") : t("not_limited");
      if (name === "national_holidays_off") return one ? t("holidays_off") : t("holidays_on");
      return one ? t("d_on") : t("d_off");
    }
    if (name === "shifts") {
      return (one as unknown as Terms["shifts"])
        .map((shift) =>
          [
            shift.name,
            weekdays_text(shift.weekdays, lang),
            `${time_text(shift.start_min)}～${time_text(shift.end_min)}`,
            ...shift.breaks.map((rest) => `${t("breaks")} ${time_text(rest.start_min)}～${time_text(rest.end_min)}`),
          ]
            .filter(Boolean)
            .join("　"),
        )
        .join("\n");
    }
    if (name === "days_off")
      return (one as unknown as Terms["days_off"])
        .map((row) => `${period_text(row.from_on, row.to_on)} ${row.reason}`)
        .join("\n");
    if (name === "extra_working_days") return (one as string[]).map((day) => day_text(day, lang)).join("\n");
    if (typeof one === "number") {
      if (name.endsWith("_min")) return duration_words(one, lang);
      if (name.endsWith("_percent")) return `${one}%`;
      if (name === "amount") return yen_text(one);
      return String(one);
    }
    if (typeof one === "string") {
      const choice = { regulated_work: "rw", medical_work: "mw", medical_place: "mp" }[name];
      if (choice && `${choice}_${one}` in contract_text) return t(`${choice}_${one}` as Word);
      if (name.endsWith("_on")) return day_text(one, lang);
      if (name === "unit") return t(`u_${one as "hour"}`);
      if (name === "ground") return t(`g_${one as "none"}`);
      return one;
    }
    return JSON.stringify(one);
  };
  return { label, value };
}

export function ChangesTable({ before, after }: { before: Terms; after: Terms }) {
  const t = useText(parts_text);
  const { label, value } = useShown();
  const { lang } = useLang();
  const rows = changes_between(before, after).map((row) => {
    if (row.pointer !== "/shift_table") return row;
    return { ...row, ...table_changes(before.shift_table, after.shift_table, lang) };
  });
  if (rows.length === 0) return <p className="tk-quiet">{t("no_difference")}</p>;
  return (
    <div className="tk-diff-scroll">
      <table className="tk-diff">
        <thead>
          <tr>
            <th scope="col">{t("item")}</th>
            <th scope="col">{t("before")}</th>
            <th scope="col">{t("after")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.pointer}>
              <th scope="row">{label(row)}</th>
              <td>
                {value(row.pointer, row.before) ? (
                  <del>{value(row.pointer, row.before)}</del>
                ) : (
                  <span className="tk-none">―</span>
                )}
              </td>
              <td>
                {value(row.pointer, row.after) ? (
                  <ins>{value(row.pointer, row.after)}</ins>
                ) : (
                  <span className="tk-none">―</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

// 中途解除: what was asked, by whom, and what was offered.
export function EarlyEndFacts({ change }: { change: Change }) {
  const t = useText(contract_text);
  const { lang } = useLang();
  const end = change.termination;
  if (!end) return null;
  return (
    <Facts>
      <Fact label={t("requested_on")}>{`${day_text(end.asked_on, lang)}　${t(end.asked_by)}`}</Fact>
      <Fact label={t("cause")}>{t(`cause_${end.cause}`)}</Fact>
      <Fact label={t("consent")}>{end.agency_agreed ? t("given") : t("not_given")}</Fact>
      <Fact label={t("reason_given")}>{end.reason_given}</Fact>
      <Fact label={t("placement_offered")}>{end.new_placement}</Fact>
      <Fact label={t("idle_pay")}>{yen_text(end.idle_pay_equivalent)}</Fact>
      <Fact label={t("dismissal_notice")}>{yen_text(end.dismissal_notice_equivalent)}</Fact>
    </Facts>
  );
}

// What became of each proposal; an early end with its whole record (派遣先指針第2の6).
export function DecidedChanges({ changes }: { changes: Change[] }) {
  const t = useText(contract_text);
  const { lang } = useLang();
  if (changes.length === 0) return null;
  return (
    <section className="tk-panel">
      <h2>{t("decided_changes")}</h2>
      {changes.map((change) => (
        <div key={change.id} className="tk-history" data-change={change.kind}>
          <b>
            {t(`k_${change.kind}`)}　{t(`c_${change.state as "confirmed"}`)}
          </b>{" "}
          <span className="tk-num">
            {change.kind === "amendment" && t("change_from", day_text(change.effective_from, lang))}
            {change.kind === "termination" && t("change_last", day_text(add_days(change.effective_from, -1), lang))}
          </span>
          <p className="tk-pre">
            {t("reason")}: {change.reason}
          </p>
          {change.return_reason && <p className="tk-pre">{`${t("c_returned")}: ${change.return_reason}`}</p>}
          <p className="tk-quiet tk-num">
            {t("proposed_by", change.proposed_by, instant_text(change.proposed_at))}
            {change.decided_at && `　${change.decided_by} ${instant_text(change.decided_at)}`}
          </p>
          <EarlyEndFacts change={change} />
        </div>
      ))}
    </section>
  );
}

export const changed_count = (before: Terms, after: Terms) => changes_between(before, after).length;

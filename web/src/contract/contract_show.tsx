// The terms as one reads them, in the order of the model form.
import type { ReactNode } from "react";
import type { Manager, Person, Place, Shift, Terms } from "~/api/types";
import { EraDate, Fact, Facts } from "~/parts/show";
import {
  days_between,
  duration_text,
  duration_words,
  period_text,
  day_text,
  time_text,
  yen_text,
} from "~/parts/values";
import { useLang, useText } from "~/shell/i18n";
import { weekdays_text } from "./contract_changes";
import { sections, week_min, worked_min } from "./contract_terms";
import { contract_text } from "./contract_text";
import { ShiftTableShow } from "./shift_table_show";

const join = (...texts: (string | false | null | undefined)[]) => texts.filter(Boolean).join("　");

export function ContractShow({ terms }: { terms: Terms }) {
  const t = useText(contract_text);
  const { lang } = useLang();
  const person = (one: Person | Manager) =>
    join(
      one.department,
      one.title,
      one.name,
      one.telephone && `TEL ${one.telephone}`,
      "for_manufacturing" in one && one.for_manufacturing ? `（${t("for_manufacturing")}）` : null,
    );
  const place = (one: Place) => join(one.name, one.address, one.telephone && `TEL ${one.telephone}`);
  const yes = (value: boolean | null | undefined, on: string, off: string) => (value == null ? null : value ? on : off);
  const shift = (one: Shift, n: number) => (
    <div key={n}>
      {join(one.name, weekdays_text(one.weekdays, lang))}
      {"　"}
      <span className="tk-num">
        {time_text(one.start_min)}～{time_text(one.end_min)}
      </span>
      {one.breaks.length > 0 &&
        `　${t("breaks")} ${one.breaks.map((b) => `${time_text(b.start_min)}～${time_text(b.end_min)}`).join("、")}`}
      <span className="tk-quiet">
        {"　"}
        {t("worked", duration_text(worked_min(one)))}・{t("per_week", duration_text(week_min(one)))}
      </span>
    </div>
  );
  const overtime = terms.overtime.allowed
    ? join(
        ...(
          [
            ["per_day", terms.overtime.per_day_min],
            ["per_month", terms.overtime.per_month_min],
            ["per_year", terms.overtime.per_year_min],
          ] as const
        ).map(([word, min]) => (min === 0 ? null : `${t(word)} ${duration_words(min, lang)}`)),
      )
    : t("may_not");
  const ground = terms.unlimited_period.ground;
  const limited_days =
    ground === "limited_days" &&
    `${t("days_per_month")} ${terms.unlimited_period.days_in_month}${t("days")}　${t("regular_days_per_month")} ${terms.unlimited_period.ordinary_days_in_month}${t("days")}`;
  const bodies: Record<string, ReactNode> = {
    place: (
      <>
        <Fact label={t("client_establishment")}>{place(terms.client_establishment)}</Fact>
        <Fact label={t("workplace")}>{place(terms.workplace)}</Fact>
        {terms.index_place && <Fact label={t("index_place")}>{terms.index_place}</Fact>}
        <Fact label={t("organizational_unit")}>
          {join(
            terms.organizational_unit.name,
            terms.organizational_unit.head_title && `（${terms.organizational_unit.head_title}）`,
          )}
        </Fact>
        <Fact label={t("supervisor")}>{person(terms.supervisor)}</Fact>
        <Fact label={t("client_manager")}>{person(terms.client_manager)}</Fact>
      </>
    ),
    limits: (
      <>
        <Fact label={t("limited_to_unlimited_workers")}>
          {yes(terms.limited_to_unlimited_workers, t("limited"), t("not_limited"))}
        </Fact>
        <Fact label={t("limited_to_agreement_workers")}>
          {yes(terms.limited_to_agreement_workers, t("limited"), t("not_limited"))}
        </Fact>
        <Fact label={t("unlimited_period")}>
          {ground && ground !== "none"
            ? join(
                t(`g_${ground}`),
                terms.unlimited_period.detail,
                limited_days,
                terms.unlimited_period.absent_name,
                terms.unlimited_period.absent_work,
                period_text(terms.unlimited_period.absent_from_on, terms.unlimited_period.absent_to_on),
              )
            : t("g_none")}
        </Fact>
      </>
    ),
    work: (
      <>
        <Fact label={t("work_name")}>{terms.work_name}</Fact>
        <Fact label={t("work_detail")}>{terms.work_detail}</Fact>
        <Fact label={t("responsibility")}>{terms.responsibility}</Fact>
        {terms.cabinet_order_item && <Fact label={t("cabinet_order_item")}>{terms.cabinet_order_item}</Fact>}
        {terms.further_works.map((work, n) => (
          <Fact key={n} label={t("further_work", String(n + 2))}>
            {join(work.name, work.detail, work.responsibility, work.cabinet_order_item)}
          </Fact>
        ))}
        {terms.nature.regulated_work !== "none" && (
          <Fact label={t("regulated_work")}>{t(`rw_${terms.nature.regulated_work}`)}</Fact>
        )}
        {terms.nature.manufacturing && <Fact label={t("manufacturing")}>{t("manufacturing_yes")}</Fact>}
        {terms.nature.supervisor_employer && (
          <Fact label={t("supervisor_employer")}>{terms.nature.supervisor_employer}</Fact>
        )}
      </>
    ),
    period: (
      <>
        <Fact label={t("period")}>
          {terms.starts_on && terms.ends_on && (
            <>
              <EraDate on={terms.starts_on} /> ～ <EraDate on={terms.ends_on} />
              <span className="tk-quiet">　{t("period_days", days_between(terms.starts_on, terms.ends_on) + 1)}</span>
            </>
          )}
        </Fact>
        <Fact label={t("national_holidays_off")}>
          {terms.national_holidays_off ? t("holidays_off") : t("holidays_on")}
        </Fact>
        {terms.days_off.length > 0 && (
          <Fact label={t("days_off")}>
            {terms.days_off.map((one) => `${period_text(one.from_on, one.to_on)}　${one.reason}`).join("\n")}
          </Fact>
        )}
        {terms.extra_working_days.length > 0 && (
          <Fact label={t("extra_working_days")}>
            {terms.extra_working_days.map((one) => day_text(one, lang)).join("、")}
          </Fact>
        )}
        {terms.shift_table.length > 0 && (
          <Fact label={t("shift_table")}>
            <ShiftTableShow table={terms.shift_table} />
          </Fact>
        )}
        {terms.working_days_note && <Fact label={t("working_days_note")}>{terms.working_days_note}</Fact>}
        <Fact label={t("headcount")}>{`${terms.headcount}${t("people")}`}</Fact>
      </>
    ),
    hours: <Fact label={t("s_hours")}>{terms.shifts.length ? terms.shifts.map(shift) : null}</Fact>,
    overtime: (
      <>
        <Fact label={t("overtime_allowed")}>{overtime}</Fact>
        <Fact label={t("holiday_allowed")}>
          {terms.holiday_work.allowed
            ? join(t("per_month"), `${terms.holiday_work.days_per_month}${t("days")}`)
            : t("may_not")}
        </Fact>
      </>
    ),
    safety: (
      <>
        <Fact label={t("safety")}>{terms.safety}</Fact>
        <Fact label={t("conveniences")}>{terms.conveniences}</Fact>
      </>
    ),
    complaints: (
      <>
        <Fact label={t("client_contact")}>{person(terms.complaints.client_contact)}</Fact>
        <Fact label={t("agency_contact")}>{person(terms.complaints.agency_contact)}</Fact>
        <Fact label={t("procedure")}>{terms.complaints.procedure}</Fact>
      </>
    ),
    termination: (
      <>
        <Fact label={t("t_notice")}>{terms.termination.notice}</Fact>
        <Fact label={t("t_new_placement")}>{terms.termination.new_placement}</Fact>
        <Fact label={t("t_damages")}>{terms.termination.damages}</Fact>
        <Fact label={t("t_reasons")}>{terms.termination.reasons}</Fact>
      </>
    ),
    disputes: (
      <>
        <Fact label={t("dispute_prevention")}>{terms.dispute_prevention}</Fact>
        <Fact label={t("temp_to_perm")}>{terms.temp_to_perm.applies ? t("applies") : t("applies_not")}</Fact>
        {terms.temp_to_perm.applies && (
          <>
            <Fact label={t("ttp_work")}>{terms.temp_to_perm.work}</Fact>
            <Fact label={t("ttp_terms")}>{terms.temp_to_perm.conditions}</Fact>
            <Fact label={t("ttp_reasons")}>{terms.temp_to_perm.refusal_reason}</Fact>
            <Fact label={t("ttp_leave")}>{terms.temp_to_perm.seniority}</Fact>
          </>
        )}
      </>
    ),
    agency: (
      <>
        <Fact label={t("agency_establishment")}>{place(terms.agency_establishment)}</Fact>
        <Fact label={t("agency_manager")}>{person(terms.agency_manager)}</Fact>
      </>
    ),
    price: (
      <>
        <Fact label={t("amount")}>
          {terms.price.amount === 0 ? null : `${yen_text(terms.price.amount)} / ${t(`u_${terms.price.unit}`)}`}
        </Fact>
        <Fact label={t("rates")}>
          {join(
            `${t("overtime_rate")} ${terms.price.overtime_percent}%`,
            `${t("night_add")} +${terms.price.night_percent}%`,
            `${t("holiday_rate")} ${terms.price.holiday_percent}%`,
          )}
        </Fact>
        <Fact label={t("paid_leave_billed")}>{terms.price.paid_leave_billed ? t("bill") : t("bill_not")}</Fact>
        {terms.price.note && <Fact label={t("price_note")}>{terms.price.note}</Fact>}
        {terms.remarks && <Fact label={t("remarks")}>{terms.remarks}</Fact>}
      </>
    ),
  };
  return (
    <div className="tk-show">
      {sections.map((section) => (
        <section key={section.key} className="tk-panel">
          <h2>
            {t(section.word)}
            {section.law && <span className="tk-law">{section.law}</span>}
          </h2>
          <Facts>{bodies[section.key]}</Facts>
        </section>
      ))}
    </div>
  );
}

// The terms as one reads them, in the order of the model form.
import type { ReactNode } from "react";
import type { Contact, Contract, Manager, Shift } from "~/api/types";
import { EraDate, Fact, Facts } from "~/parts/show";
import { days_between, duration_text, duration_words, period_text, time_text, weekday_keys, weekday_name, yen_text } from "~/parts/values";
import { useLang, useText } from "~/shell/i18n";
import { sections, week_min, worked_min } from "./contract_terms";
import { contract_text } from "./contract_text";

const join = (...texts: (string | null | undefined)[]) => texts.filter(Boolean).join("　");

export function ContractShow({ contract }: { contract: Contract }) {
  const t = useText(contract_text);
  const { lang } = useLang();
  const { terms } = contract;
  const contact = (one: Contact | undefined) => one && join(one.department, one.title, one.name, one.telephone && `TEL ${one.telephone}`);
  const manager = (one: Manager | undefined) => one && join(one.title, one.name, one.telephone && `TEL ${one.telephone}`, one.for_manufacturing ? `（${t("for_manufacturing")}）` : null);
  const yes = (value: boolean | null | undefined, on: string, off: string) => (value == null ? null : value ? on : off);
  const weekdays = weekday_keys.filter((key) => terms.working_weekdays?.[key]).map((key) => weekday_name(weekday_keys.indexOf(key), lang)).join(lang === "ja" ? "・" : ", ");
  const shift = (one: Shift, n: number) => (
    <div key={n}>
      {one.name && `${one.name}　`}
      <span className="tk-num">
        {time_text(one.starts_min)}～{time_text(one.ends_min)}
      </span>
      {one.breaks?.length > 0 && `　${t("breaks")} ${one.breaks.map((b) => `${time_text(b.starts_min)}～${time_text(b.ends_min)}`).join("、")}`}
      {worked_min(one) != null && (
        <span className="tk-quiet">
          　{t("worked", duration_text(worked_min(one)))}・{t("per_week", duration_text(week_min(one, terms.working_weekdays)))}
        </span>
      )}
    </div>
  );
  const overtime = terms.overtime?.allowed
    ? join(...([["per_day", terms.overtime.per_day_min], ["per_month", terms.overtime.per_month_min], ["per_year", terms.overtime.per_year_min]] as const).map(([word, min]) => (min == null ? null : `${t(word)} ${duration_words(min, lang)}`)))
    : t("may_not");
  const ground = terms.unlimited_period?.ground;
  const bodies: Record<string, ReactNode> = {
    place: (
      <>
        <Fact label={t("client_establishment")}>{join(terms.client_establishment?.name, terms.client_establishment?.address, terms.client_establishment?.telephone && `TEL ${terms.client_establishment.telephone}`)}</Fact>
        <Fact label={t("workplace")}>{join(terms.workplace?.name, terms.workplace?.address, terms.workplace?.telephone && `TEL ${terms.workplace.telephone}`)}</Fact>
        <Fact label={t("organizational_unit")}>{join(terms.organizational_unit?.name, terms.organizational_unit?.head_title && `（${terms.organizational_unit.head_title}）`)}</Fact>
        <Fact label={t("supervisor")}>{join(terms.supervisor?.department, terms.supervisor?.title, terms.supervisor?.name)}</Fact>
        <Fact label={t("client_manager")}>{manager(terms.client_manager)}</Fact>
      </>
    ),
    limits: (
      <>
        <Fact label={t("limited_to_unlimited_workers")}>{yes(terms.limited_to_unlimited_workers, t("limited"), t("not_limited"))}</Fact>
        <Fact label={t("limited_to_agreement_workers")}>{yes(terms.limited_to_agreement_workers, t("limited"), t("not_limited"))}</Fact>
        <Fact label={t("unlimited_period")}>
          {ground && ground !== "none"
            ? join(t(`g_${ground}` as "g_project"), terms.unlimited_period.project, terms.unlimited_period.absent_worker, terms.unlimited_period.absent_work, period_text(terms.unlimited_period.absent_from, terms.unlimited_period.absent_to))
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
        <Fact label={t("working_weekdays")}>{join(weekdays, `${t("national_holidays_off")}: ${terms.national_holidays_off ? t("holidays_off") : t("holidays_on")}`)}</Fact>
        {terms.days_off?.length > 0 && <Fact label={t("days_off")}>{terms.days_off.map((one) => `${period_text(one.from, one.to)}　${one.reason ?? ""}`).join("\n")}</Fact>}
        {terms.working_days_note && <Fact label={t("working_days_note")}>{terms.working_days_note}</Fact>}
        <Fact label={t("headcount")}>{terms.headcount == null ? null : `${terms.headcount}${t("people")}`}</Fact>
      </>
    ),
    hours: <Fact label={t("s_hours")}>{terms.shifts?.length ? terms.shifts.map(shift) : null}</Fact>,
    overtime: (
      <>
        <Fact label={t("overtime_allowed")}>{overtime}</Fact>
        <Fact label={t("holiday_allowed")}>{terms.holiday_work?.allowed ? join(t("per_month"), `${terms.holiday_work.days_per_month ?? ""}${t("days")}`) : t("may_not")}</Fact>
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
        <Fact label={t("client_contact")}>{contact(terms.complaints?.client_contact)}</Fact>
        <Fact label={t("agency_contact")}>{contact(terms.complaints?.agency_contact)}</Fact>
        <Fact label={t("procedure")}>{terms.complaints?.procedure}</Fact>
      </>
    ),
    termination: (
      <>
        <Fact label={t("t_notice")}>{terms.termination?.notice}</Fact>
        <Fact label={t("t_new_placement")}>{terms.termination?.new_placement}</Fact>
        <Fact label={t("t_damages")}>{terms.termination?.damages}</Fact>
        <Fact label={t("t_reasons")}>{terms.termination?.reasons}</Fact>
      </>
    ),
    disputes: (
      <>
        <Fact label={t("dispute_prevention")}>{terms.dispute_prevention}</Fact>
        <Fact label={t("temp_to_perm")}>{terms.temp_to_perm?.applies ? join(t("applies"), terms.temp_to_perm.work, terms.temp_to_perm.terms) : t("applies_not")}</Fact>
      </>
    ),
    agency: (
      <>
        <Fact label={t("agency")}>{join(contract.agency.name, contract.agency.address, contract.agency.licence_number && `${t("licence")} ${contract.agency.licence_number}`)}</Fact>
        <Fact label={t("agency_manager")}>{manager(terms.agency_manager)}</Fact>
      </>
    ),
    price: (
      <>
        <Fact label={t("amount")}>{terms.price?.amount == null ? null : `${yen_text(terms.price.amount)} / ${t(`u_${terms.price.unit}` as "u_hour")}`}</Fact>
        <Fact label={t("overtime_rate")}>{terms.price?.overtime_rate_percent == null ? null : `${terms.price.overtime_rate_percent}%`}</Fact>
        <Fact label={t("night_add")}>{terms.price?.night_add_percent == null ? null : `+${terms.price.night_add_percent}%`}</Fact>
        <Fact label={t("holiday_rate")}>{terms.price?.holiday_rate_percent == null ? null : `${terms.price.holiday_rate_percent}%`}</Fact>
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

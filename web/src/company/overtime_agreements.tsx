import { Form } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router-dom";
import { get_all } from "~/api/http";
import { CountInput, DurationInput, EraDateInput } from "~/parts/inputs";
import { MasterList } from "~/parts/master_page";
import { Field, SwitchField } from "~/parts/record_fields";
import { PageHead } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { duration_text, period_text } from "~/parts/values";
import { useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { EstablishmentSelect } from "./choices";
import {
  agreements_key,
  establishments_key,
  type Establishment,
  type OvertimeAgreement,
  type OvertimeAgreementForm,
} from "./company_api";
import { company_text } from "./company_text";

const blank: OvertimeAgreementForm = {
  establishment_id: null,
  starts_on: "",
  ends_on: "",
  per_day_min: 0,
  per_month_min: 0,
  per_year_min: 0,
  holiday_days_per_month: 0,
  special_clause: false,
  special_per_month_min: 0,
  special_per_year_min: 0,
  special_months_per_year: 0,
  research_exempt: false,
};

// What the switched-off clause hides is not sent along.
const to_body = (form: OvertimeAgreementForm): OvertimeAgreementForm => {
  const hours = {
    ...form,
    per_day_min: form.per_day_min ?? 0,
    per_month_min: form.per_month_min ?? 0,
    per_year_min: form.per_year_min ?? 0,
    holiday_days_per_month: form.holiday_days_per_month ?? 0,
  };
  return form.special_clause
    ? {
        ...hours,
        special_per_month_min: form.special_per_month_min ?? 0,
        special_per_year_min: form.special_per_year_min ?? 0,
        special_months_per_year: form.special_months_per_year ?? 0,
      }
    : { ...hours, special_per_month_min: 0, special_per_year_min: 0, special_months_per_year: 0 };
};

export function OvertimeAgreementsPage() {
  const t = useText(company_text);
  const can = useCan();
  const { today } = useSession();
  const establishment_id = useSearchParams()[0].get("establishment_id"); // those of one, and a new one for it
  const places = useQuery({
    queryKey: [...establishments_key, "all"],
    queryFn: () => get_all<Establishment>("/api/establishments"),
  });
  const state = (row: OvertimeAgreement) =>
    today < row.starts_on ? (
      <StateTag state="planned" text={t("to_come")} />
    ) : today > row.ends_on ? (
      <StateTag state="ended" text={t("over")} />
    ) : (
      <StateTag state="active" text={t("in_force")} />
    );
  const hours = (min: number) => <span className="tk-num">{duration_text(min)}</span>;
  return (
    <>
      <PageHead title={t("agreements")} room="company" sub={t("agreement_why")} />
      <MasterList<OvertimeAgreement, OvertimeAgreementForm>
        removable
        path="/api/overtime-agreements"
        query_key={agreements_key}
        search={t("agreement_search")}
        filters={[
          {
            key: "establishment_id",
            label: t("establishment"),
            options: (places.data?.rows ?? []).map((row) => ({ value: row.id, label: row.name })),
          },
        ]}
        empty={t("agreement_empty")}
        add={t("agreement_add")}
        may_edit={can("company_manage")}
        title={(row) => (row ? `${t("agreement")}　${row.establishment_name}` : t("agreement_add"))}
        blank={blank}
        fresh={{ establishment_id, per_day_min: 240, per_month_min: 2700, per_year_min: 21600 }}
        to_body={(body) => to_body(body)}
        refresh={[["contracts"], ["contract"]]}
        columns={[
          { title: t("establishment"), show: (row) => row.establishment_name },
          {
            title: t("period"),
            sort: "starts_on",
            width: 200,
            show: (row) => <span className="tk-num tk-nowrap">{period_text(row.starts_on, row.ends_on)}</span>,
          },
          { title: t("state"), width: 90, show: state },
          { title: t("per_day"), width: 80, align: "right", show: (row) => hours(row.per_day_min) },
          { title: t("per_month"), width: 90, align: "right", show: (row) => hours(row.per_month_min) },
          { title: t("per_year"), width: 90, align: "right", show: (row) => hours(row.per_year_min) },
          {
            title: t("holiday_days"),
            width: 130,
            align: "right",
            show: (row) => `${row.holiday_days_per_month}${t("days")}`,
          },
          {
            title: t("special_clause"),
            width: 170,
            show: (row) =>
              row.special_clause
                ? `${duration_text(row.special_per_month_min)} / ${duration_text(row.special_per_year_min)}（${row.special_months_per_year}${t("times")}）`
                : t("special_no"),
          },
        ]}
        fields={(_, row) => (
          <>
            <Field name="establishment_id" label={t("establishment")} required>
              <EstablishmentSelect known={row?.establishment_name} allowClear={false} />
            </Field>
            <Field name="starts_on" label={t("starts_on")} required half>
              <EraDateInput near={today} />
            </Field>
            <Field name="ends_on" label={t("ends_on")} required half>
              <EraDateInput near={today} />
            </Field>
            <h3>
              {t("h_ordinary")} <small>{t("ordinary_hint")}</small>
            </h3>
            <Field name="per_day_min" label={t("per_day")} half>
              <DurationInput />
            </Field>
            <Field name="per_month_min" label={t("per_month")} law="労基法36条4項" half>
              <DurationInput />
            </Field>
            <Field name="per_year_min" label={t("per_year")} law="労基法36条4項" half>
              <DurationInput />
            </Field>
            <Field name="holiday_days_per_month" label={t("holiday_days")} half>
              <CountInput suffix={t("days")} max={31} />
            </Field>
            <SwitchField
              name="special_clause"
              label={t("special_clause")}
              law="労基法36条5項"
              on={t("special_yes")}
              off={t("special_no")}
              extra={t("special_hint")}
              half
            />
            <SwitchField
              name="research_exempt"
              label={t("research_exempt")}
              law="36条11項"
              on={t("special_yes")}
              off={t("special_no")}
              half
            />
            <Form.Item noStyle shouldUpdate={(a, b) => a.special_clause !== b.special_clause}>
              {({ getFieldValue }) =>
                getFieldValue("special_clause") && (
                  <>
                    <Field name="special_per_month_min" label={t("special_month")} half>
                      <DurationInput />
                    </Field>
                    <Field name="special_per_year_min" label={t("special_year")} half>
                      <DurationInput />
                    </Field>
                    <Field name="special_months_per_year" label={t("special_months")} half>
                      <CountInput suffix={t("times")} max={6} />
                    </Field>
                  </>
                )
              }
            </Form.Item>
          </>
        )}
      />
    </>
  );
}

// What the agreement pays: the jobs and places that the circular knows, the grades, commuting and retirement.
import { Form, Select } from "antd";
import { CountInput, YenInput } from "~/parts/inputs";
import { Field, TextField } from "~/parts/record_fields";
import { useText } from "~/shell/i18n";
import { Cell, Panel, RowTable, YesNoField, useChoices } from "./agreement_field_parts";
import { grade_total } from "./agreement_rules";
import { agreement_text } from "./agreement_text";
import type { AgreementBody } from "./treatment_api";

const index_years = [0, 1, 2, 3, 5, 10, 20];

export function JobsPanel() {
  const t = useText(agreement_text);
  const choices = useChoices();
  return (
    <Panel title={t("h_jobs")}>
      <RowTable
        name={["terms", "job_classes"]}
        heads={[t("job_name"), t("survey"), t("code"), t("base_yen"), t("statistics")]}
        add={t("add_job")}
        blank={{ survey: "employment_service" }}
        cells={(n) => [
          <Cell key="name" name={[n, "name"]} label={t("job_name")} />,
          <Cell key="survey" name={[n, "survey"]} label={t("survey")}>
            <Select
              aria-label={t("survey")}
              style={{ minWidth: 230 }}
              options={choices("sv_", ["employment_service", "wage_structure", "own"])}
            />
          </Cell>,
          <Cell key="code" name={[n, "code"]} label={t("code")} />,
          <Cell key="base" name={[n, "base_yen"]} label={t("base_yen")}>
            <YenInput />
          </Cell>,
          <Cell key="statistics" name={[n, "statistics"]} label={t("statistics")} />,
        ]}
      />
      <TextField name={["terms", "articles", "statistics_reason"]} label={t("statistics_reason")} rows={1} max={1000} />
    </Panel>
  );
}

export function PlacesPanel() {
  const t = useText(agreement_text);
  const choices = useChoices();
  return (
    <Panel title={t("h_places")}>
      <RowTable
        name={["terms", "places"]}
        heads={[t("place_kind"), t("place_name"), t("prefecture"), t("municipalities")]}
        add={t("add_place")}
        blank={{ kind: "prefecture", municipalities: [] }}
        cells={(n) => [
          <Cell key="kind" name={[n, "kind"]} label={t("place_kind")}>
            <Select
              aria-label={t("place_kind")}
              style={{ minWidth: 120 }}
              options={choices("pk_", ["prefecture", "employment_office"])}
            />
          </Cell>,
          <Cell key="name" name={[n, "name"]} label={t("place_name")} />,
          <Cell key="prefecture" name={[n, "prefecture"]} label={t("prefecture")} />,
          <Cell key="municipalities" name={[n, "municipalities"]} label={t("municipalities")}>
            <Select
              mode="tags"
              aria-label={t("municipalities")}
              style={{ minWidth: 240 }}
              placeholder="宮城県仙台市"
              open={false}
            />
          </Cell>,
        ]}
      />
      <div className="tk-row-fields">
        <Field name={["terms", "region_rule"]} label={t("region_rule")} half>
          <Select options={choices("rr_", ["each_place", "highest", "coefficient"])} />
        </Field>
        <Field
          name={["terms", "articles", "place_extent"]}
          label={t("place_extent")}
          half
          max={300}
          placeholder="宮城県内に限られる"
        />
      </div>
      <TextField name={["terms", "articles", "region_reason"]} label={t("region_reason")} rows={1} max={1000} />
    </Panel>
  );
}

export function GradesPanel() {
  const t = useText(agreement_text);
  const form = Form.useFormInstance<AgreementBody>();
  const jobs = Form.useWatch(["terms", "job_classes"], form) ?? [];
  const grades = Form.useWatch(["terms", "grades"], form) ?? [];
  return (
    <Panel title={t("h_grades")}>
      <p className="tk-quiet">{t("grade_hint")}</p>
      <RowTable
        name={["terms", "grades"]}
        heads={[t("job_name"), t("rank"), t("job"), t("base"), t("bonus"), t("allowance"), t("total"), t("years")]}
        add={t("add_grade")}
        blank={{
          job_class: jobs[0]?.name ?? "",
          base_yen: 0,
          bonus_yen: 0,
          allowance_yen: 0,
          years: 0,
          retirement_group: "",
        }}
        cells={(n) => [
          <Cell key="class" name={[n, "job_class"]} label={t("job_name")}>
            <Select
              aria-label={t("job_name")}
              style={{ minWidth: 140 }}
              options={jobs.map((job) => ({ value: job?.name ?? "", label: job?.name || "―" }))}
            />
          </Cell>,
          <Cell key="name" name={[n, "name"]} label={t("rank")} />,
          <Cell key="job" name={[n, "job"]} label={t("job")} />,
          ...(["base_yen", "bonus_yen", "allowance_yen"] as const).map((member) => (
            <Cell key={member} name={[n, member]} label={member}>
              <YenInput />
            </Cell>
          )),
          <b key="total" className="tk-num">
            {grade_total(grades[n] ?? {}).toLocaleString()}
          </b>,
          <Cell key="years" name={[n, "years"]} label={t("years")}>
            <Select
              aria-label={t("years")}
              style={{ width: 84 }}
              options={index_years.map((value) => ({ value, label: t("n_years", value) }))}
            />
          </Cell>,
        ]}
      />
      <div className="tk-row-fields">
        <Field name={["terms", "articles", "allowance_items"]} label={t("allowance_items")} half max={300} />
        <Field name={["terms", "articles", "fixed_overtime"]} label={t("fixed_overtime")} half max={100} />
      </div>
    </Panel>
  );
}

export function CommutingPanel() {
  const t = useText(agreement_text);
  const choices = useChoices();
  const method = Form.useWatch(["terms", "commuting", "method"]);
  const yen = (member: string, label: string) => (
    <Field name={["terms", "commuting", member]} label={label} half>
      <YenInput />
    </Field>
  );
  return (
    <Panel title={t("h_commuting")}>
      <Field name={["terms", "commuting", "method"]} label={t("method")}>
        <Select style={{ maxWidth: 320 }} options={choices("cm_", ["actual_cost", "fixed", "combined"])} />
      </Field>
      <div className="tk-row-fields">
        {method === "actual_cost" ? (
          <>
            {yen("cap_monthly_yen", t("cap_monthly"))}
            {yen("cap_hourly_yen", t("cap_hourly"))}
          </>
        ) : (
          <>
            {yen("fixed_monthly_yen", t("fixed_monthly"))}
            {yen("fixed_hourly_yen", t("fixed_hourly"))}
          </>
        )}
      </div>
      <YesNoField name={["terms", "commuting", "walking_excluded"]} label={t("walking")} />
    </Panel>
  );
}

export function RetirementPanel() {
  const t = useText(agreement_text);
  const choices = useChoices();
  const groups = Form.useWatch(["terms", "retirement", "groups"]) as { method?: string }[] | undefined;
  const own = (groups ?? []).some((group) => group?.method === "own_scheme");
  return (
    <Panel title={t("h_retirement")}>
      <RowTable
        name={["terms", "retirement", "groups"]}
        heads={[t("group"), t("method"), t("percent"), t("rest")]}
        add={t("add_group")}
        blank={{ name: "", method: "combined", contribution_percent: "", rest: "none" }}
        cells={(n) => [
          <Cell key="name" name={[n, "name"]} label={t("group")} />,
          <Cell key="method" name={[n, "method"]} label={t("method")}>
            <Select
              aria-label={t("method")}
              style={{ minWidth: 190 }}
              options={choices("rm_", ["own_scheme", "prepaid", "mutual_aid", "scheme_cost", "combined"])}
            />
          </Cell>,
          <Cell key="percent" name={[n, "contribution_percent"]} label={t("percent")} />,
          <Cell key="rest" name={[n, "rest"]} label={t("rest")}>
            <Select
              aria-label={t("rest")}
              style={{ minWidth: 100 }}
              options={choices("rs_", ["none", "prepaid", "combined"])}
            />
          </Cell>,
        ]}
      />
      {own && (
        <>
          <Field name={["terms", "retirement", "own_minimum_years"]} label={t("own_minimum_years")}>
            <CountInput suffix={t("years_unit")} max={50} />
          </Field>
          <RowTable
            name={["terms", "retirement", "own_months"]}
            heads={[t("from_years"), t("until_years"), t("own_request"), t("dismissal")]}
            add={t("add_step")}
            blank={{ from_years: 3, until_years: 0, own_request: "", dismissal: "" }}
            cells={(n) => [
              <Cell key="from" name={[n, "from_years"]} label={t("from_years")}>
                <CountInput max={60} />
              </Cell>,
              <Cell key="until" name={[n, "until_years"]} label={t("until_years")}>
                <CountInput max={60} />
              </Cell>,
              <Cell key="own" name={[n, "own_request"]} label={t("own_request")} />,
              <Cell key="dismissal" name={[n, "dismissal"]} label={t("dismissal")} />,
            ]}
          />
        </>
      )}
      <Field name={["terms", "articles", "retirement_rules"]} label={t("retirement_rules")} max={200} />
    </Panel>
  );
}

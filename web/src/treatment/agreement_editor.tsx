// The draft of an agreement: every figure of model form 4 as a field; official values come from the year's circular.
import { DeleteOutlined, LeftOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input, Select } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState, type ReactNode } from "react";
import { Link, useNavigate, useParams, useSearchParams } from "react-router-dom";
import { get } from "~/api/http";
import type { EstablishmentRow, Page } from "~/api/types";
import { CountInput, EraDateInput, YenInput, YesNo } from "~/parts/inputs";
import { ProblemAlert, show_at_fields } from "~/parts/problem_alert";
import { Field, TextField } from "~/parts/record_fields";
import { PageHead } from "~/parts/show";
import { useAct } from "~/shell/act";
import { Failed, Loading } from "~/shell/errors";
import { useText } from "~/shell/i18n";
import { LeaveGuard } from "~/shell/leave_guard";
import { useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { blank_agreement, fiscal_year_text, grade_total, next_agreement } from "./agreement_rules";
import { agreement_text } from "./agreement_text";
import { agreement_api, agreements_key, circular_api, circulars_key, type Agreement, type AgreementBody, type CircularLine } from "./treatment_api";
import "./treatment.css";

const index_years = [0, 1, 2, 3, 5, 10, 20];

export function AgreementNewPage() {
  const [params] = useSearchParams();
  const { today } = useSession();
  const after = params.get("after");
  const before = useQuery({ queryKey: [...agreements_key, after], queryFn: () => agreement_api.one(after!), enabled: Boolean(after) });
  if (after && before.isPending) return <Loading />;
  if (before.isError) return <Failed error={before.error} />;
  return <Editor values={before.data ? next_agreement(body_of(before.data)) : blank_agreement(today)} />;
}

export function AgreementEditPage() {
  const { id = "" } = useParams();
  const one = useQuery({ queryKey: [...agreements_key, id], queryFn: () => agreement_api.one(id) });
  if (one.isPending) return <Loading />;
  if (one.isError) return <Failed error={one.error} retry={() => void one.refetch()} />;
  return <Editor key={id} values={body_of(one.data)} agreement={one.data} />;
}

const body_of = ({ title, unit, establishment_id, starts_on, ends_on, terms }: Agreement): AgreementBody => ({ title, unit, establishment_id, starts_on, ends_on, terms });

function Editor({ values, agreement }: { values: AgreementBody; agreement?: Agreement }) {
  const t = useText(agreement_text);
  const shell = useText(shell_text);
  const go = useNavigate();
  const { today } = useSession();
  const [form] = Form.useForm<AgreementBody>();
  const circulars = useQuery({ queryKey: circulars_key, queryFn: circular_api.list });
  const places = useQuery({ queryKey: ["establishments", "choices"], queryFn: () => get<Page<EstablishmentRow>>("/api/establishments", { query: { limit: 200, active: true } }) });
  const unit = Form.useWatch("unit", form);
  const [dirty, set_dirty] = useState(false);
  const leaving = useRef(false);
  const act = useAct(
    (body: AgreementBody, once) => {
      const whole = { ...body, establishment_id: body.unit === "establishment" ? body.establishment_id : null };
      return agreement ? agreement_api.edit(agreement.id, agreement.version, whole) : agreement_api.add(whole, once);
    },
    {
      done: t("saved"),
      refresh: [agreements_key],
      on_done: (made) => {
        leaving.current = true;
        go(`/agreements/${made.id}`);
      },
      on_problem: (problem) => show_at_fields(form, problem),
    },
  );
  const choices = <K extends string>(prefix: string, keys: readonly K[]) => keys.map((value) => ({ value, label: t(`${prefix}${value}` as keyof typeof agreement_text) }));
  return (
    <>
      <PageHead
        room="treatment"
        title={agreement ? agreement.title : t("add")}
        sub={t("list_why")}
        back={
          <Link to={agreement ? `/agreements/${agreement.id}` : "/agreements"} className="tk-back">
            <LeftOutlined /> {t("list")}
          </Link>
        }
      />
      <ProblemAlert problem={act.problem} form={form} />
      <Form form={form} layout="vertical" initialValues={values} onValuesChange={() => set_dirty(true)} onFinish={(given) => act.run(merged(values, given))}>
        <Panel title={t("h_frame")}>
          <Field name="title" label={t("title")} required max={200} />
          <div className="tk-row-fields">
            <Field name="unit" label={t("unit")} half>
              <Select options={choices("unit_", ["company", "establishment"])} />
            </Field>
            {unit === "establishment" && (
              <Field name="establishment_id" label={t("establishment")} required half>
                <Select options={(places.data?.rows ?? []).map((row) => ({ value: row.id, label: row.name }))} />
              </Field>
            )}
          </div>
          <div className="tk-row-fields">
            <Field name="starts_on" label={t("starts_on")} required half>
              <EraDateInput near={today} />
            </Field>
            <Field name="ends_on" label={t("ends_on")} required half extra={t("term_hint")}>
              <EraDateInput near={today} />
            </Field>
          </div>
          <Field name={["terms", "basis", "fiscal_year"]} label={t("fiscal_year")} required law="法30条の4第1項2号イ">
            <Select
              style={{ maxWidth: 320 }}
              options={(circulars.data?.rows ?? []).map((row: CircularLine) => ({ value: row.fiscal_year, label: `${fiscal_year_text(row.fiscal_year)}　${row.circular_number}` }))}
            />
          </Field>
        </Panel>
        <Panel title={t("h_scope")}>
          <Field name={["terms", "articles", "scope", "kind"]} label={t("scope_kind")} law="1号">
            <Select style={{ maxWidth: 320 }} options={choices("sk_", ["job_kinds", "permanent_workers", "fixed_term_workers", "other"])} />
          </Field>
          <Field name={["terms", "articles", "scope", "detail"]} label={t("scope_detail")} max={500} />
          <TextField name={["terms", "articles", "scope", "reason"]} label={t("scope_reason")} law="則25条の10第2号" rows={2} max={1000} />
        </Panel>
        <JobsPanel />
        <PlacesPanel />
        <GradesPanel />
        <CommutingPanel />
        <RetirementPanel />
        <RulesPanel />
        <RepresentativePanel />
        <div className="tk-save-bar">
          <Button onClick={() => go(agreement ? `/agreements/${agreement.id}` : "/agreements")}>{shell("cancel")}</Button>
          <Button type="primary" htmlType="submit" loading={act.busy}>
            {t("save")}
          </Button>
        </div>
      </Form>
      <LeaveGuard on={dirty} leaving={leaving} />
    </>
  );
}

// What the form does not show stays as it was.
function merged<T>(before: T, given: unknown): T {
  if (Array.isArray(given) || given === null || typeof given !== "object") return (given ?? before) as T;
  const result: Record<string, unknown> = { ...(before as Record<string, unknown>) };
  for (const [key, value] of Object.entries(given)) result[key] = value === undefined ? result[key] : merged(result[key], value);
  return result as T;
}

function Panel({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="tk-panel tk-form-panel">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

// A table of rows that a person adds and takes away.
function RowTable({ name, heads, add, blank, cells }: { name: string[]; heads: ReactNode[]; add: string; blank: object; cells: (n: number) => ReactNode[] }) {
  const t = useText(agreement_text);
  return (
    <Form.List name={name}>
      {(rows, { add: push, remove }) => (
        <>
          <div className="tk-scroll">
            <table className="tk-form-table">
              <thead>
                <tr>
                  {heads.map((head, n) => (
                    <th key={n} scope="col">
                      {head}
                    </th>
                  ))}
                  <th />
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.key}>
                    {cells(row.name).map((cell, n) => (
                      <td key={n}>{cell}</td>
                    ))}
                    <td>
                      <Button type="text" icon={<DeleteOutlined />} aria-label={t("remove")} onClick={() => remove(row.name)} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Button type="dashed" icon={<PlusOutlined />} onClick={() => push(blank)}>
            {add}
          </Button>
        </>
      )}
    </Form.List>
  );
}

const Cell = ({ name, label, children }: { name: (string | number)[]; label: string; children?: ReactNode }) => (
  <Form.Item name={name}>{children ?? <Input aria-label={label} autoComplete="off" />}</Form.Item>
);

function useChoices() {
  const t = useText(agreement_text);
  return (prefix: string, keys: readonly string[]) => keys.map((value) => ({ value, label: t(`${prefix}${value}` as keyof typeof agreement_text) }));
}

function JobsPanel() {
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
            <Select aria-label={t("survey")} style={{ minWidth: 230 }} options={choices("sv_", ["employment_service", "wage_structure", "own"])} />
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

function PlacesPanel() {
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
            <Select aria-label={t("place_kind")} style={{ minWidth: 120 }} options={choices("pk_", ["prefecture", "employment_office"])} />
          </Cell>,
          <Cell key="name" name={[n, "name"]} label={t("place_name")} />,
          <Cell key="prefecture" name={[n, "prefecture"]} label={t("prefecture")} />,
          <Cell key="municipalities" name={[n, "municipalities"]} label={t("municipalities")}>
            <Select mode="tags" aria-label={t("municipalities")} style={{ minWidth: 240 }} placeholder="宮城県仙台市" open={false} />
          </Cell>,
        ]}
      />
      <div className="tk-row-fields">
        <Field name={["terms", "region_rule"]} label={t("region_rule")} half>
          <Select options={choices("rr_", ["each_place", "highest", "coefficient"])} />
        </Field>
        <Field name={["terms", "articles", "place_extent"]} label={t("place_extent")} half max={300} placeholder="宮城県内に限られる" />
      </div>
      <TextField name={["terms", "articles", "region_reason"]} label={t("region_reason")} rows={1} max={1000} />
    </Panel>
  );
}

function GradesPanel() {
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
        blank={{ job_class: jobs[0]?.name ?? "", base_yen: 0, bonus_yen: 0, allowance_yen: 0, years: 0, retirement_group: "" }}
        cells={(n) => [
          <Cell key="class" name={[n, "job_class"]} label={t("job_name")}>
            <Select aria-label={t("job_name")} style={{ minWidth: 140 }} options={jobs.map((job) => ({ value: job?.name ?? "", label: job?.name || "―" }))} />
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
            <Select aria-label={t("years")} style={{ width: 84 }} options={index_years.map((value) => ({ value, label: t("n_years", value) }))} />
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

function CommutingPanel() {
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

function RetirementPanel() {
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
            <Select aria-label={t("method")} style={{ minWidth: 190 }} options={choices("rm_", ["own_scheme", "prepaid", "mutual_aid", "scheme_cost", "combined"])} />
          </Cell>,
          <Cell key="percent" name={[n, "contribution_percent"]} label={t("percent")} />,
          <Cell key="rest" name={[n, "rest"]} label={t("rest")}>
            <Select aria-label={t("rest")} style={{ minWidth: 100 }} options={choices("rs_", ["none", "prepaid", "combined"])} />
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

function RulesPanel() {
  const t = useText(agreement_text);
  const choices = useChoices();
  const raise = Form.useWatch(["terms", "articles", "raise", "method"]);
  const other = Form.useWatch(["terms", "articles", "rules", "other_treatment"]);
  const rule = (member: string, label: string, law?: string) => <Field name={["terms", "articles", "rules", member]} label={label} law={law} max={300} />;
  return (
    <Panel title={t("h_rules")}>
      <div className="tk-row-fields">
        <Field name={["terms", "articles", "raise", "method"]} label={t("raise_method")} law="2号ロ" half>
          <Select options={choices("ra_", ["ability_allowance", "pay_steps", "higher_work"])} />
        </Field>
        {raise === "pay_steps" ? (
          <Field name={["terms", "articles", "raise", "steps"]} label={t("raise_steps")} half>
            <CountInput max={100} />
          </Field>
        ) : (
          <>
            <Field name={["terms", "articles", "raise", "from_percent"]} label={t("raise_from")} half max={8} />
            <Field name={["terms", "articles", "raise", "to_percent"]} label={t("raise_to")} half max={8} />
          </>
        )}
      </div>
      {rule("overtime", t("overtime_rule"))}
      {rule("evaluation", t("evaluation_rule"), "3号")}
      {rule("evaluation_cycle", t("evaluation_cycle"))}
      <Field name={["terms", "articles", "rules", "other_treatment"]} label={t("other_kind")} law="4号">
        <Select style={{ maxWidth: 320 }} options={choices("ot_", ["same_rules", "separate_rules"])} />
      </Field>
      {rule("regular_rules", t("regular_rules"))}
      {other === "separate_rules" && rule("own_rules", t("own_rules"))}
      {rule("training_plan", t("training_plan"), "5号")}
    </Panel>
  );
}

function RepresentativePanel() {
  const t = useText(agreement_text);
  const choices = useChoices();
  const { today } = useSession();
  const at = (member: string) => ["terms", "representative", member];
  const kind = Form.useWatch(at("kind"));
  return (
    <Panel title={t("h_representative")}>
      <Field name={at("kind")} label={t("rep_kind")} law="則25条の6">
        <Select style={{ maxWidth: 320 }} options={choices("rk_", ["elected", "union_of_majority"])} />
      </Field>
      {kind === "union_of_majority" && <Field name={at("union_name")} label={t("union_name")} max={200} />}
      <div className="tk-row-fields">
        <Field name={at("title")} label={t("rep_title")} half max={60} />
        <Field name={at("name")} label={t("rep_name")} half max={60} />
      </div>
      {kind !== "union_of_majority" && (
        <>
          <div className="tk-row-fields">
            <Field name={at("elected_on")} label={t("elected_on")} half>
              <EraDateInput near={today} />
            </Field>
            <Field name={at("method")} label={t("election")} half>
              <Select options={choices("el_", ["vote", "show_of_hands", "discussion", "circulation"])} />
            </Field>
          </div>
          <div className="tk-row-fields">
            <Field name={at("voters")} label={t("voters")} half>
              <CountInput max={99999} />
            </Field>
            <Field name={at("in_favour")} label={t("in_favour")} half>
              <CountInput max={99999} />
            </Field>
          </div>
          <YesNoField name={at("purpose_told")} label={t("purpose_told")} />
          <YesNoField name={at("not_a_manager")} label={t("not_a_manager")} />
          <YesNoField name={at("not_appointed")} label={t("not_appointed")} />
        </>
      )}
    </Panel>
  );
}

function YesNoField({ name, label }: { name: string[]; label: string }) {
  const shell = useText(shell_text);
  return (
    <Field name={name} label={label}>
      <YesNo yes={shell("yes")} no={shell("no")} />
    </Field>
  );
}

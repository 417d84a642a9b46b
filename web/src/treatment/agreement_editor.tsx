// The draft of an agreement: every figure of model form 4 as a field; official values come from the year's circular.
import { LeftOutlined } from "@ant-design/icons";
import { Button, Form, Select } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Link, useNavigate, useParams, useSearchParams } from "react-router-dom";
import { get_all } from "~/api/http";
import type { EstablishmentRow } from "~/api/types";
import { EraDateInput } from "~/parts/inputs";
import { ProblemAlert, show_at_fields } from "~/parts/problem_alert";
import { Field, TextField } from "~/parts/record_fields";
import { PageHead } from "~/parts/show";
import { useAct } from "~/shell/act";
import { Failed, Loading } from "~/shell/errors";
import { useLang, useText } from "~/shell/i18n";
import { LeaveGuard } from "~/shell/leave_guard";
import { useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { Panel } from "./agreement_field_parts";
import { RepresentativePanel, RulesPanel } from "./agreement_fields_rules";
import { CommutingPanel, GradesPanel, JobsPanel, PlacesPanel, RetirementPanel } from "./agreement_fields_wages";
import { blank_agreement, fiscal_year_text, next_agreement } from "./agreement_rules";
import { agreement_text } from "./agreement_text";
import {
  agreement_api,
  agreements_key,
  circular_api,
  circulars_key,
  type Agreement,
  type AgreementBody,
  type CircularLine,
} from "./treatment_api";
import "./treatment.css";

export function AgreementNewPage() {
  const [params] = useSearchParams();
  const { today } = useSession();
  const after = params.get("after");
  const before = useQuery({
    queryKey: [...agreements_key, after],
    queryFn: () => agreement_api.one(after!),
    enabled: Boolean(after),
  });
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

const body_of = ({ title, unit, establishment_id, starts_on, ends_on, terms }: Agreement): AgreementBody => ({
  title,
  unit,
  establishment_id,
  starts_on,
  ends_on,
  terms,
});

function Editor({ values, agreement }: { values: AgreementBody; agreement?: Agreement }) {
  const { lang } = useLang();
  const t = useText(agreement_text);
  const shell = useText(shell_text);
  const go = useNavigate();
  const { today } = useSession();
  const [form] = Form.useForm<AgreementBody>();
  const circulars = useQuery({ queryKey: circulars_key, queryFn: circular_api.list });
  const places = useQuery({
    queryKey: ["establishments", "choices"],
    queryFn: () => get_all<EstablishmentRow>("/api/establishments", { active: true }),
  });
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
  const choices = <K extends string>(prefix: string, keys: readonly K[]) =>
    keys.map((value) => ({ value, label: t(`${prefix}${value}` as keyof typeof agreement_text) }));
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
      <Form
        form={form}
        layout="vertical"
        initialValues={values}
        onValuesChange={() => set_dirty(true)}
        onFinish={(given) => act.run(merged(values, given))}
      >
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
              options={(circulars.data?.rows ?? []).map((row: CircularLine) => ({
                value: row.fiscal_year,
                label: `${fiscal_year_text(row.fiscal_year, lang)}　${row.circular_number}`,
              }))}
            />
          </Field>
        </Panel>
        <Panel title={t("h_scope")}>
          <Field name={["terms", "articles", "scope", "kind"]} label={t("scope_kind")} law="1号">
            <Select
              style={{ maxWidth: 320 }}
              options={choices("sk_", ["job_kinds", "permanent_workers", "fixed_term_workers", "other"])}
            />
          </Field>
          <Field name={["terms", "articles", "scope", "detail"]} label={t("scope_detail")} max={500} />
          <TextField
            name={["terms", "articles", "scope", "reason"]}
            label={t("scope_reason")}
            law="則25条の10第2号"
            rows={2}
            max={1000}
          />
        </Panel>
        <JobsPanel />
        <PlacesPanel />
        <GradesPanel />
        <CommutingPanel />
        <RetirementPanel />
        <RulesPanel />
        <RepresentativePanel />
        <div className="tk-save-bar">
          <Button onClick={() => go(agreement ? `/agreements/${agreement.id}` : "/agreements")}>
            {shell("cancel")}
          </Button>
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
  for (const [key, value] of Object.entries(given))
    result[key] = value === undefined ? result[key] : merged(result[key], value);
  return result as T;
}

// What the platform does not hold, entered once; a blank stays "not entered" and is never taken for 0.
import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Checkbox, Drawer, Form, Input, type FormInstance } from "antd";
import type { ReactNode } from "react";
import { CountInput, DurationInput, EraDateInput, YenInput, YesNo } from "~/parts/inputs";
import { useNarrow } from "~/parts/narrow";
import { ProblemAlert } from "~/parts/problem_alert";
import { Field, TextField } from "~/parts/record_fields";
import { useAct } from "~/shell/act";
import { useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import {
  report_api,
  reports_key,
  type Entered11,
  type Entered12,
  type Entered12x2,
  type Report,
} from "./business_report_api";
import { blank_groups, wages_of } from "./report_rules";
import { report_text } from "./business_report_text";

export function EntryDrawer({ report, close }: { report: Report; close: () => void }) {
  if (report.kind === "report_11") return <Entry11 report={report} close={close} />;
  if (report.kind === "report_12") return <Entry12 report={report} close={close} />;
  return <Entry12x2 report={report} close={close} />;
}

interface FrameProps<V extends object> {
  report: Report;
  close: () => void;
  initial: object; // a wage that is not entered is null here and left out when sent
  send: (values: V) => Promise<Report>;
  children: ReactNode;
}

function Frame<V extends object>({ report, close, initial, send, children }: FrameProps<V>) {
  const t = useText(report_text);
  const shell = useText(shell_text);
  const narrow = useNarrow();
  const [form] = Form.useForm<V>();
  const act = useAct(send, { done: t("entered_done"), refresh: [reports_key], on_done: close });
  return (
    <Drawer
      open
      size={narrow ? "100%" : 760}
      title={t(`k_${report.kind}`)}
      onClose={close}
      mask={{ closable: false }}
      extra={
        <Button type="primary" loading={act.busy} onClick={() => form.submit()}>
          {shell("save")}
        </Button>
      }
    >
      <ProblemAlert problem={act.problem} form={form as unknown as FormInstance} />
      <Form<V>
        form={form}
        layout="vertical"
        className="tk-fields"
        initialValues={initial as Record<string, unknown>}
        onFinish={(values) => void act.run(values)}
      >
        {children}
      </Form>
    </Drawer>
  );
}

function Count({ name, label }: { name: string | (string | number)[]; label: string }) {
  const t = useText(report_text);
  return (
    <Field name={name} label={label} half>
      <CountInput max={10_000_000} suffix={t("person_unit")} />
    </Field>
  );
}

function Stability({ name }: { name: "three_years" | "one_year" }) {
  const t = useText(report_text);
  const members = [
    "persons",
    "direct_hire_requests",
    "directly_hired",
    "new_clients",
    "made_permanent",
    "others",
  ] as const;
  return (
    <>
      <h3>
        {t("stability")}　{t(name)}
      </h3>
      {members.map((member) => (
        <Count key={member} name={[name, member]} label={t(member)} />
      ))}
    </>
  );
}

function Trainings() {
  const t = useText(report_text);
  return (
    <>
      <h3>{t("trainings")}</h3>
      <Form.List name="trainings">
        {(rows, { add, remove }) => (
          <>
            {rows.map((row) => (
              <div key={row.key} className="tk-panel tk-slim">
                <Field name={[row.name, "name"]} label={t("training_name")} required max={200} />
                <Field name={[row.name, "target"]} label={t("target")} half max={100} />
                <Count name={[row.name, "workers"]} label={t("workers")} />
                <Field name={[row.name, "per_worker"]} label={t("per_worker")} half>
                  <DurationInput />
                </Field>
                {(["on_the_job", "paid", "free"] as const).map((flag) => (
                  <Form.Item key={flag} name={[row.name, flag]} valuePropName="checked" noStyle>
                    <Checkbox>{t(flag)}</Checkbox>
                  </Form.Item>
                ))}
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t("remove")}
                  onClick={() => remove(row.name)}
                />
              </div>
            ))}
            <Button
              icon={<PlusOutlined />}
              onClick={() =>
                add({ name: "", target: "", on_the_job: false, workers: 0, per_worker: 480, paid: true, free: true })
              }
            >
              {t("add")}
            </Button>
          </>
        )}
      </Form.List>
    </>
  );
}

type Occupation = NonNullable<Report["report_11"]>["occupations"][number];

function Wages({ rows, name }: { rows: Occupation[]; name: "wages" | "day_labor_wages" }) {
  const t = useText(report_text);
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{t(name)}</h3>
      <p className="tk-quiet">{t("wages_why")}</p>
      {rows.map((row, n) => (
        <div key={row.code} className="tk-panel tk-slim">
          <b>
            {row.code} {row.name}
          </b>
          <Form.Item name={[name, n, "code"]} hidden>
            <Input />
          </Form.Item>
          <Field name={[name, n, "wage_8h"]} label={t("wage")} half>
            <YenInput />
          </Field>
          {name === "wages" && row.agreement_workers > 0 && (
            <Field name={[name, n, "agreement_wage_8h"]} label={t("agreement_wage")} half>
              <YenInput />
            </Field>
          )}
        </div>
      ))}
    </>
  );
}

function Entry11({ report, close }: { report: Report; close: () => void }) {
  const t = useText(report_text);
  const { today } = useSession();
  const initial = {
    ...report.entered_11,
    wages: wages_of(report.report_11?.occupations ?? [], report.entered_11?.wages ?? []),
    day_labor_wages: wages_of(report.report_11?.day_labor_occupations ?? [], report.entered_11?.day_labor_wages ?? []),
  };
  return (
    <Frame<Entered11>
      report={report}
      close={close}
      initial={initial}
      send={(values) => report_api.enter_11(report, blank_groups(values))}
    >
      <Field name="branch_number" label={t("branch_number")} half max={20} />
      <Field name="licensed_on" label={t("licensed_on")} half>
        <EraDateInput near={today} max={today} />
      </Field>
      <Field name="industry" label={t("industry")} half max={100} />
      <Field name="industry_code" label={t("industry_code")} half max={10} />
      <Field name="small_enterprise" label={t("small_enterprise")} half>
        <YesNo yes={t("yes")} no={t("no")} />
      </Field>
      <Field name="placement_licence" label={t("placement_licence")} half max={50} extra={t("placement_hint")} />
      <Field name="parent_company" label={t("parent_company")} half max={200} extra={t("placement_hint")} />
      <Field name="parent_licence" label={t("parent_licence")} half max={50} />
      <Field name="parent_placement_licence" label={t("parent_placement_licence")} half max={50} />
      <Field name="contracting" label={t("contracting")} half>
        <YesNo yes={t("yes")} no={t("no")} />
      </Field>
      <Field name="on_site_contracting" label={t("on_site_contracting")} half>
        <YesNo yes={t("yes")} no={t("no")} />
      </Field>
      <Field name="contracting_sales" label={t("contracting_sales")} half>
        <YenInput max={999_999_999_999} />
      </Field>
      <Field name="remarks" label={t("note")} max={500} />
      <Count name="all_workers" label={t("all_workers")} />
      <Count name="registered" label={t("registered")} />
      <Count name="overseas" label={t("overseas")} />
      <Wages rows={report.report_11?.occupations ?? []} name="wages" />
      <Wages rows={report.report_11?.day_labor_occupations ?? []} name="day_labor_wages" />
      {(report.report_11?.day_labor.total ?? 0) > 0 && (
        <>
          <h3>{t("day_labor")}</h3>
          {(["students", "side_job", "not_main_earner"] as const).map((member) => (
            <Count key={member} name={["day_labor", member]} label={t(member)} />
          ))}
        </>
      )}
      <Trainings />
      <h3>{t("career")}</h3>
      {(["qualified", "sales", "others"] as const).map((member) => (
        <Count key={member} name={["counsellors", member]} label={t(`c_${member}`)} />
      ))}
      <Count name="career_consultings" label={t("career_consultings")} />
      <Stability name="three_years" />
      <Stability name="one_year" />
      <h3>{t("temp_to_perm")}</h3>
      <Count name={["temp_to_perm", "applications"]} label={t("applications")} />
      <Count name={["temp_to_perm", "introduced"]} label={t("introduced")} />
      <Count name={["temp_to_perm", "hired"]} label={t("hired")} />
      <h3>{t("margin")}</h3>
      <TextField name="training_note" label={t("training_note")} rows={2} max={1000} />
      <Field name="published_where" label={t("published_where")} half max={300} />
      <Field name="published_on" label={t("published_on")} half>
        <EraDateInput near={today} />
      </Field>
      <TextField name="reason" label={t("reason")} rows={2} max={1000} />
    </Frame>
  );
}

const balance = ["cash", "land_buildings", "other_assets", "total_assets", "total_liabilities"] as const;
const segments = ["whole", "dispatch", "contracting"] as const;
const results = ["sales", "operating_profit", "ordinary_profit", "net_profit"] as const;

function Amount({ name, label }: { name: string[]; label: string }) {
  return (
    <Field name={name} label={label} half>
      <YenInput min={-999_999_999_999} max={999_999_999_999} />
    </Field>
  );
}

function Entry12({ report, close }: { report: Report; close: () => void }) {
  const t = useText(report_text);
  const { today } = useSession();
  return (
    <Frame<Entered12>
      report={report}
      close={close}
      initial={report.entered_12 ?? {}}
      send={(values) => report_api.enter_12(report, blank_groups(values))}
    >
      <Field name="licensed_on" label={t("licensed_on")} half>
        <EraDateInput near={today} max={today} />
      </Field>
      <Form.Item name="statements_attached" valuePropName="checked">
        <Checkbox>{t("statements_attached")}</Checkbox>
      </Form.Item>
      <h3>{t("balance")}</h3>
      {balance.map((member) => (
        <Amount key={member} name={["balance", member]} label={t(member)} />
      ))}
      <h3>{t("income")}</h3>
      {segments.map((segment) => (
        <div key={segment} className="tk-row-fields">
          {results.map((member) => (
            <Amount key={member} name={["income", segment, member]} label={`${t(`g_${segment}`)}　${t(member)}`} />
          ))}
        </div>
      ))}
      <Amount name={["income", "other_staffing_sales"]} label={t("other_staffing_sales")} />
      <Amount name={["income", "other_sales"]} label={t("other_sales")} />
      <TextField name="note" label={t("note")} rows={2} max={1000} />
      <TextField name="reason" label={t("reason")} rows={2} max={1000} />
    </Frame>
  );
}

function Entry12x2({ report, close }: { report: Report; close: () => void }) {
  const t = useText(report_text);
  const { today } = useSession();
  return (
    <Frame<Entered12x2>
      report={report}
      close={close}
      initial={report.entered_12_2 ?? {}}
      send={(values) => report_api.enter_12_2(report, blank_groups(values))}
    >
      <Field name="licensed_on" label={t("licensed_on")} half>
        <EraDateInput near={today} max={today} />
      </Field>
      <Field name="related_exist" label={t("related_exist")} law="則18条の3" extra={t("related_exist_hint")}>
        <YesNo yes={t("related_yes")} no={t("related_none")} />
      </Field>
      <Field name="retirees_min" label={t("retirees")} law="則18条の3">
        <DurationInput />
      </Field>
      <TextField name="reason" label={t("reason")} rows={2} max={1000} />
    </Frame>
  );
}

// The wage of each person on a contract, and what speaks against it. The agency's own.
import { Alert, Button, Empty, Form, Modal, Select, Space, Table } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { message_of } from "~/api/problem";
import { DurationInput, EraDateInput, YenInput } from "~/parts/inputs";
import { useOpened } from "~/parts/opened";
import { ProblemAlert, show_at_fields } from "~/parts/problem_alert";
import { Field } from "~/parts/record_fields";
import { StateTag } from "~/parts/state_tag";
import { period_text, yen_text } from "~/parts/values";
import { useAct } from "~/shell/act";
import { Failed, Loading } from "~/shell/errors";
import { useLang, useText } from "~/shell/i18n";
import { shell_text } from "~/shell/shell_text";
import { StatementDialog } from "./statement_dialog";
import {
  agreement_api,
  agreements_key,
  wage_api,
  wages_key,
  type WageCheck,
  type WageInput,
  type WorkerWages,
} from "./treatment_api";
import { wage_text } from "./wage_text";
import "./treatment.css";

interface Subject {
  id: string;
  terms: { starts_on: string; ends_on: string };
}

export function WagesTab({ contract }: { contract: Subject }) {
  const t = useText(wage_text);
  const [open, set_open] = useState<WorkerWages | null>(null);
  const list = useQuery({ queryKey: wages_key(contract.id), queryFn: () => wage_api.list(contract.id) });
  useOpened(
    ["worker"],
    ({ worker }) => set_open(list.data?.rows.find((row) => row.worker_id === worker) ?? null),
    list.isSuccess,
  );
  if (list.isPending) return <Loading rows={3} />;
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  return (
    <div className="tk-list">
      <div className="tk-list-bar">
        <span className="tk-quiet">{t("why")}</span>
      </div>
      <Table<WorkerWages>
        size="small"
        rowKey={(row) => `${row.worker_id}/${row.starts_on}`}
        pagination={false}
        dataSource={list.data.rows}
        scroll={{ x: "max-content" }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("empty")} /> }}
        expandable={{ expandedRowRender: (row) => <CheckResult check={row.check} />, rowExpandable: () => true }}
        columns={[
          { title: t("worker"), render: (_, row) => <b>{row.worker_name}</b> },
          {
            title: t("period"),
            render: (_, row) => <span className="tk-num">{period_text(row.starts_on, row.ends_on)}</span>,
          },
          { title: t("wage"), render: (_, row) => <WageNow row={row} /> },
          { title: t("grade"), render: (_, row) => row.wages.at(-1)?.grade },
          { title: t("result"), render: (_, row) => <ResultTag check={row.check} /> },
          {
            title: "",
            align: "right",
            render: (_, row) => (
              <Button size="small" onClick={() => set_open(row)}>
                {t("set")}
              </Button>
            ),
          },
        ]}
      />
      {open && <WageDialog contract={contract} row={open} close={() => set_open(null)} />}
    </div>
  );
}

function WageNow({ row }: { row: WorkerWages }) {
  const t = useText(wage_text);
  const last = row.wages.at(-1);
  if (!last) return <span className="tk-quiet">{row.check.from_employment_contract ? t("from_employment") : "―"}</span>;
  return (
    <span className="tk-num">
      {t(`u_${last.unit}`)} {yen_text(last.amount)}
    </span>
  );
}

export function ResultTag({ check }: { check: WageCheck }) {
  const t = useText(wage_text);
  const yellow = check.findings.length > 0;
  return (
    <StateTag
      state={!check.passes ? "failed" : yellow ? "submitted" : "done"}
      text={t(!check.passes ? "bad" : yellow ? "warn" : "ok")}
    />
  );
}

export function CheckResult({ check }: { check: WageCheck }) {
  const t = useText(wage_text);
  const { lang } = useLang();
  return (
    <Space direction="vertical" style={{ width: "100%" }}>
      {check.findings.map((finding) => (
        <Alert
          key={finding.code}
          showIcon
          type={finding.red ? "error" : "warning"}
          title={
            <>
              {message_of(finding, lang)}
              {finding.law && <span className="tk-law">{finding.law}</span>}
            </>
          }
        />
      ))}
      <div className="tk-scroll">
        <table className="tk-wage-table">
          <thead>
            <tr>
              {[t("period"), t("hourly"), t("grade_yen"), t("prevailing"), t("minimum_compared"), t("minimum")].map(
                (head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {check.stretches.map((one) => (
              <tr key={one.from_on} className={one.passes ? undefined : "tk-wage-short"}>
                <th scope="row">{period_text(one.from_on, one.to_on)}</th>
                <td>{one.hourly_yen.toLocaleString()}</td>
                <td>{one.grade_yen > 0 ? one.grade_yen.toLocaleString() : "―"}</td>
                <td>{one.prevailing_yen > 0 ? `${one.prevailing_yen.toLocaleString()}（${one.place}）` : "―"}</td>
                <td>{one.minimum_compared_yen.toLocaleString()}</td>
                <td>
                  {one.minimum_wage_yen > 0
                    ? `${one.minimum_wage_yen.toLocaleString()}（${check.work_prefecture}）`
                    : t("unknown")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Space>
  );
}

function WageDialog({ contract, row, close }: { contract: Subject; row: WorkerWages; close: () => void }) {
  const t = useText(wage_text);
  const shell = useText(shell_text);
  const [form] = Form.useForm<WageInput>();
  const [tried, set_tried] = useState<WageCheck | null>(null);
  const unit = Form.useWatch("unit", form);
  const job = Form.useWatch("job_class", form);
  const last = row.wages.at(-1);
  const lines = useQuery({ queryKey: agreements_key, queryFn: agreement_api.list });
  const binding =
    row.check.stretches[0]?.agreement_id ??
    lines.data?.rows.find(
      (line) => line.state === "concluded" && line.starts_on <= row.starts_on && row.starts_on <= line.ends_on,
    )?.id;
  const agreement = useQuery({
    queryKey: [...agreements_key, binding],
    queryFn: () => agreement_api.one(binding!),
    enabled: Boolean(binding),
  });
  const grades = agreement.data?.terms.grades ?? [];
  const jobs = [...new Set(grades.map((grade) => grade.job_class))];
  const refresh = [wages_key(contract.id), ["contract", contract.id], ["home"]];
  const change = (wage: WageInput) => ({
    worker_id: row.worker_id!,
    wage: { ...wage, scheduled_min: wage.unit === "hour" ? 0 : wage.scheduled_min },
  });
  const attempt = useAct((wage: WageInput) => wage_api.check(contract.id, change(wage)), {
    done: null,
    on_done: set_tried,
    on_problem: (problem) => show_at_fields(form, problem, ["wage"]),
  });
  const act = useAct((wage: WageInput, once) => wage_api.set(contract.id, change(wage), once), {
    done: t("saved"),
    refresh,
    on_done: close,
    on_problem: (problem) => show_at_fields(form, problem, ["wage"]),
  });
  const take_grade = (name: string) => {
    const grade = grades.find((one) => one.name === name && one.job_class === form.getFieldValue("job_class"));
    if (!grade) return;
    form.setFieldsValue({ bonus_yen: grade.bonus_yen, allowance_yen: grade.allowance_yen });
    if (form.getFieldValue("unit") === "hour" && !form.getFieldValue("amount"))
      form.setFieldValue("amount", grade.base_yen);
  };
  const blank: WageInput = {
    effective_from: row.starts_on,
    unit: "hour",
    amount: 0,
    scheduled_min: 0,
    bonus_yen: 0,
    allowance_yen: 0,
    counted_allowance_yen: 0,
    job_class: jobs[0] ?? "",
    grade: "",
    note: "",
  };
  const values = last
    ? {
        ...blank,
        ...(({
          effective_from,
          unit,
          amount,
          scheduled_min,
          bonus_yen,
          allowance_yen,
          counted_allowance_yen,
          job_class,
          grade,
          note,
        }) => ({
          effective_from,
          unit,
          amount,
          scheduled_min,
          bonus_yen,
          allowance_yen,
          counted_allowance_yen,
          job_class,
          grade,
          note,
        }))(last),
      }
    : blank;
  if (binding && agreement.isPending) return null;
  return (
    <Modal
      open
      width={720}
      title={`${t("set")}　${row.worker_name}`}
      okText={shell("save")}
      cancelText={shell("cancel")}
      okButtonProps={{ loading: act.busy }}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <ProblemAlert problem={act.problem ?? attempt.problem} form={form} prefix={["wage"]} />
      {!binding && <Alert type="warning" showIcon title={t("no_agreement")} style={{ marginBottom: 12 }} />}
      <Form
        form={form}
        layout="vertical"
        initialValues={values}
        onFinish={act.run}
        onValuesChange={() => set_tried(null)}
      >
        <div className="tk-row-fields">
          <Field name="effective_from" label={t("effective_from")} required half>
            <EraDateInput plain near={row.starts_on} />
          </Field>
          <Field name="unit" label={t("unit")} half>
            <Select options={(["hour", "day", "month"] as const).map((value) => ({ value, label: t(`u_${value}`) }))} />
          </Field>
        </div>
        <div className="tk-row-fields">
          <Field name="job_class" label={t("job_class")} half>
            <Select
              allowClear
              options={jobs.map((value) => ({ value, label: value }))}
              onChange={() => form.setFieldValue("grade", "")}
            />
          </Field>
          <Field name="grade" label={t("grade")} law="法30条の4" half>
            <Select
              allowClear
              options={grades
                .filter((grade) => grade.job_class === job)
                .map((grade) => ({ value: grade.name, label: `${grade.name}　${grade.job}` }))}
              onChange={take_grade}
            />
          </Field>
        </div>
        <div className="tk-row-fields">
          <Field name="amount" label={t("amount")} required half>
            <YenInput />
          </Field>
          {unit !== "hour" && (
            <Field name="scheduled_min" label={t(unit === "day" ? "hours_day" : "hours_month")} required half>
              <DurationInput placeholder={unit === "day" ? "8:00" : "160:00"} />
            </Field>
          )}
          <Field name="bonus_yen" label={t("bonus")} half>
            <YenInput />
          </Field>
          <Field name="allowance_yen" label={t("allowance")} half>
            <YenInput />
          </Field>
          <Field name="counted_allowance_yen" label={t("counted")} law="最賃法4条" extra={t("counted_hint")} half>
            <YenInput />
          </Field>
        </div>
        <Field name="note" label={t("note")} max={300} />
      </Form>
      <Button loading={attempt.busy} onClick={() => void form.validateFields().then(attempt.run)}>
        {t("try")}
      </Button>
      {tried && (
        <div role="status" style={{ marginTop: 12 }}>
          <ResultTag check={tried} />
          <CheckResult check={tried} />
        </div>
      )}
    </Modal>
  );
}

// The statement of one dispatch beside its assignment.
export function StatementButton({ assignment_id, small }: { assignment_id: string; small?: boolean }) {
  const t = useText(wage_text);
  const [open, set_open] = useState(false);
  return (
    <>
      <Button size={small ? "small" : "middle"} onClick={() => set_open(true)}>
        {t("statement")}
      </Button>
      {open && <StatementDialog assignment_id={assignment_id} close={() => set_open(false)} />}
    </>
  );
}

import { PlusOutlined } from "@ant-design/icons";
import { Alert, Button, Checkbox, Form, Input, Modal, Radio, Select, Tabs, Tag } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router-dom";
import { get } from "~/api/http";
import type { Page, WorkerChoice } from "~/api/types";
import { DataList } from "~/parts/data_list";
import { EraDateInput, YenInput, YesNo } from "~/parts/inputs";
import { ProblemAlert, show_at_fields } from "~/parts/problem_alert";
import { Field, TextField } from "~/parts/record_fields";
import { At, EraDate, Fact, Facts, PageHead, PdfButton } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { useAct } from "~/shell/act";
import { Failed, Loading } from "~/shell/errors";
import { useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { explanation_text } from "./explanation_text";
import { blank_explanation, ExplanationFields, HandoverField, PromiseFields } from "./statement_dialog";
import {
  explanation_api,
  explanations_key,
  type ExplanationLine,
  type ExplanationRequest,
  type RequestAnswer,
  type RequestLine,
} from "./treatment_api";
import "./treatment.css";

export function ExplanationsPage() {
  const t = useText(explanation_text);
  const [params, set_params] = useSearchParams();
  const [open, set_open] = useState<"hiring" | "record" | null>(null);
  const close = () => set_open(null);
  return (
    <>
      <PageHead
        room="treatment"
        title={t("list")}
        sub={t("list_why")}
        extra={
          <>
            <Button onClick={() => set_open("record")}>{t("record")}</Button>
            <Button type="primary" icon={<PlusOutlined />} onClick={() => set_open("hiring")}>
              {t("state_hiring")}
            </Button>
          </>
        }
      />
      <Tabs
        activeKey={params.get("tab") ?? "requests"}
        onChange={(tab) => set_params({ tab }, { replace: true })}
        destroyOnHidden
        items={[
          { key: "requests", label: t("t_requests"), children: <Requests /> },
          { key: "stated", label: t("t_stated"), children: <Stated /> },
        ]}
      />
      {open === "hiring" && <HiringDialog close={close} />}
      {open === "record" && <RecordDialog close={close} />}
    </>
  );
}

function Requests() {
  const t = useText(explanation_text);
  const [open, set_open] = useState<RequestLine | null>(null);
  const state = (row: RequestLine) => (
    <StateTag state={row.state === "open" ? "asked" : "done"} text={t(`s_${row.state}`)} />
  );
  const act = (row: RequestLine) => (
    <Button size="small" type={row.state === "open" ? "primary" : "default"} onClick={() => set_open(row)}>
      {t(row.state === "open" ? "answer" : "show")}
    </Button>
  );
  return (
    <>
      <DataList<RequestLine>
        path="/api/explanation-requests"
        query_key={explanations_key}
        search={t("worker_search")}
        empty={t("requests_empty")}
        filters={[
          {
            key: "state",
            label: t("state"),
            options: (["open", "answered"] as const).map((value) => ({ value, label: t(`s_${value}`) })),
          },
        ]}
        columns={[
          { title: t("worker"), show: (row) => <WorkerName row={row} /> },
          { title: t("asked_on"), sort: "asked_on", show: (row) => <EraDate on={row.asked_on} /> },
          { title: t("question"), show: (row) => <span className="tk-clip">{row.question}</span> },
          { title: t("entered"), show: (row) => t(row.by_worker ? "by_worker" : "by_office") },
          { title: t("state"), show: state },
          { title: "", align: "right", show: act },
        ]}
        card={(row) => (
          <section className="tk-card">
            <WorkerName row={row} />
            <small>
              <EraDate on={row.asked_on} /> {state(row)}
            </small>
            <span className="tk-clip">{row.question}</span>
            {act(row)}
          </section>
        )}
      />
      {open && <RequestDialog line={open} close={() => set_open(null)} />}
    </>
  );
}

function WorkerName({ row }: { row: { worker_code: string; worker_name: string } }) {
  return (
    <span>
      <b>{row.worker_name}</b> <small className="tk-quiet">{row.worker_code}</small>
    </span>
  );
}

function RequestDialog({ line, close }: { line: RequestLine; close: () => void }) {
  const t = useText(explanation_text);
  const request = useQuery({
    queryKey: [...explanations_key, "request", line.id],
    queryFn: () => explanation_api.request(line.id),
  });
  if (request.data?.state === "open")
    return <AnswerDialog request={request.data} worker={line.worker_name} close={close} />;
  return (
    <Modal open width={720} title={`${t("t_requests")}　${line.worker_name}`} footer={null} onCancel={close}>
      {request.isPending ? (
        <Loading rows={4} />
      ) : request.isError ? (
        <Failed error={request.error} retry={() => void request.refetch()} />
      ) : (
        <AnswerShow request={request.data} />
      )}
    </Modal>
  );
}

export function AnswerShow({ request }: { request: ExplanationRequest }) {
  const t = useText(explanation_text);
  const { answer } = request;
  return (
    <Facts>
      <Fact label={t("question")}>{request.question}</Fact>
      {answer && (
        <>
          <Fact label={t("method")}>{t(answer.client_parity ? "m_parity" : "m_agreement")}</Fact>
          {answer.differences.map((one, n) => (
            <Fact key={n} label={one.treatment}>
              {`${t("own")}：${one.own}\n${t("compared")}：${one.compared}\n${one.grounds_differ ? `${t("grounds")}\n` : ""}${t("reason")}：${one.reason}`}
            </Fact>
          ))}
          {answer.agreed_wage && <Fact label={t("agreed_wage")}>{answer.agreed_wage}</Fact>}
          {answer.evaluation && <Fact label={t("evaluation")}>{answer.evaluation}</Fact>}
          {answer.other_treatment && <Fact label={t("other_treatment")}>{answer.other_treatment}</Fact>}
          <Fact label={t("explainer")}>
            {answer.explainer || request.answered_by} <EraDate on={request.answered_on} />
          </Fact>
          <Fact label={t("received")}>{request.received_at ? <At at={request.received_at} /> : t("not_received")}</Fact>
        </>
      )}
    </Facts>
  );
}

interface AnswerProps {
  request: ExplanationRequest;
  worker: string;
  close: () => void;
}

function AnswerDialog({ request, worker, close }: AnswerProps) {
  const t = useText(explanation_text);
  const shell = useText(shell_text);
  const { account } = useSession();
  const [form] = Form.useForm<RequestAnswer>();
  const parity = Form.useWatch("client_parity", form);
  const act = useAct(
    (body: RequestAnswer) =>
      explanation_api.answer(request.id, request.version, {
        ...body,
        differences: body.client_parity ? (body.differences ?? []) : [],
      }),
    {
      done: t("answered"),
      refresh: [explanations_key, ["home"]],
      on_done: close,
      on_problem: (problem) => show_at_fields(form, problem),
    },
  );
  return (
    <Modal
      open
      width={820}
      title={`${t("answer")}　${worker}`}
      okText={t("answer")}
      cancelText={shell("cancel")}
      okButtonProps={{ loading: act.busy }}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <p className="tk-pre">{request.question}</p>
      <Alert type="warning" showIcon title={t("no_harm")} style={{ margin: "10px 0" }} />
      <ProblemAlert problem={act.problem} form={form} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          client_parity: false,
          explained_how: "document",
          explainer: account.name,
          note: "",
          differences: [],
          agreed_wage: "",
          evaluation: "",
          other_treatment: "",
        }}
        onFinish={act.run}
      >
        <Form.Item name="client_parity" label={t("method")}>
          <Radio.Group
            options={[
              { value: false, label: t("m_agreement") },
              { value: true, label: t("m_parity") },
            ]}
          />
        </Form.Item>
        {parity ? (
          <Form.List name="differences">
            {(rows, { add, remove }) => (
              <Form.Item label={t("differences")}>
                {rows.map((row) => (
                  <div className="tk-panel" key={row.key} style={{ marginBottom: 8 }}>
                    <Field name={[row.name, "treatment"]} label={t("treatment")} max={60} />
                    <div className="tk-row-fields">
                      <Field name={[row.name, "own"]} label={t("own")} half max={1000}>
                        <Input.TextArea autoSize />
                      </Field>
                      <Field name={[row.name, "compared"]} label={t("compared")} half max={1000}>
                        <Input.TextArea autoSize />
                      </Field>
                    </div>
                    <Form.Item name={[row.name, "grounds_differ"]} valuePropName="checked">
                      <Checkbox>{t("grounds")}</Checkbox>
                    </Form.Item>
                    <TextField name={[row.name, "reason"]} label={t("reason")} rows={1} max={1000} />
                    <Button size="small" onClick={() => remove(row.name)}>
                      {shell("remove")}
                    </Button>
                  </div>
                ))}
                <Button
                  type="dashed"
                  icon={<PlusOutlined />}
                  onClick={() => add({ treatment: "", own: "", compared: "", grounds_differ: false, reason: "" })}
                >
                  {t("add_difference")}
                </Button>
              </Form.Item>
            )}
          </Form.List>
        ) : (
          <>
            <TextField name="agreed_wage" label={t("agreed_wage")} required rows={2} max={3000} />
            <TextField name="evaluation" label={t("evaluation")} required rows={2} max={3000} />
            <TextField name="other_treatment" label={t("other_treatment")} required rows={2} max={3000} />
          </>
        )}
        <div className="tk-row-fields">
          <Field name="explained_how" label={t("how")} half>
            <Select
              options={(["document", "meeting", "online"] as const).map((value) => ({ value, label: t(`h_${value}`) }))}
            />
          </Field>
          <Field name="explainer" label={t("explainer")} half max={60} />
        </div>
        <Field name="note" label={t("note")} max={2000} />
      </Form>
    </Modal>
  );
}

function Explained({ row }: { row: ExplanationLine }) {
  const t = useText(explanation_text);
  return (
    <>
      <EraDate on={row.explained_on} />
      {row.late_reason && (
        <Tag color="orange" title={row.late_reason}>
          {t("late")}
        </Tag>
      )}
    </>
  );
}

function Stated() {
  const t = useText(explanation_text);
  const received = (row: ExplanationLine) =>
    row.received_at ? <At at={row.received_at} /> : <span className="tk-quiet">{t("not_received")}</span>;
  const pdf = (row: ExplanationLine) => <PdfButton size="small" href={`/api/papers/${row.paper_id}/pdf`} />;
  return (
    <DataList<ExplanationLine>
      path="/api/treatment-explanations"
      query_key={[...explanations_key, "stated"]}
      search={t("worker_search")}
      empty={t("stated_empty")}
      filters={[
        {
          key: "kind",
          label: t("kind"),
          options: (["hiring", "dispatch"] as const).map((value) => ({ value, label: t(`k_${value}`) })),
        },
      ]}
      columns={[
        { title: t("worker"), show: (row) => <WorkerName row={row} /> },
        { title: t("kind"), show: (row) => t(`k_${row.kind}`) },
        { title: t("method"), show: (row) => t(row.client_parity ? "m_parity" : "m_agreement") },
        { title: t("client"), show: (row) => row.client_name },
        { title: t("explained_on"), sort: "explained_on", show: (row) => <Explained row={row} /> },
        { title: t("explainer"), show: (row) => row.explained_by },
        { title: t("handed_over"), show: (row) => row.handed_over && t(`d_${row.handed_over}` as "d_paper") },
        { title: t("received"), show: received },
        { title: "", align: "right", show: pdf },
      ]}
      card={(row) => (
        <section className="tk-card">
          <WorkerName row={row} />
          <small>
            {t(`k_${row.kind}`)} {row.client_name} <Explained row={row} />
          </small>
          <small>
            {t("received")}：{received(row)}
          </small>
          {pdf(row)}
        </section>
      )}
    />
  );
}

function useWorkers(q: string): WorkerChoice[] {
  const list = useQuery({
    queryKey: ["worker-choices", q],
    queryFn: () => get<Page<WorkerChoice>>("/api/worker-choices", { query: { q, limit: 200 } }),
  });
  return list.data?.rows ?? [];
}

function WorkerField({ name }: { name: (string | number)[] }) {
  const t = useText(explanation_text);
  const [q, set_q] = useState("");
  const workers = useWorkers(q);
  return (
    <Field name={name} label={t("worker")} required>
      <Select
        showSearch={{ filterOption: false, onSearch: set_q }}
        options={workers.map((row) => ({ value: row.id, label: `${row.name}　${row.worker_code}` }))}
      />
    </Field>
  );
}

function HiringDialog({ close }: { close: () => void }) {
  const t = useText(explanation_text);
  const shell = useText(shell_text);
  const { today, account } = useSession();
  const [form] = Form.useForm();
  const act = useAct(
    (body: { handed_over_by?: string }, once) =>
      explanation_api.hiring({ ...body, handed_over_by: body.handed_over_by ?? null }, once),
    {
      done: t("stated"),
      refresh: [explanations_key, ["papers"], ["home"]],
      on_done: close,
      on_problem: (problem) => show_at_fields(form, problem),
    },
  );
  const blank = { granted: false, detail: "" };
  return (
    <Modal
      open
      width={760}
      title={t("state_hiring")}
      okText={t("state_hiring")}
      cancelText={shell("cancel")}
      okButtonProps={{ loading: act.busy }}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <ProblemAlert problem={act.problem} form={form} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          statement: {
            explanation: blank_explanation(today, account.name),
            pay: { raise: blank, bonus: blank, retirement: blank },
            fee: { establishment_average: true, unit: "hour" },
            complaint: { agency: { department: "", title: "", name: "", phone: "" }, procedure: "" },
          },
        }}
        onFinish={act.run}
      >
        <WorkerField name={["statement", "worker_id"]} />
        <PromiseFields />
        <Form.Item label={t("complaint_agency")}>
          <div className="tk-row-fields">
            {(["department", "title", "name", "phone"] as const).map((member) => (
              <Field key={member} name={["statement", "complaint", "agency", member]} label={t(member)} half max={60} />
            ))}
          </div>
        </Form.Item>
        <TextField
          name={["statement", "complaint", "procedure"]}
          label={t("complaint_procedure")}
          law="則25条の16第5号"
          extra={t("measures_hint")}
          rows={2}
          max={3000}
        />
        <Form.Item label={t("fee")} extra={t("fee_hint")}>
          <div className="tk-row-fields">
            <Field name={["statement", "fee", "establishment_average"]} label={t("fee_kind")} half>
              <YesNo yes={t("fee_average")} no={t("fee_own")} />
            </Field>
            <Field name={["statement", "fee", "unit"]} label={t("fee_unit")} half>
              <Select
                options={(["hour", "day", "month", "year"] as const).map((value) => ({
                  value,
                  label: t(`fu_${value}`),
                }))}
              />
            </Field>
            <Field name={["statement", "fee", "amount"]} label={t("fee_amount")} required half>
              <YenInput min={1} max={100_000_000} />
            </Field>
          </div>
        </Form.Item>
        <TextField
          name={["statement", "explanation", "late_reason"]}
          label={t("hiring_late_reason")}
          law="法31条の2第2項"
          extra={t("hiring_late_hint")}
          rows={1}
          max={1000}
        />
        <ExplanationFields under={["statement", "explanation"]} />
        <HandoverField />
      </Form>
    </Modal>
  );
}

function RecordDialog({ close }: { close: () => void }) {
  const t = useText(explanation_text);
  const shell = useText(shell_text);
  const { today } = useSession();
  const [form] = Form.useForm<{ worker_id: string; question: string; asked_on: string }>();
  const act = useAct(
    (body: { worker_id: string; question: string; asked_on: string }, once) => explanation_api.record(body, once),
    {
      done: t("recorded"),
      refresh: [explanations_key, ["home"]],
      on_done: close,
      on_problem: (problem) => show_at_fields(form, problem),
    },
  );
  return (
    <Modal
      open
      title={t("record")}
      okText={t("record")}
      cancelText={shell("cancel")}
      okButtonProps={{ loading: act.busy }}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <p className="tk-dialog-why">{t("no_harm")}</p>
      <ProblemAlert problem={act.problem} form={form} />
      <Form form={form} layout="vertical" initialValues={{ asked_on: today }} onFinish={act.run}>
        <WorkerField name={["worker_id"]} />
        <Field name="asked_on" label={t("asked_on")} required>
          <EraDateInput near={today} max={today} />
        </Field>
        <TextField name="question" label={t("question")} required rows={3} max={2000} />
      </Form>
    </Modal>
  );
}

import { SendOutlined, UserAddOutlined } from "@ant-design/icons";
import { Alert, Button, Form, Input, Modal, Radio, Select, Tag, type FormInstance } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useNavigate } from "react-router-dom";
import { pointer_to_path } from "~/api/problem";
import type { Assignment, Contract, DeliveryMethod, DeliveryRequest } from "~/api/types";
import { EraDateInput } from "~/parts/inputs";
import { ProblemAlert, jump_to, show_at_fields } from "~/parts/problem_alert";
import { useOpened } from "~/parts/opened";
import { Rows } from "~/parts/rows";
import { At, PdfButton } from "~/parts/show";
import { period_text } from "~/parts/values";
import { StatementDialog } from "~/treatment/statement_dialog";
import { StatementButton } from "~/treatment/wages_tab";
import { useAct } from "~/shell/act";
import { Failed, Loading } from "~/shell/errors";
import { useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { contract_api, contract_key, contracts_key, type AssignmentBody } from "./contract_api";
import { LimitsButton } from "./contract_limits";
import { assign_fields, assigned_at_once, dialog_of, type AssignmentDialog } from "./contract_rules";
import { to_form } from "./contract_terms";
import { contract_text } from "./contract_text";
import { placed_gate } from "./gate_links";
import { FindingLines } from "./gate_panel";
import { AssignmentGateDialog, DeliveryFindings } from "./gate_parts";
import { reasons_for, would_pass, type GateReason } from "./gate_rules";

export const delivery_methods: DeliveryMethod[] = ["screen", "email", "paper", "fax"];

type Open = { what: "assign" } | { what: AssignmentDialog; assignment: Assignment };

const touched = (contract: Contract) => [contract_key(contract.id), contracts_key, ["papers"], ["home"]];

export function AssignmentsTab({ contract }: { contract: Contract }) {
  const t = useText(contract_text);
  const { side, today } = useSession();
  const can = useCan();
  const [open, set_open] = useState<Open | null>(null);
  const list = useQuery({
    queryKey: [...contract_key(contract.id), "assignments"],
    queryFn: () => contract_api.assignments(contract.id),
  });
  // A finding leads to the dialog in which it is mended.
  const go = useNavigate();
  useOpened(
    ["open", "assignment"],
    ({ open: asked, assignment: id }) => {
      const assignment = list.data?.rows.find((row) => row.id === id);
      const what = assignment && dialog_of(asked!, assignment);
      if (what === "papers") go(`/contracts/${contract.id}?tab=papers`);
      else if (what) set_open({ what, assignment });
    },
    list.isSuccess && side === "agency" && can("assignment_manage"),
  );
  if (list.isPending) return <Loading rows={3} />;
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  const { rows } = list.data;
  const at_once = assigned_at_once(rows, contract.terms, today);
  const agency = side === "agency";
  const manages = agency && can("assignment_manage");
  const reads = can("paper_read");
  const close = () => set_open(null);
  return (
    <div className="tk-list">
      <div className="tk-list-bar">
        {agency && <b>{t("filled", contract.terms.headcount, at_once)}</b>}
        <span className="tk-quiet">{agency ? t("assign_why") : null}</span>
        <span className="tk-grow" />
        {contract.may.assign && (
          <Button
            type={at_once < contract.terms.headcount ? "primary" : "default"}
            icon={<UserAddOutlined />}
            onClick={() => set_open({ what: "assign" })}
          >
            {t("assign")}
          </Button>
        )}
      </div>
      <Rows<Assignment>
        rows={rows}
        empty={agency ? t("assignments_empty") : t("assignments_hidden")}
        columns={[
          { title: t("worker"), show: (row) => <b>{row.worker_name}</b> },
          { title: t("staff_code"), dataIndex: "worker_code" },
          {
            title: t("period"),
            show: (row) => <span className="tk-num">{period_text(row.starts_on, row.ends_on)}</span>,
          },
          {
            title: t("notified"),
            show: (row) =>
              row.delivered_at ? (
                <>
                  <At at={row.delivered_at} />
                  {row.late && (
                    <Tag color="orange" title={row.late_reason ? t("late_why", row.late_reason) : t("late_plain")}>
                      {t("late")}
                    </Tag>
                  )}
                </>
              ) : (
                <span className="tk-short">{t("not_notified")}</span>
              ),
          },
          ...(manages || reads
            ? [
                {
                  title: "",
                  align: "right" as const,
                  show: (row: Assignment) => (
                    <span className="tk-actions">
                      {reads && row.delivered_at && (
                        <PdfButton
                          size="small"
                          href={`/api/assignments/${row.id}/${agency ? "agency" : "client"}-ledger`}
                          text={t(agency ? "agency_ledger" : "client_ledger")}
                        />
                      )}
                      {manages && (
                        <Button size="small" onClick={() => set_open({ what: "gate", assignment: row })}>
                          {t("tab_gate")}
                        </Button>
                      )}
                      {manages && <StatementButton assignment_id={row.id} small />}
                      {manages && !row.delivered_at && (
                        <Button
                          size="small"
                          type="primary"
                          icon={<SendOutlined />}
                          onClick={() => set_open({ what: "deliver", assignment: row })}
                        >
                          {t("deliver")}
                        </Button>
                      )}
                      {manages && (
                        <Button size="small" onClick={() => set_open({ what: "end", assignment: row })}>
                          {t("end_assignment")}
                        </Button>
                      )}
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
      {open?.what === "assign" && (
        <AssignDialog
          contract={contract}
          close={close}
          on_done={(assignment) => set_open({ what: "deliver", assignment })}
        />
      )}
      {open?.what === "deliver" && <DeliverDialog contract={contract} assignment={open.assignment} close={close} />}
      {open?.what === "gate" && <AssignmentGateDialog contract={contract} assignment={open.assignment} close={close} />}
      {open?.what === "statement" && <StatementDialog assignment_id={open.assignment.id} close={close} />}
      {open?.what === "end" && <EndDialog contract={contract} assignment={open.assignment} close={close} />}
    </div>
  );
}

function AssignDialog({
  contract,
  close,
  on_done,
}: {
  contract: Contract;
  close: () => void;
  on_done: (made: Assignment) => void;
}) {
  const t = useText(contract_text);
  const shell = useText(shell_text);
  const [form] = Form.useForm<AssignmentBody>();
  const [q, set_q] = useState("");
  const [ok, set_ok] = useState(true);
  const [reasons, set_reasons] = useState<GateReason[]>([]);
  const workers = useQuery({ queryKey: ["worker-choices", q], queryFn: () => contract_api.workers(q) });
  const act = useAct((body: AssignmentBody, once) => contract_api.assign(contract.id, { ...body, reasons }, once), {
    done: t("assigned"),
    refresh: touched(contract),
    on_done,
    on_problem: (problem) => show_at_fields(form, problem),
  });
  const worker_id = Form.useWatch("worker_id", form);
  const worker = (workers.data?.rows ?? []).find((row) => row.id === worker_id);
  const { starts_on, ends_on } = contract.terms;
  const must = (text: string) => [{ required: true, message: text }];
  return (
    <Modal
      open
      title={t("assign")}
      okText={t("assign")}
      cancelText={shell("cancel")}
      okButtonProps={{ loading: act.busy, disabled: !ok }}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <Alert type="info" showIcon title={t("assign_why")} style={{ marginBottom: 12 }} />
      <ProblemAlert problem={act.problem} form={form} />
      <Form form={form} layout="vertical" initialValues={{ starts_on, ends_on }} onFinish={act.run}>
        <Form.Item name="worker_id" label={t("worker")} rules={must(t("worker"))}>
          <Select
            autoFocus
            showSearch={{ filterOption: false, onSearch: set_q }}
            placeholder={t("worker_search")}
            loading={workers.isFetching}
            options={(workers.data?.rows ?? []).map((row) => ({
              value: row.id,
              label: `${row.name}${row.name_kana ? `（${row.name_kana}）` : ""}　${row.worker_code}`,
            }))}
          />
        </Form.Item>
        <div className="tk-row-fields">
          <Form.Item name="starts_on" label={t("starts_on")} rules={must(t("starts_on"))} className="tk-half">
            <EraDateInput plain min={starts_on} max={ends_on} />
          </Form.Item>
          <Form.Item name="ends_on" label={t("ends_on")} rules={must(t("ends_on"))} className="tk-half">
            <EraDateInput plain min={starts_on} max={ends_on} />
          </Form.Item>
        </div>
        <GatePreview contract={contract} on_ok={set_ok} on_reasons={set_reasons} close={close} />
        {worker && (
          <LimitsButton
            link
            worker={worker}
            client_name={contract.client_name}
            terms={() => ({
              ...to_form(contract.terms),
              starts_on: form.getFieldValue("starts_on"),
              ends_on: form.getFieldValue("ends_on"),
            })}
          />
        )}
      </Form>
    </Modal>
  );
}

// What the gate would say, asked as soon as the three are chosen; reasons go with the assignment.
function GatePreview({
  contract,
  on_ok,
  on_reasons,
  close,
}: {
  contract: Contract;
  on_ok: (ok: boolean) => void;
  on_reasons: (reasons: GateReason[]) => void;
  close: () => void;
}) {
  const t = useText(contract_text);
  const [typed, set_typed] = useState<Record<string, string>>({});
  const form = Form.useFormInstance<AssignmentBody>();
  const worker_id = Form.useWatch("worker_id", form);
  const starts_on = Form.useWatch("starts_on", form);
  const ends_on = Form.useWatch("ends_on", form);
  const body = { worker_id, starts_on, ends_on };
  const gate = useQuery({
    queryKey: [...contract_key(contract.id), "assignment-gate", body],
    queryFn: () => contract_api.assignment_gate(contract.id, body),
    select: (found) => placed_gate(found, contract),
    enabled: Boolean(worker_id && starts_on && ends_on),
  });
  const findings = gate.data?.findings;
  const ok = !findings || would_pass(findings, typed);
  useEffect(() => on_ok(ok), [ok, on_ok]);
  useEffect(() => on_reasons(reasons_for(findings ?? [], typed)), [findings, typed, on_reasons]);
  if (!worker_id || !gate.data) return null;
  const { red, findings: all } = gate.data;
  return (
    <Alert
      className="tk-findings"
      role="status"
      showIcon
      type={red > 0 ? "error" : all.length > 0 ? "warning" : "success"}
      title={red > 0 ? t("find_red") : all.length > 0 ? t("find_yellow") : t("find_none")}
      description={
        all.length > 0 && (
          <FindingLines
            findings={all}
            typed={typed}
            set_typed={set_typed}
            is_field={(pointer) => assign_fields.includes(pointer ?? "")}
            jump={(pointer) => jump_to(form as unknown as FormInstance, pointer_to_path(pointer))}
            leave={close}
          />
        )
      }
    />
  );
}

function DeliverDialog({
  contract,
  assignment,
  close,
}: {
  contract: Contract;
  assignment: Assignment;
  close: () => void;
}) {
  const t = useText(contract_text);
  const shell = useText(shell_text);
  const { today } = useSession();
  const [form] = Form.useForm<DeliveryRequest>();
  const act = useAct((body: DeliveryRequest) => contract_api.deliver(assignment.id, assignment.version, body), {
    done: t("delivered"),
    refresh: touched(contract),
    on_done: close,
  });
  const methods = delivery_methods.map((value) => ({ value, label: t(`m_${value}`) }));
  const on_paper = contract.client_by_proxy; // nobody of the client would see a screen
  return (
    <Modal
      open
      title={t("deliver_all")}
      okText={t("deliver")}
      cancelText={shell("cancel")}
      okButtonProps={{ loading: act.busy }}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <p className="tk-dialog-why">{t("deliver_all_why", assignment.worker_name)}</p>
      {assignment.starts_on < today && (
        <Alert type="warning" showIcon title={t("late_ahead")} style={{ marginBottom: 12 }} />
      )}
      <ProblemAlert problem={act.problem} form={form} />
      <DeliveryFindings contract={contract} assignment={assignment} close={close} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ to_worker: null, to_client: on_paper ? "paper" : "screen" }}
        onFinish={act.run}
      >
        <Form.Item name="to_worker" label={t("to_worker")}>
          <Radio.Group options={[{ value: null, label: t("m_wished") }, ...methods]} />
        </Form.Item>
        <Form.Item name="to_client" label={t("to_client")}>
          <Radio.Group options={methods.filter(({ value }) => !on_paper || value !== "screen")} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function EndDialog({ contract, assignment, close }: { contract: Contract; assignment: Assignment; close: () => void }) {
  const t = useText(contract_text);
  const shell = useText(shell_text);
  const { today } = useSession();
  const [form] = Form.useForm<{ last_on: string; reason: string }>();
  const act = useAct(
    (body: { last_on: string; reason: string }) => contract_api.end(assignment.id, assignment.version, body),
    {
      done: t("assignment_ended"),
      refresh: touched(contract),
      on_done: close,
      on_problem: (problem) => show_at_fields(form, problem),
    },
  );
  const near = today > assignment.starts_on ? today : assignment.starts_on;
  return (
    <Modal
      open
      title={`${t("end_assignment")}　${assignment.worker_name}`}
      okText={t("end_assignment")}
      cancelText={shell("cancel")}
      okButtonProps={{ loading: act.busy, danger: true }}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <p className="tk-dialog-why">{t("end_assignment_why")}</p>
      <ProblemAlert problem={act.problem} form={form} />
      <Form form={form} layout="vertical" onFinish={act.run}>
        <Form.Item name="last_on" label={t("last_on")} rules={[{ required: true, message: t("last_on") }]}>
          <EraDateInput near={near} min={assignment.starts_on} max={assignment.ends_on} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t("reason")}
          rules={[{ required: true, whitespace: true, message: t("reason_needed") }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

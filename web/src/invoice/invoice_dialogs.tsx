// What is done with an invoice, each with what it means said first.
import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Alert, Button, Checkbox, Form, Modal, Select, type FormInstance } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useEffect, type ReactNode } from "react";
import { Link, useNavigate } from "react-router-dom";
import { get } from "~/api/http";
import { EraDateInput, YenInput } from "~/parts/inputs";
import { ProblemAlert, show_at_fields } from "~/parts/problem_alert";
import { Field, TextField } from "~/parts/record_fields";
import { useAct, type Act } from "~/shell/act";
import { useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { yen_text } from "~/parts/values";
import {
  invoice_api,
  invoices_key,
  type CreditRequest,
  type Invoice,
  type InvoiceLine,
  type LineEdit,
  type LineInput,
} from "./invoice_api";
import { invoice_text } from "./invoice_text";

interface DialogProps {
  invoice: Invoice;
  close: () => void;
}

const touched = [invoices_key, ["home"]];

interface FrameProps<V> {
  title: string;
  why?: ReactNode;
  ok: string;
  danger?: boolean;
  act: Act<V, unknown>;
  close: () => void;
  initial?: Partial<V>;
  children?: ReactNode;
  width?: number;
}

function Frame<V extends object>({ title, why, ok, danger, act, close, initial, children, width }: FrameProps<V>) {
  const shell = useText(shell_text);
  const [form] = Form.useForm<V>();
  useEffect(() => {
    if (act.problem) show_at_fields(form as unknown as FormInstance, act.problem);
  }, [act.problem, form]);
  return (
    <Modal
      open
      title={title}
      width={width}
      okText={ok}
      cancelText={shell("cancel")}
      okButtonProps={{ danger, loading: act.busy }}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      {why && (
        <p className="tk-quiet" style={{ marginBottom: 14 }}>
          {why}
        </p>
      )}
      <ProblemAlert problem={act.problem} form={form as unknown as FormInstance} />
      <Form<V>
        form={form}
        layout="vertical"
        className="tk-fields"
        initialValues={initial as Record<string, unknown>}
        onFinish={(values) => void act.run(values)}
      >
        {children}
        <button type="submit" hidden />
      </Form>
    </Modal>
  );
}

function Reason({ max = 1000 }: { max?: number }) {
  const t = useText(invoice_text);
  return <TextField name="reason" label={t("reason")} required max={max} rows={2} extra={t("reason_hint")} />;
}

const tax_classes = ["standard", "reduced", "out_of_scope"] as const;

function TaxClass({ name = "tax_class", half = true }: { name?: string | (string | number)[]; half?: boolean }) {
  const t = useText(invoice_text);
  return (
    <Field name={name} label={t("tax_class")} half={half}>
      <Select options={tax_classes.map((value) => ({ value, label: t(`t_${value}`) }))} style={{ minWidth: 110 }} />
    </Field>
  );
}

export function AddLineDialog({ invoice, close }: DialogProps) {
  const t = useText(invoice_text);
  const act = useAct((body: LineInput) => invoice_api.add_line(invoice.id, invoice.version, body), {
    done: t("line_added"),
    refresh: touched,
    on_done: close,
  });
  return (
    <Frame<LineInput>
      title={t("add_line")}
      why={t("add_line_why")}
      ok={t("add_line")}
      act={act}
      close={close}
      initial={{ tax_class: "standard" }}
    >
      <Field name="content" label={t("content")} law="消費税法57条の4" required max={200} />
      <Field name="amount_yen" label={t("amount")} required half>
        <YenInput min={-999_999_999} />
      </Field>
      <TaxClass />
      <Reason max={500} />
    </Frame>
  );
}

export function EditLineDialog({ invoice, line, close }: DialogProps & { line: InvoiceLine }) {
  const t = useText(invoice_text);
  const act = useAct((body: LineEdit) => invoice_api.change_line(invoice.id, invoice.version, line.id, body), {
    done: t("line_changed"),
    refresh: touched,
    on_done: close,
  });
  return (
    <Frame<LineEdit>
      title={t("edit_line")}
      why={`${line.worker_name}　${line.content}　${yen_text(line.calculated_yen)}`}
      ok={t("edit_line")}
      act={act}
      close={close}
      initial={{ amount_yen: line.amount_yen, reason: line.edit_reason }}
    >
      <Field name="amount_yen" label={t("amount")} required>
        <YenInput min={-999_999_999} />
      </Field>
      <Reason max={500} />
    </Frame>
  );
}

export function TakeOffDialog({ invoice, line, close }: DialogProps & { line: InvoiceLine }) {
  const t = useText(invoice_text);
  const act = useAct(
    ({ reason }: { reason: string }) => invoice_api.take_off_line(invoice.id, invoice.version, line.id, reason),
    { done: t("line_off"), refresh: touched, on_done: close },
  );
  return (
    <Frame<{ reason: string }>
      title={t("take_off_title")}
      why={`${line.worker_name}　${line.content}　${yen_text(line.amount_yen)}`}
      ok={t("take_off")}
      danger
      act={act}
      close={close}
    >
      <Reason max={500} />
    </Frame>
  );
}

export function IssueDialog({ invoice, close }: DialogProps) {
  const t = useText(invoice_text);
  const seal = useQuery({ queryKey: ["company-seal"], queryFn: () => get<{ png: string }>("/api/company/seal") });
  const act = useAct(
    (body: { seal: boolean; remarks?: string }, once) =>
      invoice_api.issue(
        invoice.id,
        invoice.version,
        { seal: Boolean(body.seal), remarks: body.remarks?.trim() ?? "" },
        once,
      ),
    {
      done: t("issued"),
      refresh: touched,
      on_done: close,
    },
  );
  return (
    <Frame<{ seal: boolean; remarks?: string }>
      title={t("issue_title")}
      why={t("issue_why")}
      ok={t("issue")}
      act={act}
      close={close}
      initial={{ seal: invoice.seal, remarks: invoice.remarks }}
    >
      <Alert
        type="info"
        title={`${invoice.recipient.name}　${t("total")} ${yen_text(invoice.total_yen)}`}
        style={{ marginBottom: 14 }}
      />
      <Form.Item
        name="seal"
        valuePropName="checked"
        style={{ marginBottom: 8 }}
        extra={seal.data?.png === "" && <Link to="/company">{t("seal_none")}</Link>}
      >
        <Checkbox disabled={!seal.data?.png}>{t("seal")}</Checkbox>
      </Form.Item>
      <TextField name="remarks" label={t("remarks")} max={1000} rows={2} extra={t("remarks_hint")} />
    </Frame>
  );
}

export function CorrectDialog({ invoice, close }: DialogProps) {
  const t = useText(invoice_text);
  const go = useNavigate();
  const act = useAct(
    ({ reason }: { reason: string }, once) => invoice_api.correct(invoice.id, invoice.version, reason, once),
    {
      done: t("corrected"),
      refresh: touched,
      on_done: (next) => {
        close();
        go(`/invoices/${next.id}`);
      },
    },
  );
  return (
    <Frame<{ reason: string }>
      title={t("correct_title")}
      why={t("correct_why")}
      ok={t("correct")}
      danger
      act={act}
      close={close}
    >
      <Reason />
    </Frame>
  );
}

export function CreditDialog({ invoice, close }: DialogProps) {
  const t = useText(invoice_text);
  const shell = useText(shell_text);
  const go = useNavigate();
  const { today } = useSession();
  const act = useAct((body: CreditRequest, once) => invoice_api.credit(invoice.id, invoice.version, body, once), {
    done: t("credited"),
    refresh: touched,
    on_done: (note) => {
      close();
      go(`/invoices/${note.id}`);
    },
  });
  const fresh = { content: "", amount_yen: undefined as never, tax_class: "standard" as const };
  return (
    <Frame<CreditRequest>
      title={t("credit_title")}
      why={t("credit_why")}
      ok={t("do_credit")}
      act={act}
      close={close}
      width={680}
      initial={{ returned_on: today, refunds: [fresh] }}
    >
      <Field name="returned_on" label={t("returned_on")} law="57条の4第3項2号" required>
        <EraDateInput near={today} min={invoice.issued_on ?? undefined} max={today} />
      </Field>
      <Form.List name="refunds">
        {(refunds, { add, remove }) => (
          <>
            {refunds.map((refund, n) => (
              <div key={refund.key} className="tk-refund">
                <Field name={[refund.name, "content"]} label={t("refund")} required max={200} />
                <Field name={[refund.name, "amount_yen"]} label={t("amount")} required>
                  <YenInput min={1} />
                </Field>
                <div style={{ display: "flex", gap: 4, alignItems: "center" }}>
                  <TaxClass name={[refund.name, "tax_class"]} half={false} />
                  {n > 0 && (
                    <Button
                      type="text"
                      danger
                      icon={<DeleteOutlined />}
                      aria-label={shell("remove")}
                      onClick={() => remove(refund.name)}
                    />
                  )}
                </div>
              </div>
            ))}
            {refunds.length < 50 && (
              <Button type="dashed" icon={<PlusOutlined />} style={{ marginBottom: 14 }} onClick={() => add(fresh)}>
                {t("add_refund")}
              </Button>
            )}
          </>
        )}
      </Form.List>
      <Reason />
    </Frame>
  );
}

export function DisputeDialog({ invoice, close }: DialogProps) {
  const t = useText(invoice_text);
  const act = useAct(({ reason }: { reason: string }) => invoice_api.dispute(invoice.id, invoice.version, reason), {
    done: t("disputed"),
    refresh: touched,
    on_done: close,
  });
  return (
    <Frame<{ reason: string }>
      title={t("dispute_title")}
      why={t("dispute_why")}
      ok={t("dispute")}
      act={act}
      close={close}
    >
      <TextField name="reason" label={t("reason")} required max={1000} rows={3} />
    </Frame>
  );
}

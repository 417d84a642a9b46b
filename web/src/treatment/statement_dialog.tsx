// 派遣時の明示 (6-2, 6-3) and 雇入れ時の明示 (6-1), each with the sheet of 措置の説明.
import { Alert, Form, Modal, Select } from "antd";
import { useQuery } from "@tanstack/react-query";
import type { DeliveryMethod } from "~/api/types";
import { CountInput, EraDateInput, YenInput, YesNo } from "~/parts/inputs";
import { ProblemAlert, show_at_fields } from "~/parts/problem_alert";
import { Field, TextField } from "~/parts/record_fields";
import { PdfButton } from "~/parts/show";
import { period_text, slash_day } from "~/parts/values";
import { useAct } from "~/shell/act";
import { Failed, Loading } from "~/shell/errors";
import { useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { explanation_text } from "./explanation_text";
import { explanation_api, explanations_key, type DispatchInput, type ExplanationInput } from "./treatment_api";

const methods: DeliveryMethod[] = ["paper", "screen", "email", "fax"];

export function ExplanationFields({ under }: { under: (string | number)[] }) {
  const t = useText(explanation_text);
  const { today } = useSession();
  const at = (member: string) => [...under, member];
  return (
    <>
      <div className="tk-row-fields">
        <Field name={at("explained_on")} label={t("explained_on")} required half>
          <EraDateInput near={today} max={today} />
        </Field>
        <Field name={at("explained_how")} label={t("how")} half>
          <Select
            options={(["document", "meeting", "online"] as const).map((value) => ({ value, label: t(`h_${value}`) }))}
          />
        </Field>
        <Field name={at("explainer_title")} label={t("explainer_title")} half max={60} />
        <Field name={at("explained_by")} label={t("explainer")} half max={60} />
      </div>
      <TextField
        name={at("measures")}
        label={t("measures")}
        law="法31条の2"
        extra={t("measures_hint")}
        rows={2}
        max={3000}
      />
      <TextField
        name={at("pay_decision")}
        label={t("pay_decision")}
        extra={t("pay_decision_hint")}
        rows={2}
        max={3000}
      />
      <Field name={at("materials")} label={t("materials")} max={500} />
      <TextField name={at("questions")} label={t("questions")} rows={1} max={2000} />
    </>
  );
}

export function HandoverField() {
  const t = useText(explanation_text);
  return (
    <Field name="handed_over_by" label={t("handed_over")} law="則25条の15">
      <Select
        allowClear
        placeholder={t("d_wish")}
        options={methods.map((value) => ({ value, label: t(`d_${value}`) }))}
      />
    </Field>
  );
}

export const blank_explanation = (today: string, name: string): ExplanationInput => ({
  explained_on: today,
  explainer_title: "",
  explained_by: name,
  explained_how: "document",
  measures: "",
  pay_decision: "",
  materials: "",
  questions: "",
  late_reason: "",
});

export function PromiseFields() {
  const t = useText(explanation_text);
  return (
    <>
      {(["raise", "bonus", "retirement"] as const).map((one) => (
        <div className="tk-row-fields" key={one}>
          <Field name={["statement", "pay", one, "granted"]} label={t(one)} half>
            <YesNo yes={t("granted")} no={t("none")} />
          </Field>
          <Field name={["statement", "pay", one, "detail"]} label={t("detail")} half max={300} />
        </div>
      ))}
    </>
  );
}

type StatementBody = {
  statement: Partial<DispatchInput> & { explanation: ExplanationInput };
  handed_over_by: DeliveryMethod | null;
};

export function StatementDialog({ assignment_id, close }: { assignment_id: string; close: () => void }) {
  const t = useText(explanation_text);
  const shell = useText(shell_text);
  const { today, account } = useSession();
  const [form] = Form.useForm();
  const seen = useQuery({
    queryKey: [...explanations_key, "assignment", assignment_id],
    queryFn: () => explanation_api.statement(assignment_id),
  });
  const act = useAct(
    (body: StatementBody, once) =>
      explanation_api.state(assignment_id, { ...body, handed_over_by: body.handed_over_by ?? null }, once),
    {
      done: t("stated"),
      refresh: [explanations_key, ["papers"], ["home"]],
      on_done: close,
      on_problem: (problem) => show_at_fields(form, problem),
    },
  );
  const view = seen.data;
  const parity = view && !view.agreement_worker;
  // The dialog shows the main lines; what it does not show stays as the terms of employment say it.
  const whole = (given: StatementBody): StatementBody =>
    parity
      ? {
          ...given,
          statement: {
            ...given.statement,
            wages: { ...view.proposal.wages, ...given.statement.wages },
            leave: { ...view.proposal.leave, ...given.statement.leave },
          },
        }
      : given;
  return (
    <Modal
      open
      width={760}
      title={t("state_dispatch")}
      okText={t("state_dispatch")}
      cancelText={shell("cancel")}
      okButtonProps={{ loading: act.busy, disabled: !view }}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      {seen.isPending && <Loading rows={3} />}
      {seen.isError && <Failed error={seen.error} />}
      {view && (
        <>
          <p className="tk-dialog-why">
            {view.worker_name}　{view.client_name}　{period_text(view.starts_on, view.ends_on)}
          </p>
          <Alert
            showIcon
            type={parity || view.agreement_id ? "info" : "error"}
            title={
              parity
                ? t("under_parity")
                : view.agreement_ends_on
                  ? t("under_agreement", slash_day(view.agreement_ends_on))
                  : t("no_agreement")
            }
            style={{ marginBottom: 12 }}
          />
          {view.stated.map((one) => (
            <p key={one.id}>
              {t("before")}：{slash_day(one.explained_on)} {one.explained_by}{" "}
              <PdfButton size="small" href={`/api/papers/${one.paper_id}/pdf`} />
            </p>
          ))}
          <ProblemAlert problem={act.problem} form={form} />
          <Form
            form={form}
            layout="vertical"
            initialValues={{
              statement: {
                explanation: blank_explanation(today, account.name),
                ...(parity ? { wages: view.proposal.wages, pay: view.proposal.pay, leave: view.proposal.leave } : {}),
              },
              handed_over_by: null,
            }}
            onFinish={(given: StatementBody) => act.run(whole(given))}
          >
            {parity && (
              <>
                <p className="tk-dialog-why">{t("from_terms")}</p>
                <div className="tk-row-fields">
                  <Field name={["statement", "wages", "base"]} label={t("pay_unit")} half>
                    <Select
                      options={(["hourly", "daily", "monthly"] as const).map((value) => ({
                        value,
                        label: t(`w_${value}`),
                      }))}
                    />
                  </Field>
                  <Field name={["statement", "wages", "amount"]} label={t("base_pay")} required half>
                    <YenInput />
                  </Field>
                  <Field name={["statement", "wages", "closing"]} label={t("closing")} required half max={60} />
                  <Field name={["statement", "wages", "payment"]} label={t("payment")} required half max={60} />
                </div>
                <PromiseFields />
                <div className="tk-row-fields">
                  <Field name={["statement", "leave", "days_after_6_months"]} label={t("leave_days")} half>
                    <CountInput max={40} suffix={t("days")} />
                  </Field>
                  <Field name={["statement", "leave", "other_paid"]} label={t("other_leave")} half max={200} />
                </div>
              </>
            )}
            {view.starts_on < today && view.stated.length === 0 && (
              <TextField
                name={["statement", "explanation", "late_reason"]}
                label={t("late_reason")}
                law="法31条の2第3項"
                extra={t("late_hint")}
                rows={1}
                max={1000}
              />
            )}
            <ExplanationFields under={["statement", "explanation"]} />
            <HandoverField />
          </Form>
        </>
      )}
    </Modal>
  );
}

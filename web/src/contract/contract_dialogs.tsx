// The verbs of a contract, each with what it means said before it is done.
import { Alert, Form, Input, Modal, Radio, Select } from "antd";
import { useEffect, type ReactNode } from "react";
import { useNavigate } from "react-router-dom";
import { Problem } from "~/api/problem";
import type { Contract, EarlyEnd, PaperConfirmation } from "~/api/types";
import { EraDateInput, YenInput, YesNo } from "~/parts/inputs";
import { ProblemAlert, show_at_fields } from "~/parts/problem_alert";
import { add_days, day_text, instant_text, slash_day } from "~/parts/values";
import { useAct, type Act } from "~/shell/act";
import { useLang, useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { contract_api, contract_key, contracts_key } from "./contract_api";
import { contract_text } from "./contract_text";
import { shift_text } from "./shift_text";
import { useGate, useGiveReason } from "./gate_parts";
import { FindingLines, type Jump } from "./gate_panel";
import { is_open, is_red } from "./gate_rules";

export interface DialogProps {
  contract: Contract;
  close: () => void;
}

const touched = (contract: Contract) => [contract_key(contract.id), contracts_key, ["home"], ["papers"]];

interface FrameProps<V> {
  title: string;
  ok: string;
  why?: ReactNode;
  danger?: boolean;
  close: () => void;
  act: Act<V, unknown>;
  children?: ReactNode;
  initial?: Partial<V>;
  can?: boolean;
  root?: string; // where the form lies in the body that is sent
  width?: number;
}

function unrooted(problem: Problem, root: string | undefined): Problem {
  if (!root) return problem;
  const violations = problem.violations.map((one) => ({
    ...one,
    pointer: one.pointer?.replace(`/${root}/`, "/").replace("/effective_from", "/last_on"),
  }));
  return new Problem(problem.status, {
    code: problem.code,
    title: problem.detail,
    detail_en: problem.detail_en,
    violations,
  });
}

function DialogFrame<V extends object>({
  title,
  ok,
  why,
  danger,
  close,
  act,
  children,
  initial,
  can = true,
  root,
  width,
}: FrameProps<V>) {
  const shell = useText(shell_text);
  const [form] = Form.useForm<V>();
  const send = async (values: V) => {
    await act.run(values);
  };
  useEffect(() => {
    if (act.problem) show_at_fields(form, unrooted(act.problem, root));
  }, [act.problem, form, root]);
  return (
    <Modal
      open
      width={width}
      title={title}
      okText={ok}
      cancelText={shell("cancel")}
      okButtonProps={{ danger, disabled: !can, loading: act.busy }}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      {why && <p className="tk-dialog-why">{why}</p>}
      <ProblemAlert problem={act.problem} form={form} />
      <Form
        form={form}
        layout="vertical"
        initialValues={initial as Record<string, unknown>}
        onFinish={(values) => void send(values as V)}
      >
        {children}
      </Form>
    </Modal>
  );
}

export function SubmitDialog({ contract, close, jump, on_done }: DialogProps & { jump: Jump; on_done?: () => void }) {
  const t = useText(contract_text);
  const gate = useGate(contract);
  const give_reason = useGiveReason(contract.id, "agency");
  const red = gate.data?.findings.filter(is_red) ?? [];
  const open = gate.data?.findings.filter(is_open) ?? [];
  const choices = contract.reviewer_choices;
  const act = useAct(
    ({ contract_reviewer_id }: { contract_reviewer_id?: string }) =>
      contract_api.submit(contract.id, contract.version, contract_reviewer_id ?? null),
    {
      done: t("submitted"),
      refresh: touched(contract),
      on_done: () => {
        close();
        on_done?.();
      },
    },
  );
  // Nobody of the client signs in yet: what it confirms on paper is recorded afterwards.
  const on_paper = contract.client_by_proxy && choices.length === 0;
  const blocked = red.length > 0 || open.length > 0 || (choices.length === 0 && !on_paper) || gate.isPending;
  return (
    <DialogFrame
      title={t("submit_title")}
      ok={t("to_submit")}
      close={close}
      act={act}
      can={!blocked}
      initial={{
        contract_reviewer_id: choices.some((one) => one.id === contract.contract_reviewer_id)
          ? contract.contract_reviewer_id!
          : choices.length === 1
            ? choices[0]!.id
            : undefined,
      }}
    >
      {red.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t("submit_red")}
          description={<FindingLines findings={red} jump={jump} leave={close} />}
          style={{ marginBottom: 12 }}
        />
      )}
      {open.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t("submit_yellow")}
          description={<FindingLines findings={open} jump={jump} leave={close} answer={give_reason} />}
          style={{ marginBottom: 12 }}
        />
      )}
      {on_paper ? (
        <Alert type="info" showIcon title={t("submit_on_paper")} />
      ) : choices.length === 0 ? (
        <Alert type="warning" showIcon title={t("no_reviewer")} />
      ) : (
        <Form.Item
          name="contract_reviewer_id"
          label={t("reviewer")}
          rules={[{ required: true, message: t("choose_reviewer") }]}
        >
          <Select
            options={choices.map((one) => ({ value: one.id, label: [one.name, one.title].filter(Boolean).join("　") }))}
            placeholder={t("choose_reviewer")}
          />
        </Form.Item>
      )}
    </DialogFrame>
  );
}

export function WithdrawDialog({ contract, close }: DialogProps) {
  const t = useText(contract_text);
  const act = useAct((_: object) => contract_api.withdraw(contract.id, contract.version), {
    done: t("withdrawn"),
    refresh: touched(contract),
    on_done: close,
  });
  return (
    <DialogFrame title={t("withdraw_title")} why={t("withdraw_why")} ok={t("a_withdraw")} close={close} act={act} />
  );
}

export function DiscardDialog({ contract, close }: DialogProps) {
  const t = useText(contract_text);
  const go = useNavigate();
  const act = useAct((_: object) => contract_api.discard(contract.id, contract.version), {
    done: t("discarded"),
    refresh: [contracts_key, ["home"]],
    on_done: () => go("/contracts"),
  });
  return (
    <DialogFrame title={t("discard_title")} why={t("discard_why")} ok={t("discard")} danger close={close} act={act} />
  );
}

function ReasonItem({ hint }: { hint?: string }) {
  const t = useText(contract_text);
  return (
    <Form.Item
      name="reason"
      label={t("reason")}
      extra={hint}
      rules={[{ required: true, whitespace: true, message: t("reason_needed") }]}
    >
      <Input.TextArea autoFocus autoSize={{ minRows: 3 }} maxLength={1000} showCount />
    </Form.Item>
  );
}

export function SendBackDialog({ contract, close }: DialogProps) {
  const t = useText(contract_text);
  const act = useAct(
    ({ reason }: { reason: string }) => contract_api.send_back(contract.id, contract.version, reason),
    { done: t("sent_back"), refresh: touched(contract), on_done: close },
  );
  return (
    <DialogFrame title={t("send_back_title")} ok={t("a_send_back")} danger close={close} act={act}>
      <ReasonItem hint={t("send_back_hint")} />
    </DialogFrame>
  );
}

export function ConfirmDialog({ contract, close }: DialogProps) {
  const t = useText(contract_text);
  const { lang } = useLang();
  const { today } = useSession();
  const act = useAct((_: object) => contract_api.confirm(contract.id, contract.version), {
    done: t("confirmed"),
    refresh: touched(contract),
    on_done: close,
  });
  return (
    <DialogFrame
      title={t("confirm_title")}
      why={t("confirm_why", day_text(today, lang))}
      ok={t("a_confirm")}
      close={close}
      act={act}
    />
  );
}

// 代理記録: the contract, or the change that is proposed, which a client by proxy confirmed on paper.
export function RecordConfirmationDialog({ contract, close }: DialogProps) {
  const t = useText(contract_text);
  const { today } = useSession();
  const asked_at = contract.pending?.proposed_at ?? contract.submitted_at;
  const act = useAct(
    (record: PaperConfirmation) => contract_api.record_confirmation(contract.id, contract.version, record),
    { done: t("confirmation_recorded"), refresh: touched(contract), on_done: close },
  );
  const asked_on = asked_at ? instant_text(asked_at).slice(0, 10).replace(/\//g, "-") : undefined;
  const must = [{ required: true, whitespace: true, message: t("fill_in") }];
  return (
    <DialogFrame<PaperConfirmation>
      title={t("record_confirmation")}
      why={t("record_why")}
      ok={t("record_ok")}
      close={close}
      act={act}
    >
      <Form.Item name="confirmer_name" label={t("confirmer")} rules={must}>
        <Input autoFocus maxLength={100} />
      </Form.Item>
      <Form.Item
        name="confirmed_on"
        label={t("confirmed_on_paper")}
        extra={t("confirmed_on_hint", slash_day(asked_on))}
        rules={must}
      >
        <EraDateInput near={today} min={asked_on} max={today} />
      </Form.Item>
      <Form.Item name="document" label={t("document")} extra={t("document_hint")} rules={must}>
        <Input maxLength={200} />
      </Form.Item>
    </DialogFrame>
  );
}

// ---- a proposed change: amendment (written in the editor), cancellation, early end

export function CancelDialog({ contract, close }: DialogProps) {
  const t = useText(contract_text);
  const act = useAct(
    ({ reason }: { reason: string }) =>
      contract_api.propose(contract.id, contract.version, { kind: "cancellation", reason }),
    { done: t("cancelled"), refresh: touched(contract), on_done: close },
  );
  return (
    <DialogFrame title={t("cancel_title")} why={t("cancel_why")} ok={t("cancel_title")} danger close={close} act={act}>
      <ReasonItem />
    </DialogFrame>
  );
}

export function WithdrawProposalDialog({ contract, close }: DialogProps) {
  const t = useText(contract_text);
  const act = useAct((_: object) => contract_api.withdraw_proposal(contract.id, contract.version), {
    done: t("proposal_withdrawn"),
    refresh: touched(contract),
    on_done: close,
  });
  return (
    <DialogFrame
      title={t("withdraw_proposal_title")}
      why={t("withdraw_proposal_why")}
      ok={t("a_withdraw_proposal")}
      close={close}
      act={act}
    />
  );
}

export function ReturnProposalDialog({ contract, close }: DialogProps) {
  const t = useText(contract_text);
  const act = useAct(
    ({ reason }: { reason: string }) => contract_api.return_proposal(contract.id, contract.version, reason),
    { done: t("sent_back"), refresh: touched(contract), on_done: close },
  );
  return (
    <DialogFrame title={t("return_proposal_title")} ok={t("a_send_back")} danger close={close} act={act}>
      <ReasonItem hint={t("send_back_hint")} />
    </DialogFrame>
  );
}

export function ConfirmProposalDialog({ contract, close }: DialogProps) {
  const t = useText(contract_text);
  const { lang } = useLang();
  const { pending } = contract;
  const act = useAct((_: object) => contract_api.confirm_proposal(contract.id, contract.version), {
    done: t("confirmed"),
    refresh: touched(contract),
    on_done: close,
  });
  if (!pending) return null;
  const why =
    pending.kind === "cancellation"
      ? t("confirm_cancel")
      : pending.kind === "termination"
        ? t("confirm_terminate", day_text(add_days(pending.effective_from, -1), lang))
        : t("confirm_amend", day_text(pending.effective_from, lang));
  return (
    <DialogFrame
      title={t(`confirm_${pending.kind}_title`)}
      why={why}
      ok={t("a_confirm")}
      danger={pending.kind !== "amendment"}
      close={close}
      act={act}
    />
  );
}

export function ExtendDialog({ contract, close }: DialogProps) {
  const t = useText(contract_text);
  const go = useNavigate();
  const shift = useText(shift_text);
  const named = new Set(contract.terms.shift_table.map((row) => row.on)).size;
  const next = contract.terms.ends_on ? add_days(contract.terms.ends_on, 1) : null;
  const act = useAct(
    ({ starts_on, ends_on }: { starts_on: string; ends_on: string }, once) =>
      contract_api.extend(contract.id, { starts_on, ends_on }, once),
    {
      done: t("extended"),
      refresh: touched(contract),
      on_done: (made) => go(`/contracts/${made.id}/edit`),
    },
  );
  return (
    <DialogFrame
      title={t("extend_title")}
      why={t("extend_why")}
      ok={t("create")}
      close={close}
      act={act}
      initial={{ starts_on: next ?? undefined }}
    >
      {named > 0 && <Alert type="info" showIcon title={shift("not_carried", named)} style={{ marginBottom: 12 }} />}
      <Form.Item name="starts_on" label={t("starts_on")} rules={[{ required: true, message: t("starts_on") }]}>
        <EraDateInput near={next ?? undefined} />
      </Form.Item>
      <Form.Item name="ends_on" label={t("ends_on")} rules={[{ required: true, message: t("ends_on") }]}>
        <EraDateInput near={next ?? undefined} />
      </Form.Item>
    </DialogFrame>
  );
}

type Termination = EarlyEnd & { last_on: string; reason: string };

export function TerminateDialog({ contract, close }: DialogProps) {
  const t = useText(contract_text);
  const { today } = useSession();
  const act = useAct(
    ({ last_on, reason, ...termination }: Termination) =>
      contract_api.propose(contract.id, contract.version, {
        kind: "termination",
        effective_from: add_days(last_on, 1),
        reason,
        termination,
      }),
    { done: t("terminated"), refresh: touched(contract), on_done: close },
  );
  const must = (text: string) => [{ required: true, message: text }];
  const initial: Partial<Termination> = {
    asked_by: "client",
    cause: "client",
    asked_on: today,
    agency_agreed: false,
    reason_given: "",
    new_placement: "",
  };
  return (
    <DialogFrame
      title={t("terminate_title")}
      why={t("terminate_why")}
      ok={t("terminate_title")}
      danger
      close={close}
      act={act}
      initial={initial}
      root="termination"
      width={640}
    >
      <div className="tk-row-fields">
        <Form.Item name="last_on" label={t("end_day")} rules={must(t("end_day"))} className="tk-half">
          <EraDateInput near={today} min={contract.terms.starts_on} max={contract.terms.ends_on} />
        </Form.Item>
        <Form.Item name="asked_on" label={t("requested_on")} rules={must(t("requested_on"))} className="tk-half">
          <EraDateInput near={today} max={today} />
        </Form.Item>
        <Form.Item name="asked_by" label={t("requested_by")} className="tk-half">
          <Radio.Group options={(["client", "agency"] as const).map((value) => ({ value, label: t(value) }))} />
        </Form.Item>
        <Form.Item name="cause" label={t("cause")} className="tk-half">
          <Select
            options={(["client", "agency", "both", "neither", "worker"] as const).map((value) => ({
              value,
              label: t(`cause_${value}`),
            }))}
          />
        </Form.Item>
        <div className="tk-wide">
          <ReasonItem />
        </div>
        <Form.Item name="agency_agreed" label={t("consent")} className="tk-wide">
          <YesNo yes={t("given")} no={t("not_given")} />
        </Form.Item>
        <Form.Item name="reason_given" label={t("reason_given")} className="tk-wide">
          <Input.TextArea autoSize={{ minRows: 1 }} maxLength={1000} />
        </Form.Item>
        <Form.Item name="new_placement" label={t("placement_offered")} className="tk-wide">
          <Input.TextArea autoSize={{ minRows: 1 }} maxLength={1000} />
        </Form.Item>
        <Form.Item name="idle_pay_equivalent" label={t("idle_pay")} className="tk-half">
          <YenInput />
        </Form.Item>
        <Form.Item name="dismissal_notice_equivalent" label={t("dismissal_notice")} className="tk-half">
          <YenInput />
        </Form.Item>
      </div>
    </DialogFrame>
  );
}

export type Verb =
  | "submit"
  | "withdraw"
  | "discard"
  | "send_back"
  | "confirm"
  | "record_confirmation"
  | "cancel"
  | "extend"
  | "terminate"
  | "withdraw_proposal"
  | "return_proposal"
  | "confirm_proposal";

const dialogs = {
  withdraw: WithdrawDialog,
  discard: DiscardDialog,
  send_back: SendBackDialog,
  confirm: ConfirmDialog,
  record_confirmation: RecordConfirmationDialog,
  cancel: CancelDialog,
  extend: ExtendDialog,
  terminate: TerminateDialog,
  withdraw_proposal: WithdrawProposalDialog,
  return_proposal: ReturnProposalDialog,
  confirm_proposal: ConfirmProposalDialog,
};

export function VerbDialog({ verb, jump, ...props }: DialogProps & { verb: Verb | null; jump: Jump }) {
  if (!verb) return null;
  if (verb === "submit") return <SubmitDialog {...props} jump={jump} />;
  const Dialog = dialogs[verb];
  return <Dialog {...props} />;
}

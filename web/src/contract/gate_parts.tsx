// The gate where it is met: on the contract, before an amendment is proposed, on an assignment.
import { Modal } from "antd";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Assignment, Contract, Gate, GateFinding, Side } from "~/api/types";
import { useAct } from "~/shell/act";
import { Failed, Loading } from "~/shell/errors";
import { useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { contract_api, contract_key } from "./contract_api";
import { placed_gate } from "./gate_links";
import { FindingLines, GateSummary } from "./gate_panel";
import { reasons_for, would_pass, type GateReason } from "./gate_rules";
import { gate_text } from "./gate_text";

export const gate_key = (contract_id: string) => [...contract_key(contract_id), "gate"] as const;

export const useGate = (contract: Contract, enabled = true) =>
  useQuery({
    queryKey: gate_key(contract.id),
    queryFn: () => contract_api.gate(contract.id),
    select: (gate) => placed_gate(gate, contract),
    enabled,
  });

// Keeps a reason at once; the new result replaces the old.
export function useGiveReason(contract_id: string, side: Side) {
  const t = useText(gate_text);
  const queries = useQueryClient();
  return useAct((reason: GateReason) => contract_api.give_reason(contract_id, side, reason), {
    done: t("kept"),
    loud: true,
    on_done: (gate) => void queries.setQueryData(gate_key(contract_id), gate),
  }).run;
}

// The terms of an amendment ask for reasons: they go with the proposal.
export function AmendReasons({
  gate,
  send,
  busy,
  close,
}: {
  gate: Gate;
  send: (reasons: GateReason[]) => void;
  busy: boolean;
  close: () => void;
}) {
  const t = useText(gate_text);
  const [typed, set_typed] = useState<Record<string, string>>({});
  return (
    <Modal
      open
      title={t("amend_reasons")}
      okText={t("go_on")}
      cancelText={t("close")}
      okButtonProps={{ disabled: !would_pass(gate.findings, typed), loading: busy }}
      onOk={() => send(reasons_for(gate.findings, typed))}
      onCancel={close}
    >
      <FindingLines findings={gate.findings} typed={typed} set_typed={set_typed} />
    </Modal>
  );
}

interface DialogProps {
  contract: Contract;
  assignment: Assignment;
  close: () => void;
}

// The gate of an assignment, and how the reason for what is yellow is kept at once.
function useAssignmentGate(contract: Contract, assignment: Assignment) {
  const t = useText(gate_text);
  const queries = useQueryClient();
  const key = [...contract_key(contract.id), "assignment-gate", assignment.id];
  const gate = useQuery({
    queryKey: key,
    queryFn: () => contract_api.gate_of_assignment(assignment.id),
    select: (found) => placed_gate(found, contract),
  });
  const answer = useAct((reason: GateReason) => contract_api.give_assignment_reason(assignment.id, reason), {
    done: t("kept"),
    loud: true,
    on_done: (next) => void queries.setQueryData(key, next),
  }).run;
  return { gate, answer };
}

// What still stands in the way of handing the papers over; the papers themselves are what is handed over.
export function DeliveryFindings({ contract, assignment, close }: DialogProps) {
  const { gate, answer } = useAssignmentGate(contract, assignment);
  const { today } = useSession();
  const late = assignment.starts_on < today;
  const here = (one: GateFinding) => one.fix_link.includes("open=deliver"); // this very dialog
  // The papers go with this very act; the statement on treatment does not, and late ones wait for it (法31条の2第3項).
  const findings = (gate.data?.findings ?? [])
    .filter((one) => !one.rule.endsWith("_delivered") || (late && one.rule === "statement_delivered"))
    .map((one) => (here(one) ? { ...one, fix_link: "" } : one));
  return findings.length > 0 && <FindingLines findings={findings} answer={answer} leave={close} />;
}

export function AssignmentGateDialog({ contract, assignment, close }: DialogProps) {
  const t = useText(gate_text);
  const { gate, answer } = useAssignmentGate(contract, assignment);
  return (
    <Modal open title={t("gate_of", assignment.worker_name)} footer={null} onCancel={close} width={620}>
      {gate.isPending ? (
        <Loading rows={4} />
      ) : gate.isError ? (
        <Failed error={gate.error} retry={() => void gate.refetch()} />
      ) : (
        <>
          <GateSummary gate={gate.data} />
          <FindingLines findings={gate.data.findings} answer={answer} leave={close} />
        </>
      )}
    </Modal>
  );
}

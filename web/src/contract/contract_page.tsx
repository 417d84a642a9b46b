import { ArrowLeftOutlined, CopyOutlined, DownOutlined, EditOutlined, SaveOutlined } from "@ant-design/icons";
import { Alert, Badge, Button, Dropdown, Tabs, type TabsProps } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Link, useLocation, useNavigate, useParams, useSearchParams } from "react-router-dom";
import type { Contract } from "~/api/types";
import { WagesTab } from "~/treatment/wages_tab";
import { wage_text } from "~/treatment/wage_text";
import { HistoryTimeline, PageHead, PdfButton } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { add_days, day_text, instant_text, period_text } from "~/parts/values";
import { Failed, Loading } from "~/shell/errors";
import { useCodeText, useLang, useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { AssignmentsTab } from "./contract_assignments";
import { contract_api, contract_key } from "./contract_api";
import { ChangesTable, DecidedChanges, EarlyEndFacts, changed_count } from "./contract_changes";
import { VerbDialog, type Verb } from "./contract_dialogs";
import { PapersTab } from "./contract_papers";
import { LimitsButton } from "./contract_limits";
import { ContractShow } from "./contract_show";
import { to_form } from "./contract_terms";
import { KeepTemplate } from "./contract_templates";
import { contract_text, verb_text } from "./contract_text";
import { useGate, useGiveReason } from "./gate_parts";
import { GatePanel } from "./gate_panel";
import { gate_text } from "./gate_text";
import { VersionsTab } from "./contract_versions";
import "./contract.css";

export function ContractPage() {
  const { id = "" } = useParams();
  const contract = useQuery({ queryKey: contract_key(id), queryFn: () => contract_api.one(id) });
  if (contract.isPending) return <Loading rows={12} />;
  if (contract.isError) return <Failed error={contract.error} retry={() => void contract.refetch()} />;
  return <ContractView key={id} contract={contract.data} />;
}

// Where an item is written: on the draft, or on the amendment of what is confirmed.
function edit_at({ id, may }: Contract, pointer: string | null | undefined): string {
  const query = new URLSearchParams();
  if (!may.edit) query.set("as", "amendment");
  if (pointer) query.set("jump", pointer);
  return `/contracts/${id}/edit?${query}`;
}

function ContractView({ contract }: { contract: Contract }) {
  const t = useText(contract_text);
  const say_wage = useText(wage_text);
  const say_verb = useCodeText(verb_text);
  const { side, today } = useSession();
  const can = useCan();
  const go = useNavigate();
  const here = useLocation();
  const [params, set_params] = useSearchParams();
  const [verb, set_verb] = useState<Verb | null>(null);
  const [keeping, set_keeping] = useState(false);
  const { may, pending } = contract;
  const writes = may.edit || may.propose;
  const gate = useGate(contract, contract.state !== "cancelled");
  const give_reason = useGiveReason(contract.id, side);
  const may_answer = side === "agency" ? can("contract_write") : may.confirm || may.decide_proposal;
  const proposed = pending?.terms ?? null;
  // an extension is read against the contract it continues
  const previous = useQuery({
    queryKey: contract_key(contract.previous_contract_id ?? ""),
    queryFn: () => contract_api.one(contract.previous_contract_id!),
    enabled: Boolean(contract.previous_contract_id) && contract.state !== "confirmed",
    retry: false,
  });
  const base = proposed ? contract.terms : previous.data?.terms;
  const next = proposed ?? contract.terms;
  const changes = base ? changed_count(base, next) : 0;
  const reviewing = may.confirm || may.send_back;
  const deciding = reviewing || may.decide_proposal;

  // a link of the check list names the item after the number sign
  useEffect(() => {
    if (here.hash.startsWith("#/") && writes) go(edit_at(contract, here.hash.slice(1)), { replace: true });
  }, [here.hash, writes, contract, go]);

  const tabs: NonNullable<TabsProps["items"]> = [
    { key: "terms", label: t("tab_terms"), children: <ContractShow terms={contract.terms} /> },
    ...(base || pending
      ? [
          {
            key: "changes",
            label: (
              <Badge count={changes} offset={[10, -1]} size="small">
                {t("tab_differences")}
              </Badge>
            ),
            children: (
              <section className="tk-panel">
                <h2>
                  {pending?.kind === "termination"
                    ? t("termination_facts")
                    : proposed
                      ? t("proposed_change")
                      : t("against_previous")}
                  {!proposed && previous.data && (
                    <Link to={`/contracts/${previous.data.id}`}>{previous.data.number}</Link>
                  )}
                </h2>
                {pending?.termination ? (
                  <EarlyEndFacts change={pending} />
                ) : (
                  base && <ChangesTable before={base} after={next} />
                )}
              </section>
            ),
          },
        ]
      : []),
    ...(gate.data
      ? [
          {
            key: "gate",
            label: (
              <Badge
                count={gate.data.red + gate.data.open_yellow}
                color={gate.data.red > 0 ? undefined : "#d49a1f"}
                offset={[10, -1]}
                size="small"
              >
                {t("tab_gate")}
              </Badge>
            ),
            children: (
              <div className="tk-panel">
                <GatePanel
                  gate={gate.data}
                  sections_too={may.edit}
                  jump={writes ? (pointer) => go(edit_at(contract, pointer)) : undefined}
                  go_section={() => go(`/contracts/${contract.id}/edit`)}
                  answer={may_answer ? give_reason : undefined}
                />
              </div>
            ),
          },
        ]
      : []),
    ...(contract.confirmed_at
      ? [{ key: "assignments", label: t("tab_assignments"), children: <AssignmentsTab contract={contract} /> }]
      : []),
    ...(contract.confirmed_at && side === "agency" && can("assignment_manage")
      ? [{ key: "wages", label: say_wage("tab"), children: <WagesTab contract={contract} /> }]
      : []),
    ...(contract.confirmed_at && can("paper_read")
      ? [{ key: "papers", label: t("tab_papers"), children: <PapersTab contract={contract} /> }]
      : []),
    ...(contract.versions.length > 0
      ? [{ key: "versions", label: t("tab_versions"), children: <VersionsTab contract={contract} /> }]
      : []),
    {
      key: "history",
      label: t("tab_history"),
      children: (
        <>
          <DecidedChanges changes={contract.changes} />
          <div className="tk-panel">
            <HistoryTimeline entries={contract.history} say={say_verb} />
          </div>
        </>
      ),
    },
  ];
  const asked = params.get("tab");
  const tab = tabs.some((one) => one?.key === asked)
    ? asked!
    : deciding && (pending || changes > 0)
      ? "changes"
      : "terms";
  const entry = (on: boolean, key: Verb, word: keyof typeof contract_text, danger = false) =>
    on ? [{ key, label: t(word), danger, onClick: () => set_verb(key) }] : [];
  const begun = contract.terms.starts_on <= today;
  const more = [
    ...(may.propose
      ? [{ key: "amend", label: t("a_amend"), onClick: () => go(`/contracts/${contract.id}/edit?as=amendment`) }]
      : []),
    ...entry(may.extend, "extend", "a_extend"),
    ...entry(may.withdraw, "withdraw", "a_withdraw"),
    ...entry(may.withdraw_proposal, "withdraw_proposal", "a_withdraw_proposal"),
    ...(side === "agency" && can("contract_write")
      ? [
          {
            key: "copy",
            icon: <CopyOutlined />,
            label: t("a_copy"),
            onClick: () => go(`/contracts/new?copy=${contract.id}`),
          },
        ]
      : []),
    ...(side === "agency" && can("contract_write")
      ? [{ key: "template", icon: <SaveOutlined />, label: t("a_template"), onClick: () => set_keeping(true) }]
      : []),
    ...entry(may.discard, "discard", "discard", true),
    ...entry(may.propose, "terminate", "a_terminate", true),
    ...entry(may.propose && !begun, "cancel", "a_cancel", true),
  ];

  return (
    <div className={deciding ? "tk-reviewing" : undefined}>
      <PageHead
        room="contract"
        back={
          <Link to="/contracts" className="tk-back">
            <ArrowLeftOutlined /> {t("list")}
          </Link>
        }
        title={
          <>
            {contract.number || t("no_number")} {contract.terms.work_name}
            <StateTag state={contract.state} />
          </>
        }
        sub={
          <>
            <span>
              {t("client")}: {contract.client_name}
            </span>
            <span>
              {t("agency")}: {contract.agency_name}
            </span>
            <span className="tk-num">{period_text(contract.terms.starts_on, contract.terms.ends_on)}</span>
            {(!contract.confirmed_at || proposed) && (
              <LimitsButton link terms={() => to_form(next)} client_name={contract.client_name} />
            )}
            {contract.contract_reviewer_name && (
              <span>
                {t("reviewer")}: {contract.contract_reviewer_name}
              </span>
            )}
            {contract.confirmed_at && (
              <span className="tk-num">
                {t("confirmed_on")}: {instant_text(contract.confirmed_at)} {contract.confirmed_by}
              </span>
            )}
            {contract.previous_contract_id && (
              <Link to={`/contracts/${contract.previous_contract_id}`}>{t("previous_contract")}</Link>
            )}
          </>
        }
        extra={
          <>
            {!contract.confirmed_at && <PdfButton href={contract_api.preview(contract.id)} text={t("a_preview")} />}
            {may.edit && (
              <Button icon={<EditOutlined />} onClick={() => go(`/contracts/${contract.id}/edit`)}>
                {t("a_edit")}
              </Button>
            )}
            {may.submit && (
              <Button type="primary" onClick={() => set_verb("submit")}>
                {t("a_submit")}
              </Button>
            )}
            {may.record_confirmation && (
              <Button type="primary" onClick={() => set_verb("record_confirmation")}>
                {t("record_confirmation")}
              </Button>
            )}
            {more.length > 0 && (
              <Dropdown menu={{ items: more }} trigger={["click"]}>
                <Button>
                  {t("a_more")} <DownOutlined />
                </Button>
              </Dropdown>
            )}
          </>
        }
      />
      <Banner contract={contract} red={gate.data?.red ?? 0} />
      <Tabs items={tabs} activeKey={tab} onChange={(key) => set_params({ tab: key }, { replace: true })} />
      {deciding && (
        <div className="tk-decide">
          <Button size="large" danger onClick={() => set_verb(reviewing ? "send_back" : "return_proposal")}>
            {t("a_send_back")}
          </Button>
          <Button size="large" type="primary" onClick={() => set_verb(reviewing ? "confirm" : "confirm_proposal")}>
            {t("a_confirm")}
          </Button>
        </div>
      )}
      {keeping && <KeepTemplate contract={contract} close={() => set_keeping(false)} />}
      <VerbDialog
        verb={verb}
        contract={contract}
        close={() => set_verb(null)}
        jump={(pointer) => go(edit_at(contract, pointer))}
      />
    </div>
  );
}

function Banner({ contract, red }: { contract: Contract; red: number }) {
  const t = useText(gate_text);
  const say = useText(contract_text);
  const { lang } = useLang();
  const { pending, may, state } = contract;
  const style = { marginBottom: 12 };
  const last = pending && day_text(add_days(pending.effective_from, -1), lang);
  return (
    <>
      {contract.return_reason && state === "returned" && (
        <Alert
          type="error"
          showIcon
          style={style}
          title={t("returned_title")}
          description={
            <>
              <span className="tk-pre">{contract.return_reason}</span>
              {may.edit && <div className="tk-quiet">{say("edit_private")}</div>}
            </>
          }
        />
      )}
      {pending && (
        <Alert
          type="warning"
          showIcon
          style={style}
          title={
            pending.kind === "amendment"
              ? t("pending_amendment", day_text(pending.effective_from, lang))
              : pending.kind === "termination"
                ? t("pending_termination", last!)
                : t("pending_cancellation")
          }
          description={
            <>
              <span className="tk-pre">
                {t("reason")}: {pending.reason}
              </span>
              <div className="tk-quiet">
                {t("proposed_by", pending.proposed_by, instant_text(pending.proposed_at))}　
                {may.decide_proposal ? t("decide_title") : t("change_waiting")}
              </div>
            </>
          }
        />
      )}
      {may.confirm && red > 0 && <Alert type="error" showIcon style={style} title={t("review_red")} />}
      {may.confirm ? (
        <Alert type="info" showIcon style={style} title={t("review_title")} description={t("review_why")} />
      ) : (
        state === "submitted" &&
        contract.contract_reviewer_name && (
          <Alert type="info" showIcon style={style} title={t("waiting_title", contract.contract_reviewer_name)} />
        )
      )}
    </>
  );
}

import { ArrowLeftOutlined, CopyOutlined, DownOutlined, EditOutlined } from "@ant-design/icons";
import { Alert, Badge, Button, Dropdown, Tabs, type TabsProps } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate, useParams, useSearchParams } from "react-router-dom";
import type { Violation } from "~/api/problem";
import type { Contract } from "~/api/types";
import { DiffTable, HistoryTimeline, PageHead, PdfButton } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { day_text, period_text } from "~/parts/values";
import { Failed, Loading } from "~/shell/errors";
import { useCodeText, useLang, useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { CheckPanel } from "./check_panel";
import { AssignmentsTab } from "./contract_assignments";
import { contract_api, contract_key } from "./contract_api";
import { VerbDialog, type Verb } from "./contract_dialogs";
import { PapersTab } from "./contract_papers";
import { ContractShow } from "./contract_show";
import { contract_text, verb_text } from "./contract_text";
import "./contract.css";

export function ContractPage() {
  const { id = "" } = useParams();
  const contract = useQuery({ queryKey: contract_key(id), queryFn: () => contract_api.one(id) });
  if (contract.isPending) return <Loading rows={12} />;
  if (contract.isError) return <Failed error={contract.error} retry={() => void contract.refetch()} />;
  return <ContractView key={id} contract={contract.data} />;
}

const more_verbs: { verb: Verb; word: keyof typeof contract_text }[] = [
  { verb: "withdraw", word: "a_withdraw" },
  { verb: "extend", word: "a_extend" },
  { verb: "terminate", word: "a_terminate" },
  { verb: "cancel", word: "a_cancel" },
];

function ContractView({ contract }: { contract: Contract }) {
  const t = useText(contract_text);
  const say_verb = useCodeText(verb_text);
  const { side } = useSession();
  const go = useNavigate();
  const [params, set_params] = useSearchParams();
  const [verb, set_verb] = useState<Verb | null>(null);
  const may = (one: string) => contract.may.includes(one);
  const checks = useQuery({ queryKey: [...contract_key(contract.id), "checks"], queryFn: () => contract_api.checks(contract.id), enabled: side === "agency" && may("edit") });
  const red = checks.data?.violations.filter((one) => !one.warning).length ?? 0;
  const changes = contract.differences.length;
  const reviewing = may("confirm") || may("send_back");

  const tabs: NonNullable<TabsProps["items"]> = [
    { key: "terms", label: t("tab_terms"), children: <ContractShow contract={contract} /> },
    ...(changes > 0 ? [{ key: "changes", label: <Badge count={changes} offset={[10, -1]} size="small">{t("tab_differences")}</Badge>, children: <DiffTable rows={contract.differences} /> }] : []),
    ...(checks.data
      ? [
          {
            key: "checks",
            label: <Badge count={red} offset={[10, -1]} size="small">{t("tab_checks")}</Badge>,
            children: (
              <div className="tk-panel">
                <CheckPanel violations={checks.data.violations} jump={(violation) => go(`/contracts/${contract.id}/edit?jump=${encodeURIComponent(violation.pointer ?? "")}`)} go_section={() => go(`/contracts/${contract.id}/edit`)} />
              </div>
            ),
          },
        ]
      : []),
    { key: "assignments", label: t("tab_assignments"), children: <AssignmentsTab contract={contract} /> },
    { key: "papers", label: t("tab_papers"), children: <PapersTab contract={contract} /> },
    { key: "history", label: t("tab_history"), children: <div className="tk-panel"><HistoryTimeline entries={contract.history} say={say_verb} /></div> },
  ];
  const asked = params.get("tab");
  const tab = tabs.some((one) => one?.key === asked) ? asked! : reviewing && changes > 0 ? "changes" : "terms";
  const more = [
    ...more_verbs.filter((one) => may(one.verb)).map((one) => ({ key: one.verb, label: t(one.word), danger: one.verb === "cancel" || one.verb === "terminate", onClick: () => set_verb(one.verb) })),
    ...(may("amend") ? [{ key: "amend", label: t("a_amend"), onClick: () => go(`/contracts/${contract.id}/edit?as=amendment`) }] : []),
    ...(side === "agency" ? [{ key: "copy", icon: <CopyOutlined />, label: t("a_copy"), onClick: () => go(`/contracts/new?copy=${contract.id}`) }] : []),
  ];

  return (
    <div className={reviewing ? "tk-reviewing" : undefined}>
      <PageHead
        room="contract"
        back={
          <Link to="/contracts" className="tk-back">
            <ArrowLeftOutlined /> {t("list")}
          </Link>
        }
        title={
          <>
            {contract.number ?? t("no_number")} {contract.terms.work_name}
            <StateTag state={contract.state} />
          </>
        }
        sub={
          <>
            <span>
              {t("client")}: {contract.client.name}
            </span>
            <span>
              {t("agency")}: {contract.agency.name}
            </span>
            <span className="tk-num">{period_text(contract.terms.starts_on, contract.terms.ends_on)}</span>
            {contract.contract_reviewer && (
              <span>
                {t("reviewer")}: {contract.contract_reviewer.name}
              </span>
            )}
            {contract.confirmed_on && (
              <span>
                {t("confirmed_on")}: <ConfirmedOn on={contract.confirmed_on} />
              </span>
            )}
          </>
        }
        extra={
          <>
            <PdfButton href={contract_api.preview(contract.id)} text={t("a_preview")} />
            {may("edit") && (
              <Button icon={<EditOutlined />} onClick={() => go(`/contracts/${contract.id}/edit`)}>
                {t("a_edit")}
              </Button>
            )}
            {may("submit") && (
              <Button type="primary" onClick={() => set_verb("submit")}>
                {t("a_submit")}
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
      <Banner contract={contract} reviewing={reviewing} />
      <Tabs items={tabs} activeKey={tab} onChange={(key) => set_params({ tab: key }, { replace: true })} />
      {reviewing && (
        <div className="tk-decide">
          {may("send_back") && (
            <Button size="large" danger onClick={() => set_verb("send_back")}>
              {t("a_send_back")}
            </Button>
          )}
          {may("confirm") && (
            <Button size="large" type="primary" onClick={() => set_verb("confirm")}>
              {t("a_confirm")}
            </Button>
          )}
        </div>
      )}
      <VerbDialog
        verb={verb}
        contract={contract}
        close={() => set_verb(null)}
        jump={(violation: Violation) => go(`/contracts/${contract.id}/edit?jump=${encodeURIComponent(violation.pointer ?? "")}`)}
      />
    </div>
  );
}

function ConfirmedOn({ on }: { on: string }) {
  const { lang } = useLang();
  return <>{day_text(on, lang)}</>;
}

function Banner({ contract, reviewing }: { contract: Contract; reviewing: boolean }) {
  const t = useText(contract_text);
  const { lang } = useLang();
  const style = { marginBottom: 12 };
  const { pending } = contract;
  return (
    <>
      {contract.return_reason && <Alert type="error" showIcon style={style} title={t("returned_title")} description={<span className="tk-pre">{contract.return_reason}</span>} />}
      {pending && (
        <Alert
          type="warning"
          showIcon
          style={style}
          title={pending.kind === "amendment" ? t("pending_amendment", day_text(pending.effective_from, lang)) : t("pending_cancellation")}
          description={pending.reason && `${t("reason")}: ${pending.reason}`}
        />
      )}
      {reviewing ? (
        <Alert type="info" showIcon style={style} title={t("review_title")} description={t("review_why")} />
      ) : (
        contract.state === "submitted" && contract.contract_reviewer && <Alert type="info" showIcon style={style} title={t("waiting_title", contract.contract_reviewer.name)} />
      )}
    </>
  );
}

// 意見聴取, from the notice to the extension: what has been done, what comes next, by when.
import { LeftOutlined } from "@ant-design/icons";
import { Alert, Button, Steps } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { Link, useParams } from "react-router-dom";
import { EraDate, Fact, Facts, PageHead, PdfButton } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { add_days, period_text, slash_day } from "~/parts/values";
import { paper_api } from "~/paper/paper_api";
import { useAct } from "~/shell/act";
import { useConfirm } from "~/shell/confirm";
import { Failed, Loading } from "~/shell/errors";
import { useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { ExplanationDialog, ExtensionDialog, NoticeDialog, PostingDialog, StatementDialog } from "./hearing_dialogs";
import { HearingForm } from "./hearing_form";
import { hearing_text } from "./hearing_text";
import { hearing_key, limits_api, limits_key, type HearingView } from "./limits_api";
import { establishment_link, hearing_tone } from "./limits_page";
import { paper_of } from "./limits_rules";

export function HearingPage() {
  const { id } = useParams();
  const one = useQuery({ queryKey: hearing_key(id!), queryFn: () => limits_api.hearing(id!) });
  if (one.isPending) return <Loading />;
  if (one.isError) return <Failed error={one.error} retry={() => void one.refetch()} />;
  return <HearingSheet view={one.data} />;
}

const steps = ["draft", "notified", "answered", "extended"] as const;

function HearingSheet({ view }: { view: HearingView }) {
  const t = useText(hearing_text);
  const { hearing } = view;
  const at = steps.indexOf(hearing.state as (typeof steps)[number]);
  return (
    <>
      <PageHead
        title={t("title", hearing.establishment_name)}
        sub={
          <>
            <StateTag state={hearing_tone(hearing.state)} text={t(`state_${hearing.state}`)} /> {t("sub")}
          </>
        }
        room="limits"
        back={
          <Link to={establishment_link(hearing.establishment_key)} className="tk-back">
            <LeftOutlined /> {hearing.establishment_name}
          </Link>
        }
        extra={<Verbs view={view} />}
      />
      {at >= 0 && (
        <Steps
          size="small"
          current={hearing.state === "extended" && hearing.posting ? 4 : at}
          items={steps.map((step) => ({ title: t(`step_${step}`) }))}
          style={{ marginBottom: 14 }}
        />
      )}
      <Days view={view} />
      {view.explained_late && (
        <Alert
          type="warning"
          showIcon
          title={t("explained_late", slash_day(view.days.explanation_due_on))}
          style={{ marginBottom: 12 }}
        />
      )}
      {hearing.state === "draft" ? <HearingForm key={view.version} view={view} /> : <Done view={view} />}
    </>
  );
}

function Days({ view }: { view: HearingView }) {
  const t = useText(hearing_text);
  const { today } = useSession();
  const { days, next, hearing } = view;
  const cell = (label: string, value: ReactNode, on = false) => (
    <div className={on ? "on" : undefined}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
  return (
    <dl className="tk-hearing-days">
      {cell(t("conflict_on"), slash_day(hearing.conflict_on))}
      {cell(
        t("window"),
        period_text(days.earliest_on, days.latest_on),
        today > days.latest_on && hearing.state === "draft",
      )}
      {cell(t("explanation_due"), slash_day(days.explanation_due_on), next.duty === "explain")}
      {cell(t("keep_until"), slash_day(days.keep_until_on))}
      {cell(
        t("next"),
        !next.due_on ? t("duty_none") : `${t(`duty_${next.duty}`)}（${t("by", slash_day(next.due_on))}）`,
        next.duty !== "none",
      )}
    </dl>
  );
}

type Open = "notice" | "statement" | "explanation" | "extension" | "posting" | null;

function Verbs({ view }: { view: HearingView }) {
  const t = useText(hearing_text);
  const can = useCan();
  const make_sure = useConfirm();
  const { today } = useSession();
  const [open, set_open] = useState<Open>(null);
  const { hearing } = view;
  const simple = (send: typeof limits_api.silence, done: string) => ({
    send: () => send(hearing.id, view.version, {}),
    options: { done, refresh: [limits_key], loud: true },
  });
  const silence = simple(limits_api.silence, t("statement_recorded"));
  const withdraw = simple(limits_api.withdraw, t("withdrawn"));
  const act_silence = useAct(silence.send, silence.options);
  const act_withdraw = useAct(withdraw.send, withdraw.options);
  if (!can("notice_write") || hearing.state === "withdrawn") return null;
  const button = (name: Exclude<Open, null>, text: string, primary = true) => (
    <Button type={primary ? "primary" : "default"} onClick={() => set_open(name)}>
      {text}
    </Button>
  );
  const objection = hearing.statement?.opinion === "objection";
  return (
    <>
      {hearing.state !== "extended" && (
        <Button
          onClick={() =>
            make_sure({
              title: t("withdraw"),
              why: t("withdraw_why"),
              ok: t("withdraw"),
              danger: true,
              run: () => act_withdraw.run(),
            })
          }
        >
          {t("withdraw")}
        </Button>
      )}
      {hearing.state === "draft" && button("notice", t("give_notice"))}
      {hearing.state === "notified" && (
        <>
          {hearing.silence_is_consent && hearing.answer_due_on && today > hearing.answer_due_on && (
            <Button loading={act_silence.busy} onClick={() => void act_silence.run()}>
              {t("record_silence")}
            </Button>
          )}
          {button("statement", t("record_statement"))}
        </>
      )}
      {hearing.state === "answered" && (
        <>
          {objection && button("explanation", t("explain"), !hearing.explanation)}
          {(!objection || hearing.explanation) && button("extension", t("extend"))}
        </>
      )}
      {hearing.state === "extended" && button("posting", t("post"), !hearing.posting)}
      {open === "notice" && <NoticeDialog view={view} close={() => set_open(null)} />}
      {open === "statement" && <StatementDialog view={view} close={() => set_open(null)} />}
      {open === "explanation" && <ExplanationDialog view={view} close={() => set_open(null)} />}
      {open === "extension" && <ExtensionDialog view={view} close={() => set_open(null)} />}
      {open === "posting" && <PostingDialog view={view} close={() => set_open(null)} />}
    </>
  );
}

function Done({ view }: { view: HearingView }) {
  const t = useText(hearing_text);
  const { hearing } = view;
  const { representative } = hearing;
  return (
    <>
      <section className="tk-panel">
        <h2>{t("notice")}</h2>
        <Facts>
          <Fact label={t("notified_on")}>
            <EraDate on={hearing.notified_on} />
          </Fact>
          <Fact label={t("head")}>{[hearing.head_title, hearing.head_name].filter(Boolean).join("　")}</Fact>
          <Fact label={t("who")} law="則33条の3第2項">
            {[t(`k_${representative.kind}`), representative.title, representative.name].filter(Boolean).join("　")}
          </Fact>
          {representative.kind === "elected_person" && (
            <Fact label={t("election_method")}>
              {t(`m_${representative.election_method}`)} {slash_day(representative.elected_on)}{" "}
              {representative.election_note}
            </Fact>
          )}
          <Fact label={t("extend_to_on")}>{period_text(hearing.conflict_on, hearing.extend_to_on)}</Fact>
          <Fact label={t("answer_due_on")}>
            <EraDate on={hearing.answer_due_on} />
          </Fact>
        </Facts>
      </section>
      {hearing.statement && (
        <section className="tk-panel">
          <h2>{t("statement")}</h2>
          <Facts>
            <Fact label={t("stated_on")}>
              <EraDate on={hearing.statement.stated_on} />
            </Fact>
            <Fact label={t("opinion")}>{t(`o_${hearing.statement.opinion}`)}</Fact>
            {hearing.statement.reason && <Fact label={t("reason")}>{hearing.statement.reason}</Fact>}
            {hearing.explanation && (
              <>
                <Fact label={t("explained_on")} law="法40条の2第5項">
                  <EraDate on={hearing.explanation.explained_on} />
                </Fact>
                <Fact label={t("extension_reason")}>{hearing.explanation.extension_reason}</Fact>
                <Fact label={t("response_policy")}>{hearing.explanation.response_policy}</Fact>
              </>
            )}
          </Facts>
        </section>
      )}
      {hearing.decided_to_on && (
        <section className="tk-panel">
          <h2>{t("extension")}</h2>
          <Facts>
            <Fact label={t("to_on")}>
              <EraDate on={hearing.decided_to_on} />
            </Fact>
            <Fact label={t("new_conflict")} law="法40条の2第7項">
              <EraDate on={add_days(hearing.decided_to_on, 1)} />
            </Fact>
            <Fact label={t("posting")} law="則33条の3第4項">
              {hearing.posting &&
                `${slash_day(hearing.posting.posted_on)}　${t(`pm_${hearing.posting.method}`)}　${hearing.posting.place}`}
            </Fact>
          </Facts>
        </section>
      )}
      <Papers view={view} />
    </>
  );
}

function Papers({ view }: { view: HearingView }) {
  const t = useText(hearing_text);
  if (view.hearing.paper_ids.length === 0) return null;
  return (
    <section className="tk-panel">
      <h2>{t("papers")}</h2>
      <span className="tk-actions">
        {view.hearing.paper_ids.map((id, n) => (
          <PdfButton key={id} href={paper_api.pdf(String(id))} text={t(paper_of(view.hearing, n))} />
        ))}
      </span>
    </section>
  );
}

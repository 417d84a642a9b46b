// A card as the client's approver and the agency see it: live, with what each of them may decide.
import { ArrowLeftOutlined, DownOutlined, DownloadOutlined, FilePdfOutlined, LockOutlined } from "@ant-design/icons";
import { Alert, Button, Dropdown, type MenuProps } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate, useParams, useSearchParams } from "react-router-dom";
import { useNarrow } from "~/parts/narrow";
import { ProblemAlert } from "~/parts/problem_alert";
import { PageHead } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { day_text, duration_text, instant_text, short_day } from "~/parts/values";
import { useAct } from "~/shell/act";
import { useConfirm } from "~/shell/confirm";
import { Failed, Loading } from "~/shell/errors";
import { useLang, useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { DayRows } from "./card_calendar";
import { CardDays } from "./card_days";
import { DownloadDialog } from "./card_download";
import { CardFacts, History } from "./card_facts";
import { ClosingDialog } from "./closing_dialog";
import { DaySheet } from "./day_sheet";
import { useReason } from "./dialogs";
import { useFill } from "./fill_question";
import { DayCounts, FigureRows } from "./figures";
import { office_text } from "./office_text";
import { card_key, timecard_api, touched } from "./timecard_api";
import { applied_days } from "./timecard_rules";
import { timecard_text } from "./timecard_text";
import type { Timecard } from "./timecard_types";
import "./timecard.css";

export function CardPage() {
  const { id = "" } = useParams();
  const card = useQuery({
    queryKey: card_key(id),
    queryFn: () => timecard_api.one(id),
    refetchOnWindowFocus: true,
    refetchInterval: 20_000,
  });
  if (card.isPending) return <Loading rows={12} />;
  if (card.isError && !card.data) return <Failed error={card.error} retry={() => void card.refetch()} />;
  return <OneCard key={id} card={card.data} />;
}

function OneCard({ card }: { card: Timecard }) {
  const t = useText(timecard_text);
  const o = useText(office_text);
  const { lang } = useLang();
  const { side } = useSession();
  const narrow = useNarrow();
  const [params, set_params] = useSearchParams();
  const [picked, pick] = useState<string[]>([]);
  const open = (on: string | null) => set_params(on ? { day: on } : {}, { replace: true });
  const chosen = applied_days(card)
    .map((day) => day.worked_on)
    .filter((on) => picked.includes(on));
  const picking = card.may.approve
    ? {
        picked: chosen,
        toggle: (on: string) => pick(chosen.includes(on) ? chosen.filter((one) => one !== on) : [...chosen, on]),
        all: (on: boolean) => pick(on ? applied_days(card).map((day) => day.worked_on) : []),
      }
    : undefined;
  const acts = side === "agency" ? <AgencyActs card={card} /> : <ClientActs card={card} />;
  return (
    <div className="tk-card-page">
      <PageHead
        room="timecard"
        back={
          <Link to="/timecards" className="tk-back">
            <ArrowLeftOutlined /> {o("to_list")}
          </Link>
        }
        title={
          <>
            {card.worker_name}
            <StateTag state={card.state} text={card.state === "open" ? undefined : o(`s_${card.state}` as "s_open")} />
          </>
        }
        sub={
          <>
            <b className="tk-num tk-head-period">
              {day_text(card.period_from, lang)}～{short_day(card.period_to, lang)}
            </b>
            <span>{side === "agency" ? card.client_name : card.agency_name}</span>
            <span>{card.work_name}</span>
            {card.edition > 1 && <span>{o("edition", card.edition)}</span>}
          </>
        }
        extra={narrow ? undefined : acts}
      />
      <Banner card={card} />
      <div className="tk-card-grid">
        <section className="tk-panel tk-days-panel">
          {narrow ? (
            <DayRows card={card} pick={open} picking={picking} />
          ) : (
            <CardDays card={card} pick={open} picking={picking} />
          )}
          <p className="tk-quiet tk-days-hint">{o(card.may.proxy ? "proxy_hint" : "open_day_hint")}</p>
        </section>
        <aside>
          <section className="tk-panel">
            <h2>{t("totals")}</h2>
            <FigureRows figures={card.totals} all />
            <DayCounts totals={card.totals} />
          </section>
          {narrow && <div className="tk-card-acts">{acts}</div>}
          <CardFacts card={card} />
          <History card={card} />
        </aside>
      </div>
      {side === "client" && <ClientBar card={card} chosen={chosen} clear={() => pick([])} />}
      <DaySheet card={card} on={params.get("day")} go={open} />
    </div>
  );
}

function Banner({ card }: { card: Timecard }) {
  const t = useText(timecard_text);
  const o = useText(office_text);
  const { side } = useSession();
  const style = { marginBottom: 10 };
  const said =
    card.state === "applied" && card.applied_at ? (
      <Alert
        type="info"
        showIcon
        style={style}
        title={o("applied_note", card.applied_by, instant_text(card.applied_at))}
      />
    ) : card.state === "approved" && card.approved_at ? (
      <Alert
        type="success"
        showIcon
        style={style}
        title={o("approved_note", card.approved_by, instant_text(card.approved_at))}
        description={side === "agency" ? o("lock_note") : undefined}
      />
    ) : card.state === "locked" ? (
      <Alert
        type="success"
        showIcon
        icon={<LockOutlined />}
        style={style}
        title={card.locked_at ? o("locked_at_note", instant_text(card.locked_at)) : t("card_state_locked")}
        description={side === "client" ? o("locked_note") : undefined}
      />
    ) : null;
  return (
    <>
      {card.return_reason && card.state === "open" && (
        <Alert
          type="error"
          showIcon
          style={style}
          title={t("card_returned")}
          description={<span className="tk-lines">{card.return_reason}</span>}
        />
      )}
      {said}
    </>
  );
}

const PrintButton = ({ id }: { id: string }) => {
  const o = useText(office_text);
  return (
    <Button href={timecard_api.print(id)} target="_blank" rel="noopener" icon={<FilePdfOutlined />}>
      {o("print")}
    </Button>
  );
};

function AgencyActs({ card }: { card: Timecard }) {
  const t = useText(timecard_text);
  const o = useText(office_text);
  const confirm = useConfirm();
  const [dialog, show] = useState<"download" | "closing" | null>(null);
  const refresh = touched(card.id);
  const fill = useFill(card, true);
  const back = useAct(() => timecard_api.take_back_closing(card.id, card.version), {
    done: t("close_withdrawn"),
    refresh,
    loud: true,
  });
  const lock = useAct(() => timecard_api.lock(card.id, card.version), { done: o("locked"), refresh, loud: true });
  const unlock = useAct((reason: string) => timecard_api.unlock(card.id, card.version, reason), {
    done: o("unlocked"),
    refresh,
  });
  const ask = useReason({ title: o("unlock_title"), why: o("unlock_why"), ok: o("unlock"), act: unlock });
  const { may } = card;
  const more: NonNullable<MenuProps["items"]> = [
    ...(may.proxy
      ? [
          {
            key: "fill",
            label: o("fill_proxy"),
            disabled: fill.missing === 0,
            onClick: fill.ask,
          },
        ]
      : []),
    ...(may.close ? [{ key: "close", label: o("close_proxy"), onClick: () => show("closing") }] : []),
    ...(may.withdraw_closing
      ? [
          {
            key: "back",
            label: t("close_withdraw"),
            onClick: () =>
              confirm({
                title: t("close_withdraw_title"),
                why: t("close_withdraw_why"),
                ok: t("close_withdraw"),
                run: () => back.run(),
              }),
          },
        ]
      : []),
    ...(may.unlock ? [{ key: "unlock", label: o("unlock"), danger: true, onClick: ask.open }] : []),
  ];
  return (
    <>
      <PrintButton id={card.id} />
      {may.download && (
        <Button
          icon={<DownloadOutlined />}
          type={may.lock || card.state === "locked" ? "default" : "primary"}
          onClick={() => show("download")}
        >
          {o("download")}
        </Button>
      )}
      {card.state === "approved" && may.download && (
        <Button
          icon={<LockOutlined />}
          type={may.lock ? "primary" : "default"}
          disabled={!may.lock}
          title={may.lock ? undefined : o("lock_first")}
          loading={lock.busy}
          onClick={() =>
            confirm({ title: o("lock_title"), why: o("bulk_lock_why"), ok: o("lock"), run: () => lock.run() })
          }
        >
          {o("lock")}
        </Button>
      )}
      {more.length > 0 && (
        <Dropdown menu={{ items: more }} trigger={["click"]}>
          <Button>
            {o("more")} <DownOutlined />
          </Button>
        </Dropdown>
      )}
      <DownloadDialog ids={dialog === "download" ? [card.id] : null} close={() => show(null)} />
      <ClosingDialog card={card} open={dialog === "closing"} close={() => show(null)} />
      {ask.dialog}
    </>
  );
}

function ClientActs({ card }: { card: Timecard }) {
  const o = useText(office_text);
  const go = useNavigate();
  return (
    <>
      <PrintButton id={card.id} />
      {card.may.notice && (
        <Button onClick={() => go(`/work-record-notices?month=${card.period_from.slice(0, 7)}`)}>
          {o("notice_short")}
        </Button>
      )}
    </>
  );
}

// What the approver decides now, always within reach of the thumb.
function ClientBar({ card, chosen, clear }: { card: Timecard; chosen: string[]; clear: () => void }) {
  const o = useText(office_text);
  const { lang } = useLang();
  const confirm = useConfirm();
  const refresh = touched(card.id);
  const approve = useAct((dates: string[]) => timecard_api.approve_days(card.id, card.version, dates), {
    done: o("approved"),
    refresh,
    on_done: clear,
  });
  const send_back = useAct(
    async (reason: string) => {
      let now = card;
      for (const on of chosen) now = await timecard_api.return_day(now.id, now.version, on, reason);
      return now;
    },
    { done: o("returned_done"), refresh, on_done: clear },
  );
  const approve_closing = useAct(() => timecard_api.approve_closing(card.id, card.version), {
    done: o("closing_approved"),
    refresh,
  });
  const return_closing = useAct((reason: string) => timecard_api.return_closing(card.id, card.version, reason), {
    done: o("returned_done"),
    refresh,
  });
  const withdraw = useAct(() => timecard_api.withdraw_approval(card.id, card.version), {
    done: o("withdrawn"),
    refresh,
  });
  const ask_days = useReason({
    title:
      chosen.length === 1 ? o("return_day_title", short_day(chosen[0]!, lang)) : o("return_days_title", chosen.length),
    why: o("return_why"),
    ok: o("return"),
    hint: o("reason_hint"),
    act: send_back,
  });
  const ask_closing = useReason({
    title: o("return_closing_title"),
    why: o("return_why"),
    ok: o("return"),
    act: return_closing,
  });
  const { may } = card;
  const waiting = applied_days(card);
  const period = `${short_day(card.period_from, lang)}～${short_day(card.period_to, lang)}`;
  if (!may.approve && !may.approve_closing && !may.withdraw_approval) return null;
  return (
    <div className="tk-act-bar">
      <ProblemAlert
        problem={approve.problem ?? approve_closing.problem ?? withdraw.problem}
        style={{ marginBottom: 8 }}
      />
      <div>
        {may.approve && chosen.length > 0 && (
          <>
            <Button size="large" danger onClick={ask_days.open}>
              {o("return_n", chosen.length)}
            </Button>
            <Button size="large" type="primary" loading={approve.busy} onClick={() => void approve.run(chosen)}>
              {o("approve_n", chosen.length)}
            </Button>
          </>
        )}
        {may.approve && chosen.length === 0 && (
          <Button
            size="large"
            type="primary"
            loading={approve.busy}
            onClick={() => void approve.run(waiting.map((day) => day.worked_on))}
          >
            {o("approve_all", waiting.length)}
          </Button>
        )}
        {may.approve_closing && (
          <>
            <Button size="large" danger onClick={ask_closing.open}>
              {o("return")}
            </Button>
            <Button
              size="large"
              type="primary"
              loading={approve_closing.busy}
              onClick={() =>
                confirm({
                  title: o(
                    "approve_closing_title",
                    card.worker_name,
                    `${period} ${duration_text(card.totals.total_min)}`,
                  ),
                  why: o("approve_closing_why"),
                  ok: o("approve_closing"),
                  run: () => approve_closing.run(),
                })
              }
            >
              {o("approve_closing")}
            </Button>
          </>
        )}
        {may.withdraw_approval && (
          <Button
            size="large"
            loading={withdraw.busy}
            onClick={() =>
              confirm({
                title: o("withdraw_approval_title"),
                why: o("withdraw_approval_why"),
                ok: o("withdraw_approval"),
                danger: true,
                run: () => withdraw.run(),
              })
            }
          >
            {o("withdraw_approval")}
          </Button>
        )}
      </div>
      {ask_days.dialog}
      {ask_closing.dialog}
    </div>
  );
}

import { ArrowLeftOutlined, FilePdfOutlined, RightOutlined } from "@ant-design/icons";
import { Alert, Button, Empty } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams, useSearchParams } from "react-router-dom";
import { ProblemAlert } from "~/parts/problem_alert";
import { PageHead } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { duration_text, short_day } from "~/parts/values";
import { useAct } from "~/shell/act";
import { useConfirm } from "~/shell/confirm";
import { Failed, Loading } from "~/shell/errors";
import { useLang, useText } from "~/shell/i18n";
import { CardCalendar, DayRows } from "./card_calendar";
import { History } from "./card_facts";
import { ClosingDialog } from "./closing_dialog";
import { DaySheet } from "./day_sheet";
import { useFill } from "./fill_question";
import { DayCounts, FigureRows } from "./figures";
import { office_text } from "./office_text";
import { card_key, my_cards_key, timecard_api, touched } from "./timecard_api";
import { open_days, proxy_days } from "./timecard_rules";
import { timecard_text } from "./timecard_text";
import type { Timecard } from "./timecard_types";
import "./timecard.css";

export function MyCardsPage() {
  const t = useText(timecard_text);
  const { lang } = useLang();
  const list = useQuery({ queryKey: my_cards_key, queryFn: timecard_api.mine });
  if (list.isPending) return <Loading />;
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  return (
    <div className="tk-my">
      <PageHead title={t("my_cards")} room="worker#未入力の日をなくす" />
      {list.data.rows.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("no_card")} />}
      {list.data.rows.map((row) => (
        <Link key={row.id} to={`/my/timecards/${row.id}`} className="tk-panel tk-earlier">
          <span>
            <b>{t("period", short_day(row.period_from, lang), short_day(row.period_to, lang))}</b>
            <small>{row.client_name}</small>
            {row.state === "open" && (row.missing_days > 0 || row.returned_days > 0) && (
              <em>
                {[
                  row.missing_days > 0 ? `！${t("not_entered")} ${t("n_days", row.missing_days)}` : "",
                  row.returned_days > 0 ? t("returned_n", row.returned_days) : "",
                ]
                  .filter(Boolean)
                  .join("　")}
              </em>
            )}
          </span>
          <span className="tk-num">{duration_text(row.total_min)}</span>
          <StateTag state={row.state} />
          <RightOutlined />
        </Link>
      ))}
    </div>
  );
}

export function MyCardPage() {
  const { id = "" } = useParams();
  const card = useQuery({ queryKey: card_key(id), queryFn: () => timecard_api.one(id), refetchOnWindowFocus: true });
  if (card.isPending) return <Loading rows={10} />;
  if (card.isError && !card.data) return <Failed error={card.error} retry={() => void card.refetch()} />;
  return <MyCard key={id} card={card.data} />;
}

function MyCard({ card }: { card: Timecard }) {
  const t = useText(timecard_text);
  const o = useText(office_text);
  const { lang } = useLang();
  const confirm = useConfirm();
  const [params, set_params] = useSearchParams();
  const [closing, set_closing] = useState(false);
  const open = (on: string | null) => set_params(on ? { day: on } : {}, { replace: true });
  const refresh = touched(card.id);
  const fill = useFill(card);
  const back = useAct(() => timecard_api.take_back_closing(card.id, card.version), {
    done: t("close_withdrawn"),
    refresh,
  });
  const spoken_for = proxy_days(card);
  const note =
    card.state === "applied"
      ? t("card_state_applied")
      : card.state === "approved"
        ? t("card_state_approved")
        : card.state === "locked"
          ? t("card_state_locked")
          : null;
  return (
    <div className="tk-my">
      <PageHead
        room="worker#未入力の日をなくす"
        back={
          <Link to="/my/timecards" className="tk-back">
            <ArrowLeftOutlined /> {t("my_cards")}
          </Link>
        }
        title={
          <>
            {t("period", short_day(card.period_from, lang), short_day(card.period_to, lang))}{" "}
            <StateTag state={card.state} />
          </>
        }
        sub={card.client_name}
      />
      {note && (
        <Alert
          type={card.state === "applied" ? "info" : "success"}
          showIcon
          title={note}
          style={{ marginBottom: 10 }}
        />
      )}
      {card.return_reason && card.state === "open" && (
        <Alert
          type="error"
          showIcon
          title={t("card_returned")}
          description={<span className="tk-lines">{card.return_reason}</span>}
          style={{ marginBottom: 10 }}
        />
      )}
      {(card.by_proxy || spoken_for.length > 0) && card.state !== "locked" && (
        <Alert
          type="info"
          showIcon
          title={t("by_proxy_told")}
          description={[
            ...(spoken_for.length > 0 ? [spoken_for.map((on) => short_day(on, lang)).join("、")] : []),
            ...(card.by_proxy ? [t("by_proxy_closing")] : []),
          ].join("　")}
          style={{ marginBottom: 10 }}
        />
      )}
      <ProblemAlert problem={fill.problem ?? back.problem} />
      <section className="tk-panel tk-calendar-panel">
        <CardCalendar card={card} pick={open} />
        <div className="tk-card-acts">
          {card.may.apply && (
            <Button size="large" disabled={fill.missing === 0} loading={fill.busy} onClick={fill.ask}>
              {t("fill")}
            </Button>
          )}
          {card.may.close && (
            <Button
              size="large"
              type={open_days(card).length === 0 ? "primary" : "default"}
              onClick={() => set_closing(true)}
            >
              {t("close_apply")}
            </Button>
          )}
          {card.may.withdraw_closing && (
            <Button
              size="large"
              loading={back.busy}
              onClick={() =>
                confirm({
                  title: t("close_withdraw_title"),
                  why: t("close_withdraw_why"),
                  ok: t("close_withdraw"),
                  run: () => back.run(),
                })
              }
            >
              {t("close_withdraw")}
            </Button>
          )}
        </div>
      </section>
      <section className="tk-panel tk-rows-panel">
        <DayRows card={card} pick={open} />
      </section>
      <section className="tk-panel">
        <h2>{t("totals")}</h2>
        <FigureRows figures={card.totals} all />
        <DayCounts totals={card.totals} />
        <div className="tk-card-acts">
          <Button
            size="large"
            href={timecard_api.print(card.id)}
            target="_blank"
            rel="noopener"
            icon={<FilePdfOutlined />}
          >
            {o("print")}
          </Button>
        </div>
      </section>
      <History card={card} />
      <ClosingDialog card={card} open={closing} close={() => set_closing(false)} />
      <DaySheet card={card} on={params.get("day")} go={open} />
    </div>
  );
}

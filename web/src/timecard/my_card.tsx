import { ArrowLeftOutlined, RightOutlined } from "@ant-design/icons";
import { Alert, App, Button, Empty } from "antd";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearchParams } from "react-router-dom";
import type { Timecard } from "~/api/types";
import { ProblemAlert } from "~/parts/problem_alert";
import { PageHead } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { duration_text, short_day } from "~/parts/values";
import { useAct } from "~/shell/act";
import { Failed, Loading } from "~/shell/errors";
import { useLang, useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { CardCalendar, DayRows } from "./card_calendar";
import { DaySheet } from "./day_sheet";
import { FigureRows } from "./figures";
import { card_key, my_cards_key, timecard_api } from "./timecard_api";
import { may, open_days } from "./timecard_rules";
import { timecard_text } from "./timecard_text";
import "./timecard.css";

export function MyCardsPage() {
  const t = useText(timecard_text);
  const { lang } = useLang();
  const list = useQuery({ queryKey: my_cards_key, queryFn: timecard_api.mine });
  if (list.isPending) return <Loading />;
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  return (
    <div className="tk-my">
      <PageHead title={t("my_cards")} room="timecard" />
      {list.data.rows.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("no_card")} />}
      {list.data.rows.map((row) => (
        <Link key={row.id} to={`/my/timecards/${row.id}`} className="tk-panel tk-earlier">
          <span>
            <b>{t("period", short_day(row.period_from, lang), short_day(row.period_to, lang))}</b>
            <small>{row.client_name}</small>
          </span>
          {row.missing_days > 0 && row.state === "open" && <em>！{row.missing_days}{t("days")}</em>}
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
  if (card.isError) return <Failed error={card.error} retry={() => void card.refetch()} />;
  return <MyCard card={card.data} />;
}

function MyCard({ card }: { card: Timecard }) {
  const t = useText(timecard_text);
  const shell = useText(shell_text);
  const { lang } = useLang();
  const { today } = useSession();
  const { modal } = App.useApp();
  const [params, set_params] = useSearchParams();
  const open = (on: string | null) => set_params(on ? { day: on } : {}, { replace: true });
  const refresh = [card_key(card.id), my_cards_key, ["home"]];
  const fill = useAct(() => timecard_api.fill(card.id, card.version), { done: t("filled"), refresh });
  const close = useAct(() => timecard_api.apply_closing(card.id, card.version), { done: t("close_applied"), refresh });
  const fillable = card.days.filter((day) => day.missing && day.worked_on <= today).length;
  const waiting = open_days(card);
  const note = card.state === "applied" ? t("card_state_applied") : card.state === "approved" ? t("card_state_approved") : card.state === "locked" ? t("card_state_locked") : null;
  return (
    <div className="tk-my">
      <PageHead
        room="timecard"
        back={
          <Link to="/my/timecards" className="tk-back">
            <ArrowLeftOutlined /> {t("my_cards")}
          </Link>
        }
        title={
          <>
            {t("period", short_day(card.period_from, lang), short_day(card.period_to, lang))} <StateTag state={card.state} />
          </>
        }
        sub={card.client_name}
      />
      {note && <Alert type={card.state === "applied" ? "info" : "success"} showIcon title={note} style={{ marginBottom: 10 }} />}
      {card.return_reason && <Alert type="error" showIcon title={t("card_returned")} description={card.return_reason} style={{ marginBottom: 10 }} />}
      <ProblemAlert problem={fill.problem ?? close.problem} />
      <section className="tk-panel tk-calendar-panel">
        <CardCalendar card={card} pick={open} />
        {may(card, "apply") && (
          <div className="tk-card-acts">
            <Button
              size="large"
              disabled={fillable === 0}
              loading={fill.busy}
              onClick={() => modal.confirm({ title: t("fill_title"), content: t("fill_why", fillable), okText: t("fill"), cancelText: shell("cancel"), onOk: () => fill.run() })}
            >
              {t("fill")}
            </Button>
            <Button
              size="large"
              type={waiting.length === 0 ? "primary" : "default"}
              loading={close.busy}
              onClick={() =>
                waiting.length > 0
                  ? modal.info({
                      title: t("close_blocked"),
                      okText: shell("close"),
                      content: (
                        <ul className="tk-blocked">
                          {waiting.map((day) => (
                            <li key={day.worked_on}>
                              {short_day(day.worked_on, lang)} {day.missing ? t("not_entered") : <StateTag state={day.state} />}
                            </li>
                          ))}
                        </ul>
                      ),
                    })
                  : modal.confirm({ title: t("close_title"), content: t("close_why"), okText: t("close_apply"), cancelText: shell("cancel"), onOk: () => close.run() })
              }
            >
              {t("close_apply")}
            </Button>
          </div>
        )}
      </section>
      <section className="tk-panel tk-rows-panel">
        <DayRows card={card} pick={open} />
      </section>
      <section className="tk-panel">
        <h2>{t("totals")}</h2>
        <FigureRows figures={card.totals} all />
      </section>
      <DaySheet card={card} on={params.get("day")} go={open} />
    </div>
  );
}

// A worker's first page: clock in and out, enter today, see what is missing. Made for one thumb.
import { CheckCircleFilled, LoginOutlined, LogoutOutlined, RightOutlined } from "@ant-design/icons";
import { Button, Result } from "antd";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useSearchParams } from "react-router-dom";
import { ProblemAlert } from "~/parts/problem_alert";
import { PageHead } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { clock_text, day_text, short_day, time_text } from "~/parts/values";
import { useAct } from "~/shell/act";
import { Failed, Loading } from "~/shell/errors";
import { useLang, useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { DaySheet } from "./day_sheet";
import { card_key, my_cards_key, timecard_api } from "./timecard_api";
import { mark_of } from "./timecard_rules";
import { timecard_text } from "./timecard_text";
import type { Timecard } from "./timecard_types";
import "./timecard.css";

export function MyDayPage() {
  const t = useText(timecard_text);
  const { lang } = useLang();
  const { today } = useSession();
  const list = useQuery({ queryKey: my_cards_key, queryFn: timecard_api.mine, refetchOnWindowFocus: true });
  const rows = (list.data?.rows ?? []).filter(
    (row) => row.period_from <= today && (row.state === "open" || today <= row.period_to),
  );
  const cards = useQueries({
    queries: rows.map((row) => ({ queryKey: card_key(row.id), queryFn: () => timecard_api.one(row.id) })),
  });
  if (list.isPending) return <Loading />;
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  const current = rows.map((row, n) => ({ row, card: cards[n]?.data })).filter(({ row }) => today <= row.period_to);
  const earlier = rows.map((row, n) => ({ row, card: cards[n]?.data })).filter(({ row }) => row.period_to < today);
  return (
    <div className="tk-my">
      <PageHead title={day_text(today, lang)} room="worker#きょうの勤怠" />
      {current.length === 0 && earlier.length === 0 && (
        <Result status="info" title={t("no_card")} subTitle={t("no_card_why")} />
      )}
      {current.map(({ row, card }) =>
        card ? <TodayCard key={row.id} card={card} today={today} /> : <Loading key={row.id} rows={5} />,
      )}
      {earlier.map(({ row, card }) => card && <EarlierCard key={row.id} card={card} />)}
    </div>
  );
}

function TodayCard({ card, today }: { card: Timecard; today: string }) {
  const t = useText(timecard_text);
  const [params, set_params] = useSearchParams();
  const [said, set_said] = useState<string | null>(null);
  const day = card.days.find((one) => one.worked_on === today);
  const open = (on: string | null) => set_params(on ? { day: on, card: card.id } : {}, { replace: true });
  const act = useAct((kind: "in" | "out", once) => timecard_api.punch(card.assignment_id ?? "", kind, once), {
    done: null,
    refresh: [card_key(card.id)],
    on_done: (out) => set_said(t(out.kind === "in" ? "punched_in" : "punched_out", clock_text(out.at))),
  });
  const working = (day?.punches ?? []).at(-1)?.kind === "in";
  return (
    <section className="tk-panel tk-today">
      <header>
        <b>{card.client_name}</b>
        <small>{card.work_name}</small>
      </header>
      {day && (
        <p className="tk-plan">
          <small>{t("planned")}</small>
          {day.planned.working ? (
            <span className="tk-num">
              {time_text(day.planned.starts_min)}～{time_text(day.planned.ends_min)}
            </span>
          ) : (
            <span className="tk-quiet">{day.holiday_name ?? t("planned_off")}</span>
          )}
          {day.state !== "empty" && <StateTag state={day.state} />}
        </p>
      )}
      {day && (
        <>
          <div className="tk-punch">
            <button
              type="button"
              className={working ? "" : "next"}
              disabled={act.busy || !card.may.punch}
              onClick={() => void act.run("in")}
            >
              <LoginOutlined />
              {t("punch_in")}
            </button>
            <button
              type="button"
              className={working ? "next" : ""}
              disabled={act.busy || !card.may.punch}
              onClick={() => void act.run("out")}
            >
              <LogoutOutlined />
              {t("punch_out")}
            </button>
          </div>
          <ProblemAlert problem={act.problem} style={{ marginBottom: 0 }} />
          <p className="tk-punched" role="status">
            {said && (
              <b>
                <CheckCircleFilled /> {said}
              </b>
            )}
            <span className="tk-num">
              {day.punches.length
                ? day.punches.map((one) => `${t(one.kind === "in" ? "in" : "out")} ${clock_text(one.at)}`).join("　")
                : t("no_punch")}
            </span>
          </p>
          <Button size="large" block className="tk-big" onClick={() => open(today)}>
            {day.state === "approved" || day.state === "applied" || !card.may.apply ? t("see_today") : t("enter_today")}
          </Button>
        </>
      )}
      <Waiting card={card} open={open} today={today} />
      <Link to={`/my/timecards/${card.id}`} className="tk-more">
        {t("open_card")} <RightOutlined />
      </Link>
      <DaySheet card={card} on={params.get("card") === card.id ? params.get("day") : null} go={open} />
    </section>
  );
}

function Waiting({ card, open, today }: { card: Timecard; open: (on: string) => void; today: string }) {
  const t = useText(timecard_text);
  const { lang } = useLang();
  const of = (mark: string) => card.days.filter((day) => mark_of(day, today) === mark);
  const [missing, returned] = [of("missing"), of("returned")];
  if (missing.length + returned.length === 0)
    return (
      <p className="tk-all-good">
        <CheckCircleFilled /> {t("all_in")}
      </p>
    );
  return (
    <>
      {(
        [
          ["returned_n", returned],
          ["missing_n", missing],
        ] as const
      ).map(
        ([word, days]) =>
          days.length > 0 && (
            <div className="tk-waits" key={word}>
              <b>！ {t(word, days.length)}</b>
              <div>
                {days.map((day) => (
                  <button key={day.worked_on} type="button" onClick={() => open(day.worked_on)}>
                    {short_day(day.worked_on, lang)}
                  </button>
                ))}
              </div>
            </div>
          ),
      )}
    </>
  );
}

function EarlierCard({ card }: { card: Timecard }) {
  const t = useText(timecard_text);
  const { lang } = useLang();
  const missing = card.totals.missing_days;
  const returned = card.days.filter((day) => day.state === "returned").length;
  const said = card.return_reason
    ? t("card_returned")
    : returned > 0
      ? t("returned_n", returned)
      : missing > 0
        ? t("missing_n", missing)
        : card.days.some((day) => day.state === "applied")
          ? t("awaiting_days")
          : t("closing_due");
  return (
    <Link to={`/my/timecards/${card.id}`} className="tk-panel tk-earlier">
      <span>
        <b>{t("period", short_day(card.period_from, lang), short_day(card.period_to, lang))}</b>
        <small>{card.client_name}</small>
        <em className={said === t("awaiting_days") ? "calm" : undefined}>{said}</em>
      </span>
      <RightOutlined />
    </Link>
  );
}

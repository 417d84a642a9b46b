// The client's monthly 就業状況（実績）の通知, made from approved cards.
import { FilePdfOutlined, LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button, Empty } from "antd";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router-dom";
import type { Paper } from "~/api/types";
import { ProblemAlert } from "~/parts/problem_alert";
import { PageHead } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { duration_text, instant_text, month_text, slash_day } from "~/parts/values";
import { useAct } from "~/shell/act";
import { useConfirm } from "~/shell/confirm";
import { Failed, Loading } from "~/shell/errors";
import { useLang, useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { office_text } from "./office_text";
import { card_key, cards_key, timecard_api } from "./timecard_api";
import { month_to_notify, months_of_work, shift_month, type MonthOfWork } from "./timecard_rules";
import "./timecard.css";

const notices_key = ["papers", "work_record_notice"];

export function WorkRecordNoticePage() {
  const o = useText(office_text);
  const { lang } = useLang();
  const { today } = useSession();
  const can = useCan();
  const [params, set_params] = useSearchParams();
  const month = params.get("month") ?? month_to_notify(today);
  const go = (ym: string) => set_params({ month: ym }, { replace: true });
  const cards = useQuery({
    queryKey: [...cards_key, "month", month],
    queryFn: () => timecard_api.all({ month }),
  });
  const papers = useQuery({ queryKey: notices_key, queryFn: timecard_api.notices, enabled: can("paper_read") });
  const lines = months_of_work(cards.data?.rows ?? []);
  return (
    <>
      <PageHead
        title={o("notices")}
        sub={o("notice_why")}
        room="timecard"
        extra={
          <>
            <Button icon={<LeftOutlined />} aria-label={o("prev_month")} onClick={() => go(shift_month(month, -1))} />
            <b className="tk-month">{month_text(month, lang)}</b>
            <Button icon={<RightOutlined />} aria-label={o("next_month")} onClick={() => go(shift_month(month, 1))} />
          </>
        }
      />
      {cards.isPending ? (
        <Loading />
      ) : cards.isError ? (
        <Failed error={cards.error} retry={() => void cards.refetch()} />
      ) : lines.length === 0 ? (
        <section className="tk-panel">
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={o("notice_empty")} />
        </section>
      ) : (
        <section className="tk-panel tk-notice-panel">
          {lines.map((line) => (
            <NoticeLine key={line.assignment_id} line={line} month={month} papers={papers.data?.rows ?? []} />
          ))}
        </section>
      )}
    </>
  );
}

function NoticeLine({ line, month, papers }: { line: MonthOfWork; month: string; papers: Paper[] }) {
  const o = useText(office_text);
  const { lang } = useLang();
  const confirm = useConfirm();
  const first = line.rows[0]!;
  const act = useAct((_: void, once) => timecard_api.issue_notice(line.assignment_id, month, once), {
    done: o("notice_done"),
    refresh: [notices_key, ["papers"], cards_key, ["timecard"]],
  });
  const card = useQuery({
    queryKey: card_key(first.id),
    queryFn: () => timecard_api.one(first.id),
    enabled: line.ready,
  });
  const sent = (card.data?.history ?? [])
    .filter((event) => event.verb === "issue_notice" && event.note.startsWith(month))
    .map((event) => jst_day(event.at));
  const paper_of = (on: string) =>
    papers.find((paper) => paper.assignment_id === line.assignment_id && paper.issued_on === on && !paper.superseded);
  const total = line.rows.reduce((sum, row) => sum + row.total_min, 0);
  return (
    <div className="tk-notice" data-assignment={line.assignment_id}>
      <div className="who">
        <b>{first.worker_name}</b>
        <small>{first.agency_name}</small>
      </div>
      <div className="halves">
        {line.rows.map((row) => (
          <Link key={row.id} to={`/timecards/${row.id}`}>
            {o(row.period_from.endsWith("-01") ? "first_half" : "second_half")}{" "}
            <span className="tk-num">{duration_text(row.total_min)}</span> <StateTag state={row.state} />
          </Link>
        ))}
      </div>
      <b className="tk-num sum">{duration_text(total)}</b>
      <div className="acts">
        {[...new Set(sent)].map((on) => (
          <Button
            key={on}
            type="link"
            disabled={!paper_of(on)}
            href={paper_of(on) && timecard_api.paper_pdf(paper_of(on)!.id)}
            target="_blank"
            rel="noopener"
            icon={<FilePdfOutlined />}
          >
            {o("notice_sent", slash_day(on))}
          </Button>
        ))}
        {line.ready ? (
          <>
            <Button
              href={timecard_api.notice_preview(first.id)}
              target="_blank"
              rel="noopener"
              icon={<FilePdfOutlined />}
            >
              {o("preview")}
            </Button>
            <Button
              type={sent.length ? "default" : "primary"}
              loading={act.busy}
              onClick={() =>
                confirm({
                  title: o("notice_title", first.worker_name, month_text(month, lang)),
                  why: o("notice_confirm"),
                  ok: o("notice_issue"),
                  run: () => act.run(),
                })
              }
            >
              {o("notice_issue")}
            </Button>
          </>
        ) : (
          <span className="tk-quiet">{o("notice_wait")}</span>
        )}
      </div>
      <ProblemAlert problem={act.problem} style={{ marginBottom: 0 }} />
    </div>
  );
}

const jst_day = (at: string) => instant_text(at).slice(0, 10).replace(/\//g, "-");

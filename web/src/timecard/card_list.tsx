// The offices' list of cards: what waits for an approver, what the agency downloads and locks.
import { CheckCircleOutlined, DownloadOutlined } from "@ant-design/icons";
import { Alert, Button, Modal, Segmented } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useSearchParams } from "react-router-dom";
import { message_of } from "~/api/problem";
import { partnerships_key } from "~/company/company_api";
import { partnerships } from "~/company/partners";
import { DataList, type Column, type Filter } from "~/parts/data_list";
import { At, PageHead } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { duration_text, month_text, short_day } from "~/parts/values";
import { useAct } from "~/shell/act";
import { useConfirm } from "~/shell/confirm";
import { Failed, Loading } from "~/shell/errors";
import { useLang, useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { DownloadDialog } from "./card_download";
import { office_text } from "./office_text";
import { cards_key, timecard_api } from "./timecard_api";
import { counted, months_around } from "./timecard_rules";
import type { BulkRow, TimecardRow } from "./timecard_types";
import "./timecard.css";

const states = ["open", "applied", "approved", "locked"] as const;
const approvable = (row: TimecardRow) => row.state === "applied" || (row.state === "open" && row.days_to_approve > 0);

export function CardListPage() {
  const o = useText(office_text);
  const { lang } = useLang();
  const { side, today } = useSession();
  const can = useCan();
  const agency = side === "agency";
  const may_act = agency ? can("timecard_manage") : can("timecard_approve");
  const [params, set_params] = useSearchParams();
  const [picked, pick] = useState<TimecardRow[]>([]);
  const state = params.get("state");
  const waiting = !agency && may_act && !state && !params.get("assignment_id");
  const fixed = {
    state: state === "all" ? null : state,
    worker_id: params.get("worker_id"),
    assignment_id: params.get("assignment_id"),
    contract_id: params.get("contract_id"),
  };
  const one_worker = Boolean(fixed.worker_id || fixed.assignment_id);
  const filters: Filter[] = [
    {
      key: "month",
      label: o("month"),
      options: months_around(today, 11, 1).map((ym) => ({ value: ym, label: month_text(ym, lang) })),
    },
    ...useClientFilter(agency),
    ...(agency ? [] : [{ key: "mine", label: o("whose"), options: [{ value: "true", label: o("mine") }] }]),
  ];
  return (
    <>
      <PageHead title={o(agency ? "list_agency" : "list_client")} room="timecard" />
      <States waiting={!agency && may_act} />
      {waiting && <WaitingList picked={picked} pick={pick} />}
      {one_worker && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 10 }}
          title={o("only_worker")}
          action={
            <Button size="small" onClick={() => set_params({}, { replace: true })}>
              {o("show_all")}
            </Button>
          }
        />
      )}
      {!waiting && (
        <div className="tk-card-list">
          <DataList<TimecardRow>
            path="/api/timecards"
            query_key={cards_key}
            poll_ms={30_000}
            search={o(agency ? "search_agency" : "search_client")}
            empty={o(agency ? "empty" : "empty_client")}
            fixed={fixed}
            filters={filters}
            open={(row) => `/timecards/${row.id}`}
            columns={useColumns(agency)}
            card={(row) => <RowCard row={row} agency={agency} picked={picked} pick={may_act ? pick : undefined} />}
            selection={
              may_act
                ? {
                    picked,
                    pick,
                    may: agency ? (row) => row.state === "approved" || row.state === "locked" : approvable,
                    bar: agency ? <AgencyBar picked={picked} pick={pick} /> : <ClientBar picked={picked} pick={pick} />,
                  }
                : undefined
            }
          />
        </div>
      )}
    </>
  );
}

// The states with how many cards are in each; what is chosen lives in the address.
function States({ waiting }: { waiting: boolean }) {
  const o = useText(office_text);
  const [params, set_params] = useSearchParams();
  const query = Object.fromEntries(
    ["q", "month", "client_id", "worker_id", "mine", "contract_id", "assignment_id"].map((key) => [
      key,
      params.get(key),
    ]),
  );
  const counts = useQuery({
    queryKey: [...cards_key, "counts", query],
    queryFn: () => timecard_api.counts(query),
    placeholderData: (before) => before,
    refetchInterval: 30_000,
  });
  const figure = (...of: (typeof states)[number][]) =>
    counts.data &&
    counted(
      of.map((state) => counts.data[state]),
      counts.data.counted_to,
    );
  const first = waiting ? { value: "", label: o("s_waiting") } : null;
  const label = (text: string, n: string | null | undefined) => (
    <span>
      {text}
      {n != null && <b className="tk-state-count">{n}</b>}
    </span>
  );
  return (
    <Segmented
      className="tk-states"
      value={params.get("state") ?? ""}
      onChange={(value) =>
        set_params(
          (before) => {
            const next = new URLSearchParams(before);
            if (value) next.set("state", value);
            else next.delete("state");
            return next;
          },
          { replace: true },
        )
      }
      options={[
        ...(first ? [first] : []),
        { value: first ? "all" : "", label: label(o("s_all"), figure(...states)) },
        ...states.map((state) => ({ value: state as string, label: label(o(`s_${state}`), figure(state)) })),
      ]}
    />
  );
}

// What waits for the approver: closings first, then cards with days applied for.
function WaitingList({ picked, pick }: BarProps) {
  const o = useText(office_text);
  const shell = useText(shell_text);
  const ask = (state: string) => ({
    queryKey: [...cards_key, "waiting", state],
    queryFn: () => timecard_api.all({ state, mine: "true" }),
    refetchInterval: 30_000,
  });
  const applied = useQuery(ask("applied"));
  const open = useQuery(ask("open"));
  if (applied.isPending || open.isPending) return <Loading />;
  if (applied.isError) return <Failed error={applied.error} retry={() => void applied.refetch()} />;
  if (open.isError) return <Failed error={open.error} retry={() => void open.refetch()} />;
  const oldest_first = (rows: TimecardRow[]) => [...rows].sort((a, b) => a.period_from.localeCompare(b.period_from));
  const parts = [
    ["waits_closing", oldest_first(applied.data.rows)],
    ["waits_days", oldest_first(open.data.rows.filter((row) => row.days_to_approve > 0))],
  ] as const;
  const all = parts.flatMap(([, rows]) => rows);
  const chosen = all.filter((row) => picked.some((one) => one.id === row.id));
  if (all.length === 0)
    return (
      <section className="tk-panel tk-nothing">
        <CheckCircleOutlined />
        <div>
          <b>{o("nothing_waits")}</b>
          <p className="tk-quiet">{o("nothing_waits_why")}</p>
        </div>
      </section>
    );
  return (
    <div className="tk-card-list tk-waiting-list">
      <div className="tk-picked" role="status">
        <b>{shell("selected_n", chosen.length)}</b>
        {chosen.length > 0 && <ClientBar picked={chosen} pick={pick} />}
        <span className="tk-grow" />
        <Button type="text" onClick={() => pick(chosen.length === all.length ? [] : all)}>
          {chosen.length === all.length ? shell("clear") : o("pick_all")}
        </Button>
      </div>
      {parts.map(
        ([word, rows]) =>
          rows.length > 0 && (
            <section key={word}>
              <h2>
                {o(word)} <b className="tk-state-count">{rows.length}</b>
              </h2>
              <div className="tk-row-cards">
                {rows.map((row) => (
                  <RowCard key={row.id} row={row} agency={false} picked={chosen} pick={pick} />
                ))}
              </div>
            </section>
          ),
      )}
    </div>
  );
}

function useClientFilter(agency: boolean): Filter[] {
  const o = useText(office_text);
  const clients = useQuery({
    queryKey: partnerships_key,
    queryFn: partnerships,
    enabled: agency,
    staleTime: 300_000,
    retry: false,
  });
  if (!agency || !clients.data) return [];
  return [
    {
      key: "client_id",
      label: o("client"),
      options: clients.data.rows
        .filter((row) => row.client_id)
        .map((row) => ({ value: row.client_id!, label: row.client_name })),
    },
  ];
}

function Period({ row }: { row: TimecardRow }) {
  const { lang } = useLang();
  return (
    <>
      {row.period_from.slice(0, 4)}/{short_day(row.period_from, lang)}～{short_day(row.period_to, lang)}
    </>
  );
}

function useColumns(agency: boolean): Column<TimecardRow>[] {
  const o = useText(office_text);
  const days = (n: number, bad?: boolean) =>
    n > 0 ? (
      <span className={`tk-num ${bad ? "tk-bad" : ""}`}>{o("n_days", n)}</span>
    ) : (
      <span className="tk-none">―</span>
    );
  return [
    { title: o("period"), width: 180, show: (row) => <Period row={row} /> },
    {
      title: o("worker"),
      show: (row) => (
        <span className="tk-two">
          {row.worker_name}
          <small>{row.worker_code}</small>
        </span>
      ),
    },
    {
      title: o(agency ? "client" : "agency"),
      show: (row) => (
        <span className="tk-two">
          {agency ? row.client_name : row.agency_name}
          <small>{row.work_name}</small>
        </span>
      ),
    },
    {
      title: o("state"),
      width: 90,
      show: (row) => (
        <span className="tk-two">
          <StateTag state={row.state} text={row.state === "open" ? undefined : o(`s_${row.state}` as "s_open")} />
          {row.edition > 1 && <small>{o("edition", row.edition)}</small>}
        </span>
      ),
    },
    { title: o("missing"), width: 64, align: "right", show: (row) => days(row.missing_days, true) },
    {
      title: o("to_approve"),
      width: 76,
      align: "right",
      show: (row) =>
        row.days_to_approve > 0 ? (
          <b className="tk-wait">{o("n_days", row.days_to_approve)}</b>
        ) : (
          <span className="tk-none">―</span>
        ),
    },
    { title: o("returned"), width: 60, align: "right", show: (row) => days(row.returned_days, true) },
    {
      title: o("total"),
      width: 70,
      align: "right",
      show: (row) => <b className="tk-num">{duration_text(row.total_min)}</b>,
    },
    ...(agency
      ? [
          {
            title: o("download_at"),
            width: 130,
            show: (row: TimecardRow) =>
              row.downloaded_at ? (
                <At at={row.downloaded_at} />
              ) : row.state === "approved" ? (
                <span className="tk-bad">{o("not_downloaded")}</span>
              ) : (
                <span className="tk-none">―</span>
              ),
          },
        ]
      : []),
  ];
}

function RowCard({
  row,
  agency,
  picked,
  pick,
}: {
  row: TimecardRow;
  agency: boolean;
  picked: TimecardRow[];
  pick?: (rows: TimecardRow[]) => void;
}) {
  const o = useText(office_text);
  const choosable = pick && (agency ? row.state === "approved" || row.state === "locked" : approvable(row));
  const on = picked.some((one) => one.id === row.id);
  return (
    <div className="tk-row-card">
      {choosable && (
        <label className="tk-day-check">
          <input
            type="checkbox"
            aria-label={o("select_day", row.worker_name)}
            checked={on}
            onChange={() => pick(on ? picked.filter((one) => one.id !== row.id) : [...picked, row])}
          />
        </label>
      )}
      <Link to={`/timecards/${row.id}`}>
        <span className="head">
          <b>{row.worker_name}</b>
          <StateTag state={row.state} />
        </span>
        <span className="tk-num">
          <Period row={row} />
        </span>
        <small>{agency ? row.client_name : row.agency_name}</small>
        <span className="foot">
          {row.days_to_approve > 0 && (
            <b className="tk-wait">
              {o("to_approve")} {o("n_days", row.days_to_approve)}
            </b>
          )}
          {row.missing_days > 0 && (
            <span className="tk-bad">
              ！{o("missing")} {o("n_days", row.missing_days)}
            </span>
          )}
          <span className="tk-num">{duration_text(row.total_min)}</span>
        </span>
      </Link>
    </div>
  );
}

interface BarProps {
  picked: TimecardRow[];
  pick: (rows: TimecardRow[]) => void;
}

function ClientBar({ picked, pick }: BarProps) {
  const o = useText(office_text);
  const confirm = useConfirm();
  const [refused, set_refused] = useState<BulkRow[] | null>(null);
  const act = useAct(() => timecard_api.approve_cards(picked), {
    done: (out) => (out.rows.every((row) => row.done) ? o("bulk_done", out.rows.length) : null),
    refresh: [cards_key, ["timecard"], ["home"]],
    loud: true,
    on_done: (out) => {
      if (out.rows.some((row) => !row.done)) set_refused(out.rows);
      else pick([]);
    },
  });
  return (
    <>
      <Button
        type="primary"
        loading={act.busy}
        onClick={() =>
          confirm({
            title: o("bulk_approve_title", picked.length),
            why: o("bulk_approve_why"),
            ok: o("bulk_approve"),
            run: () => act.run(),
          })
        }
      >
        {o("bulk_approve")}
      </Button>
      <BulkResult rows={refused} of={picked} close={() => (set_refused(null), pick([]))} />
    </>
  );
}

function AgencyBar({ picked, pick }: BarProps) {
  const o = useText(office_text);
  const confirm = useConfirm();
  const [downloading, set_downloading] = useState(false);
  const [refused, set_refused] = useState<BulkRow[] | null>(null);
  const lockable = picked.filter((row) => row.state === "approved");
  const act = useAct(() => timecard_api.lock_cards(lockable.map((row) => row.id)), {
    done: (out) => (out.rows.every((row) => row.done) ? o("bulk_done", out.rows.length) : null),
    refresh: [cards_key, ["timecard"], ["home"]],
    loud: true,
    on_done: (out) => {
      if (out.rows.some((row) => !row.done)) set_refused(out.rows);
      else pick([]);
    },
  });
  return (
    <>
      <Button icon={<DownloadOutlined />} onClick={() => set_downloading(true)}>
        {o("download")}
      </Button>
      <Button
        type="primary"
        disabled={lockable.length === 0}
        loading={act.busy}
        onClick={() =>
          confirm({
            title: o("bulk_lock_title", lockable.length),
            why: o("bulk_lock_why"),
            ok: o("bulk_lock"),
            run: () => act.run(),
          })
        }
      >
        {o("bulk_lock")}
      </Button>
      <DownloadDialog ids={downloading ? picked.map((row) => row.id) : null} close={() => set_downloading(false)} />
      <BulkResult rows={refused} of={picked} close={() => (set_refused(null), pick([]))} />
    </>
  );
}

// What a bulk act did and, card by card, what it could not do.
function BulkResult({ rows, of, close }: { rows: BulkRow[] | null; of: TimecardRow[]; close: () => void }) {
  const o = useText(office_text);
  const shell = useText(shell_text);
  const { lang } = useLang();
  const bad = (rows ?? []).filter((row) => !row.done);
  const name = (id: string) => {
    const row = of.find((one) => one.id === id);
    return row ? `${row.worker_name} ${short_day(row.period_from, lang)}～` : id;
  };
  return (
    <Modal
      open={rows !== null}
      title={o("bulk_refused", bad.length)}
      onCancel={close}
      footer={<Button onClick={close}>{shell("close")}</Button>}
    >
      {rows && rows.length > bad.length && (
        <Alert type="success" showIcon title={o("bulk_done", rows.length - bad.length)} style={{ marginBottom: 10 }} />
      )}
      <ul className="tk-violations">
        {bad.map((row) => (
          <li key={row.id}>
            <b>{name(row.id)}</b>　{message_of(row, lang)}
          </li>
        ))}
      </ul>
    </Modal>
  );
}

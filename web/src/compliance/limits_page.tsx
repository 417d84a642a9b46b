// 派遣可能期間: the client's establishments, the agency's workers; the nearest limit first.
import { Button, Empty, Table, Tag } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Link, useNavigate, useSearchParams } from "react-router-dom";
import { get } from "~/api/http";
import type { Contract } from "~/api/types";
import { SearchBox } from "~/parts/data_list";
import { Rows } from "~/parts/rows";
import { PageHead } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { slash_day } from "~/parts/values";
import { Failed, Loading } from "~/shell/errors";
import { useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { limits_api, limits_key, type EstablishmentLine, type WorkerLimit } from "./limits_api";
import { ConflictDay, RunAlerts, RunFacts } from "./limits_parts";
import { person_row } from "./limits_rules";
import { hearing_text } from "./hearing_text";
import { limits_text } from "./limits_text";
import { LimitTimeline } from "./limits_timeline";
import { SimulationDialog } from "./limits_simulation";

export function LimitsPage() {
  const t = useText(limits_text);
  const { side } = useSession();
  const [open, set_open] = useState(false);
  const client = side === "client";
  return (
    <>
      <PageHead
        title={t("title")}
        sub={t(client ? "sub_client" : "sub_agency")}
        room="limits"
        extra={
          <>
            <Button onClick={() => set_open(true)}>{t("simulate")}</Button>
            <Link to="/limits/earlier">
              <Button>{t("earlier")}</Button>
            </Link>
            <Link to="/conflict-date-need">
              <Button>{t("need")}</Button>
            </Link>
          </>
        }
      />
      {client ? <Establishments /> : <Workers />}
      {open && <SimulationDialog close={() => set_open(false)} />}
    </>
  );
}

export const establishment_link = (key: string) => `/limits/establishment?key=${encodeURIComponent(key)}`;

function Establishments() {
  const t = useText(limits_text);
  const say = useText(hearing_text);
  const { today } = useSession();
  const list = useQuery({ queryKey: [...limits_key, "establishments"], queryFn: limits_api.establishments });
  // Reached from a contract's check list: the establishment of that contract.
  const go = useNavigate();
  const [params] = useSearchParams();
  const contract_id = params.get("contract");
  const contract = useQuery({
    queryKey: ["contract", contract_id],
    queryFn: () => get<Contract>("/api/contracts/{id}", { path: { id: contract_id! } }),
    enabled: Boolean(contract_id),
  });
  const asked = contract.data?.terms.client_establishment.name;
  const found = list.data?.rows.find((row) => row.name === asked)?.key;
  useEffect(() => {
    if (found) go(establishment_link(found), { replace: true });
  }, [found, go]);
  if (list.isPending) return <Loading />;
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  return (
    <section className="tk-list">
      <Rows<EstablishmentLine>
        rows={list.data.rows}
        key_of={(row) => row.key}
        empty={t("empty_client")}
        columns={[
          {
            title: t("establishment"),
            show: (row) => (
              <span className="tk-stack">
                <Link className="tk-row-link" to={establishment_link(row.key)}>
                  {row.name}
                </Link>
                <small className="tk-quiet">{row.address}</small>
              </span>
            ),
          },
          {
            title: t("received_now"),
            show: (row) => (
              <span className="tk-stack">
                <span>{t("n_people", row.worker_count)}</span>
                {row.worker_count > 0 && <small className="tk-quiet">{t("n_counted", row.counted_count)}</small>}
              </span>
            ),
          },
          {
            title: t("began_on"),
            show: (row) => (row.run ? slash_day(row.run.began_on) : <span className="tk-quiet">{t("no_clock")}</span>),
          },
          { title: t("conflict_on"), show: (row) => (row.run ? <ConflictDay on={row.run.conflict_on} /> : null) },
          {
            title: t("window"),
            show: (row) =>
              row.days &&
              (today > row.days.latest_on ? (
                <span className="tk-warn">{t("window_closed")}</span>
              ) : (
                t("window_until", slash_day(row.days.latest_on))
              )),
          },
          {
            title: t("hearing"),
            show: (row) =>
              row.hearing_id &&
              row.hearing_state && (
                <Link to={`/limits/hearings/${row.hearing_id}`}>
                  <StateTag state={hearing_tone(row.hearing_state)} text={say(`state_${row.hearing_state}`)} />
                </Link>
              ),
          },
        ]}
      />
    </section>
  );
}

export const hearing_tone = (state: string) =>
  ({ draft: "draft", notified: "asked", answered: "answered", extended: "done", withdrawn: "withdrawn" })[state] ??
  state;

function Workers() {
  const t = useText(limits_text);
  const [q, set_q] = useState("");
  const [trail, set_trail] = useState<(string | null)[]>([null]);
  const cursor = trail[trail.length - 1] ?? null;
  const list = useQuery({
    queryKey: [...limits_key, "workers", q, cursor],
    queryFn: () => limits_api.workers(q, cursor),
  });
  return (
    <section className="tk-list">
      <div className="tk-list-bar">
        <SearchBox
          value={q}
          placeholder={t("worker_search")}
          onSearch={(text) => {
            set_q(text);
            set_trail([null]);
          }}
        />
      </div>
      {list.isPending ? (
        <Loading />
      ) : list.isError ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : (
        <Table<WorkerLimit>
          size="small"
          rowKey={(row) => `${row.worker_id}-${row.client_id}-${row.establishment_name}-${row.unit_name}`}
          dataSource={list.data.rows}
          pagination={false}
          scroll={{ x: "max-content" }}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("empty_agency")} /> }}
          expandable={{ expandedRowRender: (row) => <WorkerDetail row={row} /> }}
          columns={[
            {
              title: t("worker"),
              render: (_, row) => (
                <span className="tk-stack">
                  <b>{row.worker_name}</b>
                  <small className="tk-quiet">{row.worker_code}</small>
                </span>
              ),
            },
            { title: t("client"), dataIndex: "client_name" },
            {
              title: t("unit"),
              render: (_, row) => (
                <span className="tk-stack">
                  <span>{row.unit_name}</span>
                  <small className="tk-quiet">{row.establishment_name}</small>
                </span>
              ),
            },
            {
              title: t("personal_date"),
              render: (_, row) => (row.run ? <ConflictDay on={row.run.conflict_on} /> : <Tag>{t("no_limit")}</Tag>),
            },
            {
              title: t("notified_date"),
              render: (_, row) =>
                row.notified ? (
                  <ConflictDay on={row.notified.conflict_on} />
                ) : (
                  <span className="tk-quiet">{t("not_notified")}</span>
                ),
            },
          ]}
        />
      )}
      {(trail.length > 1 || list.data?.next_cursor) && (
        <nav className="tk-pages">
          <Button disabled={trail.length === 1} onClick={() => set_trail(trail.slice(0, -1))}>
            ‹
          </Button>
          <Button
            disabled={!list.data?.next_cursor}
            onClick={() => set_trail([...trail, list.data?.next_cursor ?? null])}
          >
            ›
          </Button>
        </nav>
      )}
    </section>
  );
}

function WorkerDetail({ row }: { row: WorkerLimit }) {
  const t = useText(limits_text);
  const { today } = useSession();
  return (
    <div style={{ display: "grid", gap: 12 }}>
      {row.run && <RunAlerts run={row.run} />}
      <LimitTimeline
        title={`${t("timeline")} ${row.worker_name}`}
        rows={[person_row(row.worker_name, row.limit, today)]}
      />
      {row.run && <RunFacts limit={row.limit} run={row.run} personal />}
    </div>
  );
}

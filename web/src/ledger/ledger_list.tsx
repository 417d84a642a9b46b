import { FilePdfOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Drawer } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useSearchParams } from "react-router-dom";
import { paper_api } from "~/paper/paper_api";
import { FileButton } from "~/parts/file_button";
import { DataList } from "~/parts/data_list";
import { EraDateInput, TimeInput } from "~/parts/inputs";
import { useNarrow } from "~/parts/narrow";
import { FormDrawer } from "~/parts/record_drawer";
import { Field, TextField } from "~/parts/record_fields";
import { Rows } from "~/parts/rows";
import { PageHead, PdfButton } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { period_text, slash_day, time_text } from "~/parts/values";
import { Failed, Loading } from "~/shell/errors";
import { useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { ledger_api, ledgers_key, type ClientTraining, type ClientTrainingForm, type LedgerLine } from "./ledger_api";
import { ledger_text } from "./ledger_text";

export function LedgerListPage() {
  const t = useText(ledger_text);
  const can = useCan();
  const { side } = useSession();
  const [params] = useSearchParams();
  const [training, set_training] = useState<LedgerLine | null>(null);
  const agency = side === "agency";
  const asked = Object.fromEntries(["contract_id", "worker_id", "state", "q"].map((key) => [key, params.get(key)]));
  return (
    <>
      <PageHead
        title={t(agency ? "list_agency" : "list_client")}
        sub={t(agency ? "why_agency" : "why_client")}
        room="ledger"
      />
      <DataList<LedgerLine>
        path="/api/ledgers"
        query_key={ledgers_key}
        fixed={{ contract_id: params.get("contract_id"), worker_id: params.get("worker_id") }}
        search={t("search")}
        empty={t("empty")}
        filters={[
          {
            key: "state",
            label: t("state"),
            options: (["running", "ended"] as const).map((value) => ({ value, label: t(value) })),
          },
        ]}
        extra={<FileButton path="/api/ledgers-zip" query={asked} text={t("zip")} />}
        columns={[
          {
            title: t("worker"),
            show: (row) => (
              <span className="tk-stack">
                <b>{row.worker_name}</b>
                <span className="tk-quiet">{row.worker_code}</span>
              </span>
            ),
          },
          {
            title: agency ? t("client") : t("agency"),
            show: (row) => (
              <span className="tk-stack">
                <span>{agency ? row.client_name : row.agency_name}</span>
                <span className="tk-quiet">{row.work_name}</span>
              </span>
            ),
          },
          {
            title: t("period"),
            sort: "starts_on",
            show: (row) => <span className="tk-nowrap">{period_text(row.starts_on, row.ends_on)}</span>,
          },
          {
            title: t("contract"),
            show: (row) =>
              can("contract_read") ? (
                <Link to={`/contracts/${row.contract_id}`}>{row.contract_number}</Link>
              ) : (
                row.contract_number
              ),
          },
          {
            title: t("state"),
            width: 100,
            show: (row) => (
              <StateTag state={row.ended ? "ended" : "active"} text={t(row.ended ? "ended" : "running")} />
            ),
          },
          { title: t("fixed"), show: (row) => <Fixed row={row} /> },
          {
            title: "",
            align: "right" as const,
            show: (row) => (
              <span className="tk-actions">
                {!agency && (
                  <Button size="small" onClick={() => set_training(row)}>
                    {t("trainings")}
                  </Button>
                )}
                <PdfButton size="small" href={ledger_api.pdf(side, row.id)} text={t("now")} />
              </span>
            ),
          },
        ]}
      />
      {training && <Trainings row={training} close={() => set_training(null)} />}
    </>
  );
}

function Fixed({ row }: { row: LedgerLine }) {
  const t = useText(ledger_text);
  if (!row.fixed_paper_id) return <span className="tk-quiet">{t("not_fixed")}</span>;
  return (
    <span className="tk-stack">
      <a href={paper_api.pdf(row.fixed_paper_id)} target="_blank" rel="noopener">
        <FilePdfOutlined /> {row.fixed_number}　{slash_day(row.fixed_on!)}
      </a>
      {row.keep_until && <small className="tk-quiet">{t("keep_until", slash_day(row.keep_until))}</small>}
    </span>
  );
}

const blank: ClientTrainingForm = { held_on: "", start_min: 540, end_min: 600, content: "" };

function Trainings({ row, close }: { row: LedgerLine; close: () => void }) {
  const t = useText(ledger_text);
  const can = useCan();
  const narrow = useNarrow();
  const [editing, set_editing] = useState<ClientTraining | "new" | null>(null);
  const key = [...ledgers_key, "trainings", row.id];
  const list = useQuery({ queryKey: key, queryFn: () => ledger_api.trainings(row.id) });
  const may = can("complaint_handle");
  return (
    <Drawer
      open
      onClose={close}
      size={narrow ? "100%" : 700}
      title={`${t("trainings_title")}　${row.worker_name}`}
      extra={
        may && (
          <Button icon={<PlusOutlined />} onClick={() => set_editing("new")}>
            {t("add_training")}
          </Button>
        )
      }
    >
      <p className="tk-quiet">{t("trainings_why")}</p>
      {list.isPending ? (
        <Loading />
      ) : list.isError ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : (
        <Rows<ClientTraining>
          rows={list.data.rows}
          empty={t("no_trainings")}
          columns={[
            {
              title: t("held_on"),
              show: (one) =>
                may ? (
                  <button type="button" className="tk-link tk-num" onClick={() => set_editing(one)}>
                    {slash_day(one.held_on)}
                  </button>
                ) : (
                  slash_day(one.held_on)
                ),
            },
            {
              title: `${t("start_min")}～${t("end_min")}`,
              show: (one) => `${time_text(one.start_min)}～${time_text(one.end_min)}`,
            },
            { title: t("content"), dataIndex: "content" },
          ]}
        />
      )}
      {editing && (
        <FormDrawer<ClientTrainingForm, ClientTraining>
          title={t("add_training")}
          blank={blank}
          values={editing === "new" ? undefined : editing}
          version={editing === "new" ? undefined : editing.version}
          width={520}
          send={(body, once) =>
            editing === "new" ? ledger_api.add_training(row.id, body, once) : ledger_api.edit_training(editing, body)
          }
          refresh={[key]}
          close={() => set_editing(null)}
        >
          {() => (
            <>
              <Field name="held_on" label={t("held_on")} law="則36条" required>
                <EraDateInput near={row.starts_on} min={row.starts_on} max={row.ends_on} />
              </Field>
              <Field name="start_min" label={t("start_min")} required half>
                <TimeInput />
              </Field>
              <Field name="end_min" label={t("end_min")} required half>
                <TimeInput />
              </Field>
              <TextField name="content" label={t("content")} required max={1000} />
            </>
          )}
        </FormDrawer>
      )}
    </Drawer>
  );
}

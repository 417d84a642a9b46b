import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "react-router-dom";
import { post, get_all } from "~/api/http";
import type {} from "~/api/types";
import { establishments_key, type Establishment } from "~/company/company_api";
import { DataList, type Column } from "~/parts/data_list";
import { useEditing } from "~/parts/master_page";
import { FormDrawer } from "~/parts/record_drawer";
import { PageHead } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { useText } from "~/shell/i18n";
import { insurances, worker_blank, workers_key, type Worker, type WorkerForm } from "./people_api";
import { people_text } from "./people_text";
import { WorkerFields, worker_body } from "./worker_form";

export function WorkerListPage() {
  const t = useText(people_text);
  const go = useNavigate();
  const editing = useEditing();
  const places = useQuery({
    queryKey: [...establishments_key, "all"],
    queryFn: () => get_all<Establishment>("/api/establishments"),
    staleTime: 60_000,
  });
  const place = (id: string | null) => places.data?.rows.find((one) => one.id === id)?.name;
  const flags = (key: string, label: string, yes: string, no: string) => ({
    key,
    label,
    options: [
      { value: "true", label: yes },
      { value: "false", label: no },
    ],
  });
  const open = (row: Worker) => `/workers/${row.id}`;
  const columns: Column<Worker>[] = [
    { title: t("name"), key: "name", sort: "kana", show: (row) => row.name },
    { title: t("name_kana"), show: (row) => row.name_kana },
    { title: t("worker_code"), sort: "code", width: 140, show: (row) => row.worker_code },
    { title: t("establishment"), show: (row) => place(row.establishment_id) },
    { title: t("insurance"), width: 130, show: (row) => <Insured row={row} /> },
    {
      title: t("agreement_worker"),
      width: 100,
      show: (row) => (row.agreement_worker ? t("agreement_yes") : t("agreement_no")),
    },
    {
      title: t("state"),
      width: 90,
      show: (row) => (
        <StateTag state={row.active ? "active" : "ended"} text={row.active ? t("active") : t("inactive")} />
      ),
    },
  ];
  return (
    <>
      <PageHead title={t("workers")} room="people" sub={t("private")} />
      <DataList<Worker>
        path="/api/workers"
        query_key={workers_key}
        search={t("search")}
        empty={t("empty")}
        open={open}
        filters={[
          flags("active", t("state"), t("active"), t("inactive")),
          flags("insured", t("insurance"), t("all_filed"), t("not_all_filed")),
          flags("agreement_worker", t("agreement_worker"), t("agreement_yes"), t("agreement_no")),
          ...((places.data?.rows.length ?? 0) > 1
            ? [
                {
                  key: "establishment_id",
                  label: t("establishment"),
                  options: places.data!.rows.map((one) => ({ value: one.id, label: one.name })),
                },
              ]
            : []),
        ]}
        columns={columns}
        extra={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => editing.open("new")}>
            {t("add")}
          </Button>
        }
      />
      {editing.id === "new" && (
        <FormDrawer<WorkerForm, Worker>
          title={t("add")}
          blank={worker_blank}
          to_body={worker_body}
          send={(body, once) => post<Worker>("/api/workers", { body, once })}
          refresh={[workers_key]}
          on_done={(made) => go(`/workers/${made.id}`)}
          close={editing.close}
        >
          {() => <WorkerFields />}
        </FormDrawer>
      )}
    </>
  );
}

function Insured({ row }: { row: Worker }) {
  const t = useText(people_text);
  const lacking = insurances.filter((kind) => row[kind] !== "filed");
  if (lacking.length === 0) return <StateTag state="active" text={t("all_filed")} />;
  return (
    <span title={lacking.map((kind) => `${t(kind)}: ${t(`e_${row[kind]}`)}`).join("\n")}>
      <StateTag state="submitted" text={t("not_all_filed")} />
    </span>
  );
}

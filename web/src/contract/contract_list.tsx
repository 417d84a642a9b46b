import { PlusOutlined, SnippetsOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Link, useNavigate } from "react-router-dom";
import type { ContractRow } from "~/api/types";
import { DataList, only } from "~/parts/data_list";
import { state_text } from "~/parts/parts_text";
import { At, PageHead } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { period_text } from "~/parts/values";
import { useCodeText, useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { contracts_key } from "./contract_api";
import { contract_text } from "./contract_text";
import "./contract.css";

const states = ["draft", "submitted", "returned", "confirmed", "cancelled", "terminated"];

export function ContractListPage() {
  const t = useText(contract_text);
  const state = useCodeText(state_text);
  const { side } = useSession();
  const can = useCan();
  const go = useNavigate();
  const other = side === "agency" ? ("client_name" as const) : ("agency_name" as const);
  const other_title = side === "agency" ? t("client") : t("agency");
  return (
    <>
      <PageHead
        title={t("list")}
        room="contract"
        extra={
          side === "agency" &&
          can("contract_write") && (
            <>
              <Button icon={<SnippetsOutlined />} onClick={() => go("/contract-templates")}>
                {t("templates")}
              </Button>
              <Button type="primary" icon={<PlusOutlined />} onClick={() => go("/contracts/new")}>
                {t("new")}
              </Button>
            </>
          )
        }
      />
      <DataList<ContractRow>
        path="/api/contracts"
        query_key={contracts_key}
        search={t("search")}
        empty={t("empty")}
        open={(row) => `/contracts/${row.id}`}
        filters={[
          { key: "state", label: t("state"), options: states.map((value) => ({ value, label: state(value) })) },
          only("ending_soon", t("f_ending"), t("f_ending_soon")),
          only("change_pending", t("f_change"), t("f_change_pending")),
          ...(side === "agency" ? [only("undelivered", t("f_delivery"), t("f_undelivered"))] : []),
        ]}
        columns={[
          { title: t("number"), sort: "number", width: 130, show: (row) => row.number || t("no_number") },
          { title: t("state"), width: 120, show: (row) => <RowState row={row} /> },
          { title: other_title, show: (row) => row[other] },
          { title: t("work"), show: (row) => <span className="tk-clip">{row.work_name}</span> },
          {
            title: t("period"),
            sort: "starts_on",
            width: 200,
            show: (row) => <span className="tk-num tk-nowrap">{period_text(row.starts_on, row.ends_on)}</span>,
          },
          {
            title: t("heads"),
            width: 90,
            align: "right",
            show: (row) => <Heads row={row} agency={side === "agency"} />,
          },
          { title: t("updated"), sort: "updated_at", width: 140, show: (row) => <At at={row.updated_at} /> },
        ]}
        card={(row) => (
          <Link to={`/contracts/${row.id}`} className="tk-card">
            <span className="tk-card-head">
              <b>{row.number || t("no_number")}</b>
              <RowState row={row} />
            </span>
            <span>{row.work_name}</span>
            <small>
              {row[other]}　{period_text(row.starts_on, row.ends_on)}
            </small>
          </Link>
        )}
      />
    </>
  );
}

function RowState({ row }: { row: ContractRow }) {
  const t = useText(contract_text);
  return (
    <span className="tk-tags">
      <StateTag state={row.state} />
      {row.change_pending && <StateTag state="amending" text={t("change_pending")} />}
    </span>
  );
}

function Heads({ row, agency }: { row: ContractRow; agency: boolean }) {
  const t = useText(contract_text);
  if (!agency || row.state !== "confirmed")
    return (
      <span className="tk-num">
        {row.headcount}
        {t("people")}
      </span>
    );
  return (
    <span className={`tk-num ${row.assigned_count < row.headcount ? "tk-short" : ""}`}>
      {t("heads_of", row.assigned_count, row.headcount)}
    </span>
  );
}

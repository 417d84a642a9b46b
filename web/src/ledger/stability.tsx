// For whom a measure for stable employment is due (法30条), the nearest end first.
import { Empty, Table } from "antd";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { PageHead } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { period_text, slash_day } from "~/parts/values";
import { Failed, Loading } from "~/shell/errors";
import { useText } from "~/shell/i18n";
import { ledger_api, stability_key, type StabilityRow } from "./ledger_api";
import { ledger_text } from "./ledger_text";

export function StabilityPage() {
  const t = useText(ledger_text);
  const list = useQuery({ queryKey: stability_key, queryFn: () => ledger_api.stability() });
  return (
    <>
      <PageHead title={t("stability")} sub={t("stability_why")} room="people" />
      {list.isPending ? (
        <Loading />
      ) : list.isError ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : (
        <Table<StabilityRow>
          rowKey="id"
          size="middle"
          pagination={false}
          scroll={{ x: "max-content" }}
          dataSource={list.data.rows}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("stability_empty")} /> }}
          columns={[
            { title: t("worker"), render: (_, row) => <Link to={`/workers/${row.worker_id}`}>{row.worker_name}</Link> },
            { title: t("client"), dataIndex: "client_name" },
            { title: t("unit"), dataIndex: "unit_name" },
            { title: t("in_unit"), render: (_, row) => <span className="tk-nowrap">{period_text(row.in_unit_from, row.in_unit_until)}</span> },
            { title: t("state"), render: (_, row) => <StateTag state={row.duty === "duty" ? "submitted" : "planned"} text={t(row.duty === "duty" ? "d_duty" : "d_effort")} /> },
            { title: t("need"), render: (_, row) => (row.need === "nothing" ? <span className="tk-quiet">{t("n_nothing")}</span> : <span className="tk-short">{t(`n_${row.need}`)}</span>) },
            { title: t("three_years"), render: (_, row) => slash_day(row.three_years_on) },
          ]}
        />
      )}
    </>
  );
}

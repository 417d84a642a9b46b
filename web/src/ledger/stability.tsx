// For whom a measure for stable employment is due (法30条), the nearest end first.
import {} from "antd";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { Rows } from "~/parts/rows";
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
        <Rows<StabilityRow>
          rows={list.data.rows}
          empty={t("stability_empty")}
          columns={[
            { title: t("worker"), show: (row) => <Link to={`/workers/${row.worker_id}`}>{row.worker_name}</Link> },
            { title: t("client"), dataIndex: "client_name" },
            { title: t("unit"), dataIndex: "unit_name" },
            {
              title: t("in_unit"),
              show: (row) => <span className="tk-nowrap">{period_text(row.in_unit_from, row.in_unit_until)}</span>,
            },
            {
              title: t("state"),
              show: (row) => (
                <StateTag
                  state={row.duty === "duty" ? "submitted" : "planned"}
                  text={t(row.duty === "duty" ? "d_duty" : "d_effort")}
                />
              ),
            },
            {
              title: t("need"),
              show: (row) =>
                row.need === "nothing" ? (
                  <span className="tk-quiet">{t("n_nothing")}</span>
                ) : (
                  <span className="tk-short">{t(`n_${row.need}`)}</span>
                ),
            },
            { title: t("three_years"), show: (row) => slash_day(row.three_years_on) },
          ]}
        />
      )}
    </>
  );
}

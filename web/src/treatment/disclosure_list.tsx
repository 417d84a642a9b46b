import { PlusOutlined } from "@ant-design/icons";
import { Button, Tag } from "antd";
import { useNavigate } from "react-router-dom";
import { DataList } from "~/parts/data_list";
import { EraDate, PageHead } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { disclosure_text } from "./disclosure_text";
import { disclosures_key, type DisclosureLine } from "./treatment_api";

export function DisclosureListPage() {
  const t = useText(disclosure_text);
  const { side } = useSession();
  const can = useCan();
  const go = useNavigate();
  const state = (row: DisclosureLine) =>
    row.replaced_by_id ? (
      <StateTag state="ended" text={t("replaced")} />
    ) : row.unchanged_since_id ? (
      <StateTag state="active" text={t("unchanged")} />
    ) : (
      <StateTag state="active" text={t("current")} />
    );
  const by = (row: DisclosureLine) => (
    <span>
      {row.provided_by} {row.by_proxy && <Tag>{t("proxy")}</Tag>}
    </span>
  );
  return (
    <>
      <PageHead
        title={t("list")}
        sub={t(side === "client" ? "list_client" : "list_agency")}
        room="treatment"
        extra={
          can("notice_write") && (
            <Button
              type={side === "client" ? "primary" : "default"}
              icon={<PlusOutlined />}
              onClick={() => go("/treatment-disclosures/new")}
            >
              {t(side === "client" ? "tell" : "tell_proxy")}
            </Button>
          )
        }
      />
      <DataList<DisclosureLine>
        path="/api/treatment-disclosures"
        query_key={disclosures_key}
        search={t("search")}
        empty={t("empty")}
        open={(row) => `/treatment-disclosures/${row.id}`}
        filters={[
          {
            key: "kind",
            label: t("kind"),
            options: (["agreement", "comparable_worker"] as const).map((value) => ({ value, label: t(`k_${value}`) })),
          },
        ]}
        columns={[
          { title: t("kind"), show: (row) => t(`k_${row.kind}`) },
          { title: t("partner"), show: (row) => row.partner_name },
          { title: t("job_kind"), show: (row) => row.job_kind },
          { title: t("provided_on"), sort: "provided_on", show: (row) => <EraDate on={row.provided_on} /> },
          {
            title: t("valid_until"),
            show: (row) => (row.valid_until ? <EraDate on={row.valid_until} /> : t("no_limit")),
          },
          { title: t("by"), show: by },
          { title: "", show: state },
        ]}
        card={(row) => (
          <section className="tk-card">
            <b>{t(`k_${row.kind}`)}</b>
            <small>
              {row.partner_name}　{t("provided_on")} {row.provided_on.replace(/-/g, "/")}
            </small>
            {state(row)}
            <Button size="small" onClick={() => go(`/treatment-disclosures/${row.id}`)}>
              {t("paper")}
            </Button>
          </section>
        )}
      />
    </>
  );
}

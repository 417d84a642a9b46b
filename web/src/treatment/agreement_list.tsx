import { FileTextOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "react-router-dom";
import { Rows } from "~/parts/rows";
import { EraDate, PageHead } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { period_text } from "~/parts/values";
import { Failed, Loading } from "~/shell/errors";
import { useLang, useText } from "~/shell/i18n";
import { fiscal_year_text } from "./agreement_rules";
import { agreement_text } from "./agreement_text";
import { agreement_api, agreements_key, type AgreementLine } from "./treatment_api";

export const agreement_tone = { draft: "draft", concluded: "active", superseded: "ended" } as const;

export function AgreementListPage() {
  const { lang } = useLang();
  const t = useText(agreement_text);
  const go = useNavigate();
  const list = useQuery({ queryKey: agreements_key, queryFn: agreement_api.list });
  if (list.isPending) return <Loading />;
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  return (
    <>
      <PageHead
        room="treatment"
        title={t("list")}
        sub={t("list_why")}
        extra={
          <>
            <Button icon={<FileTextOutlined />} onClick={() => go("/wage-circulars")}>
              {t("circulars")}
            </Button>
            <Button type="primary" icon={<PlusOutlined />} onClick={() => go("/agreements/new")}>
              {t("add")}
            </Button>
          </>
        }
      />
      <section className="tk-list">
        <Rows<AgreementLine>
          rows={list.data.rows}
          empty={t("list_empty")}
          columns={[
            {
              title: t("title"),
              show: (row) => (
                <Link className="tk-row-link" to={`/agreements/${row.id}`}>
                  {row.title}
                </Link>
              ),
            },
            { title: t("unit"), show: (row) => (row.unit === "company" ? t("unit_company") : row.establishment_name) },
            {
              title: t("term"),
              show: (row) => <span className="tk-num">{period_text(row.starts_on, row.ends_on)}</span>,
            },
            { title: t("fiscal_year"), show: (row) => fiscal_year_text(row.fiscal_year, lang) },
            { title: t("concluded_on"), show: (row) => <EraDate on={row.concluded_on} /> },
            {
              title: t("published"),
              show: (row) =>
                row.published_on ? (
                  <EraDate on={row.published_on} />
                ) : row.state === "draft" ? null : (
                  <span className="tk-warn">{t("not_published")}</span>
                ),
            },
            { title: "", show: (row) => <StateTag state={agreement_tone[row.state]} text={t(`s_${row.state}`)} /> },
          ]}
        />
      </section>
    </>
  );
}

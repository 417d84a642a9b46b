import { Empty } from "antd";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router-dom";
import type { Paper } from "~/api/types";
import { FileButton } from "~/parts/file_button";
import { DataList } from "~/parts/data_list";
import { PageHead } from "~/parts/show";
import { day_text, instant_text } from "~/parts/values";
import { Failed, Loading } from "~/shell/errors";
import { useCodeText, useLang, useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { paper_api, papers_key } from "./paper_api";
import { PaperActs, PaperTitle, parties_of, usePaperColumns } from "./paper_parts";
import { MyDelivery } from "./my_delivery";
import { kind_text, paper_text } from "./paper_text";

export function PaperListPage() {
  const t = useText(paper_text);
  const { lang } = useLang();
  const say = useCodeText(kind_text);
  const can = useCan();
  const [params] = useSearchParams();
  const { side } = useSession();
  const of = parties_of(side);
  const columns = usePaperColumns(of);
  const to_contract = (row: Paper) =>
    row.contract_id && can("contract_read") ? (
      <Link to={`/contracts/${row.contract_id}?tab=papers`}>{row.contract_number || t("to_contract")}</Link>
    ) : (
      row.contract_number || null
    );
  return (
    <>
      <PageHead title={t("list")} sub={t("list_why")} room="paper" />
      <DataList<Paper>
        path="/api/papers"
        query_key={papers_key}
        search={t("search")}
        empty={t("empty")}
        filters={[
          {
            key: "kind",
            label: t("kind"),
            options: Object.keys(kind_text).map((value) => ({ value, label: say(value) })),
          },
        ]}
        extra={
          <FileButton path="/api/papers-zip" query={{ kind: params.get("kind"), q: params.get("q") }} text={t("zip")} />
        }
        columns={[...columns.slice(0, -1), { title: t("contract"), show: to_contract }, ...columns.slice(-1)]}
        card={(row) => (
          <section className="tk-card">
            <PaperTitle paper={row} of={of(row)} />
            <small>
              {row.number}　{day_text(row.issued_on, lang)}
            </small>
            <PaperActs paper={row} />
          </section>
        )}
      />
    </>
  );
}

export function MyPapersPage() {
  const t = useText(paper_text);
  const list = useQuery({ queryKey: [...papers_key, "mine"], queryFn: paper_api.mine });
  if (list.isPending) return <Loading />;
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  const rows = list.data.rows.filter((row) => !row.superseded);
  return (
    <div className="tk-my-papers">
      <PageHead title={t("my")} sub={t("my_why")} room="worker#書類を受け取る" />
      <MyDelivery />
      {rows.length > 1 && <FileButton path="/api/papers-zip" text={t("zip")} />}
      {rows.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("my_empty")} />}
      {rows.map((paper) => (
        <MyPaper key={paper.id} paper={paper} />
      ))}
    </div>
  );
}

function MyPaper({ paper }: { paper: Paper }) {
  const t = useText(paper_text);
  const { lang } = useLang();
  return (
    <section className="tk-panel tk-my-paper">
      <div className="tk-stack">
        <PaperTitle paper={paper} />
        <small>{[day_text(paper.issued_on, lang), paper.client_name].filter(Boolean).join("　")}</small>
        {paper.read_at ? (
          <small className="tk-read">✓ {t("read_at", instant_text(paper.read_at))}</small>
        ) : (
          <small className="tk-unread">{t("unread")}</small>
        )}
      </div>
      <PaperActs paper={paper} big />
    </section>
  );
}

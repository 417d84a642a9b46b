import { DownloadOutlined } from "@ant-design/icons";
import { Button, Checkbox, Empty, Table } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Contract, Paper } from "~/api/types";
import { PaperActs, PaperTitle, usePaperColumns, worker_of } from "~/paper/paper_parts";
import { paper_text } from "~/paper/paper_text";
import { useNarrow } from "~/parts/narrow";
import { day_text } from "~/parts/values";
import { Failed, Loading } from "~/shell/errors";
import { useLang, useText } from "~/shell/i18n";
import { contract_api } from "./contract_api";
import { contract_text } from "./contract_text";

export function PapersTab({ contract }: { contract: Contract }) {
  const t = useText(paper_text);
  const words = useText(contract_text);
  const [old, set_old] = useState(false);
  const list = useQuery({ queryKey: ["papers", { contract_id: contract.id }], queryFn: () => contract_api.papers(contract.id) });
  const columns = usePaperColumns(worker_of);
  const narrow = useNarrow();
  const { lang } = useLang();
  if (list.isPending) return <Loading rows={3} />;
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  const { rows } = list.data;
  const shown = rows.filter((row) => old || !row.superseded);
  const superseded = rows.some((row) => row.superseded);
  return (
    <div className="tk-list">
      <div className="tk-list-bar">
        {superseded && (
          <Checkbox checked={old} onChange={(event) => set_old(event.target.checked)}>
            {words("show_superseded")}
          </Checkbox>
        )}
        <span className="tk-grow" />
        <Button icon={<DownloadOutlined />} href={contract_api.zip(contract.id)} disabled={rows.length === 0}>
          {t("zip")}
        </Button>
      </div>
      {narrow ? (
        <div className="tk-cards">
          {shown.map((paper) => (
            <section key={paper.id} className="tk-card">
              <PaperTitle paper={paper} of={paper.worker_name} />
              <small>
                {paper.number}　{day_text(paper.issued_on, lang)}
              </small>
              <PaperActs paper={paper} />
            </section>
          ))}
        </div>
      ) : (
        <Table<Paper>
          size="small"
          rowKey="id"
          pagination={false}
          dataSource={shown}
          scroll={{ x: "max-content" }}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("empty")} /> }}
          columns={columns}
        />
      )}
    </div>
  );
}

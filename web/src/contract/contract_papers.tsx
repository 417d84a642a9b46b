import { Checkbox } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Contract } from "~/api/types";
import { usePaperColumns, worker_of } from "~/paper/paper_parts";
import { paper_text } from "~/paper/paper_text";
import { FileButton } from "~/parts/file_button";
import { Rows } from "~/parts/rows";
import { Failed, Loading } from "~/shell/errors";
import { useText } from "~/shell/i18n";
import { contract_api } from "./contract_api";
import { contract_text } from "./contract_text";

export function PapersTab({ contract }: { contract: Contract }) {
  const t = useText(paper_text);
  const words = useText(contract_text);
  const [old, set_old] = useState(false);
  const list = useQuery({
    queryKey: ["papers", { contract_id: contract.id }],
    queryFn: () => contract_api.papers(contract.id),
  });
  const columns = usePaperColumns(worker_of);
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
        <FileButton
          path="/api/papers-zip"
          query={{ contract_id: contract.id }}
          text={t("zip")}
          disabled={rows.length === 0}
        />
      </div>
      <Rows rows={shown} empty={t("empty")} columns={columns} />
    </div>
  );
}

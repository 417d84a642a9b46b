import { Form, Modal, Radio } from "antd";
import { useState } from "react";
import { lacking_characters } from "~/api/download";
import { useReplacing } from "~/parts/csv_menu";
import { ProblemAlert } from "~/parts/problem_alert";
import { useAct } from "~/shell/act";
import { useText } from "~/shell/i18n";
import { shell_text } from "~/shell/shell_text";
import { office_text } from "./office_text";
import { cards_key, timecard_api, type DownloadChoice } from "./timecard_api";

// The agency's CSV of closed cards; a download is recorded and opens the way to the lock.
export function DownloadDialog({ ids, close }: { ids: string[] | null; close: () => void }) {
  const o = useText(office_text);
  const shell = useText(shell_text);
  const [choice, choose] = useState<DownloadChoice>({ table: "daily", charset: "utf8" });
  const replaced = useReplacing();
  const act = useAct(
    (asked: { wanted: string[]; substitute: boolean }) =>
      timecard_api.download(asked.wanted, { ...choice, substitute: asked.substitute }),
    {
      done: o("downloaded"),
      refresh: [cards_key, ["timecard"], ["home"]],
      on_done: close,
      on_problem: (problem) => replaced(problem, () => ids && void act.run({ wanted: ids, substitute: true })),
    },
  );
  return (
    <Modal
      open={ids !== null}
      title={o("download_title")}
      okText={o("download")}
      cancelText={shell("cancel")}
      confirmLoading={act.busy}
      onOk={() => ids && void act.run({ wanted: ids, substitute: false })}
      onCancel={close}
      destroyOnHidden
    >
      <p className="tk-dialog-note">{o("download_why")}</p>
      <ProblemAlert problem={lacking_characters(act.problem) ? null : act.problem} />
      <Form layout="vertical">
        <Form.Item label={o("content")}>
          <Radio.Group
            value={choice.table}
            onChange={(event) => choose({ ...choice, table: event.target.value })}
            options={[
              { value: "daily", label: o("daily") },
              { value: "totals", label: o("totals_only") },
            ]}
          />
        </Form.Item>
        <Form.Item label={o("charset")} style={{ marginBottom: 4 }}>
          <Radio.Group
            value={choice.charset}
            onChange={(event) => choose({ ...choice, charset: event.target.value })}
            options={[
              { value: "utf8", label: shell("csv_utf8") },
              { value: "cp932", label: shell("csv_cp932") },
            ]}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

import { Form, Modal, Radio } from "antd";
import { useState } from "react";
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
  const act = useAct((wanted: string[]) => timecard_api.download(wanted, choice), {
    done: o("downloaded"),
    refresh: [cards_key, ["timecard"], ["home"]],
    on_done: close,
  });
  return (
    <Modal
      open={ids !== null}
      title={o("download_title")}
      okText={o("download")}
      cancelText={shell("cancel")}
      confirmLoading={act.busy}
      onOk={() => ids && void act.run(ids)}
      onCancel={close}
      destroyOnHidden
    >
      <p className="tk-dialog-note">{o("download_why")}</p>
      <ProblemAlert problem={act.problem} />
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

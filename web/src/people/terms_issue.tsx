import { Form, Modal, Select } from "antd";
import { useQuery } from "@tanstack/react-query";
import { get_all } from "~/api/http";
import type { Schema } from "~/api/types";
import { ProblemAlert } from "~/parts/problem_alert";
import { period_text } from "~/parts/values";
import { useAct } from "~/shell/act";
import { useText } from "~/shell/i18n";
import { shell_text } from "~/shell/shell_text";
import { development_api } from "./development_api";
import { development_text } from "./development_text";
import type { Employment } from "./people_api";

type LedgerLine = Schema<"LedgerLine">;

export function IssueDialog({
  row,
  refresh,
  close,
}: {
  row: Employment;
  refresh: readonly (readonly unknown[])[];
  close: () => void;
}) {
  const t = useText(development_text);
  const shell = useText(shell_text);
  const [form] = Form.useForm<{ assignment_id?: string | null }>();
  const list = useQuery({
    queryKey: ["ledgers", "of", row.worker_id],
    queryFn: () => get_all<LedgerLine>("/api/ledgers", { worker_id: row.worker_id }),
  });
  const act = useAct((assignment: string | null, once) => development_api.issue_terms(row.id, assignment, once), {
    done: t("terms_done"),
    refresh,
    on_done: close,
  });
  return (
    <Modal
      open
      title={t("terms_issue")}
      okText={t("terms_issue")}
      cancelText={shell("cancel")}
      okButtonProps={{ loading: act.busy }}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <p className="tk-dialog-why">{t("terms_issue_why")}</p>
      <ProblemAlert problem={act.problem} />
      <Form form={form} layout="vertical" onFinish={({ assignment_id }) => void act.run(assignment_id ?? null)}>
        <Form.Item name="assignment_id" label={t("terms_combine")}>
          <Select
            allowClear
            placeholder={t("terms_alone")}
            options={(list.data?.rows ?? []).map((one) => ({
              value: one.id,
              label: `${one.client_name}　${one.work_name}　${period_text(one.starts_on, one.ends_on)}`,
            }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

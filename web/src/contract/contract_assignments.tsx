import { UserAddOutlined } from "@ant-design/icons";
import { Alert, Button, Empty, Form, Modal, Select, Table } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Assignment, Contract } from "~/api/types";
import { EraDateInput } from "~/parts/inputs";
import { ProblemAlert, show_at_fields } from "~/parts/problem_alert";
import { At } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { period_text } from "~/parts/values";
import { useAct } from "~/shell/act";
import { Failed, Loading } from "~/shell/errors";
import { useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { contract_api, contract_key, contracts_key } from "./contract_api";
import { contract_text } from "./contract_text";

export function AssignmentsTab({ contract }: { contract: Contract }) {
  const t = useText(contract_text);
  const { side } = useSession();
  const [open, set_open] = useState(false);
  const list = useQuery({ queryKey: [...contract_key(contract.id), "assignments"], queryFn: () => contract_api.assignments(contract.id) });
  if (list.isPending) return <Loading rows={3} />;
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  const { rows } = list.data;
  const may = contract.may.includes("assign");
  return (
    <div className="tk-list">
      <div className="tk-list-bar">
        {contract.terms.headcount != null && side === "agency" && <b>{t("filled", contract.terms.headcount, rows.length)}</b>}
        <span className="tk-quiet">{side === "agency" ? t("assign_why") : null}</span>
        <span className="tk-grow" />
        {may && (
          <Button type="primary" icon={<UserAddOutlined />} onClick={() => set_open(true)}>
            {t("assign")}
          </Button>
        )}
      </div>
      <Table<Assignment>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={rows}
        scroll={{ x: "max-content" }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={side === "agency" ? t("assignments_empty") : t("assignments_hidden")} /> }}
        columns={[
          { title: t("worker"), dataIndex: "worker_name" },
          ...(side === "agency" ? [{ title: t("staff_code"), dataIndex: "staff_code" }] : []),
          { title: t("period"), render: (_, row) => <span className="tk-num">{period_text(row.starts_on, row.ends_on)}</span> },
          { title: t("state"), render: (_, row) => <StateTag state={row.state} /> },
          { title: t("notified"), render: (_, row) => (row.notified_at ? <At at={row.notified_at} /> : <span className="tk-short">{t("not_notified")}</span>) },
        ]}
      />
      {open && <AssignDialog contract={contract} close={() => set_open(false)} />}
    </div>
  );
}

function AssignDialog({ contract, close }: { contract: Contract; close: () => void }) {
  const t = useText(contract_text);
  const shell = useText(shell_text);
  const [form] = Form.useForm<{ worker_id: string; starts_on: string; ends_on: string }>();
  const [q, set_q] = useState("");
  const workers = useQuery({ queryKey: ["workers", "choices", q], queryFn: () => contract_api.workers(q) });
  const act = useAct((body: { worker_id: string; starts_on: string; ends_on: string }, once) => contract_api.assign(contract.id, body, once), {
    done: t("assigned"),
    refresh: [contract_key(contract.id), contracts_key, ["papers"], ["home"]],
    on_done: close,
    on_problem: (problem) => show_at_fields(form, problem),
  });
  const { starts_on, ends_on } = contract.terms;
  return (
    <Modal open title={t("assign")} okText={t("assign")} cancelText={shell("cancel")} okButtonProps={{ loading: act.busy }} onOk={() => form.submit()} onCancel={close} mask={{ closable: false }}>
      <Alert type="info" showIcon title={t("assign_why")} style={{ marginBottom: 12 }} />
      <ProblemAlert problem={act.problem} form={form} />
      <Form form={form} layout="vertical" initialValues={{ starts_on, ends_on }} onFinish={act.run}>
        <Form.Item name="worker_id" label={t("worker")} rules={[{ required: true, message: t("worker") }]}>
          <Select
            autoFocus
            showSearch={{ filterOption: false, onSearch: set_q }}
            placeholder={t("worker_search")}
            loading={workers.isFetching}
            options={(workers.data?.rows ?? []).map((row) => ({ value: row.id, label: `${row.name}${row.kana ? `（${row.kana}）` : ""}　${row.staff_code}` }))}
          />
        </Form.Item>
        <Form.Item name="starts_on" label={t("starts_on")} rules={[{ required: true, message: t("starts_on") }]}>
          <EraDateInput min={starts_on} max={ends_on} />
        </Form.Item>
        <Form.Item name="ends_on" label={t("ends_on")} rules={[{ required: true, message: t("ends_on") }]}>
          <EraDateInput min={starts_on} max={ends_on} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

import { DownloadOutlined, SendOutlined } from "@ant-design/icons";
import { Button, Empty, Form, Modal, Radio, Table } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Contract, Paper } from "~/api/types";
import { ProblemAlert } from "~/parts/problem_alert";
import { PdfButton } from "~/parts/show";
import { day_text, instant_text } from "~/parts/values";
import { useAct } from "~/shell/act";
import { Failed, Loading } from "~/shell/errors";
import { useLang, useText } from "~/shell/i18n";
import { shell_text } from "~/shell/shell_text";
import { contract_api, contract_key } from "./contract_api";
import { contract_text } from "./contract_text";

export function PapersTab({ contract }: { contract: Contract }) {
  const t = useText(contract_text);
  const { lang } = useLang();
  const [delivering, set_delivering] = useState<Paper | null>(null);
  const list = useQuery({ queryKey: ["papers", { contract_id: contract.id }], queryFn: () => contract_api.papers(contract.id) });
  if (list.isPending) return <Loading rows={3} />;
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  const { rows } = list.data;
  return (
    <div className="tk-list">
      <div className="tk-list-bar">
        <span className="tk-grow" />
        <Button icon={<DownloadOutlined />} href={contract_api.zip(contract.id)} disabled={rows.length === 0}>
          {t("zip")}
        </Button>
      </div>
      <Table<Paper>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={rows}
        scroll={{ x: "max-content" }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("papers_empty")} /> }}
        columns={[
          {
            title: t("paper_kind"),
            render: (_, row) => (
              <>
                <b>{row.title}</b>
                {row.worker_name && <div className="tk-quiet">{row.worker_name}</div>}
              </>
            ),
          },
          { title: t("paper_number"), dataIndex: "number" },
          { title: t("issued_on"), render: (_, row) => day_text(row.issued_on, lang) },
          {
            title: t("delivery"),
            render: (_, row) => (
              <span className="tk-stack">
                {row.delivered_at ? <span>{t("delivered_at", instant_text(row.delivered_at))}</span> : <span className="tk-short">{t("not_delivered")}</span>}
                {row.read_at && <span className="tk-quiet">{t("read_at", instant_text(row.read_at))}</span>}
              </span>
            ),
          },
          {
            title: "",
            align: "right",
            render: (_, row) => (
              <span className="tk-actions">
                {(row.may?.includes("deliver") ?? false) && (
                  <Button size="small" icon={<SendOutlined />} onClick={() => set_delivering(row)}>
                    {t("deliver")}
                  </Button>
                )}
                <PdfButton size="small" href={contract_api.paper_pdf(row.id)} />
              </span>
            ),
          },
        ]}
      />
      {delivering && <DeliverDialog paper={delivering} contract={contract} close={() => set_delivering(null)} />}
    </div>
  );
}

function DeliverDialog({ paper, contract, close }: { paper: Paper; contract: Contract; close: () => void }) {
  const t = useText(contract_text);
  const shell = useText(shell_text);
  const [form] = Form.useForm<{ method: string }>();
  const act = useAct(({ method }: { method: string }) => contract_api.deliver(paper.id, method), {
    done: t("delivered"),
    refresh: [["papers"], contract_key(contract.id), ["home"]],
    on_done: close,
  });
  return (
    <Modal open title={`${paper.title} ${t("deliver")}`} okText={t("deliver")} cancelText={shell("cancel")} okButtonProps={{ loading: act.busy }} onOk={() => form.submit()} onCancel={close}>
      <ProblemAlert problem={act.problem} />
      <Form form={form} layout="vertical" initialValues={{ method: "electronic" }} onFinish={act.run}>
        <Form.Item name="method" label={t("deliver_method")}>
          <Radio.Group
            style={{ display: "grid", gap: 8 }}
            options={(["electronic", "mail", "paper"] as const).map((value) => ({ value, label: t(`m_${value}`) }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

// Answers that are given once for all years: occupations of the kinds of work, related clients.
import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input, Modal, Select } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { partnerships_key } from "~/company/company_api";
import { partnerships } from "~/company/partners";
import { ProblemAlert } from "~/parts/problem_alert";
import { useAct } from "~/shell/act";
import { useText } from "~/shell/i18n";
import { shell_text } from "~/shell/shell_text";
import { report_api, reports_key, type RelatedClient, type Report, type WorkClass } from "./business_report_api";
import { report_text } from "./business_report_text";

export function ClassDialog({ report, close }: { report: Report; close: () => void }) {
  const t = useText(report_text);
  const shell = useText(shell_text);
  const [form] = Form.useForm<{ rows: WorkClass[] }>();
  const act = useAct((rows: WorkClass[]) => report_api.classify(rows), {
    done: t("classified"),
    refresh: [reports_key],
    on_done: close,
  });
  const send = ({ rows }: { rows: WorkClass[] }) =>
    void act.run(report.work_classes.map((work, n) => ({ ...work, ...rows[n] })).filter((row) => row.code && row.name));
  return (
    <Modal
      open
      width={720}
      title={t("work_classes")}
      okText={shell("save")}
      cancelText={shell("cancel")}
      okButtonProps={{ loading: act.busy }}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <p className="tk-quiet">{t("work_why")}</p>
      <ProblemAlert problem={act.problem} />
      <Form form={form} initialValues={{ rows: report.work_classes }} onFinish={send}>
        {report.work_classes.map((work, n) => (
          <div
            key={work.work_name}
            className="tk-row"
            style={{ display: "flex", gap: 8, alignItems: "baseline", flexWrap: "wrap" }}
          >
            <b style={{ flex: "1 1 180px" }}>{work.work_name}</b>
            <Form.Item name={["rows", n, "code"]} style={{ width: 90 }}>
              <Input maxLength={3} placeholder={t("code")} aria-label={`${work.work_name} ${t("code")}`} />
            </Form.Item>
            <Form.Item name={["rows", n, "name"]} style={{ flex: "1 1 220px" }}>
              <Input
                maxLength={100}
                placeholder={t("occupation")}
                aria-label={`${work.work_name} ${t("occupation")}`}
              />
            </Form.Item>
          </div>
        ))}
      </Form>
    </Modal>
  );
}

export function RelatedDialog({ close }: { close: () => void }) {
  const t = useText(report_text);
  const shell = useText(shell_text);
  const [form] = Form.useForm<{ rows: RelatedClient[] }>();
  const known = useQuery({ queryKey: ["related-clients"], queryFn: report_api.related });
  const partners = useQuery({ queryKey: partnerships_key, queryFn: partnerships, staleTime: 60_000 });
  useEffect(() => {
    if (known.data) form.setFieldsValue({ rows: known.data.rows });
  }, [known.data, form]);
  const act = useAct((rows: RelatedClient[]) => report_api.put_related(rows), {
    done: t("related_done"),
    refresh: [reports_key, ["related-clients"]],
    on_done: close,
  });
  const clients = (partners.data?.rows ?? []).map((row) => ({ value: row.client_id, label: row.client_name }));
  const must = [{ required: true, message: t("relation") }];
  return (
    <Modal
      open
      width={680}
      title={t("related")}
      okText={shell("save")}
      cancelText={shell("cancel")}
      okButtonProps={{ loading: act.busy, disabled: known.isPending }}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <p className="tk-quiet">{t("related_why")}</p>
      <ProblemAlert problem={act.problem} />
      <Form form={form} onFinish={({ rows }) => void act.run(rows ?? [])}>
        <Form.List name="rows">
          {(fields, { add, remove }) => (
            <>
              {fields.map((field) => (
                <div key={field.key} style={{ display: "flex", gap: 8, alignItems: "baseline" }}>
                  <Form.Item name={[field.name, "client_id"]} rules={must} style={{ flex: 1 }}>
                    <Select options={clients} placeholder={t("client")} aria-label={t("client")} />
                  </Form.Item>
                  <Form.Item name={[field.name, "relation"]} rules={must} style={{ flex: 1 }}>
                    <Input maxLength={100} placeholder={t("relation_hint")} aria-label={t("relation")} />
                  </Form.Item>
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={t("remove")}
                    onClick={() => remove(field.name)}
                  />
                </div>
              ))}
              <Button icon={<PlusOutlined />} onClick={() => add({ client_id: null, relation: "" })}>
                {t("add")}
              </Button>
            </>
          )}
        </Form.List>
      </Form>
    </Modal>
  );
}

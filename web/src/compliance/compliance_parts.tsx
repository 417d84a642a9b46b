// What both screens share: the partner on the other side, and the frame of the form.
import { PlusOutlined } from "@ant-design/icons";
import { Alert, Button, Form, Select, Tag } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { compliance_api } from "./compliance_api";
import { compliance_text } from "./compliance_text";

export function usePartners() {
  const { side } = useSession();
  const list = useQuery({ queryKey: ["partnerships"], queryFn: compliance_api.partnerships, staleTime: 60_000 });
  const rows = list.data?.rows ?? [];
  const other = side === "agency" ? ("client_name" as const) : ("agency_name" as const);
  return {
    choices: rows.filter((row) => row.state === "active").map((row) => ({ value: row.id, label: row[other] })),
    clients: rows.filter((row) => row.state === "active").map((row) => ({ value: row.client_id, label: row.client_name })),
    name_of: ({ agency_id, client_id }: { agency_id: string | null; client_id: string | null }) => rows.find((row) => row.agency_id === agency_id && row.client_id === client_id)?.[other] ?? "",
  };
}

export function PartnerItem() {
  const t = useText(compliance_text);
  const { side } = useSession();
  const form = Form.useFormInstance();
  const { choices } = usePartners();
  const only = choices.length === 1 ? choices[0]!.value : null;
  useEffect(() => {
    if (only && !form.getFieldValue("partnership_id")) form.setFieldValue("partnership_id", only);
  }, [only, form]);
  const label = t(side === "agency" ? "client" : "agency");
  return (
    <Form.Item name="partnership_id" label={label} rules={[{ required: true, message: label }]}>
      <Select showSearch={{ optionFilterProp: "label" }} options={choices} />
    </Form.Item>
  );
}

export function WriteButton({ own, proxy, open }: { own: string; proxy: string; open: () => void }) {
  const { side } = useSession();
  const can = useCan();
  if (!can("notice_write")) return null;
  return (
    <Button type={side === "client" ? "primary" : "default"} icon={<PlusOutlined />} onClick={open}>
      {side === "client" ? own : proxy}
    </Button>
  );
}

export function ProxyNote() {
  const t = useText(compliance_text);
  const { side } = useSession();
  return side === "agency" ? <Alert type="info" showIcon title={t("proxy_why")} style={{ marginBottom: 14 }} /> : null;
}

export function By({ name, proxy }: { name: string; proxy: boolean }) {
  const t = useText(compliance_text);
  return (
    <span>
      {name} {proxy && <Tag>{t("proxy")}</Tag>}
    </span>
  );
}

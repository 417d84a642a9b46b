// What both screens share: the partner's item, and the frame of the form.
import { PlusOutlined } from "@ant-design/icons";
import { Alert, Button, Form, Select, Tag } from "antd";
import { useEffect } from "react";
import { usePartners } from "~/company/partners";
import { useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { compliance_text } from "./compliance_text";

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

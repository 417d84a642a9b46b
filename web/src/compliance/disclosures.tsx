import { Button, Form, Input, Modal, Radio } from "antd";
import { useState } from "react";
import type { TreatmentDisclosure } from "~/api/types";
import { DataList } from "~/parts/data_list";
import { EraDateInput } from "~/parts/inputs";
import { ProblemAlert, show_at_fields } from "~/parts/problem_alert";
import { EraDate, Fact, Facts, PageHead } from "~/parts/show";
import { useAct } from "~/shell/act";
import { useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { compliance_api, disclosures_key, type DisclosureBody } from "./compliance_api";
import { By, PartnerItem, ProxyNote, WriteButton, usePartners } from "./compliance_parts";
import { compliance_text } from "./compliance_text";

const items = ["training", "dining", "rest_room", "changing_room"] as const;
const examples = { training: "training_place", dining: "dining_place", rest_room: "rest_place", changing_room: "changing_place" } as const;

export function DisclosurePage() {
  const t = useText(compliance_text);
  const { side } = useSession();
  const { name_of } = usePartners();
  const [open, set_open] = useState(false);
  const [shown, set_shown] = useState<TreatmentDisclosure | null>(null);
  const show_button = (row: TreatmentDisclosure) => (
    <Button size="small" onClick={() => set_shown(row)}>
      {t("open")}
    </Button>
  );
  return (
    <>
      <PageHead
        title={t("disclosures")}
        sub={t(side === "client" ? "disclosures_client" : "disclosures_agency")}
        room="compliance"
        extra={<WriteButton own={t("disclose")} proxy={t("disclose_proxy")} open={() => set_open(true)} />}
      />
      <DataList<TreatmentDisclosure>
        path="/api/treatment-disclosures"
        query_key={disclosures_key}
        search={false}
        csv={false}
        empty={t("disclosures_empty")}
        columns={[
          { title: t("kind"), show: (row) => <b>{t(`k_${row.kind}`)}</b> },
          { title: t(side === "agency" ? "client" : "agency"), show: name_of },
          { title: t("provided_on"), show: (row) => <EraDate on={row.provided_on} /> },
          { title: t("valid_until"), show: (row) => (row.valid_until ? <EraDate on={row.valid_until} /> : t("no_limit")) },
          { title: t("by"), show: (row) => <By name={row.provided_by} proxy={row.by_proxy} /> },
          { title: "", align: "right", show: show_button },
        ]}
        card={(row) => (
          <section className="tk-card">
            <b>{t(`k_${row.kind}`)}</b>
            <small>
              {name_of(row)}　{t("provided_on")} {row.provided_on.replace(/-/g, "/")}
            </small>
            {show_button(row)}
          </section>
        )}
      />
      {open && <DisclosureDialog close={() => set_open(false)} />}
      {shown && (
        <Modal open width={680} footer={null} title={`${t("disclosures")}　${name_of(shown)}`} onCancel={() => set_shown(null)}>
          <Facts>
            <Fact label={t("kind")}>{t(`k_${shown.kind}`)}</Fact>
            <Fact label={t("provided_on")}>
              <EraDate on={shown.provided_on} />
            </Fact>
            {shown.content.comparable_worker && <Fact label={t("comparable_worker")}>{shown.content.comparable_worker}</Fact>}
            {items.map((item) => (
              <Fact key={item} label={t(item)}>
                {shown.content[item]}
              </Fact>
            ))}
            <Fact label={t("by")}>
              <By name={shown.provided_by} proxy={shown.by_proxy} />
            </Fact>
          </Facts>
        </Modal>
      )}
    </>
  );
}

function DisclosureDialog({ close }: { close: () => void }) {
  const t = useText(compliance_text);
  const shell = useText(shell_text);
  const { side, today } = useSession();
  const [form] = Form.useForm<DisclosureBody>();
  const kind = Form.useWatch("kind", form);
  const act = useAct(
    ({ content, valid_until, ...body }: DisclosureBody, once) =>
      compliance_api.disclose({ ...body, valid_until: valid_until ?? null, content: { ...content, comparable_worker: body.kind === "comparable_worker" ? content.comparable_worker : "" } }, once),
    {
      done: t(side === "client" ? "disclosed" : "recorded"),
      refresh: [disclosures_key, ["contract"], ["papers"], ["home"]],
      on_done: close,
      on_problem: (problem) => show_at_fields(form, problem),
    },
  );
  const must = (text: string) => [{ required: true, whitespace: true, message: text }];
  return (
    <Modal
      open
      width={640}
      title={t(side === "client" ? "disclose" : "disclose_proxy")}
      okText={t(side === "client" ? "disclose" : "disclose_proxy")}
      cancelText={shell("cancel")}
      okButtonProps={{ loading: act.busy }}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <ProxyNote />
      <ProblemAlert problem={act.problem} form={form} />
      <Form form={form} layout="vertical" initialValues={{ kind: "agreement", provided_on: today, content: {} }} onFinish={act.run}>
        <PartnerItem />
        <Form.Item name="kind" label={t("kind")} extra={t(kind === "comparable_worker" ? "k_comparable_why" : "k_agreement_why")}>
          <Radio.Group options={(["agreement", "comparable_worker"] as const).map((value) => ({ value, label: t(`k_${value}`) }))} />
        </Form.Item>
        {kind === "comparable_worker" && (
          <Form.Item name={["content", "comparable_worker"]} label={t("comparable_worker")} extra={t("comparable_hint")} rules={must(t("comparable_worker"))}>
            <Input.TextArea autoSize={{ minRows: 5, maxRows: 14 }} maxLength={10000} />
          </Form.Item>
        )}
        {items.map((item) => (
          <Form.Item key={item} name={["content", item]} label={t(item)} rules={must(t(item))} extra={item === "training" ? t("none_hint") : undefined}>
            <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} placeholder={t(examples[item])} />
          </Form.Item>
        ))}
        <Form.Item name="provided_on" label={t("provided_on")} rules={must(t("provided_on"))}>
          <EraDateInput near={today} max={today} />
        </Form.Item>
        <Form.Item name="valid_until" label={t("valid_until")} extra={t("no_limit")}>
          <EraDateInput near={today} min={today} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

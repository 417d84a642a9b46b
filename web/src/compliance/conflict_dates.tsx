import { AutoComplete, Form, Input, Modal } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ConflictDateNotice } from "~/api/types";
import { DataList } from "~/parts/data_list";
import { EraDateInput } from "~/parts/inputs";
import { ProblemAlert, show_at_fields } from "~/parts/problem_alert";
import { EraDate, PageHead } from "~/parts/show";
import { days_between } from "~/parts/values";
import { useAct } from "~/shell/act";
import { useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { compliance_api, notices_key, type NoticeBody } from "./compliance_api";
import { By, PartnerItem, ProxyNote, WriteButton, usePartners } from "./compliance_parts";
import { compliance_text } from "./compliance_text";

export function ConflictDatePage() {
  const t = useText(compliance_text);
  const { side } = useSession();
  const { name_of } = usePartners();
  const [open, set_open] = useState(false);
  return (
    <>
      <PageHead
        title={t("notices")}
        sub={t(side === "client" ? "notices_client" : "notices_agency")}
        room="compliance"
        extra={<WriteButton own={t("notify")} proxy={t("notify_proxy")} open={() => set_open(true)} />}
      />
      <DataList<ConflictDateNotice>
        path="/api/conflict-date-notices"
        query_key={notices_key}
        search={t("notice_search")}
        empty={t("notices_empty")}
        columns={[
          { title: t("establishment"), show: (row) => <b>{row.establishment_name}</b> },
          { title: t("address"), show: (row) => row.establishment_address },
          { title: t("conflict_on"), sort: "conflict_on", show: (row) => <ConflictDay on={row.conflict_on} /> },
          { title: t(side === "agency" ? "client" : "agency"), show: name_of },
          { title: t("notified_on"), sort: "notified_on", show: (row) => <EraDate on={row.notified_on} /> },
          { title: t("by"), show: (row) => <By name={row.notified_by} proxy={row.by_proxy} /> },
        ]}
        card={(row) => (
          <section className="tk-card">
            <b>{row.establishment_name}</b>
            <ConflictDay on={row.conflict_on} />
            <small>
              {name_of(row)}　{t("notified_on")} {row.notified_on.replace(/-/g, "/")}
            </small>
          </section>
        )}
      />
      {open && <NoticeDialog close={() => set_open(false)} />}
    </>
  );
}

function ConflictDay({ on }: { on: string }) {
  const t = useText(compliance_text);
  const { today } = useSession();
  const left = days_between(today, on);
  return (
    <span>
      <EraDate on={on} /> {left <= 0 ? <b className="tk-warn">{t("passed")}</b> : left <= 180 && <span className="tk-warn">{t("remaining", left)}</span>}
    </span>
  );
}

function NoticeDialog({ close }: { close: () => void }) {
  const t = useText(compliance_text);
  const shell = useText(shell_text);
  const { side, today } = useSession();
  const [form] = Form.useForm<NoticeBody>();
  const own = useQuery({ queryKey: ["establishments", "choices", side], queryFn: compliance_api.establishments, enabled: side === "client" });
  const rows = own.data?.rows ?? [];
  const act = useAct((body: NoticeBody, once) => compliance_api.notify(body, once), {
    done: t(side === "client" ? "notified" : "recorded"),
    refresh: [notices_key, ["contract"], ["papers"], ["home"]],
    on_done: close,
    on_problem: (problem) => show_at_fields(form, problem),
  });
  const must = (text: string) => [{ required: true, whitespace: true, message: text }];
  return (
    <Modal open title={t(side === "client" ? "notify" : "notify_proxy")} okText={t(side === "client" ? "notify" : "notify_proxy")} cancelText={shell("cancel")} okButtonProps={{ loading: act.busy }} onOk={() => form.submit()} onCancel={close} mask={{ closable: false }}>
      <ProxyNote />
      <ProblemAlert problem={act.problem} form={form} />
      <Form form={form} layout="vertical" initialValues={{ notified_on: today }} onFinish={act.run}>
        <PartnerItem />
        <Form.Item name="establishment_name" label={t("establishment")} extra={t("establishment_hint")} rules={must(t("establishment"))}>
          <AutoComplete
            options={rows.map((row) => ({ value: row.name }))}
            onSelect={(name) => form.setFieldValue("establishment_address", rows.find((row) => row.name === name)?.address ?? "")}
            maxLength={200}
          />
        </Form.Item>
        <Form.Item name="establishment_address" label={t("address")} rules={must(t("address"))}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="conflict_on" label={t("conflict_on")} extra={t("conflict_hint")} rules={must(t("conflict_on"))}>
          <EraDateInput near={today} />
        </Form.Item>
        <Form.Item name="notified_on" label={t("notified_on")} rules={must(t("notified_on"))}>
          <EraDateInput near={today} max={today} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

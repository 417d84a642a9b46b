import { RightOutlined } from "@ant-design/icons";
import { Button, Form, Input, Modal } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useSearchParams } from "react-router-dom";
import { get, post } from "~/api/http";
import type { Schema } from "~/api/types";
import { DataList } from "~/parts/data_list";
import { ProblemAlert, show_at_fields } from "~/parts/problem_alert";
import { EraDate, PageHead } from "~/parts/show";
import { slash_day, slashed_days } from "~/parts/values";
import { useAct } from "~/shell/act";
import { useLang, useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { due_word } from "./duty_rules";
import { duty_text } from "./duty_text";
import "./duty.css";

type Duty = Schema<"DutyView">;
type DutyList = Schema<"DutyPage">;

const duties_key = ["duties"] as const;

export function DutyPage() {
  const t = useText(duty_text);
  const { lang } = useLang();
  const [params] = useSearchParams();
  const [aside, set_aside] = useState<Duty | null>(null);
  const kinds = useQuery({
    queryKey: [...duties_key, "kinds"],
    queryFn: () => get<DutyList>("/api/duties", { query: { limit: 1 } }),
  });
  const title_of = (row: { title_ja: string; title_en: string }) => (lang === "en" ? row.title_en : row.title_ja);
  const reopen = useAct(
    (row: Duty) => post<Duty>("/api/duties/{id}/reopening", { path: { id: row.id }, version: row.version }),
    { done: t("reopened"), refresh: [duties_key, ["home"]], loud: true },
  );
  const acts = (row: Duty) => (
    <span className="tk-actions">
      {row.link && (
        <Link to={row.link}>
          {t("open")} <RightOutlined />
        </Link>
      )}
      {row.state === "open" && (
        <Button size="small" onClick={() => set_aside(row)}>
          {t("dismiss")}
        </Button>
      )}
      {row.state === "dismissed" && (
        <Button size="small" onClick={() => void reopen.run(row)}>
          {t("reopen")}
        </Button>
      )}
    </span>
  );
  const what = (row: Duty) => (
    <div className="tk-duty">
      <span className={`tk-duty-mark ${row.urgency}`}>{t(row.urgency)}</span>
      <b>{title_of(row)}</b>
      {row.law && <span className="tk-law">{row.law}</span>}
      <p>{lang === "en" ? row.text_en : slashed_days(row.text_ja)}</p>
      {row.reason && (
        <small>
          {t("reason")}：{row.reason}（{row.decided_by}）
        </small>
      )}
    </div>
  );
  return (
    <>
      <PageHead title={t("title")} sub={t("sub")} room="duty" />
      <DataList<Duty>
        path="/api/duties"
        query_key={duties_key}
        search={false}
        csv={false}
        empty={params.get("state") ? undefined : t("empty")}
        filters={[
          {
            key: "kind",
            label: t("kind"),
            options: (kinds.data?.kinds ?? []).map((one) => ({
              value: one.kind,
              label: `${title_of(one)}（${one.count}）`,
            })),
          },
          {
            key: "state",
            label: t("state"),
            options: (["done", "dismissed"] as const).map((value) => ({ value, label: t(`s_${value}`) })),
          },
        ]}
        columns={[
          { title: t("due"), width: 150, show: (row) => <Due row={row} /> },
          { title: t("what"), show: what },
          { title: "", width: 190, align: "right", show: acts },
        ]}
        card={(row) => (
          <section className="tk-card">
            <Due row={row} />
            {what(row)}
            {acts(row)}
          </section>
        )}
      />
      {aside && <DismissDialog duty={aside} close={() => set_aside(null)} />}
    </>
  );
}

function Due({ row }: { row: Duty }) {
  const t = useText(duty_text);
  const { today } = useSession();
  if (row.state === "done") return <span className="tk-quiet">{t("closed", slash_day(row.closed_on))}</span>;
  const due = due_word(row.due_on, today);
  return (
    <span className="tk-duty-due">
      {row.due_on && <EraDate on={row.due_on} />}
      <b className={due.late ? "tk-warn" : "tk-quiet"}>{t(due.word, due.days)}</b>
    </span>
  );
}

function DismissDialog({ duty, close }: { duty: Duty; close: () => void }) {
  const t = useText(duty_text);
  const shell = useText(shell_text);
  const [form] = Form.useForm<{ reason: string }>();
  const act = useAct(
    ({ reason }: { reason: string }) =>
      post<Duty>("/api/duties/{id}/dismissal", { path: { id: duty.id }, version: duty.version, body: { reason } }),
    {
      done: t("dismissed"),
      refresh: [duties_key, ["home"]],
      on_done: close,
      on_problem: (problem) => show_at_fields(form, problem),
    },
  );
  return (
    <Modal
      open
      title={t("dismiss")}
      okText={t("dismiss")}
      cancelText={shell("cancel")}
      okButtonProps={{ loading: act.busy }}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <p className="tk-dialog-why">{t("dismiss_why")}</p>
      <ProblemAlert problem={act.problem} form={form} />
      <Form form={form} layout="vertical" onFinish={act.run}>
        <Form.Item
          name="reason"
          label={t("reason")}
          rules={[{ required: true, whitespace: true, message: t("reason_needed") }]}
        >
          <Input.TextArea autoFocus autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

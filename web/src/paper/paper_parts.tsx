// One paper as every room shows it: what it is, who has it since when, and what one may do with it.
import { CheckOutlined, SendOutlined } from "@ant-design/icons";
import { Button, Form, Modal, Radio, Tag, type TableColumnType } from "antd";
import { useState } from "react";
import type { DeliveryMethod, Paper, Side } from "~/api/types";
import { ProblemAlert } from "~/parts/problem_alert";
import { PdfButton } from "~/parts/show";
import { day_text, instant_text } from "~/parts/values";
import { useAct } from "~/shell/act";
import { useCodeText, useLang, useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { paper_api, papers_key } from "./paper_api";
import { kind_text, paper_text } from "./paper_text";
import "./paper.css";

// To whom the law has a paper handed; the others hold it from the start.
const receiver_of: Record<string, "client" | "worker" | "agency"> = {
  working_conditions_statement: "worker", dispatch_fee_statement: "worker", worker_notice: "client", conflict_date_notice: "agency", extended_conflict_date_notice: "agency", treatment_disclosure: "agency",
};

export const awaits_receipt = (paper: Paper, side: Side) => receiver_of[paper.kind] === side && !paper.read_at && !paper.superseded;

export function PaperTitle({ paper, of }: { paper: Paper; of?: string }) {
  const t = useText(paper_text);
  const { lang } = useLang();
  const say = useCodeText(kind_text);
  return (
    <span className="tk-stack">
      <span>
        <b>{lang === "en" ? say(paper.kind) : paper.title}</b>
        {paper.superseded && <Tag style={{ marginInlineStart: 8 }}>{t("superseded")}</Tag>}
      </span>
      {of && <span className="tk-quiet">{of}</span>}
    </span>
  );
}

export function PaperDelivery({ paper }: { paper: Paper }) {
  const t = useText(paper_text);
  const { side } = useSession();
  const to = receiver_of[paper.kind];
  const since = { agency: paper.agency_sees_at, client: paper.client_sees_at, worker: paper.worker_sees_at };
  const missing = side === "agency" && !paper.superseded ? (to === "client" && !since.client ? "not_given_client" : to === "worker" && !since.worker ? "not_given_worker" : null) : null;
  return (
    <span className="tk-stack tk-num">
      {to && since[to] && <span>{t(`given_${to}`, instant_text(since[to]))}</span>}
      {missing && <span className="tk-short">{t(missing)}</span>}
      {paper.read_at && <span className="tk-quiet">{t("read_at", instant_text(paper.read_at))}</span>}
    </span>
  );
}

export function PaperActs({ paper, big }: { paper: Paper; big?: boolean }) {
  const t = useText(paper_text);
  const { side } = useSession();
  const can = useCan();
  const [open, set_open] = useState(false);
  const act = useAct(() => paper_api.receive(paper.id), { done: t("received"), refresh: [papers_key], loud: true });
  const to = receiver_of[paper.kind];
  const undelivered = (to === "worker" && !paper.worker_sees_at) || (to === "client" && !paper.client_sees_at);
  const size = big ? "large" : "small";
  return (
    <span className="tk-actions">
      {side === "agency" && can("paper_deliver") && undelivered && !paper.superseded && (
        <Button size={size} icon={<SendOutlined />} onClick={() => set_open(true)}>
          {t("deliver")}
        </Button>
      )}
      <PdfButton size={size} href={paper_api.pdf(paper.id)} />
      {awaits_receipt(paper, side) && (
        <Button size={size} type={big ? "primary" : "default"} icon={<CheckOutlined />} loading={act.busy} onClick={() => void act.run()}>
          {t("receive")}
        </Button>
      )}
      {open && <DeliverPaper paper={paper} to={to === "client" ? "client" : "worker"} close={() => set_open(false)} />}
    </span>
  );
}

function DeliverPaper({ paper, to, close }: { paper: Paper; to: "client" | "worker"; close: () => void }) {
  const t = useText(paper_text);
  const shell = useText(shell_text);
  const [form] = Form.useForm<{ method: DeliveryMethod }>();
  const act = useAct(({ method }: { method: DeliveryMethod }) => paper_api.deliver(paper.id, to, method), { done: t("delivered"), refresh: [papers_key, ["contract"], ["home"]], on_done: close });
  return (
    <Modal open title={`${paper.title}　${t("deliver")}`} okText={t("deliver")} cancelText={shell("cancel")} okButtonProps={{ loading: act.busy }} onOk={() => form.submit()} onCancel={close}>
      <ProblemAlert problem={act.problem} />
      <Form form={form} layout="vertical" initialValues={{ method: "screen" }} onFinish={act.run}>
        <Form.Item name="method" label={t("how")}>
          <Radio.Group options={(["screen", "email", "paper", "fax"] as const).map((value) => ({ value, label: t(`m_${value}`) }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

export function usePaperColumns(of?: (paper: Paper) => string | undefined): TableColumnType<Paper>[] {
  const t = useText(paper_text);
  const { lang } = useLang();
  return [
    { title: t("kind"), render: (_, row) => <PaperTitle paper={row} of={of?.(row)} /> },
    { title: t("number"), dataIndex: "number" },
    { title: t("issued_on"), render: (_, row) => <span className="tk-nowrap">{day_text(row.issued_on, lang)}</span> },
    { title: t("delivery"), render: (_, row) => <PaperDelivery paper={row} /> },
    { title: "", align: "right", render: (_, row) => <PaperActs paper={row} /> },
  ];
}

// One paper as every room shows it: what it is, who has it since when, and what one may do with it.
import { CheckOutlined, SendOutlined, UnorderedListOutlined } from "@ant-design/icons";
import { Button, Form, Input, Modal, Radio, Tag } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router-dom";
import type { DeliveryMethod, Paper, Side } from "~/api/types";
import { EraDateInput } from "~/parts/inputs";
import { ProblemAlert } from "~/parts/problem_alert";
import { Rows, type Column } from "~/parts/rows";
import { PdfButton } from "~/parts/show";
import { day_text, instant_text, slash_day } from "~/parts/values";
import { useAct } from "~/shell/act";
import { useCodeText, useLang, useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { paper_api, papers_key, type Delivery, type Handover } from "./paper_api";
import { kind_text, paper_text } from "./paper_text";
import "./paper.css";

// To whom the law has a paper handed; the others hold it from the start.
const receiver_of: Record<string, "client" | "worker" | "agency"> = {
  working_conditions_statement: "worker",
  dispatch_fee_statement: "worker",
  worker_notice: "client",
  conflict_date_notice: "agency",
  extended_conflict_date_notice: "agency",
  treatment_disclosure: "agency",
  employment_terms_notice: "worker",
  hiring_statement: "worker",
  dispatch_statement: "worker",
  comparable_worker_disclosure: "agency",
};

export const awaits_receipt = (paper: Paper, side: Side) =>
  receiver_of[paper.kind] === side && !paper.read_at && !paper.superseded;

export function PaperTitle({ paper, of }: { paper: Paper; of?: string }) {
  const t = useText(paper_text);
  const { lang } = useLang();
  const say = useCodeText(kind_text);
  return (
    <span className="tk-stack">
      <span>
        <b>{lang === "en" ? say(paper.kind) : paper.title}</b>
        {paper.superseded && <Tag style={{ marginInlineStart: 8 }}>{t("superseded")}</Tag>}
        {paper.valid_until && (
          <Tag style={{ marginInlineStart: 8 }}>{t("valid_until", slash_day(paper.valid_until))}</Tag>
        )}
        {paper.valid_from && <Tag style={{ marginInlineStart: 8 }}>{t("valid_from", slash_day(paper.valid_from))}</Tag>}
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
  const missing =
    side === "agency" && !paper.superseded
      ? to === "client" && !since.client
        ? "not_given_client"
        : to === "worker" && !since.worker
          ? "not_given_worker"
          : null
      : null;
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
  const [shown, set_shown] = useState(false);
  const act = useAct(() => paper_api.receive(paper.id), { done: t("received"), refresh: [papers_key], loud: true });
  const to = receiver_of[paper.kind];
  const undelivered = (to === "worker" && !paper.worker_sees_at) || (to === "client" && !paper.client_sees_at);
  const size = big ? "large" : "small";
  return (
    <span className="tk-actions">
      {side === "agency" && to === "client" && undelivered && !paper.superseded && paper.contract_id && (
        <Link to={`/contracts/${paper.contract_id}?tab=assignments`}>{t("deliver_with_assignment")}</Link>
      )}
      {side === "agency" && can("paper_deliver") && to === "worker" && undelivered && !paper.superseded && (
        <Button size={size} icon={<SendOutlined />} onClick={() => set_open(true)}>
          {t("deliver")}
        </Button>
      )}
      <PdfButton size={size} href={paper_api.pdf(paper.id)} />
      {!big && (
        <Button
          size={size}
          icon={<UnorderedListOutlined />}
          title={t("deliveries")}
          aria-label={t("deliveries")}
          onClick={() => set_shown(true)}
        />
      )}
      {awaits_receipt(paper, side) && (
        <Button
          size={size}
          type={big ? "primary" : "default"}
          icon={<CheckOutlined />}
          loading={act.busy}
          onClick={() => void act.run()}
        >
          {t("receive")}
        </Button>
      )}
      {shown && <Deliveries paper={paper} close={() => set_shown(false)} />}
      {open && <DeliverPaper paper={paper} to={to === "client" ? "client" : "worker"} close={() => set_open(false)} />}
    </span>
  );
}

function DeliverPaper({ paper, to, close }: { paper: Paper; to: "client" | "worker"; close: () => void }) {
  const t = useText(paper_text);
  const shell = useText(shell_text);
  const { today } = useSession();
  const [form] = Form.useForm<Handover>();
  const act = useAct((handover: Handover) => paper_api.deliver(paper.id, to, handover), {
    done: t("delivered"),
    refresh: [papers_key, ["contract"], ["home"]],
    on_done: close,
  });
  const wished = to === "worker" && paper.kind !== "dispatch_fee_statement";
  return (
    <Modal
      open
      title={`${paper.title}　${t("deliver")}`}
      okText={t("deliver")}
      cancelText={shell("cancel")}
      okButtonProps={{ loading: act.busy }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      {wished && <p className="tk-dialog-why">{t("wish_why")}</p>}
      <ProblemAlert problem={act.problem} form={form} />
      <Form<Handover>
        form={form}
        layout="vertical"
        initialValues={{ method: wished ? "paper" : "screen", handed_on: today, receipt: "", evidence: "" }}
        onFinish={({ handed_on, ...rest }) =>
          void act.run({ ...rest, handed_on: by_hand(rest.method) ? handed_on : null })
        }
      >
        <Form.Item name="method" label={t("how")}>
          <Radio.Group
            options={(["paper", "screen", "email", "fax"] as const).map((value) => ({ value, label: t(`m_${value}`) }))}
          />
        </Form.Item>
        <Form.Item noStyle shouldUpdate={(a: Handover, b: Handover) => a.method !== b.method}>
          {({ getFieldValue }) =>
            by_hand(getFieldValue("method") as DeliveryMethod) && (
              <>
                <Form.Item name="handed_on" label={t("handed_on")}>
                  <EraDateInput near={today} min={paper.issued_on} max={today} />
                </Form.Item>
                <Form.Item name="receipt" label={t("receipt")}>
                  <Input maxLength={300} />
                </Form.Item>
              </>
            )
          }
        </Form.Item>
        {paper.kind === "worker_notice" && (
          <Form.Item name="evidence" label={t("evidence")}>
            <Input maxLength={300} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}

const by_hand = (method: DeliveryMethod) => method === "paper" || method === "fax";

// Every handing over of one paper: to whom, how, when, and whether it was received.
function Deliveries({ paper, close }: { paper: Paper; close: () => void }) {
  const t = useText(paper_text);
  const list = useQuery({
    queryKey: [...papers_key, "deliveries", paper.id],
    queryFn: () => paper_api.deliveries(paper.id),
  });
  return (
    <Modal open title={`${paper.title} ${paper.number}　${t("deliveries")}`} footer={null} onCancel={close} width={760}>
      <Rows<Delivery>
        rows={list.data?.rows ?? []}
        empty={t("no_deliveries")}
        loading={list.isPending}
        columns={[
          { title: t("d_to"), show: (row) => t(`side_${row.to_side}`) },
          { title: t("how"), show: (row) => t(`m_${row.method}`) },
          {
            title: t("d_at"),
            show: (row) => (row.handed_on ? slash_day(row.handed_on) : instant_text(row.delivered_at)),
          },
          { title: t("d_by"), dataIndex: "delivered_by" },
          {
            title: t("d_read"),
            show: (row) => (row.read_at ? `${instant_text(row.read_at)} ${row.read_by}` : row.receipt),
          },
          { title: t("evidence"), dataIndex: "evidence" },
        ]}
      />
    </Modal>
  );
}

// Whom a paper is about: the worker, and in a list of all papers the other party.
export const worker_of = (paper: Paper) => paper.worker_name;
export const parties_of = (side: Side) => (paper: Paper) =>
  [paper.worker_name, side === "agency" ? paper.client_name : paper.agency_name].filter(Boolean).join("　");

export function usePaperColumns(of: (paper: Paper) => string): Column<Paper>[] {
  const t = useText(paper_text);
  const { lang } = useLang();
  return [
    { title: t("kind"), show: (row) => <PaperTitle paper={row} of={of(row)} /> },
    { title: t("number"), sort: "number", dataIndex: "number" },
    { title: t("issued_on"), show: (row) => <span className="tk-nowrap">{day_text(row.issued_on, lang)}</span> },
    { title: t("delivery"), show: (row) => <PaperDelivery paper={row} /> },
    { title: "", align: "right", show: (row) => <PaperActs paper={row} /> },
  ];
}

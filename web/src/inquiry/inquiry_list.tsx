import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect } from "react";
import { Link, useNavigate, useSearchParams } from "react-router-dom";
import { DataList, only } from "~/parts/data_list";
import { At, PageHead } from "~/parts/show";
import { slash_day } from "~/parts/values";
import { useCodeText, useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { inquiries_key, received_key, type InquiryLine, type ReceivedLine } from "./inquiry_api";
import { InquiryState, ReplyBy } from "./inquiry_parts";
import { inquiry_state_text, inquiry_text } from "./inquiry_text";

export function InquiryListPage() {
  return useSession().side === "client" ? <OwnList /> : <ReceivedList />;
}

const own_states = ["draft", "sent", "accepted", "closed", "withdrawn"];
const received_states = ["waiting", "answered", "accepted", "declined", "closed", "withdrawn"];

function useFilters(states: string[]) {
  const t = useText(inquiry_text);
  const state = useCodeText(inquiry_state_text);
  return [
    { key: "state", label: t("state"), options: states.map((value) => ({ value, label: state(value) })) },
    {
      key: "kind",
      label: t("kind"),
      options: [
        { value: "dispatch", label: t("k_dispatch") },
        { value: "estimate", label: t("k_estimate") },
      ],
    },
  ];
}

function OwnList() {
  const t = useText(inquiry_text);
  const can = useCan();
  const go = useNavigate();
  const filters = [...useFilters(own_states), only("answered", t("f_answer"), t("f_answered"))];
  const open = (row: InquiryLine) => `/inquiries/${row.id}`;
  return (
    <>
      <PageHead
        title={t("list")}
        room="inquiry"
        extra={
          can("inquiry_write") && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => go("/inquiries/new")}>
              {t("new")}
            </Button>
          )
        }
      />
      <DataList<InquiryLine>
        path="/api/inquiries"
        query_key={inquiries_key}
        search={t("search")}
        empty={t("empty")}
        open={open}
        filters={filters}
        columns={[
          { title: t("number"), sort: "number", width: 130, show: (row) => row.number || t("no_number") },
          { title: t("kind"), width: 90, show: (row) => t(`k_${row.kind}`) },
          { title: t("state"), width: 100, show: (row) => <InquiryState state={row.state} /> },
          { title: t("work"), show: (row) => row.work_name },
          {
            title: t("starts"),
            sort: "starts_on",
            width: 110,
            show: (row) => <span className="tk-num">{slash_day(row.starts_on)}</span>,
          },
          { title: t("headcount"), width: 70, align: "right", show: (row) => `${row.headcount}${t("people")}` },
          {
            title: t("reply_by"),
            sort: "reply_by_on",
            width: 180,
            show: (row) => <ReplyBy on={row.reply_by_on} open={row.state === "sent"} />,
          },
          {
            title: t("answers"),
            width: 90,
            align: "right",
            show: (row) => (row.sent_count ? t("answers_of", row.answered_count, row.sent_count) : null),
          },
          { title: t("updated"), width: 140, show: (row) => <At at={row.updated_at} /> },
        ]}
        card={(row) => (
          <Link to={open(row)} className="tk-mcard">
            <b>
              {row.work_name}
              <InquiryState state={row.state} />
            </b>
            <span className="pair">
              {row.number || t("no_number")}　{t(`k_${row.kind}`)}　{row.headcount}
              {t("people")}
            </span>
            <span className="pair">
              {t("reply_by")} <ReplyBy on={row.reply_by_on} open={row.state === "sent"} />{" "}
              {row.sent_count > 0 && `${t("answers")} ${t("answers_of", row.answered_count, row.sent_count)}`}
            </span>
          </Link>
        )}
      />
    </>
  );
}

function ReceivedList() {
  const t = useText(inquiry_text);
  const filters = useFilters(received_states);
  const [params, set_params] = useSearchParams();
  // The way here from the home page names what was received and waits.
  const asked = params.get("state");
  useEffect(() => {
    if (asked === "received") set_params({ state: "waiting" }, { replace: true });
  }, [asked, set_params]);
  if (asked === "received") return null;
  const open = (row: ReceivedLine) => `/inquiries/${row.id}`;
  return (
    <>
      <PageHead title={t("received_list")} room="inquiry" />
      <DataList<ReceivedLine>
        path="/api/received-inquiries"
        query_key={received_key}
        search={t("received_search")}
        empty={t("received_empty")}
        open={open}
        filters={filters}
        columns={[
          { title: t("number"), sort: "number", width: 130, show: (row) => row.number },
          { title: t("kind"), width: 90, show: (row) => t(`k_${row.kind}`) },
          { title: t("state"), width: 100, show: (row) => <InquiryState state={row.state} /> },
          { title: t("client"), show: (row) => row.client_name },
          { title: t("work"), show: (row) => row.work_name },
          {
            title: t("starts"),
            sort: "starts_on",
            width: 110,
            show: (row) => <span className="tk-num">{slash_day(row.starts_on)}</span>,
          },
          { title: t("headcount"), width: 70, align: "right", show: (row) => `${row.headcount}${t("people")}` },
          {
            title: t("reply_by"),
            sort: "reply_by_on",
            width: 180,
            show: (row) => <ReplyBy on={row.reply_by_on} open={row.state === "waiting"} />,
          },
          { title: t("sent_at"), width: 140, show: (row) => <At at={row.sent_at} /> },
        ]}
        card={(row) => (
          <Link to={open(row)} className="tk-mcard">
            <b>
              {row.work_name}
              <InquiryState state={row.state} />
            </b>
            <span className="pair">
              {row.client_name}　{row.headcount}
              {t("people")}
            </span>
            <span className="pair">
              {t("reply_by")} <ReplyBy on={row.reply_by_on} open={row.state === "waiting"} />
            </span>
          </Link>
        )}
      />
    </>
  );
}

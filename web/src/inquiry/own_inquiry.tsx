// The client's inquiry: what was asked, whom, and the answers side by side.
import { CopyOutlined, DeleteOutlined, EditOutlined, LeftOutlined, SendOutlined } from "@ant-design/icons";
import { Button, Checkbox, Form, Input, Modal, Tag } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router-dom";
import { ProblemAlert } from "~/parts/problem_alert";
import { EraDate, Fact, PageHead } from "~/parts/show";
import { instant_text, yen_text } from "~/parts/values";
import { useAct } from "~/shell/act";
import { useConfirm } from "~/shell/confirm";
import { Failed, Loading } from "~/shell/errors";
import { useText } from "~/shell/i18n";
import { shell_text } from "~/shell/shell_text";
import {
  inquiries_key,
  inquiry_api,
  inquiry_key,
  type AnswerColumn,
  type Comparison,
  type InquiryView,
} from "./inquiry_api";
import { ContentFacts, InquiryState, PersonWarnings, ReplyBy, useUnit } from "./inquiry_parts";
import { inquiry_text } from "./inquiry_text";

export function OwnInquiry() {
  const { id = "" } = useParams();
  const t = useText(inquiry_text);
  const shell = useText(shell_text);
  const go = useNavigate();
  const make_sure = useConfirm();
  const [dialog, set_dialog] = useState<"send" | "withdraw" | "close" | null>(null);
  const one = useQuery({ queryKey: inquiry_key(id), queryFn: () => inquiry_api.one(id) });
  const discard = useAct((view: InquiryView) => inquiry_api.discard(view.id, view.version), {
    done: t("discarded"),
    refresh: [inquiries_key],
    on_done: () => go("/inquiries"),
    loud: true,
  });
  if (one.isPending) return <Loading />;
  if (one.isError) return <Failed error={one.error} retry={() => void one.refetch()} />;
  const view = one.data;
  return (
    <>
      <PageHead
        room="inquiry"
        title={view.content.work_name}
        sub={
          <>
            <span>{view.number || t("no_number")}</span>
            <span>{t(`k_${view.kind}`)}</span>
            <InquiryState state={view.state} />
            <span>
              {t("reply_by")} <ReplyBy on={view.reply_by_on} open={view.state === "sent"} />
            </span>
          </>
        }
        back={
          <Link to="/inquiries" className="tk-back">
            <LeftOutlined /> {shell("to_list")}
          </Link>
        }
        extra={
          <>
            <Button icon={<CopyOutlined />} onClick={() => go(`/inquiries/new?copy=${view.id}`)}>
              {t("copy")}
            </Button>
            {view.may.edit && (
              <>
                <Button
                  danger
                  icon={<DeleteOutlined />}
                  onClick={() =>
                    make_sure({
                      title: t("discard_title"),
                      ok: t("discard"),
                      danger: true,
                      run: () => discard.run(view),
                    })
                  }
                >
                  {t("discard")}
                </Button>
                <Button icon={<EditOutlined />} onClick={() => go(`/inquiries/${view.id}/edit`)}>
                  {t("edit")}
                </Button>
              </>
            )}
            {view.may.withdraw && <Button onClick={() => set_dialog("withdraw")}>{t("withdraw")}</Button>}
            {view.may.close && <Button onClick={() => set_dialog("close")}>{t("close")}</Button>}
            {view.may.send && (
              <Button type="primary" icon={<SendOutlined />} onClick={() => set_dialog("send")}>
                {t("send")}
              </Button>
            )}
          </>
        }
      />
      <PersonWarnings warnings={view.state === "draft" ? view.warnings : []} />
      {view.state !== "draft" && <Answers view={view} />}
      <section className="tk-panel">
        <h2>{t(`k_${view.kind}`)}</h2>
        <ContentFacts
          content={view.content}
          more={
            <>
              <Fact label={t("reply_by_on")}>
                <EraDate on={view.reply_by_on} />
              </Fact>
              <Fact label={t("answer_recipient")}>{view.answer_recipient_name}</Fact>
              {view.override_reason && <Fact label={t("override")}>{view.override_reason}</Fact>}
              {view.close_reason && <Fact label={t("reason")}>{view.close_reason}</Fact>}
            </>
          }
        />
      </section>
      {dialog === "send" && <SendDialog view={view} close={() => set_dialog(null)} />}
      {(dialog === "withdraw" || dialog === "close") && (
        <EndDialog view={view} verb={dialog} close={() => set_dialog(null)} />
      )}
    </>
  );
}

function SendDialog({ view, close }: { view: InquiryView; close: () => void }) {
  const t = useText(inquiry_text);
  const shell = useText(shell_text);
  const choices = useQuery({ queryKey: ["inquiry_choices"], queryFn: inquiry_api.choices, staleTime: 0 });
  const [chosen, choose] = useState<string[]>([]);
  const [reason, set_reason] = useState("");
  const partners = choices.data?.partners ?? [];
  const warned = view.warnings.length > 0;
  const act = useAct(
    () => inquiry_api.send(view.id, view.version, { partnership_ids: chosen, override_reason: reason.trim() }),
    {
      done: t("sent"),
      refresh: [inquiries_key, ["home"]],
      on_done: close,
    },
  );
  return (
    <Modal
      open
      title={t("send_title")}
      okText={t("do_send", chosen.length)}
      cancelText={shell("cancel")}
      okButtonProps={{ disabled: chosen.length === 0 || (warned && !reason.trim()), loading: act.busy }}
      onOk={() => void act.run()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <p className="tk-quiet" style={{ marginBottom: 12 }}>
        {t("send_why")}
      </p>
      <ProblemAlert problem={act.problem} />
      <PersonWarnings warnings={view.warnings} />
      {choices.isPending ? (
        <Loading rows={2} />
      ) : partners.length === 0 ? (
        <p>{t("no_partners")}</p>
      ) : (
        <div className="tk-agencies" role="group" aria-label={t("send_title")}>
          {partners.length > 1 && (
            <Checkbox
              checked={chosen.length === partners.length}
              indeterminate={chosen.length > 0 && chosen.length < partners.length}
              onChange={(event) => choose(event.target.checked ? partners.map((one) => one.id) : [])}
            >
              {shell("all")}
            </Checkbox>
          )}
          {partners.map((one) => (
            <Checkbox
              key={one.id}
              checked={chosen.includes(one.id)}
              onChange={(event) =>
                choose(event.target.checked ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))
              }
            >
              {one.agency_name}
            </Checkbox>
          ))}
        </div>
      )}
      {warned && (
        <Form layout="vertical">
          <Form.Item label={t("override")} extra={t("override_hint")}>
            <Input.TextArea
              value={reason}
              maxLength={500}
              showCount
              autoSize={{ minRows: 2 }}
              onChange={(event) => set_reason(event.target.value)}
            />
          </Form.Item>
        </Form>
      )}
    </Modal>
  );
}

function EndDialog({ view, verb, close }: { view: InquiryView; verb: "withdraw" | "close"; close: () => void }) {
  const t = useText(inquiry_text);
  const shell = useText(shell_text);
  const [reason, set_reason] = useState("");
  const act = useAct(() => inquiry_api[verb](view.id, view.version, reason.trim()), {
    done: t(verb === "withdraw" ? "withdrawn" : "closed"),
    refresh: [inquiries_key, ["home"]],
    on_done: close,
  });
  return (
    <Modal
      open
      title={t(`${verb}_title`)}
      okText={t(verb)}
      cancelText={shell("cancel")}
      okButtonProps={{ danger: true, loading: act.busy }}
      onOk={() => void act.run()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <p className="tk-quiet" style={{ marginBottom: 12 }}>
        {t(`${verb}_why`)}
      </p>
      <ProblemAlert problem={act.problem} />
      <Form layout="vertical">
        <Form.Item label={t("reason")}>
          <Input.TextArea
            autoFocus
            value={reason}
            maxLength={1000}
            showCount
            autoSize={{ minRows: 2 }}
            onChange={(event) => set_reason(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function Answers({ view }: { view: InquiryView }) {
  const t = useText(inquiry_text);
  const make_sure = useConfirm();
  const answers = useQuery({
    queryKey: [...inquiry_key(view.id), "answers"],
    queryFn: () => inquiry_api.answers(view.id),
    refetchInterval: view.state === "sent" ? 30_000 : false,
  });
  const accept = useAct((recipient: string) => inquiry_api.accept(view.id, view.version, recipient), {
    done: t("accepted"),
    refresh: [inquiries_key, ["home"]],
    loud: true,
  });
  if (answers.isPending) return <Loading rows={3} />;
  if (answers.isError) return <Failed error={answers.error} retry={() => void answers.refetch()} />;
  const ask = (column: AnswerColumn) =>
    make_sure({
      title: t("accept_title", column.agency_name),
      why: t("accept_why"),
      ok: t("accept"),
      run: () => accept.run(column.recipient_id!),
    });
  return (
    <section className="tk-panel" data-testid="answers">
      <h2>
        {t("compare")}
        <small className="tk-quiet">
          {t("answers_of", view.recipients.filter((one) => one.answered_at).length, view.recipients.length)}
        </small>
      </h2>
      <CompareTable comparison={answers.data} accept={view.may.accept ? ask : undefined} />
    </section>
  );
}

function CompareTable({ comparison, accept }: { comparison: Comparison; accept?: (column: AnswerColumn) => void }) {
  const t = useText(inquiry_text);
  const { price, unit } = useUnit();
  const columns = comparison.answers;
  const priced = columns.filter((one) => one.price != null && one.price_unit === comparison.price_unit);
  const lowest = priced.length > 1 ? Math.min(...priced.map((one) => one.price!)) : null;
  const won = (column: AnswerColumn) => (column.state === "accepted" ? "won" : undefined);
  const cells = (show: (column: AnswerColumn) => React.ReactNode) =>
    columns.map((column) => (
      <td key={column.recipient_id} className={won(column)}>
        {show(column) ?? <span className="tk-none">―</span>}
      </td>
    ));
  return (
    <div className="tk-compare-wrap">
      <table className="tk-compare">
        <thead>
          <tr>
            <th scope="col" aria-label={t("agency")} />
            {columns.map((column) => (
              <th key={column.recipient_id} scope="col" className={won(column)}>
                <span>
                  {column.agency_name} <InquiryState state={column.state} />
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              {t("price")}
              {comparison.price_wish != null && (
                <small className="tk-row-note">{t("wish", price(comparison.price_wish, comparison.price_unit))}</small>
              )}
            </th>
            {cells((column) =>
              column.price == null ? null : (
                <>
                  <span className="tk-price">{yen_text(column.price)}</span> / {unit(column.price_unit!)}{" "}
                  {lowest !== null && column.price === lowest && column.price_unit === comparison.price_unit && (
                    <Tag color="green">{t("lowest")}</Tag>
                  )}
                </>
              ),
            )}
          </tr>
          {comparison.price_wish != null && (
            <tr>
              <th scope="row">{t("vs_wish")}</th>
              {cells((column) =>
                column.over_wish == null ? null : column.over_wish === 0 ? (
                  t("same")
                ) : (
                  <span className={`tk-num ${column.over_wish > 0 ? "over" : "under"}`}>
                    {column.over_wish > 0 ? "+" : "−"}
                    {yen_text(Math.abs(column.over_wish))}
                  </span>
                ),
              )}
            </tr>
          )}
          <tr>
            <th scope="row">{t("candidates")}</th>
            {cells((column) =>
              column.candidates == null ? null : (
                <>
                  <b className="tk-num">{column.candidates}</b>
                  {t("people")} / {comparison.headcount}
                  {t("people")}　
                  {column.enough ? (
                    <span className="under">{t("enough")}</span>
                  ) : (
                    <span className="over">{t("short", comparison.headcount - column.candidates)}</span>
                  )}
                </>
              ),
            )}
          </tr>
          <tr>
            <th scope="row">{t("available_on")}</th>
            {cells((column) => column.available_on && <EraDate on={column.available_on} />)}
          </tr>
          <tr>
            <th scope="row">{t("remarks")}</th>
            {cells((column) => column.remarks || null)}
          </tr>
          <tr>
            <th scope="row">{t("answered_at")}</th>
            {cells((column) =>
              column.answered_at ? `${instant_text(column.answered_at)}　${column.answered_by}` : null,
            )}
          </tr>
          {accept && (
            <tr>
              <th />
              {columns.map((column) => (
                <td key={column.recipient_id}>
                  {column.state === "answered" && (
                    <Button type="primary" onClick={() => accept(column)}>
                      {t("accept")}
                    </Button>
                  )}
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

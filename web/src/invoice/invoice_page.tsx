// One invoice: its lines down to the days they are made of, its totals per rate, and what one may do with it.
import {
  CheckOutlined,
  DeleteOutlined,
  EditOutlined,
  LeftOutlined,
  MinusCircleOutlined,
  PlusOutlined,
  ReloadOutlined,
} from "@ant-design/icons";
import { Alert, Button } from "antd";
import { useQuery } from "@tanstack/react-query";
import { Fragment, useState } from "react";
import { Link, useNavigate, useParams } from "react-router-dom";
import { CsvMenu } from "~/parts/csv_menu";
import { EraDate, Fact, Facts, HistoryTimeline, PageHead, PdfButton } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { duration_text, instant_text, period_text, short_day, slashed_days, yen_text } from "~/parts/values";
import { useAct } from "~/shell/act";
import { useConfirm } from "~/shell/confirm";
import { Failed, Loading } from "~/shell/errors";
import { useCodeText, useLang, useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { invoice_api, invoice_key, invoices_key, type Invoice, type InvoiceLine } from "./invoice_api";
import {
  AddLineDialog,
  CorrectDialog,
  CreditDialog,
  DisputeDialog,
  EditLineDialog,
  IssueDialog,
  TakeOffDialog,
} from "./invoice_dialogs";
import { Amount, InvoiceState } from "./invoice_list";
import { blocks_of, days_total, percent_text } from "./invoice_rules";
import { invoice_text, invoice_verb_text } from "./invoice_text";
import "./invoice.css";

export function InvoicePage() {
  const { id = "" } = useParams();
  const t = useText(invoice_text);
  const one = useQuery({ queryKey: invoice_key(id), queryFn: () => invoice_api.one(id) });
  if (one.isPending) return <Loading />;
  if (one.isError) return <Failed error={one.error} retry={() => void one.refetch()} />;
  const invoice = one.data;
  return (
    <>
      <Head invoice={invoice} />
      {invoice.state === "disputed" && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 14 }}
          title={t("dispute_head")}
          description={invoice.dispute_reason}
        />
      )}
      {(invoice.refers_to_id || invoice.reason) && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 14 }}
          title={
            <>
              {t(`k_${invoice.kind}`)}　{t("refers_to")}{" "}
              {invoice.refers_to_id ? (
                <Link to={`/invoices/${invoice.refers_to_id}`}>{invoice.refers_to}</Link>
              ) : (
                invoice.refers_to
              )}
            </>
          }
          description={invoice.reason}
        />
      )}
      <div className="tk-invoice-grid">
        <Lines invoice={invoice} />
        <Side invoice={invoice} />
      </div>
    </>
  );
}

function Head({ invoice }: { invoice: Invoice }) {
  const t = useText(invoice_text);
  const shell = useText(shell_text);
  const go = useNavigate();
  const make_sure = useConfirm();
  const { side } = useSession();
  const [dialog, set_dialog] = useState<"issue" | "correct" | "credit" | "dispute" | null>(null);
  const touched = [invoices_key, ["home"]];
  const confirm = useAct(() => invoice_api.confirm(invoice.id, invoice.version), {
    done: t("confirmed"),
    refresh: touched,
    loud: true,
  });
  const discard = useAct(() => invoice_api.discard(invoice.id, invoice.version), {
    done: t("discarded"),
    refresh: [["home"]],
    on_done: () => go("/invoices"),
    loud: true,
  });
  const again = useAct(() => invoice_api.provisional(invoice.partnership_id!, invoice.period_to.slice(0, 7)), {
    done: t("calculated"),
    refresh: touched,
    loud: true,
    on_done: (out) => {
      if (!out.invoices.some((one) => one.id === invoice.id))
        go(out.invoices[0] ? `/invoices/${out.invoices[0].id}` : "/invoices");
    },
  });
  const { may } = invoice;
  const close = () => set_dialog(null);
  return (
    <>
      <PageHead
        room="invoice"
        title={`${t(`k_${invoice.kind}`)}　${invoice.number || t("no_number")}`}
        sub={
          <>
            <InvoiceState state={invoice.state} />
            <span>{side === "agency" ? invoice.client_name : invoice.agency_name}</span>
            <span className="tk-num">{period_text(invoice.period_from, invoice.period_to)}</span>
          </>
        }
        back={
          <Link to="/invoices" className="tk-back">
            <LeftOutlined /> {shell("to_list")}
          </Link>
        }
        extra={
          <>
            <CsvMenu path={`/api/invoices/${invoice.id}/time-data`} text={t("time_data")} />
            <PdfButton
              href={`/api/invoices/${invoice.id}/pdf`}
              text={invoice.state === "provisional" ? t("preview") : t("pdf")}
            />
            {may.discard && (
              <Button
                danger
                icon={<DeleteOutlined />}
                aria-label={t("discard")}
                title={t("discard")}
                onClick={() =>
                  make_sure({ title: t("discard_title"), ok: t("discard"), danger: true, run: () => discard.run() })
                }
              />
            )}
            {may.edit && (
              <Button icon={<ReloadOutlined />} loading={again.busy} onClick={() => void again.run()}>
                {t("recalculate")}
              </Button>
            )}
            {may.correct && <Button onClick={() => set_dialog("correct")}>{t("correct")}</Button>}
            {may.credit && <Button onClick={() => set_dialog("credit")}>{t("credit")}</Button>}
            {may.dispute && <Button onClick={() => set_dialog("dispute")}>{t("dispute")}</Button>}
            {may.issue && (
              <Button type="primary" onClick={() => set_dialog("issue")}>
                {t("issue")}
              </Button>
            )}
            {may.confirm && (
              <Button
                type="primary"
                icon={<CheckOutlined />}
                loading={confirm.busy}
                onClick={() =>
                  make_sure({
                    title: t("confirm_title"),
                    why: t("confirm_why"),
                    ok: t("confirm"),
                    run: () => confirm.run(),
                  })
                }
              >
                {t("confirm")}
              </Button>
            )}
          </>
        }
      />
      {dialog === "issue" && <IssueDialog invoice={invoice} close={close} />}
      {dialog === "correct" && <CorrectDialog invoice={invoice} close={close} />}
      {dialog === "credit" && <CreditDialog invoice={invoice} close={close} />}
      {dialog === "dispute" && <DisputeDialog invoice={invoice} close={close} />}
    </>
  );
}

function Lines({ invoice }: { invoice: Invoice }) {
  const t = useText(invoice_text);
  const [adding, set_adding] = useState(false);
  const [editing, set_editing] = useState<InvoiceLine | null>(null);
  const [taking, set_taking] = useState<InvoiceLine | null>(null);
  const [open, set_open] = useState<ReadonlySet<string>>(new Set());
  const edits = invoice.may.edit;
  const flip = (id: string) =>
    set_open((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <section className="tk-panel">
      <h2>
        {t("lines")}
        <span className="tk-grow" />
        {edits && (
          <Button icon={<PlusOutlined />} onClick={() => set_adding(true)}>
            {t("add_line")}
          </Button>
        )}
      </h2>
      <table className="tk-lines">
        <thead>
          <tr>
            <th scope="col">{t("content")}</th>
            <th scope="col" className="num">
              {t("quantity")}
            </th>
            <th scope="col" className="num">
              {t("unit_price")}
            </th>
            <th scope="col" className="num">
              {t("amount")}
            </th>
            {edits && <th aria-label={t("edit_line")} />}
          </tr>
        </thead>
        <tbody>
          {blocks_of(invoice.lines).map((block) => (
            <Fragment key={`${block.contract}/${block.worker}`}>
              <tr className="worker">
                <td colSpan={3}>
                  {block.worker || t("other_lines")}
                  {block.contract && <small>{block.contract}</small>}
                </td>
                <td className="num">
                  <Amount yen={block.amount_yen} />
                </td>
                {edits && <td />}
              </tr>
              {block.lines.map((line) => (
                <Fragment key={line.id}>
                  <tr className={line.removed ? "removed" : ""}>
                    <td className="first">
                      {slashed_days(line.content)}
                      {line.days.length > 0 && (
                        <>
                          {"　"}
                          <button
                            type="button"
                            className="tk-more"
                            aria-expanded={open.has(line.id)}
                            onClick={() => flip(line.id)}
                          >
                            {t("days_of", line.days.length)} {open.has(line.id) ? "▲" : "▼"}
                          </button>
                        </>
                      )}
                      {(line.removed || line.edit_reason || line.amount_yen !== line.calculated_yen) && (
                        <span className="tk-line-note">
                          {line.removed && `${t("removed")}　`}
                          {!line.removed &&
                            !line.by_hand &&
                            line.amount_yen !== line.calculated_yen &&
                            `${t("edited", yen_text(line.calculated_yen))}　`}
                          {line.edit_reason &&
                            (line.edited_by ? t("edited_by", line.edit_reason, line.edited_by) : line.edit_reason)}
                        </span>
                      )}
                    </td>
                    <td className="num">
                      {line.by_hand ? "" : `${line.quantity}${line.unit === "hour" ? "" : ` ${t(`u_${line.unit}`)}`}`}
                    </td>
                    <td className="num">{line.by_hand ? "" : `¥${line.unit_price}`}</td>
                    <td className="num">
                      <Amount yen={line.amount_yen} />
                      {line.tax_class !== "standard" && <span className="tk-row-note">{t(`t_${line.tax_class}`)}</span>}
                    </td>
                    {edits && (
                      <td className="num">
                        {!line.removed && (
                          <>
                            <Button
                              size="small"
                              type="text"
                              icon={<EditOutlined />}
                              aria-label={`${t("edit_line")} ${line.content}`}
                              onClick={() => set_editing(line)}
                            />
                            <Button
                              size="small"
                              type="text"
                              danger
                              icon={<MinusCircleOutlined />}
                              aria-label={`${t("take_off")} ${line.content}`}
                              onClick={() => set_taking(line)}
                            />
                          </>
                        )}
                      </td>
                    )}
                  </tr>
                  {open.has(line.id) && <Days line={line} columns={edits ? 5 : 4} />}
                </Fragment>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      {adding && <AddLineDialog invoice={invoice} close={() => set_adding(false)} />}
      {editing && <EditLineDialog invoice={invoice} line={editing} close={() => set_editing(null)} />}
      {taking && <TakeOffDialog invoice={invoice} line={taking} close={() => set_taking(null)} />}
    </section>
  );
}

// The days a line is made of: the billed time, beside it what was worked where rounding changed it, and the day's part
// of the amount.
function Days({ line, columns }: { line: InvoiceLine; columns: number }) {
  const t = useText(invoice_text);
  const { lang } = useLang();
  const sum = days_total(line.days);
  return (
    <tr className="days">
      <td colSpan={columns}>
        <ul className="tk-line-days" data-testid="line-days">
          {line.days.map((day) => (
            <li key={day.worked_on}>
              <span>{short_day(day.worked_on, lang)}</span>
              <span>
                {day.raw_min !== day.billed_min && <small>{duration_text(day.raw_min)} → </small>}
                {duration_text(day.billed_min)}　{yen_text(day.amount_yen)}
              </span>
            </li>
          ))}
          <li>
            <b>{t("sum")}</b>
            <b>
              {sum.raw_min !== sum.billed_min && <small>{duration_text(sum.raw_min)} → </small>}
              {duration_text(sum.billed_min)}　{yen_text(sum.amount_yen)}
            </b>
          </li>
        </ul>
      </td>
    </tr>
  );
}

function Side({ invoice }: { invoice: Invoice }) {
  const t = useText(invoice_text);
  const verb = useCodeText(invoice_verb_text);
  const { today } = useSession();
  const late = invoice.due_on && invoice.due_on < today && (invoice.state === "issued" || invoice.state === "disputed");
  return (
    <aside className="tk-invoice-side">
      <section className="tk-panel">
        <table className="tk-totals">
          <tbody>
            {invoice.by_rate.map((rate) => (
              <Fragment key={rate.tax_class}>
                <tr>
                  <td>
                    {t("rate_total", rate.tax_class === "out_of_scope" ? t("t_out_of_scope") : percent_text(rate))}
                  </td>
                  <td>
                    <Amount yen={rate.taxable_yen} />
                  </td>
                </tr>
                {rate.tax_class !== "out_of_scope" && (
                  <tr>
                    <td>
                      {t("tax")} {percent_text(rate)}
                    </td>
                    <td>
                      <Amount yen={rate.tax_yen} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
            <tr className="grand">
              <td>{t("total")}</td>
              <td data-testid="total">
                <Amount yen={invoice.total_yen} />
              </td>
            </tr>
          </tbody>
        </table>
        <p className="tk-row-note">
          {t("tax_rounding")}: {t(`r_${invoice.tax_rounding}`)}（{t("once")}）
        </p>
      </section>
      <section className="tk-panel tk-slim">
        <Facts>
          <Fact label={t("issued_on")}>{invoice.issued_on && <EraDate on={invoice.issued_on} />}</Fact>
          <Fact label={t("due_on")}>
            {invoice.due_on && (
              <>
                <EraDate on={invoice.due_on} /> {late && <StateTag state="failed" text={t("due_over")} />}
              </>
            )}
          </Fact>
          {invoice.returned_on && (
            <Fact label={t("returned_on")}>
              <EraDate on={invoice.returned_on} />
            </Fact>
          )}
          <Fact label={t("recipient")}>
            {[invoice.recipient.name, invoice.recipient.address].filter(Boolean).join("\n")}
          </Fact>
          <Fact label={t("issuer")}>{invoice.issuer.name}</Fact>
          <Fact label={t("registration")}>{invoice.issuer.registration_number}</Fact>
          <Fact label={t("bank")}>{invoice.issuer.bank_account}</Fact>
          {invoice.remarks && <Fact label={t("remarks")}>{invoice.remarks}</Fact>}
          {invoice.decided_at && invoice.state === "confirmed" && (
            <Fact label={t("decided")}>{`${instant_text(invoice.decided_at)}　${invoice.decided_by}`}</Fact>
          )}
        </Facts>
      </section>
      {invoice.history.length > 0 && (
        <section className="tk-panel">
          <h2>{t("history")}</h2>
          <HistoryTimeline entries={invoice.history} say={verb} />
        </section>
      )}
    </aside>
  );
}

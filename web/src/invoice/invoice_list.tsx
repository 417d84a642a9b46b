// 請求書管理表: searched by day, amount and counterparty, alone or together; taken away as CSV or ZIP.
import { CalculatorOutlined, FileZipOutlined } from "@ant-design/icons";
import { Button, DatePicker, Form, Modal, Tooltip } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { Link, useNavigate, useSearchParams } from "react-router-dom";
import { PartnershipSelect } from "~/company/choices";
import { FileButton } from "~/parts/file_button";
import { DataList } from "~/parts/data_list";
import { YenInput } from "~/parts/inputs";
import { ProblemAlert } from "~/parts/problem_alert";
import { PageHead } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { period_text, slash_day, yen_text } from "~/parts/values";
import { useAct } from "~/shell/act";
import { useCodeText, useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { invoice_api, invoices_key, type Provisional, type RegisterRow } from "./invoice_api";
import { month_before } from "./invoice_rules";
import { invoice_state_text, invoice_text } from "./invoice_text";
import "./invoice.css";

export function InvoiceState({ state }: { state: string }) {
  const say = useCodeText(invoice_state_text);
  return <StateTag state={state === "reversed" ? "cancelled" : state} text={say(state)} />;
}

export function Amount({ yen }: { yen: number }) {
  return <span className={`tk-num ${yen < 0 ? "tk-neg" : ""}`}>{yen_text(yen)}</span>;
}

const states = ["provisional", "issued", "confirmed", "disputed", "reversed"];
const kinds = ["original", "reversal", "correction", "credit_note"] as const;

export function InvoiceListPage() {
  const t = useText(invoice_text);
  const state = useCodeText(invoice_state_text);
  const can = useCan();
  const { side } = useSession();
  const [params, set_params] = useSearchParams();
  const [calculating, set_calculating] = useState(false);
  const agency = side === "agency";
  const set = (values: Record<string, string | number | null | undefined>) =>
    set_params(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [key, value] of Object.entries(values)) {
          if (value == null || value === "") next.delete(key);
          else next.set(key, String(value));
        }
        return next;
      },
      { replace: true },
    );
  const fixed = Object.fromEntries(["from", "to", "min_yen", "max_yen"].map((key) => [key, params.get(key)]));
  const number_of = (key: string) => (params.get(key) ? Number(params.get(key)) : null);
  const query = { ...fixed, q: params.get("q"), state: params.get("state"), kind: params.get("kind") };
  const open = (row: RegisterRow) => `/invoices/${row.id}`;
  return (
    <>
      <PageHead
        title={t("register")}
        room="invoice"
        extra={
          agency &&
          can("invoice_write") && (
            <Button type="primary" icon={<CalculatorOutlined />} onClick={() => set_calculating(true)}>
              {t("provisional")}
            </Button>
          )
        }
      />
      <div className="tk-filter-bar">
        <span className="tk-filter">
          {t("f_date")}
          <DatePicker.RangePicker
            aria-label={t("f_date")}
            value={
              fixed.from || fixed.to ? [fixed.from ? dayjs(fixed.from) : null, fixed.to ? dayjs(fixed.to) : null] : null
            }
            allowEmpty={[true, true]}
            format="YYYY/MM/DD"
            onChange={(days) => set({ from: days?.[0]?.format("YYYY-MM-DD"), to: days?.[1]?.format("YYYY-MM-DD") })}
          />
        </span>
        <span className="tk-filter">
          {t("f_amount")}
          <YenFilter
            label={`${t("f_amount")} ${t("f_min")}`}
            value={number_of("min_yen")}
            onSettle={(value) => set({ min_yen: value })}
          />
          ～
          <YenFilter
            label={`${t("f_amount")} ${t("f_max")}`}
            value={number_of("max_yen")}
            onSettle={(value) => set({ max_yen: value })}
          />
        </span>
      </div>
      <DataList<RegisterRow>
        path="/api/invoices"
        query_key={invoices_key}
        search={agency ? t("search_a") : t("search_c")}
        empty={agency ? t("empty_a") : t("empty_c")}
        open={open}
        fixed={fixed}
        filters={[
          {
            key: "state",
            label: t("state"),
            options: states
              .filter((value) => agency || value !== "provisional")
              .map((value) => ({ value, label: state(value) })),
          },
          { key: "kind", label: t("kind"), options: kinds.map((value) => ({ value, label: t(`k_${value}`) })) },
        ]}
        extra={
          <Tooltip title={t("zip_why")}>
            <FileButton path="/api/invoices-zip" query={query} text={t("zip")} icon={<FileZipOutlined />} />
          </Tooltip>
        }
        columns={[
          {
            title: t("number"),
            width: 120,
            show: (row) => (
              <span className="tk-stack">
                {row.number || t("no_number")}
                <small className="tk-quiet">{t(`k_${row.kind}`)}</small>
              </span>
            ),
          },
          { title: t("state"), width: 90, show: (row) => <InvoiceState state={row.state} /> },
          { title: agency ? t("client") : t("agency"), show: (row) => (agency ? row.client_name : row.agency_name) },
          {
            title: t("period"),
            width: 190,
            show: (row) => <span className="tk-num tk-nowrap">{period_text(row.period_from, row.period_to)}</span>,
          },
          { title: t("taxable"), width: 100, align: "right", show: (row) => <Amount yen={row.taxable_yen} /> },
          { title: t("tax"), width: 90, align: "right", show: (row) => <Amount yen={row.tax_yen} /> },
          {
            title: t("total"),
            width: 110,
            align: "right",
            show: (row) => (
              <b>
                <Amount yen={row.total_yen} />
              </b>
            ),
          },
          {
            title: `${t("issued_on")} / ${t("due_on")}`,
            width: 150,
            show: (row) => (
              <span className="tk-stack tk-num">
                {slash_day(row.issued_on)}
                <small className="tk-quiet">{slash_day(row.due_on)}</small>
              </span>
            ),
          },
        ]}
        card={(row) => (
          <Link to={open(row)} className="tk-mcard">
            <b>
              {agency ? row.client_name : row.agency_name}
              <InvoiceState state={row.state} />
            </b>
            <span className="pair">
              {row.number || t("no_number")}　{t(`k_${row.kind}`)}
            </span>
            <span className="pair">{period_text(row.period_from, row.period_to)}</span>
            <b>
              <span />
              <Amount yen={row.total_yen} />
            </b>
          </Link>
        )}
      />
      {calculating && <CalculateDialog close={() => set_calculating(false)} />}
    </>
  );
}

// Asked when one leaves the box, not at every digit.
function YenFilter({
  label,
  value,
  onSettle,
}: {
  label: string;
  value: number | null;
  onSettle: (value: number | null) => void;
}) {
  const [typed, set_typed] = useState<number | null | undefined>(undefined);
  const settle = () => {
    if (typed !== undefined && typed !== value) onSettle(typed);
    set_typed(undefined);
  };
  return (
    <span aria-label={label} role="group" onBlur={settle} onKeyDown={(event) => event.key === "Enter" && settle()}>
      <YenInput value={typed === undefined ? value : typed} min={-999_999_999} onChange={set_typed} />
    </span>
  );
}

function CalculateDialog({ close }: { close: () => void }) {
  const t = useText(invoice_text);
  const shell = useText(shell_text);
  const { today } = useSession();
  const go = useNavigate();
  const [partner, set_partner] = useState<string | null>(null);
  const [month, set_month] = useState(month_before(today));
  const [result, set_result] = useState<Provisional | null>(null);
  const act = useAct(() => invoice_api.provisional(partner!, month), {
    done: t("calculated"),
    refresh: [invoices_key],
    on_done: (out) => {
      if (out.invoices.length === 1 && out.omitted.length === 0) {
        close();
        go(`/invoices/${out.invoices[0]!.id}`);
      } else set_result(out);
    },
  });
  return (
    <Modal
      open
      title={t("provisional_title")}
      okText={t("calculate")}
      cancelText={result ? shell("close") : shell("cancel")}
      okButtonProps={{
        disabled: !partner || !month,
        loading: act.busy,
        style: result ? { display: "none" } : undefined,
      }}
      onOk={() => void act.run()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <p className="tk-quiet" style={{ marginBottom: 12 }}>
        {t("provisional_why")}
      </p>
      <ProblemAlert problem={act.problem} />
      {result ? (
        <>
          <h3>{t("results")}</h3>
          <ul className="tk-violations">
            {result.invoices.map((one) => (
              <li key={one.id}>
                <Link to={`/invoices/${one.id}`}>{one.recipient.name}</Link>　<Amount yen={one.total_yen} />
              </li>
            ))}
          </ul>
          {result.omitted.length > 0 && (
            <>
              <h3 style={{ marginTop: 12 }}>{t("omitted")}</h3>
              <ul className="tk-violations">
                {result.omitted.map((one) => (
                  <li key={`${one.timecard_id}-${one.billed_on}`}>
                    {one.worker_name}　{period_text(one.period_from, one.period_to)}　{t("omitted_on", one.billed_on)}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      ) : (
        <Form layout="vertical">
          <Form.Item label={t("partner")} required>
            <PartnershipSelect
              value={partner}
              onChange={set_partner}
              aria-label={t("partner")}
              style={{ width: "100%" }}
            />
          </Form.Item>
          <Form.Item label={t("month")} required>
            <DatePicker
              picker="month"
              value={dayjs(`${month}-01`)}
              allowClear={false}
              format="YYYY/MM"
              onChange={(day) => day && set_month(day.format("YYYY-MM"))}
            />
          </Form.Item>
        </Form>
      )}
    </Modal>
  );
}

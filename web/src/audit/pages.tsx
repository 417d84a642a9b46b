import { DatePicker, Drawer, Empty, Select, Switch } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { useSearchParams } from "react-router-dom";
import { fields as labels, verbs } from "virtual:words";
import type { Schema } from "~/api/types";
import { AccountSelect } from "~/company/choices";
import { DataList } from "~/parts/data_list";
import { useNarrow } from "~/parts/narrow";
import { At, Fact, Facts, PageHead } from "~/parts/show";
import { instant_text } from "~/parts/values";
import { pick, useCodeText, useLang, useText } from "~/shell/i18n";
import { job_kind_text } from "~/operations/operations_text";
import { useSession } from "~/shell/session";
import { fields_of_entry } from "./audit_rules";
import { column_text } from "./column_text";
import { act_text, audit_text, side_text, table_text } from "./audit_text";

type Entry = Omit<Schema<"IdentityAuditRow">, "before" | "after" | "id"> & {
  id: string;
  before: unknown;
  after: unknown;
};

// A route by its name, anything else by its own word; what has neither is shown as it is.
function useVerb(): (verb: string) => string | null {
  const { lang } = useLang();
  const job = useCodeText(job_kind_text);
  return (verb) =>
    verb.startsWith("job ")
      ? job(verb.slice("job ".length))
      : verb in act_text
        ? pick(act_text[verb as keyof typeof act_text], lang)
        : lang === "ja"
          ? (verbs[verb] ?? null)
          : null;
}

// A column by the name it has on a form, else by the log's own; what has neither is shown as it is.
function useColumn(): (name: string) => string {
  const { lang } = useLang();
  return (name) => {
    const text = column_text[name as keyof typeof column_text] ?? labels[name];
    return text ? pick(text, lang) : name;
  };
}

export function AuditPage() {
  const t = useText(audit_text);
  const table = useCodeText(table_text);
  const action = useCodeText(audit_text);
  const said = useVerb();
  const [params, set_params] = useSearchParams();
  const [shown, show] = useState<Entry | null>(null);
  const { side } = useSession();
  const set = (values: Record<string, string | null | undefined>) =>
    set_params(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [key, value] of Object.entries(values)) {
          if (value) next.set(key, value);
          else next.delete(key);
        }
        return next;
      },
      { replace: true },
    );
  const [from, to, account, chosen] = [
    params.get("from"),
    params.get("to"),
    params.get("account_id"),
    params.get("table"),
  ];
  const columns = [
    {
      title: t("at"),
      width: 150,
      show: (row: Entry) => (
        <button type="button" className="tk-link" onClick={() => show(row)}>
          <At at={row.at} />
        </button>
      ),
    },
    { title: t("who"), width: 140, show: (row: Entry) => row.actor_name || t("system") },
    {
      title: t("what"),
      width: 260,
      show: (row: Entry) => said(row.verb) ?? <code className="tk-verb">{row.verb}</code>,
    },
    { title: t("table"), show: (row: Entry) => `${table(row.table_name)} ${row.row_id ? `#${row.row_id}` : ""}` },
    { title: t("action"), width: 80, show: (row: Entry) => action(row.action) },
    { title: t("remote"), width: 130, show: (row: Entry) => row.remote },
    {
      title: t("seal"),
      width: 100,
      show: (row: Entry) =>
        row.seal_no == null ? (
          <span className="tk-none">{t("not_sealed")}</span>
        ) : (
          <span className="tk-num">{row.seal_no}</span>
        ),
    },
  ];
  return (
    <>
      <PageHead title={t("audit")} room="audit" sub={t("why")} />
      <div className="tk-filter-bar">
        <span className="tk-filter">
          {t("from")}
          <DatePicker.RangePicker
            aria-label={t("from")}
            value={from || to ? [from ? dayjs(from) : null, to ? dayjs(to) : null] : null}
            allowEmpty={[true, true]}
            format="YYYY/MM/DD"
            onChange={(days) => set({ from: days?.[0]?.format("YYYY-MM-DD"), to: days?.[1]?.format("YYYY-MM-DD") })}
          />
        </span>
        {side !== "platform_operator" && (
          <span className="tk-filter">
            {t("account")}
            <AccountSelect
              value={account}
              allowClear
              onChange={(value) => set({ account_id: value })}
              placeholder={t("anyone")}
              style={{ width: 200 }}
              aria-label={t("account")}
            />
          </span>
        )}
        <span className="tk-filter">
          {t("table")}
          <Select
            value={chosen ?? undefined}
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            style={{ width: 190 }}
            aria-label={t("table")}
            placeholder="―"
            options={Object.keys(table_text).map((value) => ({ value, label: table(value) }))}
            onChange={(value: string | undefined) => set({ table: value })}
          />
        </span>
      </div>
      <DataList<Entry>
        path="/api/audit"
        query_key={["audit"]}
        search={t("search")}
        empty={t("empty")}
        fixed={{ from, to, account_id: account, table: chosen }}
        columns={columns}
      />
      {shown && <EntryDrawer entry={shown} close={() => show(null)} />}
    </>
  );
}

function EntryDrawer({ entry, close }: { entry: Entry; close: () => void }) {
  const t = useText(audit_text);
  const table = useCodeText(table_text);
  const action = useCodeText(audit_text);
  const side = useCodeText(side_text);
  const said = useVerb();
  const narrow = useNarrow();
  const column = useColumn();
  const [all, set_all] = useState(false);
  const fields = fields_of_entry(entry.before, entry.after);
  const rows = all ? fields : fields.filter((field) => field.changed);
  return (
    <Drawer open title={t("detail_title")} onClose={close} size={narrow ? "100%" : 720}>
      <Facts>
        <Fact label={t("at")}>{instant_text(entry.at)}</Fact>
        <Fact label={t("who")}>{`${entry.actor_name || t("system")}（${side(entry.side)}）`}</Fact>
        <Fact label={t("remote")}>{entry.remote}</Fact>
        <Fact label={t("what")}>
          {said(entry.verb)} <code className="tk-verb">{entry.verb}</code>
        </Fact>
        <Fact label={t("table")}>{`${table(entry.table_name)} #${entry.row_id}　${action(entry.action)}`}</Fact>
        <Fact label={t("seal")}>{entry.seal_no == null ? t("not_sealed") : t("sealed", entry.seal_no)}</Fact>
      </Facts>
      {fields.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("no_values")} />
      ) : (
        <>
          <p style={{ margin: "14px 0 8px", textAlign: "end" }}>
            <label>
              <Switch size="small" checked={all} onChange={set_all} /> {t("all_fields")}
            </label>
          </p>
          <table className="tk-diff">
            <thead>
              <tr>
                <th scope="col">{t("field")}</th>
                <th scope="col">{t("before")}</th>
                <th scope="col">{t("after")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((field) => (
                <tr key={field.name}>
                  <th scope="row" title={field.name}>
                    {column(field.name)}
                  </th>
                  <td>{field.before && (field.changed ? <del>{field.before}</del> : field.before)}</td>
                  <td>{field.after && (field.changed ? <ins>{field.after}</ins> : field.after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Drawer>
  );
}

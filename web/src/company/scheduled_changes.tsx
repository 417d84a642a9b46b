// 変更予定: a change of a master that takes effect on a later day, and what has been carried out.
import { CalendarOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { del, get, post } from "~/api/http";
import { within } from "~/api/problem";
import type { Schema } from "~/api/types";
import { EraDateInput } from "~/parts/inputs";
import { ProblemAlert } from "~/parts/problem_alert";
import { FormDrawer } from "~/parts/record_drawer";
import { Field } from "~/parts/record_fields";
import { StateTag } from "~/parts/state_tag";
import { add_days, is_iso, slash_day } from "~/parts/values";
import { useAct } from "~/shell/act";
import { useConfirm } from "~/shell/confirm";
import { Failed } from "~/shell/errors";
import { useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { company_text } from "./company_text";
import { changes_of } from "./scheduled_rules";

type ScheduledChange = Schema<"CompanyScheduledChange">;
export type Master = ScheduledChange["master"];

const tone = { waiting: "submitted", done: "done", refused: "failed" } as const;

interface ScheduledProps<Values extends object> {
  master: Master;
  id: string;
  blank: Values;
  values: Partial<Values>;
  labels: Partial<Record<keyof Values, string>>;
  show?: (member: string, value: unknown) => ReactNode; // of a member whose value is no text; undefined = as it is
  fields: ReactNode;
  may_edit: boolean;
}

export function ScheduledChanges<Values extends object>(props: ScheduledProps<Values>) {
  const { master, id, labels } = props;
  const t = useText(company_text);
  const make_sure = useConfirm();
  const [planning, set_planning] = useState(false);
  const key = ["scheduled_changes", master, id] as const;
  const list = useQuery({
    queryKey: key,
    queryFn: () => get<{ rows: ScheduledChange[] }>("/api/scheduled-changes", { query: { master, master_id: id } }),
  });
  const cancel = useAct(
    (change: ScheduledChange) =>
      del("/api/scheduled-changes/{id}", { path: { id: change.id ?? "" }, version: change.version }),
    { done: t("sc_cancelled"), refresh: [key] },
  );
  const ask = (change: ScheduledChange) =>
    make_sure({
      title: t("sc_cancel_title", slash_day(change.effective_on)),
      ok: t("sc_cancel"),
      no: t("sc_keep"),
      danger: true,
      run: () => cancel.run(change),
    });
  const value_text = (value: unknown) => {
    if (typeof value === "boolean") return t(value ? "active" : "inactive");
    if (value == null || value === "") return t("sc_empty");
    return is_iso(value) ? slash_day(value) : String(value);
  };
  const rows = list.data?.rows ?? [];
  return (
    <section className="tk-panel" style={{ marginTop: 14 }}>
      <h2>
        {t("sc_title")}
        <small className="tk-quiet tk-grow">{t("sc_why")}</small>
        {props.may_edit && (
          <Button icon={<CalendarOutlined />} onClick={() => set_planning(true)}>
            {t("sc_plan")}
          </Button>
        )}
      </h2>
      <ProblemAlert problem={cancel.problem} />
      {list.isError && <Failed error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && <p className="tk-quiet">{t("sc_none")}</p>}
      <ul className="tk-violations">
        {rows.map((change) => (
          <li key={change.id}>
            <StateTag state={tone[change.state]} text={t(`sc_${change.state}`)} />{" "}
            <b>{t("sc_from", slash_day(change.effective_on))}</b>
            {Object.entries(change.changes as Record<string, unknown>).map(([member, value]) => (
              <div key={member}>
                {labels[member as keyof Values] ?? member}：{props.show?.(member, value) ?? value_text(value)}
              </div>
            ))}
            {change.refused_for && <div>{change.refused_for}</div>}
            <small className="tk-quiet">{change.planned_by}</small>
            {props.may_edit && change.state === "waiting" && (
              <Button type="text" danger size="small" onClick={() => ask(change)}>
                {t("sc_cancel")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {planning && <PlanDrawer {...props} refresh={key} close={() => set_planning(false)} />}
    </section>
  );
}

function PlanDrawer<Values extends object>({
  master,
  id,
  blank,
  values,
  fields,
  refresh,
  close,
}: ScheduledProps<Values> & { refresh: readonly unknown[]; close: () => void }) {
  const t = useText(company_text);
  const { today } = useSession();
  type Planned = Values & { effective_on: string };
  return (
    <FormDrawer<Planned, ScheduledChange>
      title={t("sc_plan")}
      blank={{ ...blank, effective_on: "" }}
      values={values as Partial<Planned>}
      to_body={({ effective_on, ...form }) => ({
        master,
        master_id: id,
        effective_on,
        changes: changes_of(values, form as unknown as Values),
      })}
      send={(body, once) =>
        post<ScheduledChange>("/api/scheduled-changes", { body, once }).catch((error: unknown) => {
          throw within(error, "changes");
        })
      }
      name="planned"
      refresh={[refresh]}
      done={t("sc_planned")}
      close={close}
    >
      {() => (
        <>
          <Field name="effective_on" label={t("sc_effective_on")} required extra={t("sc_effective_hint")}>
            <EraDateInput min={add_days(today, 1)} />
          </Field>
          {fields}
        </>
      )}
    </FormDrawer>
  );
}

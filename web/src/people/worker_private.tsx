// What the assignment gate asks of a person, and nobody outside the agency may see.
import { DeleteOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { del, get, post, put } from "~/api/http";
import type { Schema } from "~/api/types";
import { CountInput, EraDateInput, YenInput, YesNo } from "~/parts/inputs";
import { FormDrawer } from "~/parts/record_drawer";
import { Field, TextField } from "~/parts/record_fields";
import { EraDate, Fact, Facts } from "~/parts/show";
import { yen_text } from "~/parts/values";
import { useAct } from "~/shell/act";
import { Failed, Loading } from "~/shell/errors";
import { useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { workers_key, type Worker } from "./people_api";
import { people_text } from "./people_text";

type Evidence = Schema<"PeopleEvidenceForm">;
type EvidenceView = Schema<"PeopleEvidenceView">;
type Former = Schema<"PeopleFormerEmployerRow">;
type FormerForm = Schema<"PeopleFormerEmployerForm">;

const evidence_blank: Evidence = {
  student: "none",
  main_income_yen: null as unknown as number,
  main_earner: true,
  household_income_yen: null as unknown as number,
  document: "",
  checked_on: null as unknown as string,
  age_certificate_on: null as unknown as string,
};
const former_blank: FormerForm = {
  name: "",
  corporate_number: "",
  left_on: "",
  retired_at_age: null as unknown as number,
  note: "",
};

export function EvidencePanel({ worker, asked }: { worker: Worker; asked: string | null }) {
  const t = useText(people_text);
  const { today } = useSession();
  const [editing, set_editing] = useState(false);
  useEffect(() => {
    if (asked) set_editing(true);
  }, [asked]);
  const key = [...workers_key, "evidence", worker.id];
  const one = useQuery({
    queryKey: key,
    queryFn: () => get<EvidenceView>("/api/workers/{id}/evidence", { path: { id: worker.id } }),
  });
  if (one.isPending) return <Loading rows={3} />;
  if (one.isError) return <Failed error={one.error} retry={() => void one.refetch()} />;
  const shown = one.data.evidence;
  return (
    <section className="tk-panel">
      <h2>
        {t("h_evidence")}
        <span className="tk-law">令4条2項・労基法57条</span>
        <span className="tk-grow" />
        <Button onClick={() => set_editing(true)}>{t("evidence_edit")}</Button>
      </h2>
      <p className="tk-quiet">{t("evidence_why")}</p>
      <Facts>
        <Fact label={t("student")}>{t(`st_${shown.student}`)}</Fact>
        <Fact label={t("main_income")}>{shown.main_income_yen == null ? null : yen_text(shown.main_income_yen)}</Fact>
        <Fact label={t("main_earner")}>{shown.main_earner ? t("earner_yes") : t("earner_no")}</Fact>
        <Fact label={t("household_income")}>
          {shown.household_income_yen == null ? null : yen_text(shown.household_income_yen)}
        </Fact>
        <Fact label={t("document")}>{shown.document}</Fact>
        <Fact label={t("checked_on")}>{shown.checked_on ? <EraDate on={shown.checked_on} /> : t("not_checked")}</Fact>
        <Fact label={t("age_certificate_on")}>
          {shown.age_certificate_on && <EraDate on={shown.age_certificate_on} />}
        </Fact>
      </Facts>
      {editing && (
        <FormDrawer<Evidence, EvidenceView>
          title={t("h_evidence")}
          blank={evidence_blank}
          values={shown}
          version={one.data.version}
          first={asked}
          width={520}
          send={(body) =>
            put<EvidenceView>("/api/workers/{id}/evidence", {
              path: { id: worker.id },
              version: one.data.version,
              body,
            })
          }
          refresh={[workers_key]}
          close={() => set_editing(false)}
        >
          {() => (
            <>
              <Field name="student" label={t("student")} law="則28条の2">
                <Select
                  options={(["none", "daytime", "night"] as const).map((value) => ({ value, label: t(`st_${value}`) }))}
                />
              </Field>
              <Field name="main_income_yen" label={t("main_income")} law="則28条の3" half extra={t("main_income_hint")}>
                <YenInput />
              </Field>
              <Field
                name="household_income_yen"
                label={t("household_income")}
                law="則28条の3"
                half
                extra={t("household_hint")}
              >
                <YenInput />
              </Field>
              <Field name="main_earner" label={t("main_earner")}>
                <YesNo yes={t("earner_yes")} no={t("earner_no")} />
              </Field>
              <TextField name="document" label={t("document")} max={200} rows={1} />
              <Field name="checked_on" label={t("checked_on")} half extra={t("checked_hint")}>
                <EraDateInput near={today} max={today} />
              </Field>
              <Field name="age_certificate_on" label={t("age_certificate_on")} law="労基法57条" half>
                <EraDateInput near={today} max={today} />
              </Field>
            </>
          )}
        </FormDrawer>
      )}
    </section>
  );
}

export function FormerEmployers({ worker }: { worker: Worker }) {
  const t = useText(people_text);
  const { today } = useSession();
  const [editing, set_editing] = useState<Former | "new" | null>(null);
  const key = [...workers_key, "former", worker.id];
  const list = useQuery({
    queryKey: key,
    queryFn: () => get<{ rows: Former[] }>("/api/workers/{id}/former-employers", { path: { id: worker.id } }),
  });
  const remove = useAct(
    (row: Former) => del<unknown>("/api/former-employers/{id}", { path: { id: row.id }, version: row.version }),
    { done: t("former_removed"), refresh: [key], loud: true },
  );
  if (list.isPending) return <Loading rows={2} />;
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  return (
    <section className="tk-panel" id="former_employers">
      <h2>
        {t("h_former")}
        <span className="tk-law">法35条の5・40条の9</span>
        <span className="tk-grow" />
        <Button onClick={() => set_editing("new")}>{t("former_add")}</Button>
      </h2>
      <p className="tk-quiet">{t("former_why")}</p>
      {list.data.rows.length === 0 && <p className="tk-quiet">{t("former_empty")}</p>}
      <Facts>
        {list.data.rows.map((row) => (
          <Fact
            key={row.id}
            label={
              <button type="button" className="tk-link" onClick={() => set_editing(row)}>
                {row.name}
              </button>
            }
          >
            {t("left_on")} <EraDate on={row.left_on} />
            {row.retired_at_age != null && `　${t("retired_at", row.retired_at_age)}`}
            <Button
              size="small"
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t("former_remove")}
              onClick={() => void remove.run(row)}
            />
          </Fact>
        ))}
      </Facts>
      {editing && (
        <FormDrawer<FormerForm, Former>
          title={t("h_former")}
          blank={former_blank}
          values={editing === "new" ? undefined : editing}
          version={editing === "new" ? undefined : editing.version}
          width={520}
          send={(body, once) =>
            editing === "new"
              ? post<Former>("/api/workers/{id}/former-employers", { path: { id: worker.id }, body, once })
              : put<Former>("/api/former-employers/{id}", { path: { id: editing.id }, version: editing.version, body })
          }
          refresh={[key]}
          close={() => set_editing(null)}
        >
          {() => (
            <>
              <Field name="name" label={t("former_name")} required typed max={100} />
              <Field
                name="corporate_number"
                label={t("corporate_number")}
                typed
                max={13}
                half
                extra={t("corporate_hint")}
              />
              <Field name="left_on" label={t("left_on")} required half>
                <EraDateInput near={today} max={today} />
              </Field>
              <Field name="retired_at_age" label={t("retired_at_age")} law="則33条の10" half extra={t("retired_hint")}>
                <CountInput min={15} max={100} suffix={t("age_unit")} />
              </Field>
              <TextField name="note" label={t("note")} max={500} rows={2} />
            </>
          )}
        </FormDrawer>
      )}
    </section>
  );
}

// Training and consulting of one worker: what was given, and whether the first three years have enough.
import { Alert, Button, Form, Radio, Select, Tag } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { CountInput } from "~/parts/inputs";
import { FormDrawer } from "~/parts/record_drawer";
import { Field, SwitchField } from "~/parts/record_fields";
import { Rows } from "~/parts/rows";
import { duration_text, period_text, slash_day, time_text } from "~/parts/values";
import { useText } from "~/shell/i18n";
import {
  development_api,
  development_key,
  plans_key,
  type Consulting,
  type ConsultingForm,
  type Training,
  type TrainingForm,
  type WorkerDevelopment,
} from "./development_api";
import { development_text } from "./development_text";
import { LessonFields } from "./lesson_fields";
import type { Worker } from "./people_api";
import { counted, short_by } from "./development_rules";

const training_blank: TrainingForm = {
  training_plan_id: null,
  kind: "lesson",
  held_on: "",
  start_min: 540,
  end_min: 600,
  break_min: 0,
  content: "",
  off_the_job: true,
  paid: true,
  free: true,
};
const consulting_blank: ConsultingForm = { held_on: "", start_min: 600, end_min: 630, consultant: "", content: "" };

export function TrainingPanel({ worker, data }: { worker: Worker; data: WorkerDevelopment }) {
  const t = useText(development_text);
  const [editing, set_editing] = useState<Training | "new" | null>(null);
  const plans = useQuery({ queryKey: plans_key, queryFn: development_api.plans });
  const plan_name = (id: string | null) => plans.data?.rows.find((one) => one.id === id)?.name;
  return (
    <section className="tk-panel" style={{ marginTop: 14 }}>
      <h2>
        {t("trainings")}
        <small className="tk-quiet tk-grow">{t("trainings_why")}</small>
        <Button onClick={() => set_editing("new")}>{t("add_training")}</Button>
      </h2>
      <Years years={data.training_years} />
      <Rows<Training>
        rows={data.events.trainings}
        empty={t("no_trainings")}
        columns={[
          {
            title: t("held_on"),
            show: (row) => (
              <button type="button" className="tk-link tk-num" onClick={() => set_editing(row)}>
                {slash_day(row.held_on)}
              </button>
            ),
          },
          {
            title: `${t("start_min")}～${t("end_min")}`,
            show: (row) => `${time_text(row.start_min)}～${time_text(row.end_min)}`,
          },
          { title: t("kind"), show: (row) => t(`k_${row.kind}`) },
          { title: t("plan"), show: (row) => plan_name(row.training_plan_id) },
          { title: t("content"), dataIndex: "content" },
          { title: "", show: (row) => row.kind === "lesson" && !counted(row) && <Tag>{t("not_counted")}</Tag> },
        ]}
      />
      {editing && (
        <FormDrawer<TrainingForm, unknown>
          title={editing === "new" ? t("add_training") : t("edit_training")}
          blank={training_blank}
          values={editing === "new" ? undefined : editing}
          version={editing === "new" ? undefined : editing.version}
          width={560}
          to_body={(body) => ({ ...body, break_min: body.break_min ?? 0 })}
          send={(body, once): Promise<unknown> =>
            editing === "new"
              ? development_api.train({ worker_ids: [worker.id], training: body }, once)
              : development_api.retrain(editing, body)
          }
          refresh={[development_key(worker.id)]}
          close={() => set_editing(null)}
        >
          {() => (
            <>
              <Form.Item name="kind" label={t("kind")}>
                <Radio.Group
                  options={(["lesson", "explanation"] as const).map((value) => ({ value, label: t(`k_${value}`) }))}
                />
              </Form.Item>
              <Field name="training_plan_id" label={t("plan")}>
                <Select
                  allowClear
                  options={(plans.data?.rows ?? []).map((one) => ({ value: one.id, label: one.name }))}
                />
              </Field>
              <LessonFields />
              <Field name="break_min" label={t("break_min")} half>
                <CountInput max={600} />
              </Field>
              <SwitchField name="off_the_job" label={t("off_the_job")} on={t("yes")} off={t("no")} half />
              <SwitchField
                name="paid"
                label={t("paid")}
                law="法30条の2"
                on={t("yes")}
                off={t("no")}
                half
                extra={t("not_counted_why")}
              />
              <SwitchField name="free" label={t("free")} law="法30条の2" on={t("yes")} off={t("no")} half />
            </>
          )}
        </FormDrawer>
      )}
    </section>
  );
}

function Years({ years }: { years: WorkerDevelopment["training_years"] }) {
  const t = useText(development_text);
  if (years.length === 0) return null;
  const missed = years.some((year) => year.missed);
  return (
    <Alert
      type={missed ? "warning" : "info"}
      showIcon
      style={{ marginBottom: 10 }}
      title={t("years_why")}
      description={
        <ul className="tk-violations">
          {years.map((year) => (
            <li key={year.number}>
              {t("year", year.number)}（{period_text(year.from_on, year.last_on)}）　
              {t("year_given", duration_text(year.given), duration_text(year.needed))}
              {year.missed
                ? `　${t("year_missed")}`
                : short_by(year) > 0
                  ? `　${t("year_short", duration_text(short_by(year)))}`
                  : ""}
            </li>
          ))}
        </ul>
      }
    />
  );
}

export function ConsultingPanel({ worker, data }: { worker: Worker; data: WorkerDevelopment }) {
  const t = useText(development_text);
  const [editing, set_editing] = useState<Consulting | "new" | null>(null);
  return (
    <section className="tk-panel" style={{ marginTop: 14 }}>
      <h2>
        {t("consultings")}
        <span className="tk-law">法30条の2第2項</span>
        <span className="tk-grow" />
        <Button onClick={() => set_editing("new")}>{t("add_consulting")}</Button>
      </h2>
      <Rows<Consulting>
        rows={data.events.consultings}
        empty={t("no_consultings")}
        columns={[
          {
            title: t("held_on"),
            show: (row) => (
              <button type="button" className="tk-link tk-num" onClick={() => set_editing(row)}>
                {slash_day(row.held_on)}
              </button>
            ),
          },
          {
            title: `${t("start_min")}～${t("end_min")}`,
            show: (row) => `${time_text(row.start_min)}～${time_text(row.end_min)}`,
          },
          { title: t("consultant"), dataIndex: "consultant" },
          { title: t("content"), dataIndex: "content" },
        ]}
      />
      {editing && (
        <FormDrawer<ConsultingForm, Consulting>
          title={t("add_consulting")}
          blank={consulting_blank}
          values={editing === "new" ? undefined : editing}
          version={editing === "new" ? undefined : editing.version}
          width={520}
          send={(body, once) =>
            editing === "new"
              ? development_api.consult(worker.id, body, once)
              : development_api.reconsult(editing, body)
          }
          refresh={[development_key(worker.id)]}
          close={() => set_editing(null)}
        >
          {() => (
            <>
              <Field name="consultant" label={t("consultant")} required max={100} />
              <LessonFields max={2000} />
            </>
          )}
        </FormDrawer>
      )}
    </section>
  );
}

// The plans of systematic training, and one lesson for everybody who attended.
import { TeamOutlined } from "@ant-design/icons";
import { Button, Form, Radio, Select } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { get_all } from "~/api/http";
import type {} from "~/api/types";
import { DurationInput, EraDateInput } from "~/parts/inputs";
import { MasterList } from "~/parts/master_page";
import { FormDrawer } from "~/parts/record_drawer";
import { Field, SwitchField, TextField } from "~/parts/record_fields";
import { PageHead } from "~/parts/show";
import { duration_text, period_text, slash_day } from "~/parts/values";
import { useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import {
  development_api,
  plans_key,
  stages,
  type NewTraining,
  type TrainingPlan,
  type TrainingPlanForm,
} from "./development_api";
import { development_text } from "./development_text";
import { LessonFields } from "./lesson_fields";
import { workers_key, type Worker } from "./people_api";

const plan_blank: TrainingPlanForm = {
  name: "",
  career_stage: "entry",
  content: "",
  planned_minutes: 480,
  starts_on: "",
  ends_on: null,
};

export function TrainingPlansPage() {
  const t = useText(development_text);
  const { today } = useSession();
  const [lesson, set_lesson] = useState(false);
  return (
    <>
      <PageHead
        title={t("plans")}
        sub={t("plans_why")}
        room="people"
        extra={
          <Button icon={<TeamOutlined />} onClick={() => set_lesson(true)}>
            {t("add_training")}
          </Button>
        }
      />
      <MasterList<TrainingPlan, TrainingPlanForm>
        path="/api/training-plans"
        query_key={plans_key}
        search={false}
        empty={t("no_plans")}
        add={t("add_plan")}
        may_edit
        title={(row) => row?.name ?? t("add_plan")}
        blank={plan_blank}
        fresh={{ starts_on: today }}
        columns={[
          { title: t("name"), show: (row) => row.name },
          { title: t("stage"), width: 150, show: (row) => t(`st_${row.career_stage}`) },
          {
            title: t("starts_on"),
            sort: "starts_on",
            width: 220,
            show: (row) => (
              <span className="tk-num tk-nowrap">
                {row.ends_on ? period_text(row.starts_on, row.ends_on) : `${slash_day(row.starts_on)}～`}
              </span>
            ),
          },
          {
            title: t("planned_minutes"),
            width: 140,
            align: "right",
            show: (row) => duration_text(row.planned_minutes),
          },
          { title: t("content"), show: (row) => row.content },
        ]}
        fields={() => (
          <>
            <Field name="name" label={t("name")} required max={100} />
            <Form.Item name="career_stage" label={t("stage")}>
              <Radio.Group options={stages.map((value) => ({ value, label: t(`st_${value}`) }))} />
            </Form.Item>
            <TextField name="content" label={t("content")} law="法30条の2" required max={2000} />
            <Field name="planned_minutes" label={t("planned_minutes")} required>
              <DurationInput placeholder="8:00" />
            </Field>
            <Field name="starts_on" label={t("starts_on")} required half>
              <EraDateInput near={today} />
            </Field>
            <Field name="ends_on" label={t("ends_on")} half>
              <EraDateInput near={today} />
            </Field>
          </>
        )}
      />
      {lesson && <LessonDrawer close={() => set_lesson(false)} />}
    </>
  );
}

const blank: NewTraining = {
  worker_ids: [],
  training: {
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
  },
};

function LessonDrawer({ close }: { close: () => void }) {
  const t = useText(development_text);
  const workers = useQuery({
    queryKey: [...workers_key, "choices"],
    queryFn: () => get_all<Worker>("/api/workers", { active: "true" }),
  });
  const plans = useQuery({ queryKey: plans_key, queryFn: development_api.plans });
  return (
    <FormDrawer<NewTraining, unknown>
      title={t("add_training")}
      blank={blank}
      values={blank}
      width={560}
      to_body={(body) => ({ ...body, training: { ...blank.training, ...body.training } })}
      send={(body, once): Promise<unknown> => development_api.train(body, once)}
      refresh={[["development"]]}
      close={close}
    >
      {() => (
        <>
          <Field name="worker_ids" label={t("worker_ids")} required>
            <Select
              mode="multiple"
              loading={workers.isPending}
              showSearch={{ optionFilterProp: "label" }}
              options={(workers.data?.rows ?? []).map((one) => ({
                value: one.id,
                label: `${one.worker_code}　${one.name}`,
              }))}
            />
          </Field>
          <Form.Item name={["training", "kind"]} label={t("kind")}>
            <Radio.Group
              options={(["lesson", "explanation"] as const).map((value) => ({ value, label: t(`k_${value}`) }))}
            />
          </Form.Item>
          <Field name={["training", "training_plan_id"]} label={t("plan")}>
            <Select allowClear options={(plans.data?.rows ?? []).map((one) => ({ value: one.id, label: one.name }))} />
          </Field>
          <LessonFields below={["training"]} />
          <SwitchField name={["training", "paid"]} label={t("paid")} law="法30条の2" on={t("yes")} off={t("no")} half />
          <SwitchField name={["training", "free"]} label={t("free")} law="法30条の2" on={t("yes")} off={t("no")} half />
        </>
      )}
    </FormDrawer>
  );
}

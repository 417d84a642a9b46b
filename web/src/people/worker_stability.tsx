// 雇用安定措置 of one worker: the wish that was heard, what was done and what came of it.
import { Button, Form, Radio, Select } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { get_all } from "~/api/http";
import type { Schema } from "~/api/types";
import { EraDateInput } from "~/parts/inputs";
import { FormDrawer } from "~/parts/record_drawer";
import { Field, SwitchField, TextField } from "~/parts/record_fields";
import { Rows } from "~/parts/rows";
import { StateTag } from "~/parts/state_tag";
import { period_text, slash_day } from "~/parts/values";
import { useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import {
  development_api,
  development_key,
  measures,
  outcomes,
  type StabilityMeasure,
  type StabilityMeasureForm,
  type StabilityWish,
  type StabilityWishForm,
  type WorkerDevelopment,
} from "./development_api";
import { needs_answer } from "./development_rules";
import { development_text } from "./development_text";
import type { Worker } from "./people_api";

type LedgerLine = Schema<"LedgerLine">;

const wish_blank: StabilityWishForm = {
  assignment_id: null,
  heard_on: "",
  wishes_to_continue: true,
  measure: "direct_hire_request",
  content: "",
};
const measure_blank: StabilityMeasureForm = {
  assignment_id: null,
  measure: "direct_hire_request",
  taken_on: "",
  content: "",
  outcome: "pending",
  client_answer: "",
  client_answered_on: null,
  result: "",
};
const tone = { pending: "submitted", succeeded: "done", failed: "returned" } as const;

export function StabilityPanel({ worker, data }: { worker: Worker; data: WorkerDevelopment }) {
  const t = useText(development_text);
  const [wishing, set_wishing] = useState(false);
  const [editing, set_editing] = useState<StabilityMeasure | "new" | null>(null);
  const { wishes, measures: taken } = data.events;
  return (
    <section className="tk-panel" style={{ marginTop: 14 }}>
      <h2>
        {t("stability")}
        <small className="tk-quiet tk-grow">{t("stability_why")}</small>
        <Button onClick={() => set_wishing(true)}>{t("add_wish")}</Button>
        <Button onClick={() => set_editing("new")}>{t("add_measure")}</Button>
      </h2>
      {wishes.length > 0 && (
        <ul className="tk-violations">
          {wishes.map((one) => (
            <li key={one.id}>
              {slash_day(one.heard_on)}　
              {one.wishes_to_continue ? t("wish_of", t(`m_${one.measure}`)) : t("not_continue")}
              {one.content && `　${one.content}`}
            </li>
          ))}
        </ul>
      )}
      <Rows<StabilityMeasure>
        rows={taken}
        empty={t("no_stability")}
        columns={[
          {
            title: t("taken_on"),
            show: (row) => (
              <button type="button" className="tk-link tk-num" onClick={() => set_editing(row)}>
                {slash_day(row.taken_on)}
              </button>
            ),
          },
          { title: t("measure"), show: (row) => t(`m_${row.measure}`) },
          { title: t("content"), dataIndex: "content" },
          { title: t("outcome"), show: (row) => <StateTag state={tone[row.outcome]} text={t(`o_${row.outcome}`)} /> },
          {
            title: t("client_answer"),
            show: (row) =>
              row.client_answered_on ? `${slash_day(row.client_answered_on)}　${row.client_answer}` : null,
          },
          { title: t("result"), dataIndex: "result" },
        ]}
      />
      {wishing && <WishDrawer worker={worker} close={() => set_wishing(false)} />}
      {editing && (
        <MeasureDrawer worker={worker} row={editing === "new" ? null : editing} close={() => set_editing(null)} />
      )}
    </section>
  );
}

function AssignmentField({ worker }: { worker: Worker }) {
  const t = useText(development_text);
  const list = useQuery({
    queryKey: ["ledgers", "of", worker.id],
    queryFn: () => get_all<LedgerLine>("/api/ledgers", { worker_id: worker.id }),
  });
  return (
    <Field name="assignment_id" label={t("assignment")} required>
      <Select
        loading={list.isPending}
        options={(list.data?.rows ?? []).map((one) => ({
          value: one.id,
          label: `${one.client_name}　${one.work_name}　${period_text(one.starts_on, one.ends_on)}`,
        }))}
      />
    </Field>
  );
}

function WishDrawer({ worker, close }: { worker: Worker; close: () => void }) {
  const t = useText(development_text);
  const { today } = useSession();
  return (
    <FormDrawer<StabilityWishForm, StabilityWish>
      title={t("add_wish")}
      blank={wish_blank}
      values={{ heard_on: today }}
      width={520}
      send={(body, once) => development_api.wish(worker.id, body, once)}
      refresh={[development_key(worker.id), ["stability"]]}
      close={close}
    >
      {() => (
        <>
          <AssignmentField worker={worker} />
          <Field name="heard_on" label={t("heard_on")} law="則25条の2第3項" required>
            <EraDateInput near={today} max={today} />
          </Field>
          <SwitchField name="wishes_to_continue" label={t("wishes_to_continue")} on={t("yes")} off={t("no")} />
          <Form.Item name="measure" label={t("wished")}>
            <Radio.Group
              className="tk-my-choice"
              options={measures.map((value) => ({ value, label: t(`m_${value}`) }))}
            />
          </Form.Item>
          <TextField name="content" label={t("content")} max={1000} />
        </>
      )}
    </FormDrawer>
  );
}

function MeasureDrawer({ worker, row, close }: { worker: Worker; row: StabilityMeasure | null; close: () => void }) {
  const t = useText(development_text);
  const { today } = useSession();
  return (
    <FormDrawer<StabilityMeasureForm, StabilityMeasure>
      title={row ? t("edit_measure") : t("add_measure")}
      blank={measure_blank}
      values={row ?? { taken_on: today }}
      version={row?.version}
      width={560}
      send={(body, once) =>
        row ? development_api.remeasure(row, body) : development_api.measure(worker.id, body, once)
      }
      refresh={[development_key(worker.id), ["stability"]]}
      close={close}
    >
      {() => (
        <>
          <AssignmentField worker={worker} />
          <Form.Item name="measure" label={t("measure")}>
            <Radio.Group
              className="tk-my-choice"
              options={measures.map((value) => ({ value, label: t(`m_${value}`) }))}
            />
          </Form.Item>
          <Field name="taken_on" label={t("taken_on")} law="則31条" required>
            <EraDateInput near={today} max={today} />
          </Field>
          <TextField name="content" label={t("content")} law="則31条" required max={1000} />
          <Form.Item name="outcome" label={t("outcome")}>
            <Radio.Group options={outcomes.map((value) => ({ value, label: t(`o_${value}`) }))} />
          </Form.Item>
          <Form.Item noStyle shouldUpdate>
            {({ getFieldValue }) =>
              needs_answer(getFieldValue("measure"), getFieldValue("outcome")) && (
                <>
                  <Field name="client_answered_on" label={t("client_answered_on")} law="則31条" required>
                    <EraDateInput near={today} max={today} />
                  </Field>
                  <Field name="client_answer" label={t("client_answer")} law="則31条" required max={500} />
                </>
              )
            }
          </Form.Item>
          <TextField name="result" label={t("result")} max={1000} rows={2} />
        </>
      )}
    </FormDrawer>
  );
}

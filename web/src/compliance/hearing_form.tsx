// The draft of a hearing: who is heard and how elected, how long the extension, the head counts, the day for the answer.
import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Alert, Button, Checkbox, Form, Input, Radio, Select, Tag } from "antd";
import { CountInput, EraDateInput, YesNo } from "~/parts/inputs";
import { ProblemAlert, show_at_fields } from "~/parts/problem_alert";
import { Field, TextField } from "~/parts/record_fields";
import { slash_day } from "~/parts/values";
import { useAct } from "~/shell/act";
import { useText } from "~/shell/i18n";
import { hearing_text } from "./hearing_text";
import { limits_api, limits_key, type HearingInput, type HearingView } from "./limits_api";

const methods = ["not_held", "vote", "show_of_hands", "other_democratic", "nominated"] as const;

export const input_of = ({ hearing }: HearingView): HearingInput => ({
  establishment_address: hearing.establishment_address,
  head_title: hearing.head_title,
  head_name: hearing.head_name,
  extend_to_on: hearing.extend_to_on,
  representative: hearing.representative,
  head_counts: hearing.head_counts,
  answer_due_on: hearing.answer_due_on,
  silence_is_consent: hearing.silence_is_consent,
});

// A number typed over what the records say is marked.
export function marked(
  next: HearingInput["head_counts"],
  known: HearingInput["head_counts"],
): HearingInput["head_counts"] {
  return next.map((row) => {
    const same = known.find(
      (one) => one.section === row.section && one.from_on === row.from_on && one.to_on === row.to_on,
    );
    return {
      ...row,
      planned: row.planned ?? false,
      workers_entered: same ? same.workers_entered || same.worker_count !== row.worker_count : true,
    };
  });
}

export function HearingForm({ view }: { view: HearingView }) {
  const t = useText(hearing_text);
  const [form] = Form.useForm<HearingInput>();
  const { hearing, days } = view;
  const kind = Form.useWatch(["representative", "kind"], form) ?? hearing.representative.kind;
  const method = Form.useWatch(["representative", "election_method"], form);
  const initial = input_of(view);
  const act = useAct((body: HearingInput) => limits_api.edit(hearing.id, view.version, body), {
    done: t("saved"),
    refresh: [limits_key],
    on_problem: (problem) => show_at_fields(form, problem),
  });
  return (
    <Form<HearingInput>
      form={form}
      layout="vertical"
      initialValues={initial}
      onFinish={(typed) => {
        const merged = { ...initial, ...typed, representative: { ...initial.representative, ...typed.representative } };
        void act.run({ ...merged, head_counts: marked(typed.head_counts ?? [], initial.head_counts) });
      }}
    >
      <ProblemAlert problem={act.problem} form={form} />
      <section className="tk-panel">
        <h2>{t("who")}</h2>
        <div className="tk-row-fields">
          <Field name={["representative", "kind"]} label={t("who")} law="法40条の2第4項" required half>
            <Radio.Group
              options={(["elected_person", "majority_union"] as const).map((value) => ({
                value,
                label: t(`k_${value}`),
              }))}
            />
          </Field>
          <Field name={["representative", "name"]} label={t("name")} half max={200} />
          <Field name={["representative", "title"]} label={t("rep_title")} half max={100} />
          {kind === "elected_person" && (
            <>
              <Field name={["representative", "is_manager"]} label={t("is_manager")} law="則33条の3第2項1号" half>
                <YesNo yes={t("manager_yes")} no={t("manager_no")} />
              </Field>
              <Field
                name={["representative", "election_method"]}
                label={t("election_method")}
                law="則33条の3第2項2号"
                half
              >
                <Select options={methods.map((value) => ({ value, label: t(`m_${value}`) }))} />
              </Field>
              <Field name={["representative", "elected_on"]} label={t("elected_on")} half>
                <EraDateInput near={days.latest_on} />
              </Field>
              <Form.Item name={["representative", "purpose_stated"]} valuePropName="checked" className="tk-half">
                <Checkbox>{t("purpose_stated")}</Checkbox>
              </Form.Item>
              <TextField name={["representative", "election_note"]} label={t("election_note")} rows={1} max={1000} />
            </>
          )}
        </div>
        {kind === "elected_person" && method === "nominated" && (
          <Alert type="error" showIcon title={t("nominated_why")} />
        )}
      </section>
      <section className="tk-panel">
        <h2>{t("notice")}</h2>
        <div className="tk-row-fields">
          <Field name="establishment_address" label={t("address")} law="則33条の3第1項1号" half max={300} />
          <Field name="head_title" label={t("head_title")} half max={100} />
          <Field name="head_name" label={t("head_name")} half max={100} />
          <Field
            name="extend_to_on"
            label={t("extend_to_on")}
            law="則33条の3第1項2号"
            required
            half
            extra={t("extend_hint", slash_day(hearing.conflict_on), slash_day(days.longest_to_on))}
          >
            <EraDateInput min={hearing.conflict_on} max={days.longest_to_on} />
          </Field>
          <Field
            name="answer_due_on"
            label={t("answer_due_on")}
            half
            extra={t("answer_hint", slash_day(days.latest_on))}
          >
            <EraDateInput max={days.latest_on} near={days.latest_on} />
          </Field>
        </div>
        <Form.Item name="silence_is_consent" valuePropName="checked">
          <Checkbox>{t("silence")}</Checkbox>
        </Form.Item>
      </section>
      <HeadCounts known={initial.head_counts} />
      <div className="tk-form-foot" style={{ marginTop: 14 }}>
        <Button type="primary" htmlType="submit" loading={act.busy}>
          {t("save")}
        </Button>
      </div>
    </Form>
  );
}

function HeadCounts({ known }: { known: HearingInput["head_counts"] }) {
  const t = useText(hearing_text);
  return (
    <section className="tk-panel">
      <h2>{t("counts")}</h2>
      <p className="tk-quiet">{t("counts_why")}</p>
      <div className="tk-scroll">
        <Form.List name="head_counts">
          {(fields, { add, remove }) => (
            <>
              <table className="tk-counts">
                <thead>
                  <tr>
                    <th scope="col">{t("section")}</th>
                    <th scope="col">{t("span")}</th>
                    <th scope="col">{t("dispatched")}</th>
                    <th scope="col">{t("permanent")}</th>
                    <th />
                  </tr>
                </thead>
                <tbody>
                  {fields.map(({ key, name }) => (
                    <tr key={key}>
                      <td>
                        <Form.Item name={[name, "section"]} noStyle rules={[{ required: true, message: t("section") }]}>
                          <Input maxLength={200} aria-label={t("section")} style={{ minWidth: 130 }} />
                        </Form.Item>
                      </td>
                      <td className="tk-nowrap">
                        <Form.Item name={[name, "from_on"]} noStyle>
                          <EraDateInput plain aria-label={t("span")} />
                        </Form.Item>
                        ～
                        <Form.Item name={[name, "to_on"]} noStyle>
                          <EraDateInput plain aria-label={t("span")} />
                        </Form.Item>
                        {known[name]?.planned && <Tag>{t("planned")}</Tag>}
                      </td>
                      <td>
                        <Form.Item name={[name, "worker_count"]} noStyle>
                          <CountInput max={100000} />
                        </Form.Item>
                        {known[name]?.workers_entered && <Tag>{t("entered")}</Tag>}
                      </td>
                      <td>
                        <Form.Item name={[name, "permanent_count"]} noStyle>
                          <CountInput max={1000000} />
                        </Form.Item>
                      </td>
                      <td>
                        <Button
                          type="text"
                          icon={<DeleteOutlined />}
                          aria-label={t("remove_row")}
                          onClick={() => remove(name)}
                        />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <Button
                size="small"
                icon={<PlusOutlined />}
                style={{ marginTop: 8 }}
                onClick={() =>
                  add({ section: "", planned: false, worker_count: 0, workers_entered: true, permanent_count: null })
                }
              >
                {t("add_row")}
              </Button>
            </>
          )}
        </Form.List>
      </div>
    </section>
  );
}

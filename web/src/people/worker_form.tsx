import { Form, Radio, Select } from "antd";
import { useSession } from "~/shell/session";
import { EstablishmentSelect } from "~/company/choices";
import { EraDateInput } from "~/parts/inputs";
import { parts_text } from "~/parts/parts_text";
import { Field, SwitchField, TextField } from "~/parts/record_fields";
import { useText } from "~/shell/i18n";
import { age_on, enrolments, insurances, needs_reason, sexes, type WorkerForm } from "./people_api";
import { people_text } from "./people_text";

export function WorkerFields() {
  const t = useText(people_text);
  const parts = useText(parts_text);
  const { today } = useSession();
  return (
    <>
      <h3>{t("h_person")}</h3>
      <Field name="worker_code" label={t("worker_code")} required max={30} half />
      <SwitchField name="active" label={t("state")} on={t("active")} off={t("inactive")} half />
      <Field name="name" label={t("name")} required max={100} half />
      <Field name="name_kana" label={t("name_kana")} max={100} half />
      <Form.Item noStyle shouldUpdate={(a: WorkerForm, b: WorkerForm) => a.born_on !== b.born_on}>
        {({ getFieldValue }) => (
          <Field
            name="born_on"
            label={t("born_on")}
            required
            half
            extra={getFieldValue("born_on") ? t("age", age_on(getFieldValue("born_on"), today)) : undefined}
          >
            <EraDateInput near="1990-01-01" max={today} />
          </Field>
        )}
      </Form.Item>
      <Field name="sex" label={t("sex")} law="法35条1項" required half>
        <Radio.Group options={sexes.map((value) => ({ value, label: t(`sex_${value}`) }))} />
      </Field>
      <Field name="email" label={t("email")} max={254} half />
      <Field name="telephone" label={t("telephone")} max={20} half placeholder="090-0000-0000" />
      <Field name="establishment_id" label={t("establishment")} half>
        <EstablishmentSelect placeholder={t("none")} />
      </Field>
      <Field name="agreement_worker" label={t("agreement_long")} law="法30条の4" required half>
        <Radio.Group
          options={[
            { value: true, label: t("agreement_yes") },
            { value: false, label: t("agreement_no") },
          ]}
        />
      </Field>
      <h3>
        {t("h_insurance")} <small>{t("insurance_why")}</small>
      </h3>
      {insurances.map((kind) => (
        <Field key={kind} name={kind} label={t(kind)} law="則27条の2" required half>
          <Select
            placeholder={parts("choose")}
            options={enrolments.map((value) => ({ value, label: t(`e_${value}`) }))}
          />
        </Field>
      ))}
      <Form.Item noStyle shouldUpdate>
        {({ getFieldsValue }) =>
          needs_reason(getFieldsValue([...insurances])) && (
            <TextField
              name="insurance_reason"
              label={t("insurance_reason")}
              law="則27条の2"
              required
              max={300}
              rows={2}
              extra={t("insurance_reason_hint")}
            />
          )
        }
      </Form.Item>
      <Field
        name="insurance_evidence"
        label={t("insurance_evidence")}
        law="則27条の2"
        max={300}
        extra={t("insurance_evidence_hint")}
      />
    </>
  );
}

// A reason that no longer applies is not kept.
export const worker_body = (form: WorkerForm): WorkerForm =>
  insurances.every((kind) => form[kind] === "filed") ? { ...form, insurance_reason: "" } : form;

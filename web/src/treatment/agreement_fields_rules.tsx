// How the agreement came about and how it is kept: rating, other treatment, training, the representative.
import { Form, Select } from "antd";
import { CountInput, EraDateInput } from "~/parts/inputs";
import { Field } from "~/parts/record_fields";
import { useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { Panel, YesNoField, useChoices } from "./agreement_field_parts";
import { agreement_text } from "./agreement_text";

export function RulesPanel() {
  const t = useText(agreement_text);
  const choices = useChoices();
  const raise = Form.useWatch(["terms", "articles", "raise", "method"]);
  const other = Form.useWatch(["terms", "articles", "rules", "other_treatment"]);
  const rule = (member: string, label: string, law?: string) => (
    <Field name={["terms", "articles", "rules", member]} label={label} law={law} max={300} />
  );
  return (
    <Panel title={t("h_rules")}>
      <div className="tk-row-fields">
        <Field name={["terms", "articles", "raise", "method"]} label={t("raise_method")} law="2号ロ" half>
          <Select options={choices("ra_", ["ability_allowance", "pay_steps", "higher_work"])} />
        </Field>
        {raise === "pay_steps" ? (
          <Field name={["terms", "articles", "raise", "steps"]} label={t("raise_steps")} half>
            <CountInput max={100} />
          </Field>
        ) : (
          <>
            <Field name={["terms", "articles", "raise", "from_percent"]} label={t("raise_from")} half max={8} />
            <Field name={["terms", "articles", "raise", "to_percent"]} label={t("raise_to")} half max={8} />
          </>
        )}
      </div>
      {rule("overtime", t("overtime_rule"))}
      {rule("evaluation", t("evaluation_rule"), "3号")}
      {rule("evaluation_cycle", t("evaluation_cycle"))}
      <Field name={["terms", "articles", "rules", "other_treatment"]} label={t("other_kind")} law="4号">
        <Select style={{ maxWidth: 320 }} options={choices("ot_", ["same_rules", "separate_rules"])} />
      </Field>
      {rule("regular_rules", t("regular_rules"))}
      {other === "separate_rules" && rule("own_rules", t("own_rules"))}
      {rule("training_plan", t("training_plan"), "5号")}
    </Panel>
  );
}

export function RepresentativePanel() {
  const t = useText(agreement_text);
  const choices = useChoices();
  const { today } = useSession();
  const at = (member: string) => ["terms", "representative", member];
  const kind = Form.useWatch(at("kind"));
  return (
    <Panel title={t("h_representative")}>
      <Field name={at("kind")} label={t("rep_kind")} law="則25条の6">
        <Select style={{ maxWidth: 320 }} options={choices("rk_", ["elected", "union_of_majority"])} />
      </Field>
      {kind === "union_of_majority" && <Field name={at("union_name")} label={t("union_name")} max={200} />}
      <div className="tk-row-fields">
        <Field name={at("title")} label={t("rep_title")} half max={60} />
        <Field name={at("name")} label={t("rep_name")} half max={60} />
      </div>
      {kind !== "union_of_majority" && (
        <>
          <div className="tk-row-fields">
            <Field name={at("elected_on")} label={t("elected_on")} half>
              <EraDateInput near={today} />
            </Field>
            <Field name={at("method")} label={t("election")} half>
              <Select options={choices("el_", ["vote", "show_of_hands", "discussion", "circulation"])} />
            </Field>
          </div>
          <div className="tk-row-fields">
            <Field name={at("voters")} label={t("voters")} half>
              <CountInput max={99999} />
            </Field>
            <Field name={at("in_favour")} label={t("in_favour")} half>
              <CountInput max={99999} />
            </Field>
          </div>
          <YesNoField name={at("purpose_told")} label={t("purpose_told")} />
          <YesNoField name={at("not_a_manager")} label={t("not_a_manager")} />
          <YesNoField name={at("not_appointed")} label={t("not_appointed")} />
        </>
      )}
    </Panel>
  );
}

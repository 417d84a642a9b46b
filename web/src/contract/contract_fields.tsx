// The form of a contract, section by section as the model form has it. Names are the paths of the terms.
import { Alert, Button, Form, Input, Segmented, Select } from "antd";
import { CountInput, YenInput, YesNo } from "~/parts/inputs";
import { useText } from "~/shell/i18n";
import { F, Group, Line, Long, PersonLines, Section, type Around } from "./contract_field_parts";
import { AgencySection, LimitsSection, PlaceSection } from "./contract_fields_place";
import { HoursSection, OvertimeSection, PeriodSection } from "./contract_fields_time";
import { contract_text } from "./contract_text";

export function ContractFields(props: Around) {
  return (
    <>
      <PlaceSection {...props} />
      <LimitsSection />
      <WorkSection />
      <PeriodSection {...props} />
      <HoursSection />
      <OvertimeSection />
      <SafetySection />
      <ComplaintsSection />
      <TerminationSection />
      <DisputesSection />
      <AgencySection {...props} />
      <PriceSection />
    </>
  );
}

function WorkSection() {
  const t = useText(contract_text);
  return (
    <Section of="work">
      <Alert type="info" showIcon title={t("no_person")} style={{ marginBottom: 12 }} />
      <div className="tk-row-fields">
        <Line n="work_name" word="work_name" law="法26条1項1号" wide />
        <Long n="work_detail" word="work_detail" hint="work_detail_hint" />
        <Line n="responsibility" word="responsibility" law="則22条1号" hint="responsibility_hint" wide max={1000} />
        <Line n="cabinet_order_item" word="cabinet_order_item" hint="cabinet_hint" max={20} />
        <NatureFields />
      </div>
      <FurtherWorks />
    </Section>
  );
}

// The same workers may do several kinds of work; each is described (法26条1項1号).
function FurtherWorks() {
  const t = useText(contract_text);
  return (
    <Form.List name={["terms", "further_works"]}>
      {(rows, { add, remove }) => (
        <>
          {rows.map((row, n) => (
            <Group key={row.key} title={t("further_work", String(n + 2))} law="法26条1項1号">
              <Form.Item name={[row.name, "name"]} label={t("work_name")} className="tk-wide">
                <Input maxLength={100} />
              </Form.Item>
              <Form.Item name={[row.name, "detail"]} label={t("work_detail")} className="tk-wide">
                <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2000} />
              </Form.Item>
              <Form.Item name={[row.name, "responsibility"]} label={t("responsibility")} className="tk-wide">
                <Input maxLength={500} />
              </Form.Item>
              <Form.Item name={[row.name, "cabinet_order_item"]} label={t("cabinet_order_item")}>
                <Input maxLength={40} />
              </Form.Item>
              <Button size="small" onClick={() => remove(row.name)}>
                {t("remove_work")}
              </Button>
            </Group>
          ))}
          <Button
            size="small"
            onClick={() => add({ name: "", detail: "", responsibility: "", cabinet_order_item: "" })}
            disabled={rows.length >= 19}
          >
            {t("add_work")}
          </Button>
        </>
      )}
    </Form.List>
  );
}

// What decides whether the work may be dispatched at all, and who must answer for it.
function NatureFields() {
  const t = useText(contract_text);
  const regulated = Form.useWatch(["terms", "nature", "regulated_work"]) as string | undefined;
  return (
    <>
      <F n="nature.regulated_work" word="regulated_work" law="法4条1項" hint="regulated_hint">
        <Select
          options={(["none", "port", "construction", "security", "medical"] as const).map((value) => ({
            value,
            label: t(`rw_${value}`),
          }))}
        />
      </F>
      {regulated === "medical" && (
        <>
          <F n="nature.medical_work" word="medical_work" law="令2条">
            <Select
              options={(["physician", "nurse", "pharmacist", "technologist", "other"] as const).map((value) => ({
                value,
                label: t(`mw_${value}`),
              }))}
            />
          </F>
          <F n="nature.medical_place" word="medical_place" law="令2条">
            <Select
              options={(["hospital", "remote_area", "regional_care", "welfare_facility"] as const).map((value) => ({
                value,
                label: t(`mp_${value}`),
              }))}
            />
          </F>
        </>
      )}
      <F n="nature.manufacturing" word="manufacturing" law="則29条3号">
        <YesNo yes={t("manufacturing_yes")} no={t("manufacturing_no")} />
      </F>
      <Line
        n="nature.supervisor_employer"
        word="supervisor_employer"
        law="職安法44条"
        hint="supervisor_employer_hint"
        max={100}
      />
    </>
  );
}

const SafetySection = () => (
  <Section of="safety">
    <div className="tk-row-fields">
      <Long n="safety" word="safety" law="法26条1項6号" />
      <Long n="conveniences" word="conveniences" law="則22条4号" />
    </div>
  </Section>
);

function ComplaintsSection() {
  const t = useText(contract_text);
  return (
    <Section of="complaints">
      {(["client_contact", "agency_contact"] as const).map((who) => (
        <Group key={who} title={t(who)}>
          <PersonLines who={`complaints.${who}`} />
        </Group>
      ))}
      <div className="tk-row-fields">
        <Long n="complaints.procedure" word="procedure" />
      </div>
    </Section>
  );
}

const TerminationSection = () => (
  <Section of="termination">
    <div className="tk-row-fields">
      <Long n="termination.notice" word="t_notice" rows={2} />
      <Long n="termination.new_placement" word="t_new_placement" rows={2} />
      <Long n="termination.damages" word="t_damages" />
      <Long n="termination.reasons" word="t_reasons" rows={2} />
    </div>
  </Section>
);

function DisputesSection() {
  const t = useText(contract_text);
  const applies = Form.useWatch(["terms", "temp_to_perm", "applies"]) as boolean | undefined;
  return (
    <Section of="disputes">
      <div className="tk-row-fields">
        <Long n="dispute_prevention" word="dispute_prevention" law="則22条5号" />
        <F n="temp_to_perm.applies" word="temp_to_perm" law="法26条1項9号">
          <YesNo yes={t("applies")} no={t("applies_not")} />
        </F>
        {applies && (
          <>
            <Long n="temp_to_perm.work" word="ttp_work" rows={2} />
            <Long n="temp_to_perm.conditions" word="ttp_terms" rows={2} />
            <Long n="temp_to_perm.refusal_reason" word="ttp_reasons" rows={2} />
            <Long n="temp_to_perm.seniority" word="ttp_leave" rows={2} />
          </>
        )}
      </div>
    </Section>
  );
}

function PriceSection() {
  const t = useText(contract_text);
  return (
    <Section of="price">
      <div className="tk-list-row">
        <F n="price.unit" word="unit">
          <Segmented
            options={(["hour", "day", "month"] as const).map((value) => ({ value, label: t(`u_${value}`) }))}
          />
        </F>
        <F n="price.amount" word="amount">
          <YenInput min={1} />
        </F>
        <F n="price.overtime_percent" word="overtime_rate">
          <CountInput suffix="%" min={100} max={500} />
        </F>
        <F n="price.night_percent" word="night_add">
          <CountInput suffix="%" max={200} />
        </F>
        <F n="price.holiday_percent" word="holiday_rate">
          <CountInput suffix="%" min={100} max={500} />
        </F>
      </div>
      <div className="tk-row-fields">
        <F n="price.paid_leave_billed" word="paid_leave_billed">
          <YesNo yes={t("bill")} no={t("bill_not")} />
        </F>
        <Line n="price.note" word="price_note" wide max={500} />
        <Long n="remarks" word="remarks" rows={2} />
      </div>
    </Section>
  );
}

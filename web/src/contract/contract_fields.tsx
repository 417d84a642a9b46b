// The form of a contract, section by section as the model form has it. Names are the paths of the terms.
import { Alert, Form, Segmented, Select } from "antd";
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

<<<<<<< HEAD
=======
// The establishments of which the client has told the conflict date: the name written here must be one of them.
function useNotifiedEstablishments(client_name: string) {
  const partners = useQuery({ queryKey: ["partnerships"], queryFn: contract_api.partnerships });
  const notices = useQuery({ queryKey: ["conflict-date-notices", "choices"], queryFn: contract_api.notices });
  const clients = new Set((partners.data?.rows ?? []).filter((row) => row.client_name === client_name).map((row) => row.client_id));
  const rows = (notices.data?.rows ?? []).filter((row) => clients.has(row.client_id));
  return rows.filter((row, n) => rows.findIndex((one) => one.establishment_name === row.establishment_name) === n);
}

function PlaceSection({ contract }: Place) {
  const t = useText(contract_text);
  const form = Form.useFormInstance();
  const notified = useNotifiedEstablishments(contract.client_name);
  const copy = () => {
    const from = form.getFieldValue(["terms", "client_establishment"]) as Record<string, string>;
    form.setFieldValue(["terms", "workplace"], { ...from });
    form.setFields([{ name: ["terms", "workplace", "name"], touched: true }]);
  };
  const choose = (name: string) => {
    const found = notified.find((row) => row.establishment_name === name);
    if (found) form.setFieldValue(["terms", "client_establishment", "address"], found.establishment_address);
  };
  return (
    <Section of="place">
      <Group title={t("client_establishment")} law="法26条1項2号">
        <F n="client_establishment.name" word="name" hint="client_establishment_hint">
          <AutoComplete options={notified.map((row) => ({ value: row.establishment_name }))} onSelect={choose} maxLength={200} />
        </F>
        <Line n="client_establishment.address" word="address" />
        <Line n="client_establishment.telephone" word="telephone" max={30} />
      </Group>
      <Group
        title={t("workplace")}
        extra={
          <Button size="small" type="link" onClick={copy}>
            {t("same_as_establishment")}
          </Button>
        }
      >
        <Line n="workplace.name" word="name" />
        <Line n="workplace.address" word="address" />
        <Line n="workplace.telephone" word="telephone" max={30} />
        <Line n="index_place" word="index_place" hint="index_place_hint" wide />
      </Group>
      <Group title={t("organizational_unit")}>
        <Line n="organizational_unit.name" word="name" half hint="unit_hint" />
        <Line n="organizational_unit.head_title" word="head_title" half />
      </Group>
      <Group title={t("supervisor")} law="法26条1項3号">
        <PersonLines who="supervisor" />
      </Group>
      <ManagerGroup who="client_manager" />
    </Section>
  );
}

const PersonLines = ({ who }: { who: string }) => (
  <>
    <Line n={`${who}.department`} word="department" quarter />
    <Line n={`${who}.title`} word="title" quarter />
    <Line n={`${who}.name`} word="person" quarter />
    <Line n={`${who}.telephone`} word="telephone" max={30} quarter />
  </>
);

function ManagerGroup({ who }: { who: "client_manager" | "agency_manager" }) {
  const t = useText(contract_text);
  return (
    <Group title={t(who)} law="則22条2号">
      <PersonLines who={who} />
      <Form.Item name={["terms", who, "for_manufacturing"]} valuePropName="checked" className="tk-wide">
        <Checkbox>{t("for_manufacturing_yes")}</Checkbox>
      </Form.Item>
    </Group>
  );
}

function LimitsSection() {
  const t = useText(contract_text);
  const ground = Form.useWatch(["terms", "unlimited_period", "ground"]) as string | undefined;
  return (
    <Section of="limits">
      <div className="tk-row-fields">
        <F n="limited_to_unlimited_workers" half word="limited_to_unlimited_workers">
          <YesNo yes={t("limited")} no={t("not_limited")} />
        </F>
        <F n="limited_to_agreement_workers" half word="limited_to_agreement_workers" law="則22条6号" hint="agreement_hint">
          <YesNo yes={t("limited")} no={t("not_limited")} />
        </F>
      </div>
      <Group title={t("unlimited_period")} law="法40条の2第1項">
        <F n="unlimited_period.ground" word="ground" wide>
          <Select
            style={{ maxWidth: 340 }}
            options={(["none", "fixed_project", "limited_days", "maternity_leave", "family_care_leave"] as const).map((value) => ({ value, label: t(`g_${value}`) }))}
          />
        </F>
        {ground === "fixed_project" && <Line n="unlimited_period.detail" word="project" wide max={1000} />}
        {ground === "limited_days" && (
          <>
            <F n="unlimited_period.days_in_month" half word="days_per_month">
              <CountInput suffix={t("days")} max={31} />
            </F>
            <F n="unlimited_period.ordinary_days_in_month" half word="regular_days_per_month">
              <CountInput suffix={t("days")} max={31} />
            </F>
          </>
        )}
        {(ground === "maternity_leave" || ground === "family_care_leave") && (
          <>
            <Line n="unlimited_period.absent_name" half word="absent_worker" />
            <Line n="unlimited_period.absent_work" half word="absent_work" />
            <F n="unlimited_period.absent_from_on" half word="absent_from">
              <EraDateInput />
            </F>
            <F n="unlimited_period.absent_to_on" half word="absent_to">
              <EraDateInput />
            </F>
          </>
        )}
      </Group>
    </Section>
  );
}

>>>>>>> w-papers
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
              <Form.Item name={[row.name, "name"]} label={t("work_name")} className="tk-full">
                <Input maxLength={100} />
              </Form.Item>
              <Form.Item name={[row.name, "detail"]} label={t("work_detail")} className="tk-full">
                <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2000} />
              </Form.Item>
              <Form.Item name={[row.name, "responsibility"]} label={t("responsibility")} className="tk-full">
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
          <Button size="small" onClick={() => add({ name: "", detail: "", responsibility: "", cabinet_order_item: "" })} disabled={rows.length >= 19}>
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
        <Select options={(["none", "port", "construction", "security", "medical"] as const).map((value) => ({ value, label: t(`rw_${value}`) }))} />
      </F>
      {regulated === "medical" && (
        <>
          <F n="nature.medical_work" word="medical_work" law="令2条">
            <Select options={(["physician", "nurse", "pharmacist", "technologist", "other"] as const).map((value) => ({ value, label: t(`mw_${value}`) }))} />
          </F>
          <F n="nature.medical_place" word="medical_place" law="令2条">
            <Select options={(["hospital", "remote_area", "regional_care", "welfare_facility"] as const).map((value) => ({ value, label: t(`mp_${value}`) }))} />
          </F>
        </>
      )}
      <F n="nature.manufacturing" word="manufacturing" law="則29条3号">
        <YesNo yes={t("manufacturing_yes")} no={t("manufacturing_no")} />
      </F>
      <Line n="nature.supervisor_employer" word="supervisor_employer" law="職安法44条" hint="supervisor_employer_hint" max={100} />
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
          <Segmented options={(["hour", "day", "month"] as const).map((value) => ({ value, label: t(`u_${value}`) }))} />
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

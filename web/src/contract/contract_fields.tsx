// The form of a contract, section by section as the model form has it. Names are the paths of the terms.
import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Alert, AutoComplete, Button, Checkbox, Form, Input, Segmented, Select } from "antd";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Contract, Weekdays } from "~/api/types";
import { CountInput, DurationInput, EraDateInput, TimeInput, YenInput, YesNo } from "~/parts/inputs";
import { days_between, duration_text, weekday_keys, weekday_name } from "~/parts/values";
import { useLang, useText } from "~/shell/i18n";
import { useCan } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { contract_api } from "./contract_api";
import { break_min, model_text, sections, week_min, worked_min, working_week, type LooseShift } from "./contract_terms";
import { contract_text } from "./contract_text";

type Word = keyof typeof contract_text;

interface FieldProps {
  n: string; // "workplace.name" below the terms
  word?: Word;
  label?: ReactNode;
  hint?: Word;
  law?: string;
  wide?: boolean;
  half?: boolean;
  quarter?: boolean;
  children: ReactNode;
}

function F({ n, word, label, hint, law, wide, half, quarter, children }: FieldProps) {
  const t = useText(contract_text);
  return (
    <Form.Item
      name={["terms", ...n.split(".")]}
      label={
        word || label ? (
          <>
            {label ?? t(word!)}
            {law && <span className="tk-law">{law}</span>}
          </>
        ) : undefined
      }
      extra={hint && t(hint)}
      className={wide ? "tk-wide" : half ? "tk-half" : quarter ? "tk-quarter" : undefined}
    >
      {children}
    </Form.Item>
  );
}

const Line = (props: Omit<FieldProps, "children"> & { max?: number; place?: string }) => (
  <F {...props}>
    <Input maxLength={props.max ?? 200} placeholder={props.place} autoComplete="off" />
  </F>
);

function Long({ rows = 3, ...props }: Omit<FieldProps, "children"> & { rows?: number }) {
  const t = useText(contract_text);
  const form = Form.useFormInstance();
  const path = ["terms", ...props.n.split(".")];
  const value = Form.useWatch(path, form) as string | null | undefined;
  const model = model_text[props.n];
  const label = (
    <>
      {props.label ?? t(props.word!)}
      {model && !value && (
        <Button
          size="small"
          type="link"
          onClick={() => {
            form.setFieldValue(path, model);
            form.setFields([{ name: path, touched: true, value: model }]);
          }}
        >
          {t("model_text")}
        </Button>
      )}
    </>
  );
  return (
    <F {...props} label={label} wide>
      <Input.TextArea autoSize={{ minRows: rows, maxRows: 14 }} maxLength={4000} />
    </F>
  );
}

function Group({ title, extra, law, children }: { title: ReactNode; extra?: ReactNode; law?: string; children: ReactNode }) {
  return (
    <fieldset className="tk-group">
      <legend>
        {title}
        {law && <span className="tk-law">{law}</span>}
        {extra}
      </legend>
      <div className="tk-row-fields">{children}</div>
    </fieldset>
  );
}

function Section({ of, children }: { of: string; children: ReactNode }) {
  const t = useText(contract_text);
  const section = sections.find((one) => one.key === of)!;
  return (
    <section id={`section-${of}`} className="tk-section" aria-labelledby={`section-${of}-title`}>
      <h2 id={`section-${of}-title`}>
        {t(section.word)}
        {section.law && <span className="tk-law">{section.law}</span>}
      </h2>
      {children}
    </section>
  );
}

interface Place {
  contract: Contract;
  today: string;
  amendment?: boolean;
}

export function ContractFields(props: Place) {
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

function WeekdayToggle({ value, onChange, id }: { value?: Partial<Weekdays>; onChange?: (value: Partial<Weekdays>) => void; id?: string }) {
  const { lang } = useLang();
  return (
    <span className="tk-weekdays" id={id} role="group" tabIndex={-1}>
      {weekday_keys.map((key, n) => (
        <button
          key={key}
          type="button"
          aria-pressed={Boolean(value?.[key])}
          className={`${value?.[key] ? "on" : ""} d${n}`}
          onClick={() => onChange?.({ ...(value ?? {}), [key]: !value?.[key] })}
        >
          {weekday_name(n, lang)}
        </button>
      ))}
    </span>
  );
}

function PeriodSection({ today, amendment }: Place) {
  const t = useText(contract_text);
  const shell = useText(shell_text);
  const starts_on = Form.useWatch(["terms", "starts_on"]) as string | null;
  const ends_on = Form.useWatch(["terms", "ends_on"]) as string | null;
  return (
    <Section of="period">
      <div className="tk-row-fields">
        <F n="starts_on" half word="starts_on" hint={amendment ? "starts_on_fixed" : undefined}>
          <EraDateInput near={today} disabled={amendment} />
        </F>
        <F
          half
          n="ends_on"
          label={
            <>
              {t("ends_on")}
              {starts_on && ends_on && ends_on >= starts_on && <span className="tk-law">{t("period_days", days_between(starts_on, ends_on) + 1)}</span>}
            </>
          }
        >
          <EraDateInput near={starts_on ?? today} />
        </F>
        <F n="headcount" half word="headcount">
          <CountInput suffix={t("people")} min={1} max={10000} />
        </F>
        <F n="national_holidays_off" half word="national_holidays_off">
          <YesNo yes={t("holidays_off")} no={t("holidays_on")} />
        </F>
      </div>
      <Form.List name={["terms", "days_off"]}>
        {(rows, { add, remove }) => (
          <fieldset className="tk-group">
            <legend>{t("days_off")}</legend>
            {rows.map((row) => (
              <div key={row.key} className="tk-list-row">
                <Form.Item name={[row.name, "from_on"]} label={t("from")}>
                  <EraDateInput plain near={starts_on ?? today} />
                </Form.Item>
                <Form.Item name={[row.name, "to_on"]} label={t("to")}>
                  <EraDateInput plain near={starts_on ?? today} />
                </Form.Item>
                <Form.Item name={[row.name, "reason"]} label={t("off_reason")} className="tk-grow">
                  <Input maxLength={100} />
                </Form.Item>
                <Button type="text" icon={<DeleteOutlined />} aria-label={shell("remove")} onClick={() => remove(row.name)} />
              </div>
            ))}
            <Button size="small" icon={<PlusOutlined />} onClick={() => add({ from_on: null, to_on: null, reason: "" })}>
              {t("add_day_off")}
            </Button>
          </fieldset>
        )}
      </Form.List>
      <Form.List name={["terms", "extra_working_days"]}>
        {(rows, { add, remove }) => (
          <fieldset className="tk-group">
            <legend>{t("extra_working_days")}</legend>
            <div className="tk-breaks">
              {rows.map((row) => (
                <span key={row.key} className="tk-break">
                  <Form.Item name={row.name} noStyle>
                    <EraDateInput plain near={starts_on ?? today} aria-label={t("extra_working_days")} />
                  </Form.Item>
                  <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={shell("remove")} onClick={() => remove(row.name)} />
                </span>
              ))}
              <Button size="small" icon={<PlusOutlined />} onClick={() => add(null)}>
                {t("add_extra_day")}
              </Button>
            </div>
          </fieldset>
        )}
      </Form.List>
      <div className="tk-row-fields">
        <Line n="working_days_note" word="working_days_note" wide max={500} />
      </div>
    </Section>
  );
}

function ShiftSum({ at }: { at: number }) {
  const t = useText(contract_text);
  const shift = Form.useWatch(["terms", "shifts", at]) as LooseShift | undefined;
  const worked = worked_min(shift);
  if (worked == null) return null;
  return (
    <span className="tk-sum">
      <b>{t("worked", duration_text(worked))}</b> <span>{t("break_total", duration_text(break_min(shift)))}</span> <span>{t("per_week", duration_text(week_min(shift)))}</span>
    </span>
  );
}

function HoursSection() {
  const t = useText(contract_text);
  const shell = useText(shell_text);
  return (
    <Section of="hours">
      <Form.List name={["terms", "shifts"]}>
        {(rows, { add, remove }) => (
          <>
            {rows.length === 0 && <p className="tk-quiet">{t("no_shift")}</p>}
            {rows.map((row, n) => (
              <fieldset key={row.key} className="tk-group">
                <legend>
                  {t("shift_n", n + 1)}
                  <ShiftSum at={row.name} />
                  {rows.length > 1 && <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={shell("remove")} onClick={() => remove(row.name)} />}
                </legend>
                <div className="tk-list-row">
                  <Form.Item name={[row.name, "start_min"]} label={t("begins")}>
                    <TimeInput />
                  </Form.Item>
                  <Form.Item name={[row.name, "end_min"]} label={t("ends")}>
                    <TimeInput placeholder="18:00" />
                  </Form.Item>
                  <Form.Item name={[row.name, "weekdays"]} label={t("working_weekdays")}>
                    <WeekdayToggle />
                  </Form.Item>
                  <Form.Item name={[row.name, "name"]} label={t("shift_name")} className="tk-grow">
                    <Input maxLength={50} />
                  </Form.Item>
                </div>
                <Form.List name={[row.name, "breaks"]}>
                  {(breaks, change) => (
                    <div className="tk-breaks">
                      <span className="tk-quiet">{t("breaks")}</span>
                      {breaks.map((one) => (
                        <span key={one.key} className="tk-break">
                          <Form.Item name={[one.name, "start_min"]} noStyle>
                            <TimeInput placeholder="12:00" aria-label={`${t("breaks")} ${t("begins")}`} style={{ width: 84 }} />
                          </Form.Item>
                          ～
                          <Form.Item name={[one.name, "end_min"]} noStyle>
                            <TimeInput placeholder="13:00" aria-label={`${t("breaks")} ${t("ends")}`} style={{ width: 84 }} />
                          </Form.Item>
                          <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={shell("remove")} onClick={() => change.remove(one.name)} />
                        </span>
                      ))}
                      <Button size="small" icon={<PlusOutlined />} onClick={() => change.add({ start_min: null, end_min: null })}>
                        {t("add_break")}
                      </Button>
                    </div>
                  )}
                </Form.List>
              </fieldset>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({ name: "", start_min: null, end_min: null, breaks: [], weekdays: { ...working_week } })}>
              {t("add_shift")}
            </Button>
          </>
        )}
      </Form.List>
    </Section>
  );
}

function OvertimeSection() {
  const t = useText(contract_text);
  const overtime = Form.useWatch(["terms", "overtime", "allowed"]) as boolean | undefined;
  const holiday = Form.useWatch(["terms", "holiday_work", "allowed"]) as boolean | undefined;
  return (
    <Section of="overtime">
      <div className="tk-list-row">
        <F n="overtime.allowed" word="overtime_allowed" hint="within_agreement">
          <YesNo yes={t("may_order")} no={t("may_not")} />
        </F>
        {overtime && (
          <>
            <F n="overtime.per_day_min" word="per_day">
              <DurationInput placeholder="4:00" />
            </F>
            <F n="overtime.per_month_min" word="per_month">
              <DurationInput placeholder="45:00" />
            </F>
            <F n="overtime.per_year_min" word="per_year">
              <DurationInput placeholder="360:00" />
            </F>
          </>
        )}
      </div>
      <div className="tk-list-row">
        <F n="holiday_work.allowed" word="holiday_allowed">
          <YesNo yes={t("may_order")} no={t("may_not")} />
        </F>
        {holiday && (
          <F n="holiday_work.days_per_month" word="holiday_days">
            <CountInput suffix={t("days")} max={31} />
          </F>
        )}
      </div>
    </Section>
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

function AgencySection({ amendment }: Place) {
  const t = useText(contract_text);
  const form = Form.useFormInstance();
  const can = useCan();
  const establishments = useQuery({ queryKey: ["establishments", "choices"], queryFn: contract_api.establishments });
  const parties = useQuery({ queryKey: ["contracting-parties", "choices"], queryFn: contract_api.contracting_parties, enabled: can("contract_write") });
  const rows = establishments.data?.rows ?? [];
  const choose = (id: string | undefined) => {
    const found = rows.find((row) => row.id === id);
    if (found) form.setFieldValue(["terms", "agency_establishment"], { name: found.name, address: found.address, telephone: found.telephone });
  };
  return (
    <Section of="agency">
      <Group title={t("agency_establishment")} law="法26条">
        {!amendment && (
          <Form.Item name="agency_establishment_id" label={t("agency_establishment_id")} extra={t("agency_establishment_hint")} className="tk-half">
            <Select allowClear showSearch={{ optionFilterProp: "label" }} options={rows.map((row) => ({ value: row.id, label: row.name }))} onChange={choose} placeholder={t("choose_master")} />
          </Form.Item>
        )}
        {!amendment && (
          <Form.Item name="contracting_party_id" label={t("contracting_party_id")} extra={t("contracting_party_hint")} className="tk-half">
            <Select allowClear showSearch={{ optionFilterProp: "label" }} options={(parties.data?.rows ?? []).map((row) => ({ value: row.id, label: row.name }))} placeholder={t("contracting_party_none")} />
          </Form.Item>
        )}
        <Line n="agency_establishment.name" word="name" />
        <Line n="agency_establishment.address" word="address" />
        <Line n="agency_establishment.telephone" word="telephone" max={30} />
      </Group>
      <ManagerGroup who="agency_manager" />
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

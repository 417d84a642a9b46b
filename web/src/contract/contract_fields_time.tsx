// When people work: the period and its days, the shifts with their breaks, overtime and holiday work.
import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input } from "antd";
import type { Weekdays } from "~/api/types";
import { CountInput, DurationInput, EraDateInput, TimeInput, YesNo } from "~/parts/inputs";
import { days_between, duration_text, weekday_keys, weekday_name } from "~/parts/values";
import { useLang, useText } from "~/shell/i18n";
import { shell_text } from "~/shell/shell_text";
import { F, Line, Section, type Around } from "./contract_field_parts";
import { break_min, week_min, worked_min, working_week, type LooseShift } from "./contract_terms";
import { contract_text } from "./contract_text";
import { ShiftTableField } from "./shift_table_field";

function WeekdayToggle({
  value,
  onChange,
  id,
}: {
  value?: Partial<Weekdays>;
  onChange?: (value: Partial<Weekdays>) => void;
  id?: string;
}) {
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

export function PeriodSection({ today, amendment }: Around) {
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
              {starts_on && ends_on && ends_on >= starts_on && (
                <span className="tk-law">{t("period_days", days_between(starts_on, ends_on) + 1)}</span>
              )}
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
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={shell("remove")}
                  onClick={() => remove(row.name)}
                />
              </div>
            ))}
            <Button
              size="small"
              icon={<PlusOutlined />}
              onClick={() => add({ from_on: null, to_on: null, reason: "" })}
            >
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
                  <Button
                    type="text"
                    size="small"
                    icon={<DeleteOutlined />}
                    aria-label={shell("remove")}
                    onClick={() => remove(row.name)}
                  />
                </span>
              ))}
              <Button size="small" icon={<PlusOutlined />} onClick={() => add(null)}>
                {t("add_extra_day")}
              </Button>
            </div>
          </fieldset>
        )}
      </Form.List>
      <Form.Item name={["terms", "shift_table"]} className="tk-shift-item">
        <ShiftTableField />
      </Form.Item>
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
      <b>{t("worked", duration_text(worked))}</b> <span>{t("break_total", duration_text(break_min(shift)))}</span>{" "}
      <span>{t("per_week", duration_text(week_min(shift)))}</span>
    </span>
  );
}

export function HoursSection() {
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
                  {rows.length > 1 && (
                    <Button
                      type="text"
                      size="small"
                      icon={<DeleteOutlined />}
                      aria-label={shell("remove")}
                      onClick={() => remove(row.name)}
                    />
                  )}
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
                            <TimeInput
                              placeholder="12:00"
                              aria-label={`${t("breaks")} ${t("begins")}`}
                              style={{ width: 84 }}
                            />
                          </Form.Item>
                          ～
                          <Form.Item name={[one.name, "end_min"]} noStyle>
                            <TimeInput
                              placeholder="13:00"
                              aria-label={`${t("breaks")} ${t("ends")}`}
                              style={{ width: 84 }}
                            />
                          </Form.Item>
                          <Button
                            type="text"
                            size="small"
                            icon={<DeleteOutlined />}
                            aria-label={shell("remove")}
                            onClick={() => change.remove(one.name)}
                          />
                        </span>
                      ))}
                      <Button
                        id={`terms_shifts_${row.name}_breaks`}
                        size="small"
                        icon={<PlusOutlined />}
                        onClick={() => change.add({ start_min: null, end_min: null })}
                      >
                        {t("add_break")}
                      </Button>
                    </div>
                  )}
                </Form.List>
              </fieldset>
            ))}
            <Button
              id={rows.length === 0 ? "terms_shifts" : undefined}
              icon={<PlusOutlined />}
              onClick={() =>
                add({ name: "", start_min: null, end_min: null, breaks: [], weekdays: { ...working_week } })
              }
            >
              {t("add_shift")}
            </Button>
          </>
        )}
      </Form.List>
    </Section>
  );
}

export function OvertimeSection() {
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

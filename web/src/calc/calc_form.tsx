// The fields of a topic, as its schema says.
import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input, InputNumber, Select, type FormInstance } from "antd";
import type { ReactNode } from "react";
import { EraDateInput, YesNo } from "~/parts/inputs";
import { pick, useCodeText, useLang, useText } from "~/shell/i18n";
import { shell_text } from "~/shell/shell_text";
import { prefectures, type FieldOf, type Kind } from "./calc_rules";
import { calc_text, code_text } from "./calc_text";

type Name = (string | number)[];

export function CalcFields({ form, fields }: { form: FormInstance; fields: FieldOf[] }) {
  return (
    <>
      {fields.map((field) => (
        <FieldRow key={field.name} form={form} field={field} />
      ))}
    </>
  );
}

function FieldRow({ form, field }: { form: FormInstance; field: FieldOf }) {
  const label = <FieldLabel field={field} />;
  if (field.kind === "rows") return <RowsField form={form} field={field} label={label} />;
  if (field.kind === "by_years" || field.kind === "spans" || field.kind === "list")
    return <ListField field={field} label={label} />;
  return (
    <Form.Item name={field.name} label={label}>
      <OneInput kind={field.kind} field={field} />
    </Form.Item>
  );
}

function FieldLabel({ field }: { field: FieldOf }) {
  const { lang } = useLang();
  const shell = useText(shell_text);
  return (
    <span>
      {pick(field.label, lang)}
      {field.needed ? <span className="tk-calc-needed">{shell("required")}</span> : null}
      {field.law && <span className="tk-law">{field.law}</span>}
    </span>
  );
}

// Form.Item hands value, onChange and id to its only child: OneInput passes them on.
function OneInput({
  kind,
  field,
  ...rest
}: {
  kind: Kind;
  field: FieldOf;
  id?: string;
  value?: unknown;
  onChange?: (value: unknown) => void;
  "aria-label"?: string;
  placeholder?: string;
}) {
  const { lang } = useLang();
  const shell = useText(shell_text);
  const t = useText(calc_text);
  const code = useCodeText(code_text);
  const given = rest as { id?: string; value?: never; onChange?: (value: unknown) => void };
  switch (kind) {
    case "date":
      return <EraDateInput {...given} />;
    case "yes_no":
      return <YesNo {...given} yes={shell("yes")} no={shell("no")} />;
    case "flag":
      return (
        <Select
          {...given}
          allowClear
          placeholder={t("not_given")}
          style={{ width: 150 }}
          options={[
            { value: true, label: shell("yes") },
            { value: false, label: shell("no") },
          ]}
        />
      );
    case "choice":
      return (
        <Select
          {...given}
          allowClear={!field.needed}
          style={{ width: 220 }}
          options={field.choices.map((value) => ({ value, label: code(value) }))}
        />
      );
    case "prefecture":
      return (
        <Select
          {...given}
          showSearch
          style={{ width: 160 }}
          options={prefectures.map((value) => ({ value, label: value }))}
        />
      );
    case "yen":
    case "number":
    case "minutes":
      return (
        <InputNumber
          {...given}
          precision={0}
          min={field.min}
          controls={false}
          style={{ width: kind === "minutes" ? 118 : 150 }}
          suffix={
            kind === "yen"
              ? lang === "ja"
                ? "円"
                : "yen"
              : kind === "minutes"
                ? lang === "ja"
                  ? "分"
                  : "min"
                : undefined
          }
        />
      );
    case "month":
      return <TextInput {...given} placeholder={t("month_example")} width={96} />;
    case "time":
      return <TextInput {...given} placeholder="09:00" width={110} />;
    default:
      return <TextInput {...given} placeholder={rest.placeholder} width={260} />;
  }
}

function TextInput({
  value,
  onChange,
  id,
  placeholder,
  width,
}: {
  value?: string;
  onChange?: (value: string) => void;
  id?: string;
  placeholder?: string;
  width: number;
}) {
  return (
    <Input
      id={id}
      value={value ?? ""}
      placeholder={placeholder}
      autoComplete="off"
      style={{ width, maxWidth: "100%" }}
      onChange={(event) => onChange?.(event.target.value.normalize("NFKC"))}
    />
  );
}

function Rows({
  name,
  label,
  fresh,
  row,
  thin,
}: {
  thin?: boolean;
  name: string;
  label: ReactNode;
  fresh: unknown;
  row: (at: number, key: number) => ReactNode;
}) {
  const t = useText(calc_text);
  return (
    <Form.Item label={label} className={thin ? "tk-calc-rows tk-calc-thin" : "tk-calc-rows"}>
      <Form.List name={name}>
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name: at }) => (
              <div key={key} className="tk-calc-row">
                {row(at, key)}
                <Button type="text" icon={<DeleteOutlined />} aria-label={t("remove_row")} onClick={() => remove(at)} />
              </div>
            ))}
            <Button type="dashed" icon={<PlusOutlined />} onClick={() => add(fresh)}>
              {t("add_row")}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}

function Cell({ name, label, children }: { name: Name; label?: ReactNode; children: ReactNode }) {
  return (
    <Form.Item name={name} label={label} className="tk-calc-cell">
      {children}
    </Form.Item>
  );
}

function ListField({ field, label }: { field: FieldOf; label: ReactNode }) {
  const t = useText(calc_text);
  if (field.kind === "by_years") {
    return (
      <Rows
        name={field.name}
        label={label}
        fresh={{}}
        thin
        row={(at) => (
          <>
            <Cell name={[at, "years"]} label={t("years")}>
              <TextInput width={70} />
            </Cell>
            <Cell name={[at, "value"]} label={t("percent")}>
              <TextInput width={110} />
            </Cell>
          </>
        )}
      />
    );
  }
  if (field.kind === "spans") {
    return (
      <Rows
        name={field.name}
        label={label}
        fresh={["", ""]}
        thin
        row={(at) => (
          <>
            <Cell name={[at, 0]} label={t("from")}>
              <TextInput width={100} placeholder="12:00" />
            </Cell>
            <Cell name={[at, 1]} label={t("to")}>
              <TextInput width={100} placeholder="13:00" />
            </Cell>
          </>
        )}
      />
    );
  }
  return (
    <Rows
      name={field.name}
      label={label}
      fresh={null}
      thin
      row={(at) => (
        <Cell name={[at]}>
          <OneInput kind={field.item} field={{ ...field, min: undefined }} />
        </Cell>
      )}
    />
  );
}

function RowsField({ form, field, label }: { form: FormInstance; field: FieldOf; label: ReactNode }) {
  const { lang } = useLang();
  const next_month = () => {
    const rows = (form.getFieldValue(field.name) as { month?: string }[] | undefined) ?? [];
    const last = rows[rows.length - 1]?.month;
    if (!last || !/^\d{4}-\d{2}$/.test(last)) return {};
    const [year, month] = last.split("-").map(Number);
    return {
      month: month === 12 ? `${year! + 1}-01` : `${year}-${String(month! + 1).padStart(2, "0")}`,
      overtime_minutes: 0,
      statutory_holiday_minutes: 0,
    };
  };
  const t = useText(calc_text);
  return (
    <Form.Item label={label} className="tk-calc-rows">
      <Form.List name={field.name}>
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name: at }) => (
              <div key={key} className="tk-calc-row">
                {field.rows.map((one) => (
                  <Cell key={one.name} name={[at, one.name]} label={pick(one.label, lang)}>
                    <OneInput kind={one.kind} field={one} />
                  </Cell>
                ))}
                <Button type="text" icon={<DeleteOutlined />} aria-label={t("remove_row")} onClick={() => remove(at)} />
              </div>
            ))}
            <Button
              type="dashed"
              icon={<PlusOutlined />}
              onClick={() => add(field.rows[0]?.kind === "month" ? next_month() : {})}
            >
              {t("add_row")}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}

// The items of a form: label with its law, what must be filled in, choices that come from the server.
import { Form, Input, Select, Switch } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { get } from "~/api/http";
import type { Page } from "~/api/types";
import { useText } from "~/shell/i18n";
import { shell_text } from "~/shell/shell_text";
import { parts_text } from "./parts_text";

export interface FieldProps {
  name: string | (string | number)[];
  label: ReactNode;
  law?: string;
  required?: boolean;
  typed?: boolean; // text: blanks alone are nothing
  half?: boolean;
  extra?: ReactNode;
  max?: number;
  children?: ReactNode;
  rules?: object[];
  hidden?: boolean;
  placeholder?: string;
}

export function Field({
  name,
  label,
  law,
  required,
  typed,
  half,
  extra,
  max,
  children,
  rules = [],
  hidden,
  placeholder,
}: FieldProps) {
  const t = useText(parts_text);
  const shell = useText(shell_text);
  return (
    <Form.Item
      name={name}
      hidden={hidden}
      className={half ? "tk-half" : undefined}
      extra={extra}
      label={
        <span>
          {label}
          {required && (
            <span className="tk-must" aria-label={shell("required")}>
              *
            </span>
          )}
          {law && <span className="tk-law">{law}</span>}
        </span>
      }
      rules={[
        ...(required
          ? [{ required: true, message: t("required"), ...(typed || !children ? { whitespace: true } : {}) }]
          : []),
        ...rules,
      ]}
    >
      {children ?? <Input maxLength={max} placeholder={placeholder} autoComplete="off" />}
    </Form.Item>
  );
}

export function TextField({ rows = 3, ...rest }: FieldProps & { rows?: number }) {
  return (
    <Field {...rest} typed>
      <Input.TextArea
        autoSize={{ minRows: rows, maxRows: 12 }}
        maxLength={rest.max}
        showCount={rest.max !== undefined}
        placeholder={rest.placeholder}
      />
    </Field>
  );
}

export function SwitchField({ name, label, law, half, extra, on, off }: FieldProps & { on: string; off: string }) {
  return (
    <Form.Item
      name={name}
      valuePropName="checked"
      className={half ? "tk-half" : undefined}
      extra={extra}
      label={
        <span>
          {label}
          {law && <span className="tk-law">{law}</span>}
        </span>
      }
    >
      <Switch checkedChildren={on} unCheckedChildren={off} />
    </Form.Item>
  );
}

interface ChoiceProps<Row> {
  path: string;
  query_key: readonly unknown[];
  text: (row: Row) => string;
  value_of?: (row: Row) => string | null;
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
  known?: string | null; // what the present value is called
  one?: boolean; // path/{id} names a value that the first page lacks
  fixed?: Record<string, string>;
  placeholder?: string;
  allowClear?: boolean;
  disabled?: boolean;
  style?: React.CSSProperties;
  "aria-label"?: string;
}

// Chooses one row of a list by searching it at the server.
export function RemoteSelect<Row extends { id: string | null }>({
  path,
  query_key,
  text,
  value_of,
  value,
  known,
  one,
  fixed,
  onChange,
  allowClear = true,
  ...rest
}: ChoiceProps<Row>) {
  const t = useText(parts_text);
  const [q, set_q] = useState("");
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const list = useQuery({
    queryKey: [...query_key, "choices", fixed, q],
    queryFn: ({ signal }) => get<Page<Row>>(path, { query: { q, limit: 50, ...fixed }, signal }),
    placeholderData: (before) => before,
    staleTime: 30_000,
  });
  const key_of = value_of ?? ((row: Row) => row.id);
  const options = (list.data?.rows ?? []).map((row) => ({ value: key_of(row) ?? "", label: text(row) }));
  const missing = Boolean(value) && !options.some((option) => option.value === value);
  const named = useQuery({
    queryKey: [...query_key, "one", value],
    queryFn: () => get<Row>(`${path}/{id}`, { path: { id: value! } }),
    enabled: Boolean(one && missing && !known && list.isSuccess),
  });
  if (missing)
    options.unshift({ value: value!, label: known || (named.data ? text(named.data) : list.isPending ? "…" : value!) });
  return (
    <Select
      {...rest}
      value={value || undefined}
      allowClear={allowClear}
      showSearch={{
        filterOption: false,
        onSearch: (next) => {
          window.clearTimeout(timer.current);
          timer.current = window.setTimeout(() => set_q(next.trim()), 250);
        },
      }}
      loading={list.isFetching}
      options={options}
      placeholder={rest.placeholder ?? t("choose")}
      onChange={(next: string | undefined) => onChange?.(next ?? null)}
      popupMatchSelectWidth={false}
    />
  );
}

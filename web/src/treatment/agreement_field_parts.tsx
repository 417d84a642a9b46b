// The pieces of the agreement's form: a panel, a table of rows, yes or no.
import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input } from "antd";
import type { ReactNode } from "react";
import { YesNo } from "~/parts/inputs";
import { Field } from "~/parts/record_fields";
import { useText } from "~/shell/i18n";
import { shell_text } from "~/shell/shell_text";
import { agreement_text } from "./agreement_text";

export function Panel({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="tk-panel tk-form-panel">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

// A table of rows that a person adds and takes away.
export function RowTable({
  name,
  heads,
  add,
  blank,
  cells,
}: {
  name: string[];
  heads: ReactNode[];
  add: string;
  blank: object;
  cells: (n: number) => ReactNode[];
}) {
  const t = useText(agreement_text);
  return (
    <Form.List name={name}>
      {(rows, { add: push, remove }) => (
        <>
          <div className="tk-scroll">
            <table className="tk-form-table">
              <thead>
                <tr>
                  {heads.map((head, n) => (
                    <th key={n} scope="col">
                      {head}
                    </th>
                  ))}
                  <th />
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.key}>
                    {cells(row.name).map((cell, n) => (
                      <td key={n}>{cell}</td>
                    ))}
                    <td>
                      <Button
                        type="text"
                        icon={<DeleteOutlined />}
                        aria-label={t("remove")}
                        onClick={() => remove(row.name)}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Button type="dashed" icon={<PlusOutlined />} onClick={() => push(blank)}>
            {add}
          </Button>
        </>
      )}
    </Form.List>
  );
}

export const Cell = ({ name, label, children }: { name: (string | number)[]; label: string; children?: ReactNode }) => (
  <Form.Item name={name}>{children ?? <Input aria-label={label} autoComplete="off" />}</Form.Item>
);

export function useChoices() {
  const t = useText(agreement_text);
  return (prefix: string, keys: readonly string[]) =>
    keys.map((value) => ({ value, label: t(`${prefix}${value}` as keyof typeof agreement_text) }));
}

export function YesNoField({ name, label }: { name: string[]; label: string }) {
  const shell = useText(shell_text);
  return (
    <Field name={name} label={label}>
      <YesNo yes={shell("yes")} no={shell("no")} />
    </Field>
  );
}

// The pieces of the contract's form: an item of the terms, a long text with its model, a group, a section.
import { Button, Checkbox, Form, Input } from "antd";
import type { ReactNode } from "react";
import type { Contract } from "~/api/types";
import { useText } from "~/shell/i18n";
import { model_text, sections } from "./contract_terms";
import { contract_text } from "./contract_text";

// What a section may have to know beside the values of the form.
export interface Around {
  contract: Contract;
  today: string;
  amendment?: boolean;
}

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

export function F({ n, word, label, hint, law, wide, half, quarter, children }: FieldProps) {
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

export const Line = (props: Omit<FieldProps, "children"> & { max?: number; place?: string }) => (
  <F {...props}>
    <Input maxLength={props.max ?? 200} placeholder={props.place} autoComplete="off" />
  </F>
);

export function Long({ rows = 3, ...props }: Omit<FieldProps, "children"> & { rows?: number }) {
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

export function Group({
  title,
  extra,
  law,
  children,
}: {
  title: ReactNode;
  extra?: ReactNode;
  law?: string;
  children: ReactNode;
}) {
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

export function Section({ of, children }: { of: string; children: ReactNode }) {
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

export const PersonLines = ({ who }: { who: string }) => (
  <>
    <Line n={`${who}.department`} word="department" quarter />
    <Line n={`${who}.title`} word="title" quarter />
    <Line n={`${who}.name`} word="person" quarter />
    <Line n={`${who}.telephone`} word="telephone" max={30} quarter />
  </>
);

export function ManagerGroup({ who }: { who: "client_manager" | "agency_manager" }) {
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

import { Alert, type FormInstance } from "antd";
import { useEffect, useMemo, useRef } from "react";
import { field_for, message_of, problem_text, type FieldPath, type Problem, type Violation } from "~/api/problem";
import { useLang, useText } from "~/shell/i18n";
import { shell_text } from "~/shell/shell_text";

export function useViolationText(): (violation: Violation) => string {
  const { lang } = useLang();
  return (violation) => message_of(violation, lang);
}

export function jump_to(form: FormInstance, path: FieldPath) {
  const id = path.join("_");
  window.setTimeout(() => {
    const find = (selector: string) => document.querySelector<HTMLElement>(selector);
    const box =
      document.getElementById(id) ?? find(`[id$="_${CSS.escape(id)}"]`) ?? find(`input[id^="${CSS.escape(id)}_"]`); // a list or a group: its first box
    if (!box) return form.scrollToField(path, { block: "center" });
    box.scrollIntoView({ block: "center" });
    box.focus({ preventScroll: true });
  }, 80);
}

// Every field the form knows, the way the pointer mapping wants them.
export function fields_of(form: FormInstance): FieldPath[] {
  const instance = form as FormInstance & { getFieldsError(): { name: FieldPath }[] };
  return instance.getFieldsError().map((one) => one.name);
}

// What the server said of an earlier try; typing alone does not take it away.
export function clear_fields(form: FormInstance) {
  const instance = form as FormInstance & { getFieldsError(): { name: FieldPath; errors: string[] }[] };
  const said = instance.getFieldsError().filter((one) => one.errors.length > 0);
  form.setFields(said.map(({ name }) => ({ name, errors: [] })) as Parameters<FormInstance["setFields"]>[0]);
}

export function show_at_fields(form: FormInstance, problem: Problem, prefix: FieldPath = []) {
  const fields = fields_of(form);
  const texts = new Map<string, { name: FieldPath; errors: string[] }>();
  for (const violation of problem.violations) {
    const name = field_for(violation.pointer, fields, prefix);
    if (!name) continue;
    const entry = texts.get(JSON.stringify(name)) ?? { name, errors: [] };
    entry.errors.push(message_of(violation, document.documentElement.lang === "en" ? "en" : "ja"));
    texts.set(JSON.stringify(name), entry);
  }
  clear_fields(form);
  form.setFields([...texts.values()] as Parameters<FormInstance["setFields"]>[0]);
  return [...texts.values()];
}

// What the form calls a field: "必須項目です" alone would not say which.
function label_of(path: FieldPath): string {
  const id = CSS.escape(path.join("_"));
  const label = document.querySelector(`label[for="${id}"], fieldset#${id} > legend`)?.cloneNode(true) as
    HTMLElement | undefined;
  label?.querySelectorAll(".tk-must, .tk-law, button").forEach((one) => one.remove());
  return label?.textContent?.trim() ?? "";
}

interface Props {
  problem: Problem | null;
  form?: FormInstance;
  prefix?: FieldPath;
  style?: React.CSSProperties;
}

export function ProblemAlert({ problem, form, prefix, style }: Props) {
  const t = useText(shell_text);
  const { lang } = useLang();
  const text_of = useViolationText();
  const fields = useMemo(() => (form && problem ? fields_of(form) : []), [form, problem]);
  const box = useRef<HTMLDivElement>(null);
  // the button that was pressed may lie far below
  useEffect(() => {
    if (problem) box.current?.scrollIntoView({ block: "nearest" });
  }, [problem]);
  if (!problem) return null;
  if (problem.network) {
    return (
      <div ref={box} className="tk-problem" style={{ marginBottom: 16, ...style }}>
        <Alert type="error" showIcon role="alert" title={t("network")} description={t("network_why")} />
      </div>
    );
  }
  const { violations } = problem;
  const head = violations.length > 1 ? t("n_problems", violations.length) : problem_text(problem, lang);
  return (
    <div ref={box} className="tk-problem" style={{ marginBottom: 16, ...style }}>
      <Alert
        type="error"
        showIcon
        role="alert"
        title={head}
        description={
          violations.length > 1 || problem.incident || violations[0]?.law ? (
            <>
              {violations.length > 1 && (
                <ul className="tk-violations">
                  {violations.map((violation, n) => {
                    const field = form ? field_for(violation.pointer, fields, prefix) : null;
                    const label = field ? label_of(field) : "";
                    const said = text_of(violation);
                    const text =
                      label && !said.includes(label) ? `${label}${lang === "en" ? ": " : "："}${said}` : said;
                    return (
                      <li key={n}>
                        {field && form ? (
                          <button type="button" className="tk-link" onClick={() => jump_to(form, field)}>
                            {text}
                          </button>
                        ) : (
                          text
                        )}
                        {violation.law && <span className="tk-law">{violation.law}</span>}
                      </li>
                    );
                  })}
                </ul>
              )}
              {violations.length === 1 && violations[0]?.law && <span className="tk-law">{violations[0].law}</span>}
              {problem.incident && <div>{t("incident", problem.incident)}</div>}
            </>
          ) : undefined
        }
      />
    </div>
  );
}

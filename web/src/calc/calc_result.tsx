// The answer, and how it was found: each step with its figure and its article.
import { useCodeText, useLang, useText } from "~/shell/i18n";
import { figure_text, is_bad, show_value, type Explain, type JsonSchema, type Result, type Topic } from "./calc_rules";
import { calc_text, code_text } from "./calc_text";

export function CalcResult({ topic, result }: { topic: Topic; result: Result }) {
  const t = useText(calc_text);
  const { lang } = useLang();
  const code = useCodeText(code_text);
  const name = topic.output.$ref?.replace("#/$defs/", "") ?? "";
  const properties: Record<string, JsonSchema> = topic.output.$defs?.[name]?.properties ?? {};
  const members = Object.entries(properties).filter(([member]) => member !== "explain");
  return (
    <div className="tk-calc-result" aria-live="polite" data-testid="result">
      <dl>
        {members.map(([member, schema], n) => {
          const shown = show_value(member, result[member], schema, topic.output, lang, code);
          return (
            <div
              key={member}
              className={
                n === 0
                  ? `tk-calc-first${is_bad(member, result[member]) ? " tk-calc-bad" : ""}`
                  : shown.rows
                    ? "tk-calc-wide"
                    : undefined
              }
            >
              <dt>{(lang === "ja" ? schema.title : schema["x-label-en"]) ?? member}</dt>
              <dd>
                {shown.rows ? (
                  <div className="tk-calc-table">
                    <table>
                      <thead>
                        <tr>
                          {shown.rows.head.map((head) => (
                            <th key={head}>{head}</th>
                          ))}
                        </tr>
                      </thead>
                      <tbody>
                        {shown.rows.cells.map((cells, row) => (
                          <tr key={row}>
                            {cells.map((cell, column) => (
                              <td key={column}>{cell}</td>
                            ))}
                          </tr>
                        ))}
                      </tbody>
                    </table>
                  </div>
                ) : (
                  shown.text
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <h3>{t("derivation")}</h3>
      <Derivation explain={result.explain} />
    </div>
  );
}

function Derivation({ explain }: { explain: Explain }) {
  const t = useText(calc_text);
  const { lang } = useLang();
  return (
    <>
      <ol className="tk-calc-steps">
        {explain.steps.map((step, n) => (
          <li key={n}>
            <span className="tk-calc-words">
              {lang === "ja" ? step.ja : step.en}
              {step.article && <span className="tk-law">{step.article}</span>}
            </span>
            <b>{figure_text(step.figure, step.unit, lang)}</b>
          </li>
        ))}
      </ol>
      <p className="tk-calc-basis">
        {t("basis")}：{explain.article}
        {explain.edition && (
          <>
            <br />
            {t("edition")}：<code>{explain.edition}</code>
          </>
        )}
      </p>
      <p className="tk-quiet">{t("caution")}</p>
    </>
  );
}

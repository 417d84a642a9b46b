// Where one is in the long form and what the law still misses, in one panel; a press goes to the field.
import { CheckCircleFilled, CloseCircleFilled, ExclamationCircleFilled, RightOutlined } from "@ant-design/icons";
import { Link } from "react-router-dom";
import type { Violation } from "~/api/problem";
import { useViolationText } from "~/parts/problem_alert";
import { useText } from "~/shell/i18n";
import { section_of, sections, tally } from "./contract_terms";
import { contract_text } from "./contract_text";

interface Props {
  violations: Violation[] | undefined;
  stale?: boolean;
  plain?: boolean; // only the way through the form
  jump?: (violation: Violation) => void;
  go_section?: (key: string) => void;
}

export function ViolationLines({ violations, jump }: { violations: Violation[]; jump?: (violation: Violation) => void }) {
  const t = useText(contract_text);
  const text_of = useViolationText();
  return (
    <ul className="tk-checks">
      {violations.map((violation, n) => (
        <li key={n} className={violation.warning ? "yellow" : "red"}>
          {violation.warning ? <ExclamationCircleFilled /> : <CloseCircleFilled />}
          <span>
            {jump && section_of(violation.pointer) ? (
              <button type="button" className="tk-link" onClick={() => jump(violation)}>
                {text_of(violation)}
              </button>
            ) : (
              text_of(violation)
            )}
            {violation.law && <span className="tk-law">{violation.law}</span>}
            {violation.fix_link && !violation.fix_link.startsWith("/contracts/") && (
              <Link to={violation.fix_link} className="tk-fix">
                {t("check_fix")} <RightOutlined />
              </Link>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

export function CheckPanel({ violations, stale, plain, jump, go_section }: Props) {
  const t = useText(contract_text);
  const counts = tally(violations ?? []);
  const sorted = [...(violations ?? [])].sort((a, b) => Number(a.warning ?? false) - Number(b.warning ?? false));
  return (
    <div className="tk-check-panel">
      <nav aria-label={t("sections")}>
        <ol>
          {sections.map((section) => {
            const count = counts[section.key];
            return (
              <li key={section.key}>
                <button type="button" onClick={() => go_section?.(section.key)}>
                  {!violations ? <i className="dot" /> : count?.red ? <CloseCircleFilled className="red" /> : count?.yellow ? <ExclamationCircleFilled className="yellow" /> : <CheckCircleFilled className="green" />}
                  <span>{t(section.word)}</span>
                  {count?.red ? <em className="red">{count.red}</em> : count?.yellow ? <em className="yellow">{count.yellow}</em> : null}
                </button>
              </li>
            );
          })}
        </ol>
      </nav>
      {!plain && <section aria-label={t("check_list")} aria-live="polite">
        <h3>
          {t("check_list")}
          {stale && <small>{t("check_stale")}</small>}
        </h3>
        {violations && violations.length === 0 ? (
          <p className="tk-all-good">
            <CheckCircleFilled /> {t("check_none")}
          </p>
        ) : (
          <ViolationLines violations={sorted} jump={jump} />
        )}
      </section>}
    </div>
  );
}

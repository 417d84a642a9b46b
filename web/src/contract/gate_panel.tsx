// What the gate found: colour and word, article, whose side mends it, the way there, and the reason of what is yellow.
import { CheckCircleFilled, CloseCircleFilled, ExclamationCircleFilled, RightOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useState } from "react";
import { Link, useLocation } from "react-router-dom";
import { message_of } from "~/api/problem";
import type { Gate } from "~/api/types";
import { HelpButton } from "~/parts/show";
import { instant_text } from "~/parts/values";
import { useLang, useText } from "~/shell/i18n";
import { section_of, sections, tally } from "./contract_terms";
import type { Placed } from "./gate_links";
import { gate_text } from "./gate_text";
import { in_order, is_here, is_red, key_of, mark_of, type GateReason } from "./gate_rules";
import "./gate.css";

export type Answer = (reason: GateReason) => Promise<unknown>;
export type Jump = (pointer: string) => void;

interface LinesProps {
  findings: Placed[];
  jump?: Jump;
  is_field?: (pointer: string | null) => boolean; // which pointers `jump` knows; those of the terms unless said
  leave?: () => void; // a link is followed: the dialog closes
  answer?: Answer; // each reason is kept at once
  typed?: Record<string, string>; // or: they go with what is being done
  set_typed?: (typed: Record<string, string>) => void;
}

export function FindingLines({ findings, ...rest }: LinesProps) {
  return (
    <ul className="tk-gate-lines">
      {in_order(findings).map((one) => (
        <FindingLine key={key_of(one)} one={one} {...rest} />
      ))}
    </ul>
  );
}

const of_terms = (pointer: string | null) => section_of(pointer) !== null;

function FindingLine({
  one,
  jump,
  is_field = of_terms,
  leave,
  answer,
  typed,
  set_typed,
}: Omit<LinesProps, "findings"> & { one: Placed }) {
  const t = useText(gate_text);
  const { lang } = useLang();
  const { pathname } = useLocation();
  const mark = mark_of(one);
  const message = message_of(one, lang);
  const elsewhere = one.fix_link && !is_here(one, pathname) ? one.fix_link : null;
  const field = jump && is_field(one.pointer) ? one.pointer! : null;
  return (
    <li className={mark} data-rule={one.rule}>
      {mark === "stop" ? <CloseCircleFilled /> : mark === "ask" ? <ExclamationCircleFilled /> : <CheckCircleFilled />}
      <div>
        <div className="tk-gate-head">
          <em>{t(mark)}</em>
          <b>{lang === "en" ? one.title_en : one.title_ja}</b>
          {one.law && <span className="tk-law">{one.law}</span>}
        </div>
        <p>
          {field ? (
            <button type="button" className="tk-link" onClick={() => jump!(field)}>
              {message}
            </button>
          ) : (
            message
          )}
        </p>
        {one.hint && <p className="tk-quiet">{t(one.hint)}</p>}
        <div className="tk-gate-ways">
          <span className="tk-quiet">{t(one.mender === "client" ? "mends_client" : "mends_agency")}</span>
          {elsewhere && (
            <Link to={elsewhere} className="tk-fix" onClick={leave}>
              {t("to_screen")} <RightOutlined />
            </Link>
          )}
        </div>
        {one.answer && one.answer.reason && (
          <blockquote>
            {one.answer.reason}
            <small>{t("given", one.answer.given_by, instant_text(one.answer.given_at))}</small>
          </blockquote>
        )}
        {mark === "ask" && answer && <ReasonEntry one={one} answer={answer} />}
        {mark === "ask" && set_typed && (
          <Input.TextArea
            aria-label={`${t("reason")}：${lang === "en" ? one.title_en : one.title_ja}`}
            placeholder={t("reason_hint")}
            autoSize={{ minRows: 1 }}
            maxLength={1000}
            value={typed?.[key_of(one)] ?? ""}
            onChange={(event) => set_typed({ ...typed, [key_of(one)]: event.target.value })}
          />
        )}
      </div>
    </li>
  );
}

function ReasonEntry({ one, answer }: { one: Placed; answer: Answer }) {
  const t = useText(gate_text);
  const { lang } = useLang();
  const [reason, set_reason] = useState("");
  const [busy, set_busy] = useState(false);
  const keep = async () => {
    set_busy(true);
    try {
      await answer({ rule: one.rule, pointer: one.pointer ?? "", reason: reason.trim() });
    } finally {
      set_busy(false);
    }
  };
  return (
    <div className="tk-gate-reason">
      <Input.TextArea
        aria-label={`${t("reason")}：${lang === "en" ? one.title_en : one.title_ja}`}
        placeholder={t("reason_hint")}
        autoSize={{ minRows: 1 }}
        maxLength={1000}
        value={reason}
        onChange={(event) => set_reason(event.target.value)}
      />
      <Button size="small" loading={busy} disabled={!reason.trim()} onClick={() => void keep()}>
        {t("keep")}
      </Button>
    </div>
  );
}

interface PanelProps extends Omit<LinesProps, "findings"> {
  gate: Gate | undefined;
  stale?: boolean;
  plain?: boolean; // only the way through the form
  go_section?: (key: string) => void;
  sections_too?: boolean;
}

export function GateSummary({ gate }: { gate: Gate }) {
  const t = useText(gate_text);
  if (gate.findings.length === 0) {
    return (
      <p className="tk-all-good">
        <CheckCircleFilled /> {t("none")}
      </p>
    );
  }
  return (
    <p className={`tk-gate-sum ${gate.red > 0 ? "stop" : gate.open_yellow > 0 ? "ask" : "said"}`} role="status">
      {gate.red > 0 ? t("sum_red", gate.red) : gate.open_yellow > 0 ? t("sum_yellow", gate.open_yellow) : t("sum_said")}
    </p>
  );
}

export function GatePanel({ gate, stale, plain, go_section, sections_too = true, ...lines }: PanelProps) {
  const t = useText(gate_text);
  const counts = tally((gate?.findings ?? []).map((one) => ({ pointer: one.pointer, warning: !is_red(one) })));
  return (
    <div className="tk-check-panel">
      {sections_too && (
        <nav aria-label={t("sections")}>
          <ol>
            {sections.map((section) => {
              const count = counts[section.key];
              return (
                <li key={section.key}>
                  <button type="button" onClick={() => go_section?.(section.key)}>
                    {!gate ? (
                      <i className="dot" />
                    ) : count?.red ? (
                      <CloseCircleFilled className="red" />
                    ) : count?.yellow ? (
                      <ExclamationCircleFilled className="yellow" />
                    ) : (
                      <CheckCircleFilled className="green" />
                    )}
                    <span>{t(section.word)}</span>
                    {count?.red ? (
                      <em className="red">{count.red}</em>
                    ) : count?.yellow ? (
                      <em className="yellow">{count.yellow}</em>
                    ) : null}
                  </button>
                </li>
              );
            })}
          </ol>
        </nav>
      )}
      {!plain && (
        <section aria-label={t("gate")} aria-live="polite">
          <h3>
            {t("gate")}
            <HelpButton room="gate" />
            {stale && <small>{t("stale")}</small>}
          </h3>
          {gate && <GateSummary gate={gate} />}
          {gate && <FindingLines findings={gate.findings} {...lines} />}
        </section>
      )}
    </div>
  );
}

// The form of a day, for the worker and, by proxy, for the agency.
import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Alert, Button, Input } from "antd";
import { useEffect, useMemo, useState } from "react";
import { pointer_to_path, type Problem } from "~/api/problem";
import { TimeInput } from "~/parts/inputs";
import { ProblemAlert, useViolationText } from "~/parts/problem_alert";
import { duration_text, short_day, time_text } from "~/parts/values";
import { useAct } from "~/shell/act";
import { useConfirm } from "~/shell/confirm";
import { useLang, useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { Why } from "./figures";
import { timecard_api, touched, type DayInput } from "./timecard_api";
import {
  first_input,
  has_times,
  next_missing,
  not_over,
  offered_kinds,
  planned_times,
  punched_times,
  worked_min,
  wrong_of,
} from "./timecard_rules";
import { timecard_text } from "./timecard_text";
import type { CardDay, Timecard } from "./timecard_types";

export function DayForm({ card, day, go }: { card: Timecard; day: CardDay; go: (on: string | null) => void }) {
  const t = useText(timecard_text);
  const { lang } = useLang();
  const { today } = useSession();
  const kinds = offered_kinds(day, today);
  const [input, set_input] = useState<DayInput>(() => first_input(day, kinds));
  const [tried, set_tried] = useState(false);
  const confirm = useConfirm();
  const times = has_times(input.kind);
  const worked = times ? worked_min(input) : null;
  const punched = useMemo(() => punched_times(day), [day]);
  const following = next_missing(card, day.worked_on);
  const wrong = wrong_of(input, day);
  const change = (some: Partial<DayInput>) => set_input((before) => ({ ...before, ...some }));

  const act = useAct(
    (send: { input: DayInput; next: boolean }) => {
      const body = has_times(send.input.kind)
        ? send.input
        : { ...send.input, starts_min: null, ends_min: null, breaks: [] };
      return timecard_api.apply_day(card.id, card.version, day.worked_on, { ...body, remark: body.remark.trim() });
    },
    {
      done: t("applied"),
      refresh: touched(card.id),
      on_done: (_, { next }) => go(next && following ? following.worked_on : null),
    },
  );
  const back = useAct(() => timecard_api.take_back_day(card.id, card.version, day.worked_on), {
    done: t("taken_back"),
    refresh: touched(card.id),
    on_done: () => go(null),
  });

  const [sending, set_sending] = useState<"stay" | "next" | null>(null);
  // A time that is still being typed settles when its field loses the focus; only then it is sent.
  const send = (next: boolean) => {
    (document.activeElement as HTMLElement | null)?.blur();
    set_sending(next ? "next" : "stay");
  };
  useEffect(() => {
    if (!sending) return;
    set_sending(null);
    set_tried(true);
    if (!wrong && !document.querySelector(".tk-day .ant-input-status-error"))
      void act.run({ input, next: sending === "next" });
  }, [sending]); // eslint-disable-line react-hooks/exhaustive-deps

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send(false);
      }}
    >
      <ProblemAlert problem={act.problem ?? back.problem} style={{ marginBottom: 0 }} />
      {card.may.proxy && <Alert type="warning" showIcon title={t("proxy_note")} />}
      {times && not_over(day, today) && (
        <Alert type="warning" showIcon title={t("not_over", time_text(day.planned.ends_min))} />
      )}
      <fieldset className="tk-kinds">
        <legend>{t("kind")}</legend>
        <div>
          {kinds.map((kind) => (
            <label key={kind} className={input.kind === kind ? "on" : ""}>
              <input
                type="radio"
                name="kind"
                value={kind}
                checked={input.kind === kind}
                onChange={() =>
                  change({
                    kind,
                    ...(has_times(kind) && !has_times(input.kind) && day.planned.working ? planned_times(day) : {}),
                  })
                }
              />
              {t(`k_${kind}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <AtField problem={act.problem} names={["kind", "worked_on"]} />

      {times && (
        <>
          <div className="tk-times">
            <label>
              <span>{t("begins")}</span>
              <TimeInput size="large" value={input.starts_min} onChange={(starts_min) => change({ starts_min })} />
            </label>
            <i>～</i>
            <label>
              <span>{t("ends")}</span>
              <TimeInput
                size="large"
                placeholder="18:00"
                value={input.ends_min}
                onChange={(ends_min) => change({ ends_min })}
              />
            </label>
            <output className="tk-worked">
              <small>{t("worked")}</small>
              <b className="tk-num">{worked == null ? "―" : duration_text(worked)}</b>
            </output>
          </div>
          {wrong === "bad_order" && <FieldError text={`${t("bad_order")}。${t("night_hint")}`} />}
          {tried && wrong === "need_times" && <FieldError text={t("need_times")} />}
          <AtField problem={act.problem} names={["starts_min", "ends_min"]} />
          <div className="tk-quick">
            {day.planned.working && day.planned.patterns.length === 0 && (
              <Button onClick={() => change(planned_times(day))}>
                {t("use_plan")} {time_text(day.planned.starts_min)}～{time_text(day.planned.ends_min)}
              </Button>
            )}
            {day.planned.patterns.map(({ name, ...hours }, n) => (
              <Button key={n} onClick={() => change(planned_times({ planned: hours }))}>
                {name || t("use_plan")} {time_text(hours.starts_min)}～{time_text(hours.ends_min)}
              </Button>
            ))}
            {(punched.starts_min != null || punched.ends_min != null) && (
              <Button
                onClick={() =>
                  change({
                    starts_min: punched.starts_min ?? input.starts_min,
                    ends_min: punched.ends_min ?? input.ends_min,
                  })
                }
              >
                {t("use_punches")} {time_text(punched.starts_min) || "―"}～{time_text(punched.ends_min) || "―"}
              </Button>
            )}
          </div>
          <Breaks value={input.breaks} change={(breaks) => change({ breaks })} />
          {tried && wrong === "half_break" && <FieldError text={t("half_break")} />}
          <AtField problem={act.problem} names={["breaks"]} />
        </>
      )}

      <label className="tk-remark">
        <span>{t("remark")}</span>
        <Input.TextArea
          value={input.remark}
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={500}
          placeholder={t(
            input.kind === "absence"
              ? "remark_absence"
              : input.kind === "non_working"
                ? "remark_non_working"
                : "remark_work",
          )}
          onChange={(event) => change({ remark: event.target.value })}
        />
      </label>
      {tried && wrong === "need_remark" && <FieldError text={t("need_remark")} />}
      <AtField problem={act.problem} names={["remark"]} />
      <Why day={day} />

      <div className="tk-day-foot">
        <Button type="primary" size="large" block htmlType="submit" loading={act.busy}>
          {t(card.may.proxy ? "apply_proxy" : day.state === "empty" ? "apply" : "apply_again")}
        </Button>
        {following && (
          <Button size="large" block disabled={act.busy} onClick={() => send(true)}>
            {t(card.may.proxy ? "apply_proxy_next" : "apply_next")}
          </Button>
        )}
        {(day.state === "applied" || day.state === "returned") && (
          <Button
            type="text"
            size="large"
            block
            danger
            loading={back.busy}
            onClick={() =>
              confirm({
                title: t("take_back_title", short_day(day.worked_on, lang)),
                why: t("take_back_why"),
                ok: t("take_back"),
                danger: true,
                run: () => back.run(),
              })
            }
          >
            {t("take_back")}
          </Button>
        )}
      </div>
    </form>
  );
}

function Breaks({ value, change }: { value: DayInput["breaks"]; change: (breaks: DayInput["breaks"]) => void }) {
  const t = useText(timecard_text);
  const put = (n: number, some: Partial<DayInput["breaks"][number]>) =>
    change(value.map((one, at) => (at === n ? { ...one, ...some } : one)));
  return (
    <fieldset className="tk-breaks-list">
      <legend>{t("breaks")}</legend>
      {value.map((one, n) => (
        <div key={n}>
          <TimeInput
            size="large"
            placeholder="12:00"
            aria-label={`${t("breaks")}${n + 1} ${t("begins")}`}
            value={one.starts_min}
            onChange={(starts_min) => put(n, { starts_min })}
          />
          <i>～</i>
          <TimeInput
            size="large"
            placeholder="13:00"
            aria-label={`${t("breaks")}${n + 1} ${t("ends")}`}
            value={one.ends_min}
            onChange={(ends_min) => put(n, { ends_min })}
          />
          <Button
            type="text"
            size="large"
            icon={<DeleteOutlined />}
            aria-label={t("remove_break")}
            onClick={() => change(value.filter((_, at) => at !== n))}
          />
        </div>
      ))}
      {value.length < 10 && (
        <Button icon={<PlusOutlined />} onClick={() => change([...value, { starts_min: null, ends_min: null }])}>
          {t("add_break")}
        </Button>
      )}
    </fieldset>
  );
}

const FieldError = ({ text }: { text: string }) => (
  <p className="tk-field-error" role="alert">
    {text}
  </p>
);

// With more than one violation the list above names them all; here the field says its own.
function AtField({ problem, names }: { problem: Problem | null; names: string[] }) {
  const text_of = useViolationText();
  if (!problem || problem.violations.length < 2) return null;
  const mine = problem.violations.filter((one) =>
    pointer_to_path(one.pointer).some((part) => names.includes(String(part))),
  );
  return mine.length ? <FieldError text={mine.map(text_of).join(" ")} /> : null;
}

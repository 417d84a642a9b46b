// One day of a time card: what was agreed, what was punched, what is applied for, and why it counts as it does.
import { DeleteOutlined, LeftOutlined, PlusOutlined, RightOutlined } from "@ant-design/icons";
import { Alert, Button, Collapse, Drawer, Input } from "antd";
import { useEffect, useMemo, useState } from "react";
import { pointer_to_path, type Problem } from "~/api/problem";
import type { CardDay, Timecard } from "~/api/types";
import { useNarrow } from "~/parts/narrow";
import { TimeInput } from "~/parts/inputs";
import { ProblemAlert, useViolationText } from "~/parts/problem_alert";
import { StateTag } from "~/parts/state_tag";
import { clock_text, duration_text, era_year, short_day, time_text } from "~/parts/values";
import { useAct } from "~/shell/act";
import { useLang, useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { FigureRows } from "./figures";
import { card_key, cards_key, my_cards_key, timecard_api, type DayInput } from "./timecard_api";
import { first_input, has_times, kinds, may, next_missing, planned_times, punched_times, worked_min, type Kind } from "./timecard_rules";
import { timecard_text } from "./timecard_text";

interface Props {
  card: Timecard;
  on: string | null;
  go: (on: string | null) => void;
}

export function DaySheet({ card, on, go }: Props) {
  const t = useText(timecard_text);
  const { lang } = useLang();
  const narrow = useNarrow();
  const shell = useText(shell_text);
  const at = card.days.findIndex((day) => day.worked_on === on);
  const day = card.days[at];
  return (
    <Drawer
      open={Boolean(day)}
      onClose={() => go(null)}
      placement={narrow ? "bottom" : "right"}
      size={narrow ? "92%" : 440}
      closable={{ "aria-label": shell("close") } as never}
      className="tk-sheet"
      title={
        day && (
          <div className="tk-sheet-title">
            <Button type="text" icon={<LeftOutlined />} aria-label={t("prev_day")} disabled={at <= 0} onClick={() => go(card.days[at - 1]!.worked_on)} />
            <span>
              <b>{short_day(day.worked_on, lang)}</b>
              <small>{day.holiday_name ?? (lang === "ja" ? era_year(day.worked_on) : day.worked_on.slice(0, 4))}</small>
            </span>
            <Button type="text" icon={<RightOutlined />} aria-label={t("next_day")} disabled={at >= card.days.length - 1} onClick={() => go(card.days[at + 1]!.worked_on)} />
          </div>
        )
      }
    >
      {day && <DayForm key={`${card.id}${day.worked_on}${day.state}`} card={card} day={day} go={go} />}
    </Drawer>
  );
}

function DayForm({ card, day, go }: { card: Timecard; day: CardDay; go: (on: string | null) => void }) {
  const t = useText(timecard_text);
  const { today } = useSession();
  const [input, set_input] = useState<DayInput>(() => first_input(day));
  const [wanting, set_wanting] = useState(false);
  const future = day.worked_on > today;
  const fixed = day.state === "approved" || !may(card, "apply") || future;
  const times = has_times(input.kind);
  const worked = times ? worked_min(input) : null;
  const punched = useMemo(() => punched_times(day), [day]);
  const following = next_missing(card, day.worked_on);
  const change = (some: Partial<DayInput>) => set_input((before) => ({ ...before, ...some }));

  const act = useAct((next: boolean) => timecard_api.apply_day(card.id, card.version, day.worked_on, { ...(times ? input : { ...input, starts_min: null, ends_min: null, breaks: [] }), remark: input.remark?.trim() || null }).then(() => next), {
    done: t("applied"),
    refresh: [card_key(card.id), my_cards_key, cards_key, ["home"]],
    on_done: (next) => go(next && following ? following.worked_on : null),
  });
  const wrong_order = times && input.starts_min != null && input.ends_min != null && input.ends_min <= input.starts_min;
  const send = (next: boolean) => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.setTimeout(() => {
      if (times && (input.starts_min == null || input.ends_min == null)) return set_wanting(true);
      if (!wrong_order) void act.run(next);
    });
  };
  useEffect(() => {
    if (input.starts_min != null && input.ends_min != null) set_wanting(false);
  }, [input.starts_min, input.ends_min]);

  const offered: readonly Kind[] = day.planned.working ? kinds.filter((kind) => kind !== "holiday_work" || input.kind === kind) : kinds.filter((kind) => kind === "holiday_work" || kind === "non_working" || kind === day.kind);
  return (
    <form
      className="tk-day"
      onSubmit={(event) => {
        event.preventDefault();
        send(false);
      }}
    >
      <div className="tk-day-facts">
        <span>
          <small>{t("planned")}</small>
          {day.planned.working ? (
            <b className="tk-num">
              {time_text(day.planned.starts_min)}～{time_text(day.planned.ends_min)}
            </b>
          ) : (
            <b>{t("planned_off")}</b>
          )}
          {day.planned.note && <em>{day.planned.note}</em>}
        </span>
        <span>
          <small>{t("punches")}</small>
          <b className="tk-num">{day.punches.length ? day.punches.map((one) => `${t(one.kind === "in" ? "in" : "out")} ${clock_text(one.at)}`).join("　") : "―"}</b>
        </span>
        <StateTag state={day.state} />
      </div>
      {day.return_reason && <Alert type="error" showIcon title={t("reason_returned")} description={<span className="tk-pre">{day.return_reason}</span>} />}
      {day.proxy && <Alert type="info" showIcon title={t("by_proxy")} />}
      {day.state === "approved" && <Alert type="success" showIcon title={t("approved_note")} />}
      {future && <Alert type="info" showIcon title={t("future_note")} />}
      <ProblemAlert problem={act.problem} style={{ marginBottom: 0 }} />

      <fieldset className="tk-kinds" disabled={fixed}>
        <legend>{t("kind")}</legend>
        <div>
          {offered.map((kind) => (
            <label key={kind} className={input.kind === kind ? "on" : ""}>
              <input type="radio" name="kind" value={kind} checked={input.kind === kind} onChange={() => change({ kind, ...(has_times(kind) && !has_times(input.kind) && day.planned.working ? planned_times(day) : {}) })} />
              {t(`k_${kind}`)}
            </label>
          ))}
        </div>
      </fieldset>

      {times && (
        <>
          <div className="tk-times">
            <label>
              <span>{t("begins")}</span>
              <TimeInput size="large" value={input.starts_min} disabled={fixed} onChange={(starts_min) => change({ starts_min })} />
            </label>
            <i>～</i>
            <label>
              <span>{t("ends")}</span>
              <TimeInput size="large" placeholder="18:00" value={input.ends_min} disabled={fixed} onChange={(ends_min) => change({ ends_min })} />
            </label>
            <output className="tk-worked">
              <small>{t("worked")}</small>
              <b className="tk-num">{worked == null ? "―" : duration_text(worked)}</b>
            </output>
          </div>
          {wanting && <FieldError text={t("need_times")} />}
          {wrong_order && <FieldError text={`${t("bad_order")}。${t("night_hint")}`} />}
          <AtField problem={act.problem} names={["starts_min", "ends_min"]} />
          {!fixed && (
            <div className="tk-quick">
              {day.planned.working && (
                <Button onClick={() => change(planned_times(day))}>
                  {t("use_plan")} {time_text(day.planned.starts_min)}～{time_text(day.planned.ends_min)}
                </Button>
              )}
              {(punched.starts_min != null || punched.ends_min != null) && (
                <Button onClick={() => change({ starts_min: punched.starts_min ?? input.starts_min, ends_min: punched.ends_min ?? input.ends_min })}>
                  {t("use_punches")} {time_text(punched.starts_min) || "―"}～{time_text(punched.ends_min) || "―"}
                </Button>
              )}
            </div>
          )}
          <Breaks value={input.breaks} fixed={fixed} change={(breaks) => change({ breaks })} />
          <AtField problem={act.problem} names={["breaks"]} />
        </>
      )}

      <label className="tk-remark">
        <span>{t("remark")}</span>
        <Input.TextArea
          value={input.remark ?? ""}
          disabled={fixed}
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={500}
          placeholder={t(input.kind === "absence" ? "remark_absence" : input.kind === "non_working" ? "remark_non_working" : "remark_work")}
          onChange={(event) => change({ remark: event.target.value })}
        />
      </label>
      <AtField problem={act.problem} names={["remark"]} />

      {day.figures && day.kind && (
        <Collapse
          ghost
          size="small"
          items={[
            {
              key: "why",
              label: t("why", duration_text(day.figures.total_min)),
              children: (
                <>
                  {day.explanation.length > 0 && (
                    <ol className="tk-explain">
                      {day.explanation.map((line, n) => (
                        <li key={n}>{line}</li>
                      ))}
                    </ol>
                  )}
                  <FigureRows figures={day.figures} />
                </>
              ),
            },
          ]}
        />
      )}

      {!fixed && (
        <div className="tk-day-foot">
          <Button type="primary" size="large" block htmlType="submit" loading={act.busy}>
            {t(day.state === "empty" ? "apply" : "apply_again")}
          </Button>
          {following && (
            <Button size="large" block disabled={act.busy} onClick={() => send(true)}>
              {t("apply_next")}
            </Button>
          )}
        </div>
      )}
    </form>
  );
}

function Breaks({ value, fixed, change }: { value: DayInput["breaks"]; fixed: boolean; change: (breaks: DayInput["breaks"]) => void }) {
  const t = useText(timecard_text);
  const put = (n: number, some: Partial<DayInput["breaks"][number]>) => change(value.map((one, at) => (at === n ? { ...one, ...some } : one)));
  return (
    <fieldset className="tk-breaks-list" disabled={fixed}>
      <legend>{t("breaks")}</legend>
      {value.map((one, n) => (
        <div key={n}>
          <TimeInput size="large" placeholder="12:00" aria-label={`${t("breaks")}${n + 1} ${t("begins")}`} value={one.starts_min} disabled={fixed} onChange={(starts_min) => put(n, { starts_min })} />
          <i>～</i>
          <TimeInput size="large" placeholder="13:00" aria-label={`${t("breaks")}${n + 1} ${t("ends")}`} value={one.ends_min} disabled={fixed} onChange={(ends_min) => put(n, { ends_min })} />
          {!fixed && <Button type="text" size="large" icon={<DeleteOutlined />} aria-label={t("remove_break")} onClick={() => change(value.filter((_, at) => at !== n))} />}
        </div>
      ))}
      {!fixed && (
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

function AtField({ problem, names }: { problem: Problem | null; names: string[] }) {
  const text_of = useViolationText();
  const mine = (problem?.violations ?? []).filter((one) => pointer_to_path(one.pointer).some((part) => names.includes(String(part))));
  return mine.length ? <FieldError text={mine.map(text_of).join(" ")} /> : null;
}

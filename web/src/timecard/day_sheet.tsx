// One day of a time card: what was agreed, what was punched, what is applied for, and why it counts as it does.
import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Alert, Button, Drawer } from "antd";
import { message_of } from "~/api/problem";
import { useNarrow } from "~/parts/narrow";
import { ProblemAlert } from "~/parts/problem_alert";
import { StateTag } from "~/parts/state_tag";
import { clock_text, duration_text, era_year, short_day, time_text } from "~/parts/values";
import { useAct } from "~/shell/act";
import { useConfirm } from "~/shell/confirm";
import { useLang, useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { ProxyTag, usePlanNote } from "./card_calendar";
import { useReason } from "./dialogs";
import { DayForm } from "./day_form";
import { Why } from "./figures";
import { office_text } from "./office_text";
import { timecard_api, touched } from "./timecard_api";
import { applied_days, has_times, offered_kinds, outside, worked_min } from "./timecard_rules";
import { timecard_text } from "./timecard_text";
import type { CardDay, Timecard } from "./timecard_types";

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
  const { today } = useSession();
  const at = card.days.findIndex((day) => day.worked_on === on);
  const day = card.days[at];
  const step = (by: number) => {
    const next = card.days[at + by];
    if (next) go(next.worked_on);
  };
  const entry = day && card.may.apply && day.state !== "approved" && offered_kinds(day, today).length > 0;
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
            <Button
              type="text"
              icon={<LeftOutlined />}
              aria-label={t("prev_day")}
              disabled={at <= 0}
              onClick={() => step(-1)}
            />
            <span>
              <b>{short_day(day.worked_on, lang)}</b>
              <small>{day.holiday_name ?? (lang === "ja" ? era_year(day.worked_on) : day.worked_on.slice(0, 4))}</small>
            </span>
            <Button
              type="text"
              icon={<RightOutlined />}
              aria-label={t("next_day")}
              disabled={at >= card.days.length - 1}
              onClick={() => step(1)}
            />
          </div>
        )
      }
    >
      {day && (
        <div
          className="tk-day"
          onKeyDown={(event) => {
            if (!event.altKey || (event.key !== "ArrowLeft" && event.key !== "ArrowRight")) return;
            event.preventDefault();
            step(event.key === "ArrowLeft" ? -1 : 1);
          }}
        >
          <DayHead day={day} />
          {entry ? (
            <DayForm key={`${card.id}${day.worked_on}${day.state}`} card={card} day={day} go={go} />
          ) : (
            <DayShow key={day.worked_on} card={card} day={day} go={go} />
          )}
        </div>
      )}
    </Drawer>
  );
}

function DayHead({ day }: { day: CardDay }) {
  const t = useText(timecard_text);
  const { lang } = useLang();
  const { today, side } = useSession();
  const plan = usePlanNote();
  const future = day.worked_on > today && day.planned.working && !day.kind;
  return (
    <>
      <div className="tk-day-facts">
        <span>
          <small>{t("planned")}</small>
          {day.planned.working ? (
            <b className="tk-num">
              {time_text(day.planned.starts_min)}～{time_text(day.planned.ends_min)}
            </b>
          ) : (
            <b>{outside(day) ? t("outside") : t("off")}</b>
          )}
          {plan(day) && !outside(day) && <em>{plan(day)}</em>}
        </span>
        <span>
          <small>{t("punches")}</small>
          <b className="tk-num">
            {day.punches.length
              ? day.punches.map((one) => `${t(one.kind === "in" ? "in" : "out")} ${clock_text(one.at)}`).join("　")
              : "―"}
          </b>
        </span>
        {day.state === "empty" && day.missing ? (
          <StateTag state="returned" text={`！ ${t("not_entered")}`} />
        ) : (
          <StateTag state={day.state === "empty" ? null : day.state} />
        )}
      </div>
      {day.return_reason && day.state === "returned" && (
        <Alert
          type="error"
          showIcon
          title={t("reason_returned")}
          description={<span className="tk-lines">{day.return_reason}</span>}
        />
      )}
      {day.proxy && <Alert type="info" showIcon title={t("by_proxy")} />}
      {day.state === "approved" && side !== "client" && <Alert type="success" showIcon title={t("approved_note")} />}
      {future && <Alert type="info" showIcon title={t("future_note")} />}
      {outside(day) && <Alert type="info" showIcon title={t("outside_note")} />}
      {day.warnings.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t("warnings")}
          description={
            <ul className="tk-violations">
              {day.warnings.map((one, n) => (
                <li key={n}>
                  {message_of(one, lang)}
                  {one.law && <span className="tk-law">{one.law}</span>}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </>
  );
}

interface DayProps {
  card: Timecard;
  day: CardDay;
  go: (on: string | null) => void;
}

// What was applied for, as its reader sees it, and what an approver may decide about it.
function DayShow({ card, day, go }: DayProps) {
  const t = useText(timecard_text);
  if (day.state === "empty" || !day.kind) return null;
  const worked = has_times(day.kind) ? worked_min(day) : null;
  return (
    <>
      <dl className="tk-day-show">
        <div>
          <dt>{t("kind")}</dt>
          <dd>
            {t(`k_${day.kind}` as "k_work")} {day.proxy && <ProxyTag />}
          </dd>
        </div>
        {has_times(day.kind) && (
          <>
            <div>
              <dt>
                {t("begins")}～{t("ends")}
              </dt>
              <dd className="tk-num">
                {time_text(day.starts_min)}～{time_text(day.ends_min)}
              </dd>
            </div>
            <div>
              <dt>{t("breaks")}</dt>
              <dd className="tk-num">
                {day.breaks.length
                  ? day.breaks.map((one) => `${time_text(one.starts_min)}～${time_text(one.ends_min)}`).join("　")
                  : "―"}
              </dd>
            </div>
            <div>
              <dt>{t("worked")}</dt>
              <dd className="tk-num big">{duration_text(worked)}</dd>
            </div>
          </>
        )}
        {day.remark && (
          <div>
            <dt>{t("remark")}</dt>
            <dd className="tk-lines">{day.remark}</dd>
          </div>
        )}
      </dl>
      <Why day={day} open />
      <Decide card={card} day={day} go={go} />
    </>
  );
}

function Decide({ card, day, go }: DayProps) {
  const o = useText(office_text);
  const { lang } = useLang();
  const { side } = useSession();
  const can = useCan();
  const confirm = useConfirm();
  const refresh = touched(card.id);
  const following = applied_days(card).find((one) => one.worked_on > day.worked_on)?.worked_on ?? null;
  const approve = useAct(() => timecard_api.approve_days(card.id, card.version, [day.worked_on]), {
    done: o("approved"),
    refresh,
    on_done: () => go(following),
  });
  const send_back = useAct((reason: string) => timecard_api.return_day(card.id, card.version, day.worked_on, reason), {
    done: o("returned_done"),
    refresh,
    on_done: () => go(following),
  });
  const withdraw = useAct(() => timecard_api.withdraw_day(card.id, card.version, day.worked_on), {
    done: o("withdrawn"),
    refresh,
  });
  const ask = useReason({
    title: o("return_day_title", short_day(day.worked_on, lang)),
    ok: o("return"),
    act: send_back,
    hint: o("reason_hint"),
    why: o("return_why"),
  });
  if (side !== "client" || !can("timecard_approve") || card.state !== "open") return null;
  return (
    <>
      <ProblemAlert problem={approve.problem ?? withdraw.problem} style={{ marginBottom: 0 }} />
      <div className="tk-day-foot two">
        {day.state === "approved" && (
          <Button
            size="large"
            loading={withdraw.busy}
            onClick={() =>
              confirm({
                title: o("withdraw_day_title", short_day(day.worked_on, lang)),
                why: o("withdraw_day_why"),
                ok: o("withdraw_day"),
                run: () => withdraw.run(),
              })
            }
          >
            {o("withdraw_day")}
          </Button>
        )}
        {(day.state === "applied" || day.state === "approved") && (
          <Button size="large" danger onClick={ask.open}>
            {o("return")}
          </Button>
        )}
        {day.state === "applied" && (
          <Button size="large" type="primary" loading={approve.busy} onClick={() => void approve.run()}>
            {o("approve")}
          </Button>
        )}
      </div>
      {ask.dialog}
    </>
  );
}

// The closing application: what still stands in the way, day by day, or the sums that are applied for.
import { Alert, Button, Modal } from "antd";
import { StateTag } from "~/parts/state_tag";
import { ProblemAlert, useViolationText } from "~/parts/problem_alert";
import { short_day } from "~/parts/values";
import { useAct } from "~/shell/act";
import { useLang, useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { useSearchParams } from "react-router-dom";
import { DayCounts, FigureRows } from "./figures";
import { timecard_api, touched } from "./timecard_api";
import { by_day, open_days } from "./timecard_rules";
import { timecard_text } from "./timecard_text";
import type { Timecard } from "./timecard_types";

export function ClosingDialog({ card, open, close }: { card: Timecard; open: boolean; close: () => void }) {
  const t = useText(timecard_text);
  const shell = useText(shell_text);
  const { lang } = useLang();
  const { today } = useSession();
  const text_of = useViolationText();
  const [, set_params] = useSearchParams();
  const act = useAct(() => timecard_api.apply_closing(card.id, card.version), {
    done: t("close_applied"),
    refresh: touched(card.id),
    on_done: close,
  });
  const days = open_days(card); // what the applicant can do something about comes first
  const waiting = [...days.filter((day) => day.state !== "applied"), ...days.filter((day) => day.state === "applied")];
  const said = by_day(act.problem).filter(({ on }) => on && !waiting.some((day) => day.worked_on === on));
  const blocked = waiting.length + said.length > 0;
  const show = (on: string) => {
    close();
    set_params({ day: on }, { replace: true });
  };
  const leave = () => {
    act.forget();
    close();
  };
  return (
    <Modal
      open={open}
      title={blocked ? t("close_blocked") : t("close_title")}
      onCancel={leave}
      className="tk-closing"
      footer={
        blocked ? (
          <Button onClick={leave}>{shell("close")}</Button>
        ) : (
          <>
            <Button onClick={leave}>{shell("cancel")}</Button>
            <Button type="primary" loading={act.busy} onClick={() => void act.run()}>
              {t("close_apply")}
            </Button>
          </>
        )
      }
    >
      {blocked ? (
        <>
          <p className="tk-dialog-note">{t("close_blocked_n", waiting.length + said.length)}</p>
          <ul className="tk-blocked">
            {waiting.map((day) => (
              <li key={day.worked_on}>
                <button type="button" onClick={() => show(day.worked_on)}>
                  <span className="tk-num">{short_day(day.worked_on, lang)}</span>
                  {day.state === "empty" ? (
                    <span className="tk-bad">{day.worked_on > today ? t("future") : `！ ${t("not_entered")}`}</span>
                  ) : (
                    <StateTag state={day.state} />
                  )}
                  {day.return_reason && <small>{day.return_reason}</small>}
                </button>
              </li>
            ))}
            {said.map(({ on, violation }) => (
              <li key={on}>
                <button type="button" onClick={() => show(on!)}>
                  <span className="tk-num">{short_day(on!, lang)}</span>
                  <span className="tk-bad">{text_of(violation)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p className="tk-dialog-note">{t("close_why")}</p>
          <ProblemAlert problem={act.problem} />
          {card.may.proxy && <Alert type="warning" showIcon title={t("proxy_note")} style={{ marginBottom: 10 }} />}
          <FigureRows figures={card.totals} />
          <DayCounts totals={card.totals} />
        </>
      )}
    </Modal>
  );
}

// 定時入力: asks first, and says which days may still be going on.
import { short_day, time_text } from "~/parts/values";
import { useAct } from "~/shell/act";
import { useConfirm } from "~/shell/confirm";
import { useLang, useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { timecard_api, touched } from "./timecard_api";
import { may_go_on } from "./timecard_rules";
import { timecard_text } from "./timecard_text";
import type { Timecard } from "./timecard_types";

export function useFill(card: Timecard, loud = false) {
  const t = useText(timecard_text);
  const { lang } = useLang();
  const { today } = useSession();
  const confirm = useConfirm();
  const act = useAct(() => timecard_api.fill(card.id, card.version), {
    done: t("filled"),
    refresh: touched(card.id),
    loud,
  });
  const missing = card.days.filter((day) => day.missing);
  const going_on = missing.filter((day) => may_go_on(day, today));
  const over = missing.length - going_on.length;
  const until = going_on
    .map((day) => `${short_day(day.worked_on, lang)} ${time_text(day.planned.ends_min)}`)
    .join(lang === "ja" ? "、" : ", ");
  const why =
    going_on.length === 0
      ? t("fill_why", over)
      : over === 0
        ? t("fill_alone", until)
        : [t("fill_why", over), t("fill_going_on", until)].join(lang === "ja" ? "" : " ");
  return {
    busy: act.busy,
    problem: act.problem,
    missing: missing.length,
    ask: () => confirm({ title: t("fill_title"), why, ok: t("fill"), run: () => act.run() }),
  };
}

// What the pages of the limits share: the day with its distance, the words of a run, exemptions.
import { Alert, Tag } from "antd";
import { EraDate, Fact, Facts } from "~/parts/show";
import { add_days, days_between, period_text, slash_day } from "~/parts/values";
import { useCodeText, useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import type { Exemption, Limit, Run, Stay } from "./limits_api";
import { began_with } from "./limits_rules";
import { exemption_text, limits_text } from "./limits_text";

const near_days = 180;

export function ConflictDay({ on }: { on: string | null | undefined }) {
  const t = useText(limits_text);
  const { today } = useSession();
  if (!on) return <span className="tk-none">―</span>;
  const left = days_between(today, on);
  return (
    <span className="tk-nowrap">
      <EraDate on={on} />{" "}
      {left <= 0 ? (
        <b className="tk-warn">{t("passed")}</b>
      ) : (
        left <= near_days && <span className="tk-warn">{t("days_left", left)}</span>
      )}
    </span>
  );
}

export function ExemptionTag({ exemption }: { exemption: Exemption }) {
  const say = useCodeText(exemption_text);
  return exemption === "none" ? null : <Tag>{say(exemption)}</Tag>;
}

export function StayText({ stay }: { stay: Stay | null }) {
  const t = useText(limits_text);
  if (!stay) return <span className="tk-none">―</span>;
  return (
    <span>
      {[stay.worker_name, stay.agency_name, stay.unit_name].filter(Boolean).join("　")}{" "}
      {period_text(stay.from_on, stay.to_on)} {stay.entered && <Tag>{t("entered")}</Tag>}
      {stay.planned && <Tag color="gold">{t("planned")}</Tag>}
      <ExemptionTag exemption={stay.exemption} />
    </span>
  );
}

// Why the day is the day: what began the run, what each gap did, what moved it.
export function RunFacts({ limit, run, personal }: { limit: Limit; run: Run; personal?: boolean }) {
  const t = useText(limits_text);
  return (
    <Facts>
      <Fact label={t("conflict_on")} law={personal ? "法40条の3" : "法40条の2"}>
        <ConflictDay on={run.conflict_on} />
      </Fact>
      <Fact label={t("last_allowed")}>
        <EraDate on={add_days(run.conflict_on, -1)} />
      </Fact>
      <Fact label={t("began_on")}>
        <EraDate on={run.began_on} />
      </Fact>
      <Fact label={t("began_with")}>
        <StayText stay={began_with(limit, run)} />
      </Fact>
      {run.extensions.map((one) => (
        <Fact key={one.conflict_on} label={t("extensions")}>
          {t("extended_to", slash_day(one.extends_conflict_on), slash_day(one.conflict_on))}
        </Fact>
      ))}
      {run.gaps.map((gap) => (
        <Fact key={gap.from_on} label={t("period")} law="派遣先指針第2の14">
          {t(gap.resets ? "gap_resets" : "gap_runs_on", period_text(gap.from_on, gap.to_on))}
        </Fact>
      ))}
      <Fact label={t("resets_on")}>
        <EraDate on={run.resets_on} /> <span className="tk-quiet">{t("resets_why")}</span>
      </Fact>
      {!personal && (
        <Fact label={t("if_extended")}>
          <EraDate on={run.if_extended_on} />
        </Fact>
      )}
    </Facts>
  );
}

export function RunAlerts({ run }: { run: Run }) {
  const t = useText(limits_text);
  return (
    <>
      {run.over_from && (
        <Alert type="error" showIcon title={t("over_from", slash_day(run.over_from))} style={{ marginBottom: 12 }} />
      )}
      {run.cooling_used && <Alert type="warning" showIcon title={t("cooling_used")} style={{ marginBottom: 12 }} />}
    </>
  );
}

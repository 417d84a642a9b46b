import { Alert } from "antd";
import type { ReactNode } from "react";
import { message_of } from "~/api/problem";
import { EraDate, Fact, Facts } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { days_between, duration_text, slash_day, yen_text } from "~/parts/values";
import { useCodeText, useLang, useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import type { Content } from "./inquiry_api";
import { hours_text } from "./inquiry_rules";
import { inquiry_state_text, inquiry_text } from "./inquiry_text";
import "./inquiry.css";

// One's own list says what one waits for; the colours follow.
export function InquiryState({ state }: { state: string }) {
  const say = useCodeText(inquiry_state_text);
  return <StateTag state={state === "sent" || state === "waiting" ? "asked" : state} text={say(state)} />;
}

export function ReplyBy({ on, open }: { on: string; open: boolean }) {
  const t = useText(inquiry_text);
  const { today } = useSession();
  const left = days_between(today, on);
  return (
    <span className="tk-num tk-nowrap">
      {slash_day(on)}
      {open && (
        <small className={left < 0 ? "tk-late" : left <= 2 ? "tk-near" : "tk-left"}>
          {left < 0 ? t("overdue") : left === 0 ? t("today") : t("days_left", left)}
        </small>
      )}
    </span>
  );
}

export function useUnit() {
  const t = useText(inquiry_text);
  return {
    unit: (unit: string) => t(`u_${unit}` as "u_hour"),
    price: (amount: number | null | undefined, unit: string | null | undefined) =>
      amount == null || !unit ? "" : t("per", yen_text(amount), t(`u_${unit}` as "u_hour")),
  };
}

export function ContentFacts({ content, more }: { content: Content; more?: ReactNode }) {
  const t = useText(inquiry_text);
  const { lang } = useLang();
  const { price } = useUnit();
  return (
    <Facts>
      <Fact label={t("work_name")}>{content.work_name}</Fact>
      <Fact label={t("work_detail")}>{content.work_detail}</Fact>
      <Fact label={t("place")}>{[content.place, content.place_address].filter(Boolean).join("\n")}</Fact>
      <Fact label={t("period")}>
        <EraDate on={content.starts_on} /> ～ <EraDate on={content.ends_on} />
      </Fact>
      <Fact label={t("hours")}>{content.hours.map((one) => hours_text(one, lang)).join("\n")}</Fact>
      <Fact label={t("overtime")}>
        {content.overtime_a_month_min ? duration_text(content.overtime_a_month_min) : null}
      </Fact>
      <Fact label={t("headcount")}>{`${content.headcount}${t("people")}`}</Fact>
      <Fact label={t("skills")}>{content.skills}</Fact>
      <Fact label={t("price_wish")}>{price(content.price_wish, content.price_unit)}</Fact>
      <Fact label={t("temp_to_perm")}>{content.temp_to_perm ? t("ttp_yes") : t("ttp_no")}</Fact>
      <Fact label={t("remarks")}>{content.remarks}</Fact>
      {more}
    </Facts>
  );
}

export function PersonWarnings({ warnings }: { warnings: { message_ja: string; message_en?: string | null }[] }) {
  const t = useText(inquiry_text);
  const { lang } = useLang();
  if (warnings.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 14 }}
      title={
        <>
          {t("person_title")}
          <span className="tk-law">{t("person_law")}</span>
        </>
      }
      description={
        <>
          <ul className="tk-violations">
            {warnings.map((one, n) => (
              <li key={n}>{message_of(one, lang)}</li>
            ))}
          </ul>
          {t("person_why")}
        </>
      }
    />
  );
}

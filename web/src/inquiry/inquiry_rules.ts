// The empty sheet, and how hours are said. Pure.
import { duration_text, time_text, weekday_keys, weekday_name } from "~/parts/values";
import type { Lang } from "~/shell/i18n";
import type { Content, Hours, InquiryInput } from "./inquiry_api";

export const office_hours: Hours = {
  start_min: 540,
  end_min: 1080,
  breaks: [{ start_min: 720, end_min: 780 }],
  weekdays: {
    sunday: false,
    monday: true,
    tuesday: true,
    wednesday: true,
    thursday: true,
    friday: true,
    saturday: false,
  },
};

export const blank_content: Content = {
  work_name: "",
  work_detail: "",
  place: "",
  place_address: "",
  starts_on: "",
  ends_on: "",
  hours: [office_hours],
  overtime_a_month_min: 0,
  headcount: 1,
  skills: "",
  price_unit: "hour",
  price_wish: null,
  temp_to_perm: false,
  remarks: "",
};

export function weekdays_text(weekdays: Hours["weekdays"], lang: Lang): string {
  const on = weekday_keys.map((key, n) => (weekdays[key] ? n : -1)).filter((n) => n >= 0);
  // The week as it is spoken: Monday first.
  return [...on.filter((n) => n > 0), ...on.filter((n) => n === 0)]
    .map((n) => weekday_name(n, lang))
    .join(lang === "ja" ? "・" : ", ");
}

export function worked_min(hours: Hours): number {
  return hours.end_min - hours.start_min - hours.breaks.reduce((sum, rest) => sum + (rest.end_min - rest.start_min), 0);
}

export function hours_text(hours: Hours, lang: Lang): string {
  const span = (from: number, to: number) => `${time_text(from)}～${time_text(to)}`;
  const rests = hours.breaks.map((rest) => span(rest.start_min, rest.end_min)).join(lang === "ja" ? "、" : ", ");
  const words = lang === "ja" ? ["休憩", "実働"] : ["break", "worked"];
  return [
    weekdays_text(hours.weekdays, lang),
    span(hours.start_min, hours.end_min),
    rests && `（${words[0]} ${rests}）`,
    `${words[1]} ${duration_text(worked_min(hours))}`,
  ]
    .filter(Boolean)
    .join("　");
}

// What the form holds becomes what is sent: an emptied text is "", an unset price is none.
export function input_of(form: InquiryInput): InquiryInput {
  const content = { ...blank_content, ...form.content };
  for (const [key, empty] of Object.entries(blank_content)) {
    const name = key as keyof Content;
    if (typeof empty === "string" && content[name] == null) (content as Record<string, unknown>)[name] = "";
  }
  content.hours = (content.hours ?? []).map((one) => ({
    ...one,
    breaks: (one.breaks ?? []).filter((rest) => rest && rest.start_min != null && rest.end_min != null),
  }));
  content.overtime_a_month_min ??= 0;
  content.price_wish ??= null;
  return { ...form, answer_recipient_id: form.answer_recipient_id || null, content };
}

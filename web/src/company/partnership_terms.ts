// How the terms between two companies are said.
import { useText } from "~/shell/i18n";
import { company_text } from "./company_text";

export const billing_units = [1, 5, 6, 10, 15, 30];

export function useTermWords() {
  const t = useText(company_text);
  return {
    day: (day: number) => (day === 31 ? t("last_day") : t("day_n", day)),
    month: (offset: number) => (offset <= 2 ? t(`month_${offset}` as "month_0") : t("month_n", offset)),
    rounding: (mode: string) => t(`r_${mode}` as "r_down"),
    unit: (min: number) => (min === 1 ? t("minutes_1") : t("minutes_n", min)),
  };
}

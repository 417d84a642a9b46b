// How far a day is, as the list says it.
import { days_between } from "~/parts/values";

export interface DueWord {
  word: "no_day" | "over" | "today" | "left";
  days: number;
  late: boolean;
}

export function due_word(due_on: string | null, today: string): DueWord {
  if (!due_on) return { word: "no_day", days: 0, late: true };
  const days = days_between(today, due_on);
  if (days < 0) return { word: "over", days: -days, late: true };
  if (days === 0) return { word: "today", days: 0, late: true };
  return { word: "left", days, late: days <= 30 };
}

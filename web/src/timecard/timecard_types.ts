// The server's answers about time cards, by the names the screens use.
import type { Schema } from "~/api/types";

export type Timecard = Schema<"TimecardCardView">;
export type CardDay = Schema<"TimecardDayView">;
export type CardEvent = Schema<"TimecardCardEvent">;
export type Figures = Schema<"TimecardFiguresView">;
export type Totals = Schema<"TimecardTotalsView">;
export type TimecardRow = Schema<"TimecardCardLine">;
export type CardCounts = Schema<"TimecardCardCounts">;
export type BulkRow = Schema<"TimecardBulkRow">;
export type Approver = Schema<"TimecardApproverView">;
export type WorkingRule = Schema<"TimecardRulesLine">;
export type WorkingRules = Schema<"TimecardRulesView">;

// A span as it is being typed: either end may still be empty.
export interface TimeSpan {
  starts_min: number | null;
  ends_min: number | null;
}

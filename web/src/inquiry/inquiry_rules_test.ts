import { describe, expect, test } from "vitest";
import { blank_content, hours_text, input_of, office_hours, weekdays_text, worked_min } from "./inquiry_rules";

describe("hours of an inquiry", () => {
  test("the model contract's day is eight hours", () => expect(worked_min(office_hours)).toBe(480));
  test("said in words, Monday first", () => {
    expect(hours_text(office_hours, "ja")).toBe("月・火・水・木・金　9:00～18:00　（休憩 12:00～13:00）　実働 8:00");
    expect(weekdays_text({ ...office_hours.weekdays, sunday: true, saturday: true }, "ja")).toBe(
      "月・火・水・木・金・土・日",
    );
  });
});

describe("what is sent", () => {
  test("emptied texts are empty, a half-written break is left out", () => {
    const sent = input_of({
      kind: "dispatch",
      reply_by_on: "2027-06-15",
      answer_recipient_id: "" as never,
      content: {
        ...blank_content,
        work_detail: undefined as never,
        price_wish: undefined as never,
        hours: [{ ...office_hours, breaks: [{ start_min: 720, end_min: null as never }] }],
      },
    });
    expect(sent.content.work_detail).toBe("");
    expect(sent.content.price_wish).toBeNull();
    expect(sent.content.hours[0]!.breaks).toEqual([]);
    expect(sent.answer_recipient_id).toBeNull();
  });
});

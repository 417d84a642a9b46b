import { describe, expect, test } from "vitest";
import {
  add_days,
  clean,
  day_text,
  days_between,
  duration_text,
  duration_words,
  era_text,
  instant_text,
  is_iso,
  month_text,
  parse_date,
  parse_duration,
  parse_time,
  parse_yen,
  period_text,
  short_day,
  slashed_days,
  time_text,
  weekday_of,
  yen_text,
} from "./values";

describe("times of the work day", () => {
  test.each([
    ["9:00", 540],
    ["９：００", 540],
    ["0900", 540],
    ["900", 540],
    ["9", 540],
    ["9時30分", 570],
    ["9時", 540],
    ["25:30", 1530],
    ["2530", 1530],
    ["48:00", 2880],
    ["0:00", 0],
    [" 18:05 ", 1085],
    ["9.30", 570],
  ])("%s is read as %i", (text, minutes) => expect(parse_time(text)).toBe(minutes));
  test.each(["", "9:60", "48:01", "abc", "-1:00", "9:", "99:00", "12345"])("%s is refused", (text) =>
    expect(parse_time(text)).toBeNull(),
  );
  test("what is shown is read back as the same", () => {
    for (let minute = 0; minute <= 2880; minute += 7) expect(parse_time(time_text(minute))).toBe(minute);
  });
});

describe("durations", () => {
  test.each([
    ["7:45", 465],
    ["45:00", 2700],
    ["360", 21600],
    ["4", 240],
    ["1.5", 90],
    ["90分", 90],
    ["4時間30分", 270],
    ["0:00", 0],
  ])("%s is read as %i", (text, minutes) => expect(parse_duration(text)).toBe(minutes));
  test("shown", () => {
    expect(duration_text(3360)).toBe("56:00");
    expect(duration_text(null)).toBe("");
    expect(duration_words(465)).toBe("7時間45分");
    expect(duration_words(0)).toBe("0分");
    expect(duration_words(480, "en")).toBe("8 h");
  });
});

test("days in a sentence of the server", () => {
  expect(slashed_days("36協定は 2028-03-31 まで（2027-04-01～）")).toBe("36協定は 2028/3/31 まで（2027/4/1～）");
  expect(slashed_days("電話 022-000-0011、2027-1")).toBe("電話 022-000-0011、2027-1");
});

describe("eras", () => {
  test.each([
    ["2027-07-01", "令和9年7月1日"],
    ["2019-05-01", "令和元年5月1日"],
    ["2019-04-30", "平成31年4月30日"],
    ["1989-01-08", "平成元年1月8日"],
    ["1989-01-07", "昭和64年1月7日"],
  ])("%s is %s", (iso, text) => expect(era_text(iso)).toBe(text));
  test.each([
    ["R9.7.1", "2027-07-01"],
    ["令和9年7月1日", "2027-07-01"],
    ["令和元年5月1日", "2019-05-01"],
    ["h31/4/30", "2019-04-30"],
    ["20270701", "2027-07-01"],
    ["2027/7/1", "2027-07-01"],
    ["２０２７－０７－０１", "2027-07-01"],
  ])("%s is typed for %s", (text, iso) => expect(parse_date(text)).toBe(iso));
  test("a day without a year takes the year at hand", () => expect(parse_date("7/1", "2027-08-31")).toBe("2027-07-01"));
  test.each(["2027-02-29", "R1.4.30", "平成31年5月1日", "7/1", "hello"])("%s is refused", (text) =>
    expect(parse_date(text)).toBeNull(),
  );
});

describe("days", () => {
  test("1 August 2027 is a Sunday", () => expect(weekday_of("2027-08-01")).toBe(0));
  test("texts", () => {
    expect(day_text("2027-08-01")).toBe("2027/8/1（日）");
    expect(short_day("2027-08-31")).toBe("8/31（火）");
    expect(month_text("2027-08")).toBe("令和9年8月（2027年）");
    expect(period_text("2027-07-01", "2027-09-30")).toBe("2027/07/01～2027/09/30");
  });
  test("arithmetic", () => {
    expect(add_days("2027-02-28", 1)).toBe("2027-03-01");
    expect(days_between("2027-07-01", "2027-09-30")).toBe(91);
    expect(is_iso("2027-13-01")).toBe(false);
  });
  test("an instant is shown on the clock of Japan", () =>
    expect(instant_text("2027-08-01T15:30:00Z")).toBe("2027/08/02 00:30"));
});

describe("money and clean values", () => {
  test("yen", () => {
    expect(yen_text(1234567)).toBe("¥1,234,567");
    expect(yen_text(-500)).toBe("▲¥500");
    expect(parse_yen("￥１，９００円")).toBe(1900);
    expect(parse_yen("1.5")).toBeNull();
  });
  test("an empty text becomes null at any depth", () => {
    expect(clean({ a: " ", b: [{ c: undefined }], d: 0, e: false })).toEqual({
      a: null,
      b: [{ c: null }],
      d: 0,
      e: false,
    });
  });
});

import { describe, expect, test } from "vitest";
import type { ShiftDay } from "~/api/types";
import { blank_terms, copied_terms, from_form, working_week } from "./contract_terms";
import {
  by_month,
  check_rows,
  from_weekdays,
  import_csv,
  outside,
  renamed,
  shift_day_text,
  shift_names,
  table_changes,
  type ShiftFrame,
} from "./shift_table";

const nobody = { ...working_week, monday: false, tuesday: false, wednesday: false, thursday: false, friday: false };
const shift = (name: string, weekdays = working_week) => ({
  name,
  start_min: 540,
  end_min: 1080,
  breaks: [],
  weekdays,
});

// Sunday 2027-08-01 to Tuesday 2027-08-10, three people.
const frame: ShiftFrame = {
  starts_on: "2027-08-01",
  ends_on: "2027-08-10",
  shifts: [shift("早番"), shift("遅番", { ...nobody, monday: true }), shift("")],
  headcount: 3,
  days_off: [{ from_on: "2027-08-05", to_on: null, reason: "" }],
  extra_working_days: ["2027-08-07"],
};

test("a row can name only a shift that has a name", () => expect(shift_names(frame)).toEqual(["早番", "遅番"]));

describe("a table from the weekdays", () => {
  const rows = from_weekdays(frame);
  const on = (day: string) => rows.filter((row) => row.on === `2027-08-${day}`);
  test("names every day of the period", () => expect(new Set(rows.map((row) => row.on)).size).toBe(10));
  test("one shift is for everybody, none is a day off", () => {
    expect(on("03")).toEqual([{ on: "2027-08-03", shift: "早番", people: 0 }]);
    expect(on("01")).toEqual([{ on: "2027-08-01", shift: "", people: 0 }]);
  });
  test("several shifts share the people", () =>
    expect(on("02")).toEqual([
      { on: "2027-08-02", shift: "早番", people: 2 },
      { on: "2027-08-02", shift: "遅番", people: 1 },
    ]));
  test("days off are off, and a Saturday that is worked is worked", () => {
    expect(on("05")[0]!.shift).toBe("");
    expect(on("07")[0]!.shift).toBe("早番");
  });
  test("is a table that may be sent", () => expect(check_rows(rows, frame)).toEqual([]));
  test("one person has one shift", () =>
    expect(from_weekdays({ ...frame, headcount: 1 }).filter((row) => row.on === "2027-08-02")).toEqual([
      { on: "2027-08-02", shift: "早番", people: 0 },
    ]));
});

describe("what is wrong with a row", () => {
  const words = (...rows: [string, string, number][]) =>
    check_rows(
      rows.map(([on, name, people]) => ({ on, shift: name, people })),
      frame,
    ).map((one) => `${one.row} ${one.word}`);
  test("outside the period", () => expect(words(["2027-08-11", "早番", 0])).toEqual(["0 e_outside"]));
  test("no such shift", () => expect(words(["2027-08-02", "夜勤", 0])).toEqual(["0 e_shift"]));
  test("twice", () => expect(words(["2027-08-02", "早番", 1], ["2027-08-02", "早番", 1])).toEqual(["1 e_twice"]));
  test("off beside a shift, in either order", () => {
    expect(words(["2027-08-02", "早番", 1], ["2027-08-02", "", 0])).toEqual(["1 e_off_beside"]);
    expect(words(["2027-08-02", "", 0], ["2027-08-02", "早番", 1])).toEqual(["1 e_off_beside"]);
  });
  test("more people than there are", () => {
    expect(words(["2027-08-02", "早番", 2], ["2027-08-02", "遅番", 2])).toEqual(["1 e_headcount"]);
    expect(words(["2027-08-02", "早番", 0], ["2027-08-02", "遅番", 1])).toEqual(["1 e_headcount"]);
    expect(words(["2027-08-02", "早番", 2], ["2027-08-02", "遅番", 1])).toEqual([]);
  });
  test("less than nobody", () => expect(words(["2027-08-02", "早番", -1])).toEqual(["0 e_people"]));
});

describe("a file", () => {
  test("with and without a head line, quoted, from a spreadsheet, in Japanese", () =>
    expect(
      import_csv(
        '\uFEFF日付,勤務,人数\r\n2027/8/3,"遅番",1人\n8/3\t早番\t２\n令和9年8月2日,休み,\n\n2027-08-04,早番\n',
        frame,
      ),
    ).toEqual({
      rows: [
        { on: "2027-08-02", shift: "", people: 0 },
        { on: "2027-08-03", shift: "遅番", people: 1 },
        { on: "2027-08-03", shift: "早番", people: 2 },
        { on: "2027-08-04", shift: "早番", people: 0 },
      ],
      errors: [],
    }));
  test("every wrong line is said by its number, and nothing is taken", () => {
    const found = import_csv(
      "2027-08-02,早番,1\n8月99日,早番,1\n2027-08-03,夜勤,1\n2027-08-04,早番,多数\n2027-09-01,早番,1",
      frame,
    );
    expect(found.rows).toEqual([]);
    expect(found.errors.map((one) => `${one.row} ${one.word}`)).toEqual([
      "2 e_day",
      "3 e_shift",
      "4 e_people",
      "5 e_outside",
    ]);
  });
  test("a line without a shift is no day off, and a day off has no people", () =>
    expect(
      import_csv("2027-08-02,,2\n2027-08-03\n2027-08-04,休み,2\n2027-08-05,休み", frame).errors.map(
        (one) => `${one.row} ${one.word}`,
      ),
    ).toEqual(["1 e_no_shift", "2 e_no_shift", "3 e_off_people"]));
  test("an empty one is said to be", () =>
    expect(import_csv("日付,勤務,人数\n", frame).errors[0]!.word).toBe("e_nothing"));
});

const rows: ShiftDay[] = [
  { on: "2027-08-02", shift: "早番", people: 2 },
  { on: "2027-08-02", shift: "遅番", people: 1 },
  { on: "2027-09-01", shift: "", people: 0 },
];

test("a shift that is called otherwise takes its rows along", () => {
  expect(renamed(rows, ["早番", "遅番"], ["早出", "遅番"]).map((row) => row.shift)).toEqual(["早出", "遅番", ""]);
  // while it is retyped, and where two change places, nothing is taken for something else
  expect(renamed(rows, ["早番", "遅番"], ["", "遅番"])).toBe(rows);
  expect(renamed(rows, ["早番", "遅番"], ["遅番", "早番"])).toBe(rows);
});

test("as people read it", () => {
  expect(shift_day_text(rows.slice(0, 2), "ja")).toBe("早番 2人・遅番 1人");
  expect(shift_day_text(rows.slice(2), "ja")).toBe("休み");
  expect(by_month(rows).map(([month, days]) => [month, days.length])).toEqual([
    ["2027-08", 2],
    ["2027-09", 1],
  ]);
});

test("two tables differ by their days", () =>
  expect(table_changes(rows, [rows[0]!, { on: "2027-09-02", shift: "早番", people: 0 }], "ja")).toEqual({
    before: "2日\n2027/8/2（月）　早番 2人・遅番 1人\n2027/9/1（水）　休み\n2027/9/2（木）　曜日どおり",
    after: "2日\n2027/8/2（月）　早番 2人\n2027/9/1（水）　曜日どおり\n2027/9/2（木）　早番",
  }));

test("days outside the period are found when it is shortened", () =>
  expect(outside(rows, { starts_on: "2027-08-01", ends_on: "2027-08-31" })).toEqual([rows[2]]));

test("a copy for another period has no table", () => {
  const terms = from_form({ ...blank_terms, shift_table: rows });
  expect(terms.shift_table).toEqual(rows);
  expect(copied_terms(terms).shift_table).toEqual([]);
});

import { describe, expect, test } from "vitest";
import { body_of } from "./record";

const blank = {
  name: "",
  note: "",
  establishment_id: null as string | null,
  ends_on: null as string | null,
  count: 0,
  active: true,
};

describe("what a form sends", () => {
  test("a new record: typed, else empty", () => {
    expect(body_of(blank, undefined, { name: " 倉庫 " })).toEqual({
      name: "倉庫",
      note: "",
      establishment_id: null,
      ends_on: null,
      count: 0,
      active: true,
    });
  });
  test("an edit keeps what the form does not show", () => {
    expect(body_of(blank, { note: "残す", active: false }, { name: "倉庫" })).toMatchObject({
      name: "倉庫",
      note: "残す",
      active: false,
    });
  });
  test("what was emptied is sent empty, not as it was", () => {
    expect(
      body_of(
        blank,
        { note: "前", ends_on: "2027-07-01", establishment_id: "3" },
        { note: "", ends_on: null, establishment_id: null },
      ),
    ).toMatchObject({ note: "", ends_on: null, establishment_id: null });
    expect(body_of(blank, { note: "前" }, { note: undefined })).toMatchObject({ note: "" });
  });
  test("a text is never null", () =>
    expect(body_of(blank, undefined, { note: null as unknown as string }).note).toBe(""));
  test("an emptied number is null, so that the server can name it", () =>
    expect(body_of(blank, { count: 3 }, { count: null as unknown as number }).count).toBeNull());
  test("nothing else goes along", () =>
    expect(body_of(blank, { id: "1", version: 4 } as never, { name: "倉庫" })).not.toHaveProperty("version"));
});

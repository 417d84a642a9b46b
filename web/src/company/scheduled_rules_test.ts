import { describe, expect, test } from "vitest";
import { changes_of } from "./scheduled_rules";

describe("changes_of", () => {
  interface Form {
    name: string;
    address: string;
    telephone: string;
    active: boolean;
    expires_on: string | null;
  }
  const before: Form = {
    name: "仙台支店",
    address: "仙台市青葉区2-2-2",
    telephone: "",
    active: true,
    expires_on: null,
  };

  test("names only what differs", () => {
    expect(changes_of(before, { ...before, address: "仙台市宮城野区1-1-1" })).toEqual({
      address: "仙台市宮城野区1-1-1",
    });
    expect(changes_of(before, { ...before })).toEqual({});
  });

  test("an emptied text, a switch and a day are changes; null and nothing are the same", () => {
    expect(changes_of<Form>(before, { ...before, name: "", active: false, expires_on: "2031-03-31" })).toEqual({
      name: "",
      active: false,
      expires_on: "2031-03-31",
    });
    expect(
      changes_of<Form>({ name: "仙台支店", address: "仙台市青葉区2-2-2", telephone: "", active: true }, { ...before }),
    ).toEqual({});
  });
});

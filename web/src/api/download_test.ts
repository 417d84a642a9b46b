import { afterEach, expect, test, vi } from "vitest";
import { file_name, lacking_characters, save_file } from "./download";
import { Problem } from "./problem";

afterEach(() => vi.unstubAllGlobals());

test("a file is named as the server says", () => {
  expect(file_name('attachment; filename="timecard_days_2027-08-31.csv"')).toBe("timecard_days_2027-08-31.csv");
  expect(file_name("attachment; filename*=UTF-8''%E5%8B%A4%E6%80%A0.csv")).toBe("勤怠.csv");
  expect(file_name(null)).toBeNull();
});

test("a refusal is thrown, not saved, and names the characters that would be replaced", async () => {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (path: string) => {
    asked.push(path);
    return Promise.resolve(
      new Response(
        JSON.stringify({
          code: "invalid_input",
          violations: [{ code: "not_in_charset", pointer: "/charset", message_ja: "（𠮷→吉）" }],
        }),
        { status: 422 },
      ),
    );
  });
  const refused = await save_file("/api/workers", { query: { format: "csv", charset: "cp932" } }).catch(
    (error: unknown) => error,
  );
  expect(asked).toEqual(["/api/workers?format=csv&charset=cp932"]);
  expect(refused).toBeInstanceOf(Problem);
  expect(lacking_characters(refused as Problem)?.message_ja).toContain("𠮷→吉");
  expect(lacking_characters(new Problem(403, { code: "forbidden" }))).toBeNull();
});

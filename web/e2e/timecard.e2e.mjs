// The August record of a worker: entered on a phone, approved on a phone, downloaded and locked at a desk.
import { phone } from "./stage.mjs";

export const name = "time card: a worker's August from the first day to the lock";

// A card can be closed only when its days have come.
export const clock = "2027-08-31T09:00:00Z";

const password = process.env.TASUKI_E2E_PASSWORD ?? "Tasuki-Demo-2027";
const who = { worker: "w003", agency: "eigyo", approver: "shonin", client: "keiyaku" };
const lunch = [{ starts_min: 720, ends_min: 780 }];
const expect = (truth, what) => {
  if (!truth) throw new Error(`expected: ${what}`);
};

async function call(actor, method, path, body, version) {
  return actor.page.evaluate(
    async (ask) => {
      const headers = { "Content-Type": "application/json", Accept: "application/json" };
      if (ask.version !== undefined) headers["If-Match"] = `"${ask.version}"`;
      const answer = await fetch(ask.path, {
        method: ask.method,
        headers,
        body: ask.method === "GET" ? undefined : JSON.stringify(ask.body ?? {}),
      });
      const text = await answer.text();
      return { status: answer.status, body: text ? JSON.parse(text) : null };
    },
    { method, path, body, version },
  );
}

async function must(actor, method, path, body, version) {
  const answer = await call(actor, method, path, body, version);
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

const read = (actor, id) => must(actor, "GET", `/api/timecards/${id}`);

// Whatever the demo has done to the card: back to an open one with nothing entered.
async function empty_card(id, { worker, approver, agency }) {
  const at = (path) => `/api/timecards/${id}/${path}`;
  let card = await read(agency, id);
  if (card.state === "locked") card = await must(agency, "POST", at("unlock"), { reason: "やり直し" }, card.version);
  if (card.state === "approved") card = await must(approver, "POST", at("approval-withdrawal"), {}, card.version);
  if (card.state === "applied") card = await must(worker, "POST", at("closing-withdrawal"), {}, card.version);
  for (const day of card.days.filter((one) => one.state === "approved"))
    card = await must(approver, "POST", at(`days/${day.worked_on}/approval-withdrawal`), {}, card.version);
  for (const day of card.days.filter((one) => one.state !== "empty"))
    card = await must(worker, "DELETE", at(`days/${day.worked_on}`), {}, card.version);
  return card;
}

export async function journey(stage) {
  const worker = await stage.actor("worker", phone);
  const approver = await stage.actor("approver", phone);
  const agency = await stage.actor("agency");
  await worker.sign_in({ company_code: "sendai", user_code: who.worker, password });
  await approver.sign_in({ company_code: "miyagi", user_code: who.approver, password });
  await agency.sign_in({ company_code: "sendai", user_code: who.agency, password });
  const mine = (await must(worker, "GET", "/api/my/timecards?month=2027-08")).rows;
  const first = mine.find((row) => row.period_from === "2027-08-01");
  const second = mine.find((row) => row.period_from === "2027-08-16");
  for (const row of [first, second]) await empty_card(row.id, { worker, approver, agency });

  await first_page(worker);
  await enter_first_half(worker, first.id);
  await refused_while_missing(worker, first.id);
  await return_one_and_approve(approver, first.id);
  await put_right(worker, first.id);
  await close(worker, approver, first.id);
  await download_and_lock(agency, first.id);
  await locked_for_the_client(approver, first.id);
  await second_half(worker, approver, agency, second.id);
  await notice(stage, first.id);
}

async function first_page(worker) {
  const { page } = worker;
  await page.goto("/my");
  await page.locator(".tk-punch button").first().waitFor();
  await page.locator(".tk-punch button").first().click();
  await worker.see("出勤しました");
  await picture(worker, "today");
}

// A picture once what moves has come to rest.
async function picture(actor, shot) {
  await actor.page.waitForTimeout(400);
  await actor.picture(shot);
}

const sheet = (page) => page.locator(".tk-sheet .ant-drawer-body");
const gone = (page) => page.locator(".tk-sheet").waitFor({ state: "hidden" });
const shut = async (page) => {
  await page.locator(".tk-sheet").getByRole("button", { name: "閉じる" }).click();
  await gone(page);
};
const day_is = (page, text) => page.locator(".tk-sheet-title b", { hasText: text }).waitFor();
const pick_day = (page, on) => page.locator(`.tk-cell[data-day="${on}"]`).click();

async function enter_first_half(worker, id) {
  const { page } = worker;
  await page.goto(`/my/timecards/${id}`);
  await page.locator('[data-mark="missing"]').first().waitFor();
  expect(
    (await page.locator(".tk-cell[data-mark=missing]").count()) === 9,
    "9 missing days before anything is entered",
  );
  await picture(worker, "calendar");
  await pick_day(page, "2027-08-02");
  await day_is(page, "8/2");
  const [begins, ends] = [sheet(page).locator(".tk-times input").nth(0), sheet(page).locator(".tk-times input").nth(1)];
  await begins.fill("0900");
  await ends.fill("1800");
  await sheet(page)
    .locator(".tk-worked", { hasText: "8:00" })
    .waitFor()
    .catch(() => undefined);
  await picture(worker, "day");
  for (const [day, next] of [
    ["8/2", "8/3"],
    ["8/3", "8/4"],
    ["8/4", "8/5"],
    ["8/5", "8/6"],
    ["8/6", "8/9"],
  ]) {
    await day_is(page, day);
    await sheet(page).getByRole("button", { name: "申請して次の未入力へ" }).click();
    await day_is(page, next);
  }
  await sheet(page).getByText("欠勤", { exact: true }).click();
  await sheet(page).locator("textarea").first().fill("風邪のため");
  await sheet(page).getByRole("button", { name: "申請して次の未入力へ" }).click();
  for (const [day, next] of [
    ["8/10", "8/11"],
    ["8/11", "8/12"],
  ]) {
    await day_is(page, day);
    await sheet(page).getByRole("button", { name: "申請して次の未入力へ" }).click();
    await day_is(page, next);
  }
  await shut(page);
  const card = await read(worker, id);
  expect(card.totals.total_min === 56 * 60, `56:00 applied for, not ${card.totals.total_min} min`);
  expect(card.totals.missing_days === 1 && card.totals.absence_days === 1, "8/12 missing and 8/9 absent");
}

async function refused_while_missing(worker, id) {
  const { page } = worker;
  await page.getByRole("button", { name: "締め申請" }).click();
  await worker.see("締め申請の前に");
  await page.locator(".tk-blocked").getByText("8/12").waitFor();
  expect((await page.locator(".tk-blocked li").count()) === 9, "every open day is named");
  await picture(worker, "refused");
  const card = await read(worker, id);
  const refused = await call(worker, "POST", `/api/timecards/${id}/closing-application`, {}, card.version);
  expect(
    refused.status === 422 && refused.body.violations.some((one) => one.pointer === "/days/2027-08-12"),
    "the server refuses too and names 8/12",
  );
  await page.locator(".tk-blocked li", { hasText: "8/12" }).getByRole("button").click();
  await day_is(page, "8/12");
  await sheet(page).getByText("非勤務日", { exact: true }).click();
  await sheet(page).getByRole("button", { name: "申請する" }).click();
  await worker.see("非勤務日は備考に理由を入力してください");
  await sheet(page).locator("textarea").first().fill("派遣先の夏季休業");
  await sheet(page).getByRole("button", { name: "申請する" }).click();
  await gone(page);
  await page.locator('.tk-cell[data-day="2027-08-12"][data-mark="applied"]').waitFor();
}

async function return_one_and_approve(approver, id) {
  const { page } = approver;
  await page.goto("/timecards");
  await page.locator(`a[href="/timecards/${id}"]`).waitFor();
  await picture(approver, "list");
  await page.locator(`a[href="/timecards/${id}"]`).click();
  await page.getByRole("button", { name: /申請中の 9日/ }).waitFor();
  await picture(approver, "card");
  await page.locator('.tk-day-rows li[data-day="2027-08-11"] button').click();
  await day_is(page, "8/11");
  await picture(approver, "day");
  await sheet(page).getByRole("button", { name: "差し戻す" }).click();
  await page.locator("#tk-reason").fill("退勤は17:30ではありませんか");
  await page.locator(".ant-modal").getByRole("button", { name: "差し戻す" }).click();
  await page.locator('.tk-day-rows li[data-day="2027-08-11"][data-mark="returned"]').waitFor();
  await day_is(page, "8/12"); // the next day that waits
  await shut(page);
  await page.getByRole("button", { name: /申請中の 8日/ }).click();
  await page.locator('.tk-day-rows li[data-day="2027-08-02"][data-mark="approved"]').waitFor();
}

async function put_right(worker, id) {
  const { page } = worker;
  await page.goto(`/my/timecards/${id}`);
  await pick_day(page, "2027-08-11");
  await worker.see("退勤は17:30ではありませんか");
  await picture(worker, "returned");
  await sheet(page).locator("textarea").first().fill("18:00まで伝票入力");
  await sheet(page).getByRole("button", { name: "申請し直す" }).click();
  await gone(page);
  await page.locator('.tk-cell[data-day="2027-08-11"][data-mark="applied"]').waitFor();
}

async function close(worker, approver, id) {
  await approver.page.goto(`/timecards/${id}`);
  await approver.page.locator('.tk-day-rows li[data-day="2027-08-11"] input[type=checkbox]').check();
  await approver.page.getByRole("button", { name: /選んだ 1日 を承認/ }).click();
  await approver.page.locator('.tk-day-rows li[data-day="2027-08-11"][data-mark="approved"]').waitFor();
  await worker.page.goto(`/my/timecards/${id}`);
  await worker.press("締め申請");
  await worker.see("この期間を締め申請しますか");
  await worker.page.locator(".tk-closing .sum", { hasText: "56:00" }).waitFor();
  await picture(worker, "closing");
  await worker.page.locator(".tk-closing").getByRole("button", { name: "締め申請" }).click();
  await worker.see("派遣先の承認を待っています");
  await approver.page.goto("/timecards");
  await approver.page.locator(`a[href="/timecards/${id}"]`).click();
  await approver.press("締めを承認する");
  await approver.see("56:00");
  await approver.page.locator(".ant-modal-confirm").getByRole("button", { name: "締めを承認する" }).click();
  await approver.page.getByRole("button", { name: "締め承認を取り下げる" }).waitFor();
  await picture(approver, "closed");
}

async function download_and_lock(agency, id) {
  const { page } = agency;
  await page.goto("/timecards?state=approved");
  await page.locator(`a[href="/timecards/${id}"]`).waitFor();
  await picture(agency, "list");
  await page.locator(`a[href="/timecards/${id}"]`).click();
  await page.locator('.tk-figures [data-total="3360"]').waitFor();
  expect(await page.getByRole("button", { name: "ロック設定" }).isDisabled(), "no lock before a download");
  await page.getByRole("button", { name: "ダウンロード" }).click();
  await agency.see("勤怠データのダウンロード");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".ant-modal").getByRole("button", { name: "ダウンロード" }).click(),
  ]);
  expect(/\.csv$/.test(file.suggestedFilename()), `a CSV file, not ${file.suggestedFilename()}`);
  await page.locator("button:not([disabled])", { hasText: "ロック設定" }).click();
  await page.locator(".ant-modal-confirm").getByRole("button", { name: "ロック設定" }).click();
  await agency.see("ロックしました");
  await page.locator('[data-state="locked"]').first().waitFor();
  await picture(agency, "locked");
}

async function locked_for_the_client(approver, id) {
  await approver.page.goto(`/timecards/${id}`);
  await approver.see("取り下げるには派遣元に");
  const card = await read(approver, id);
  const refused = await call(approver, "POST", `/api/timecards/${id}/approval-withdrawal`, {}, card.version);
  expect(refused.status >= 400, "a locked card cannot be withdrawn by the client");
}

async function second_half(worker, approver, agency, id) {
  const at = (path) => `/api/timecards/${id}/${path}`;
  let card = await read(worker, id);
  const put = async (day, body) => {
    card = await must(
      worker,
      "PUT",
      at(`days/2027-08-${day}`),
      { remark: "", breaks: [], starts_min: null, ends_min: null, ...body },
      card.version,
    );
  };
  for (const day of [17, 18]) await put(day, { kind: "non_working", remark: "派遣先の夏季休業" });
  for (const day of [19, 20, 23, 24, 25, 26, 27, 30])
    await put(day, { kind: "work", starts_min: 540, ends_min: 1080, breaks: lunch });
  await put(31, { kind: "work", starts_min: 540, ends_min: 1200, breaks: lunch, remark: "月末の出荷" });
  card = await must(approver, "POST", at("days-approval"), { all: true }, card.version);
  card = await must(worker, "POST", at("closing-application"), {}, card.version);
  card = await must(approver, "POST", at("closing-approval"), {}, card.version);
  expect(
    card.totals.total_min === 74 * 60 && card.totals.over_8h_min === 120,
    `74:00 with 2:00 over 8 h, not ${card.totals.total_min}/${card.totals.over_8h_min}`,
  );
  const { page } = agency;
  await page.goto(`/timecards/${id}?day=2027-08-31`);
  await agency.see("なぜ 10:00");
  await page.locator(".tk-explain li").first().waitFor();
  await picture(agency, "why");
}

async function notice(stage, id) {
  const client = await stage.actor("client");
  await client.sign_in({ company_code: "miyagi", user_code: who.client, password });
  const card = await read(client, id);
  await client.page.goto("/work-record-notices?month=2027-08");
  const line = client.page.locator(`[data-assignment="${card.assignment_id}"]`);
  await line.getByRole("button", { name: "通知する" }).click();
  await client.page.locator(".ant-modal-confirm").getByRole("button", { name: "通知する" }).click();
  await client.see("通知済");
  await picture(client, "notice");
}

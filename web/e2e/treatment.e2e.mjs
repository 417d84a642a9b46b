import assert from "node:assert/strict";
import { people, phone as in_hand } from "./stage.mjs";

export const name =
  "treatment: agreement checked, concluded, made known; wage refused below the grade; statement received by the worker; disclosure by priority";

export async function journey(stage) {
  const agency = await stage.actor("agency");
  const client = await stage.actor("client");
  const worker = await stage.actor("worker", in_hand);
  const { page } = agency;
  await agency.sign_in(people.agency);
  await client.sign_in(people.client);
  await worker.sign_in(people.worker);

  // next year's circular and an agreement that first falls short
  await page.goto("/wage-circulars");
  await agency.press("通達を登録");
  let dialog = await agency.dialog();
  await dialog.locator("#basis_fiscal_year").fill("2028");
  await dialog.locator("#basis_circular_number").fill("（見本の通達 令和10年度）");
  await dialog.locator("#basis_retirement_percent").fill("5");
  await dialog.getByRole("button", { name: "行を加える" }).first().click();
  await dialog.locator("#basis_experience_index_0_years").fill("0");
  await dialog.locator("#basis_experience_index_0_percent").fill("100.0");
  await agency.press("保存", dialog);
  await agency.see("令和10年度");

  // the demo's agreement: every cell passes
  await page.goto("/agreements");
  await page.getByRole("link", { name: "労使協定（令和9年度）" }).click();
  await agency.see("すべての等級が一般賃金の額以上です");
  await agency.see("1,294");
  const desk = page.viewportSize();
  await page.setViewportSize(in_hand);
  await page.locator(".tk-phone").waitFor();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= in_hand.width, `the agreement is ${wide} wide on a phone`);
  await page.setViewportSize(desk);
  await agency.press("周知を記録する");
  dialog = await agency.dialog();
  await dialog.locator("#proof").fill("6月1日に全員へ再度案内");
  await agency.press("周知を記録する", dialog);
  await page.getByRole("tab", { name: "周知・確認書" }).click();
  await agency.see("6月1日に全員へ再度案内");

  // a wage below the grade is tried, shown with its yen, and refused
  await page.goto("/contracts");
  await page.getByRole("link", { name: "2027-1", exact: true }).click();
  await page.getByRole("tab", { name: "賃金", exact: true }).click();
  await page.getByRole("button", { name: "賃金を登録" }).first().click();
  dialog = await agency.dialog();
  await dialog.locator("#amount").fill("1440");
  await agency.press("確認する", dialog);
  await agency.see("10円足りません");
  await agency.press("保存", dialog);
  await dialog.getByRole("alert").first().waitFor();
  await page.keyboard.press("Escape");

  // the worker reads what was explained, receives it and asks
  const phone = worker.page;
  await phone.goto("/my/treatment");
  await worker.see("派遣時");
  await phone.getByRole("button", { name: "受け取りました" }).first().click();
  await worker.see("受領を記録しました");
  await phone.getByLabel("求められた内容").fill("賞与はどのように決まりますか");
  await worker.press("説明を求める");
  await worker.see("回答をお待ちください");

  await page.goto("/treatment-explanations");
  await agency.see("賞与はどのように決まりますか");
  await page.getByRole("button", { name: "回答する" }).first().click();
  dialog = await agency.dialog();
  await dialog.locator("#agreed_wage").fill("一般賃金1,294円以上として協定した1,470円です");
  await dialog.locator("#evaluation").fill("半期ごとの勤務評価によります");
  await dialog.locator("#other_treatment").fill("正社員と同一です");
  await agency.press("回答する", dialog);
  await agency.see("回答済み");

  // the client chooses the comparable worker by the order of priority
  const theirs = client.page;
  await theirs.goto("/treatment-disclosures/new");
  await theirs.getByText("派遣先均等・均衡方式（様式3-1～3-3）").click();
  const answers = theirs.getByRole("radio", { name: "いない" });
  await answers.nth(0).check();
  await answers.nth(1).check();
  await theirs.getByRole("radio", { name: "いる" }).nth(2).check();
  await client.see("選ぶ優先順位：③");
  const texts = {
    comparable_selection_worker: "10名中の1名",
    comparable_selection_reason: "①②の者がいないため",
    comparable_work_occupation: "梱包・仕分け作業員",
    comparable_work_core_work: "梱包",
    comparable_responsibility_authority: "なし",
    comparable_responsibility_emergencies: "なし",
    comparable_responsibility_expectations: "なし",
    comparable_responsibility_overtime: "月10時間",
    comparable_job_change_range: "課内",
    comparable_placement_change_range: "転居なし",
    annual_hours: "1920",
    comparable_treatments_basic_pay_content: "20万円／月",
    comparable_treatments_basic_pay_purpose: "労働の対償",
    comparable_treatments_basic_pay_considered: "能力・経験",
  };
  for (const [id, text] of Object.entries(texts)) await theirs.locator(`#${id}`).fill(text);
  await client.press("答えていない25項目を「無」にする");
  await client.press("情報を提供する");
  await theirs.waitForURL(/\/treatment-disclosures\/\d+$/);
  await client.see("③ 業務の内容か責任の程度");
}

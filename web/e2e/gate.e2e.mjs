import assert from "node:assert/strict";
import { people } from "./stage.mjs";

export const name =
  "gate: red stops, yellow asks for a reason that both sides read, an assignment is looked at, the to-do list";

export async function journey(stage) {
  const agency = await stage.actor("agency");
  const client = await stage.actor("client");
  const { page } = agency;

  // a copy of the demo's contract whose remarks may point at a person
  await client.sign_in(people.client);
  await client.tell_anew();
  await agency.sign_in(people.agency);
  await page.goto("/contracts");
  await page.getByRole("link", { name: "2027-1", exact: true }).click();
  await agency.press("その他の操作");
  await page.getByRole("menuitem", { name: "写して新しく作る" }).click();
  await agency.day("#terms_starts_on", "2027/10/01");
  await agency.day("#terms_ends_on", "2027/12/31");
  await agency.press("下書きを作る");
  await page.waitForURL(/\/contracts\/\d+\/edit/);
  await page.locator("#terms_remarks").fill("前任の山田さんの後任");
  await agency.press("保存");
  await agency.see("理由の要るもの 1件");
  const path = new URL(page.url()).pathname.replace("/edit", "");

  // the submission waits for the reason
  await agency.press("確認を依頼する");
  const submission = await agency.dialog();
  await submission.getByText("要理由").waitFor();
  assert.ok(
    await submission.getByRole("button", { name: "確認を依頼する" }).isDisabled(),
    "an open point stops the submission",
  );
  await submission
    .getByRole("textbox", { name: "理由：派遣労働者の特定" })
    .fill("社内の前任者の名であり、派遣労働者を指すものではない");
  await agency.press("理由を残す", submission);
  await agency.see("理由を残しました");
  await agency.press("確認を依頼する", await agency.dialog());
  await agency.see("宮城 次郎さんの確認を待っています");

  // the client's reviewer reads point and reason, and confirms
  await client.page.goto(`${path}?tab=gate`);
  await client.see("社内の前任者の名であり、派遣労働者を指すものではない");
  await client.see("すべてに理由があります");
  await client.press("確定する");
  await client.press("確定する", await client.dialog());
  await client.page.locator("[data-state=confirmed]").first().waitFor();

  // the agency sees the gate before and after an assignment
  await page.goto(`${path}?tab=assignments`);
  await agency.press("スタッフを充てる");
  const assign = await agency.dialog();
  await agency.choose("#worker_id", "佐々木 学");
  await assign.getByRole("status").waitFor();
  await assign.getByRole("textbox", { name: "賃金と協定の対応" }).fill("等級は初日までに登録する");
  await agency.press("スタッフを充てる", assign);
  await agency.see("明示書・通知書を交付");
  await page.keyboard.press("Escape");
  await page.goto(`${path}?tab=assignments`);
  await page.getByRole("button", { name: "関門", exact: true }).first().click();
  const gate = await agency.dialog();
  await gate.getByText("「就業条件明示書」がまだ交付されていません。").waitFor();
  // what is missing leads to the very dialog in which it is mended
  await gate.locator("[data-rule=conditions_delivered] .tk-fix").click();
  await (await agency.dialog()).getByText("明示書・通知書を交付").first().waitFor();

  // what the nightly look found waits on the list of each
  await page.goto("/duties");
  await page.getByRole("heading", { name: "やること" }).first().waitFor();
  await client.page.goto("/duties");
  await client.page.getByRole("heading", { name: "やること" }).first().waitFor();
}

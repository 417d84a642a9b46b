// What masters and contracts offer beside the main road: templates, copies of a day, CSV, removal, the seal, and a
// client that takes itself over.
import assert from "node:assert/strict";
import { people } from "./stage.mjs";

export const name = "width: template, copy of a day, CSV, removal, seal, invitation";

const code = `B${Date.now().toString(36).slice(-6)}`;
const drawer = (page) => page.locator(".ant-drawer-content-wrapper:visible").last();
const closed = (page) => page.locator(".ant-drawer-content-wrapper").waitFor({ state: "hidden" });

export async function journey(stage) {
  const agency = await stage.actor("agency");
  await agency.sign_in(people.agency);
  await blank_sheet(agency);
  await template(agency);
  await copy_of_a_day(agency);
  await lists_as_csv(agency);
  await removal(agency);
  await seal(agency);
  await invitation(stage, agency);
}

// A company that begins has no contract to copy.
async function blank_sheet(agency) {
  const { page } = agency;
  await page.goto("/contracts/new");
  await agency.choose("#partnership_id", "宮城");
  await agency.day("#terms_starts_on", "2028/02/01");
  await agency.day("#terms_ends_on", "2028/02/29");
  await agency.press("下書きを作る");
  await page.waitForURL(/\/contracts\/\d+\/edit/);
  await agency.see("就業時間");
}

// Terms are kept from a contract, renamed, used for a new draft, and removed.
async function template(agency) {
  const { page } = agency;
  await page.goto("/contracts");
  await page.getByRole("link", { name: "2027-1", exact: true }).click();
  await agency.press("その他の操作");
  await page.getByRole("menuitem", { name: "テンプレートとして保存" }).click();
  const dialog = await agency.dialog();
  await dialog.getByRole("textbox").fill(`夏季 ${code}`);
  await agency.press("保存", dialog);
  await agency.see("テンプレートに残しました");
  await page.goto("/contract-templates");
  await page.getByRole("link", { name: `夏季 ${code}` }).click();
  await page.locator("#name").fill(`冬季 ${code}`);
  await agency.press("保存", drawer(page));
  await closed(page);
  await page.getByRole("link", { name: `冬季 ${code}` }).click();
  await agency.picture("template");
  await agency.press("このテンプレートで契約を作る", drawer(page));
  await page.waitForURL(/\/contracts\/new\?template=\d+/);
  await agency.choose("#partnership_id", "宮城〇〇");
  await agency.day("#terms_starts_on", "2028/01/04");
  await agency.day("#terms_ends_on", "2028/03/31");
  await agency.press("下書きを作る");
  await page.waitForURL(/\/contracts\/\d+\/edit/);
  assert.match(await page.locator("#terms_responsibility").inputValue(), /役職/);
  await page.goto("/contract-templates");
  await page.getByRole("link", { name: `冬季 ${code}` }).click();
  await agency.press("削除", drawer(page));
  await agency.press("削除", await agency.dialog());
  await agency.see("削除しました");
  await page.getByRole("link", { name: `冬季 ${code}` }).waitFor({ state: "detached" });
}

async function copy_of_a_day(agency) {
  const { page } = agency;
  await page.goto("/contracts");
  await page.getByRole("link", { name: "2027-1", exact: true }).click();
  await page.getByRole("tab", { name: "版" }).click();
  await agency.pdf(page.getByRole("link", { name: "写しを開く" }));
}

async function lists_as_csv(agency) {
  for (const list of ["contracts", "papers", "received-inquiries", "conflict-date-notices"]) {
    for (const charset of ["utf8", "cp932"]) {
      const answer = await agency.page.request.get(`/api/${list}?format=csv&charset=${charset}`);
      // Shift_JIS has no 𠮷, which is in the name of one worker of the story: refused rather than lost.
      assert.equal(
        answer.status(),
        list === "papers" && charset === "cp932" ? 422 : 200,
        `${list} as CSV in ${charset}`,
      );
    }
  }
  await agency.page.goto("/contracts");
  await agency.page.getByRole("columnheader", { name: "契約番号" }).click();
  await agency.page.waitForURL(/sort=number/);
}

// A master made by mistake goes; one that was used stays.
async function removal(agency) {
  const { page } = agency;
  await page.goto("/company/departments");
  await agency.press("部署を追加");
  await page.locator("#code").fill(code);
  await page.locator("#name").fill(`誤登録 ${code}`);
  await agency.press("保存", drawer(page));
  await closed(page);
  await page
    .getByRole("link", { name: new RegExp(code) })
    .first()
    .click();
  await agency.press("削除", drawer(page));
  await agency.press("削除", await agency.dialog());
  await agency.see("削除しました");
  await page.goto("/company/establishments");
  await page.locator(".tk-list tbody .tk-row-link").first().click();
  await agency.press("削除", drawer(page));
  await agency.press("削除", await agency.dialog());
  await agency.see("使われているため変更できません");
}

async function seal(agency) {
  const { page } = agency;
  await page.goto("/company");
  const png = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 160;
    const brush = canvas.getContext("2d");
    brush.strokeStyle = brush.fillStyle = "#c0392b";
    brush.lineWidth = 6;
    brush.strokeRect(6, 6, 148, 148);
    brush.font = "48px sans-serif";
    brush.fillText("見本", 32, 98);
    return canvas.toDataURL("image/png").split(",")[1];
  });
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "seal.png", mimeType: "image/png", buffer: Buffer.from(png, "base64") });
  await agency.see("印影を登録しました");
  await page.locator(".tk-seal").waitFor();
  await agency.picture("seal");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "seal.png", mimeType: "image/png", buffer: Buffer.from("no picture") });
  await agency.see("PNG画像として読めない");
}

async function invitation(stage, agency) {
  const { page } = agency;
  await page.goto("/partnerships");
  await agency.press("派遣先を登録");
  await page.getByText("まだ利用していない派遣先").click();
  await page.locator("#proxy_client_name").fill(`代行工業 ${code}`);
  await agency.press("派遣先を登録", drawer(page));
  await page.waitForURL(/\/partnerships\/\d+$/);
  await agency.press("利用開始に招待する");
  const dialog = await agency.dialog();
  await dialog.locator("#name").fill("代行 花子");
  await dialog.locator("#email").fill("hanako@example.jp");
  await agency.press("招待メールを送る", dialog);
  await agency.see("招待メールを送りました");

  const link = /\/claim\?token=[0-9a-f]+/.exec(await stage.mail("/claim?token="))[0];
  const invited = await stage.actor("invited");
  await invited.page.goto(link);
  await invited.see(`代行工業 ${code}`);
  const company_code = `daiko-${code.toLowerCase().replace(/[^a-z0-9]/g, "")}`;
  await invited.page.locator("#company_code").fill(company_code);
  await invited.page.locator("#user_code").fill("hanako");
  await invited.page.locator("#password").fill("Fictional-Claim-2027");
  await invited.page.locator("#repeat").fill("Fictional-Claim-2027");
  await invited.picture("claim");
  await invited.press("利用を始める");
  await invited.see("利用を始めました");
  await invited.see(company_code);
  await invited.sign_in({ company_code, user_code: "hanako", password: "Fictional-Claim-2027" });
  await invited.see("代行 花子");
  await page.reload();
  await page.getByText("この派遣先はまだTasukiを利用していません").waitFor({ state: "detached" });
}

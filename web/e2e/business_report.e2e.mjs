// 事業報告: a report is begun, entered, and its filing recorded once; nothing entered is taken for 0.
import { people } from "./stage.mjs";

export const name = "business report: begin, enter, file";

const drawer = (page) => page.locator(".ant-drawer-content-wrapper:visible").last();

export async function journey(stage) {
  const agency = await stage.actor("agency");
  await agency.sign_in(people.agency);
  await share_of_related_clients(agency);
  await business_report(agency);
}

async function begin(agency, kind) {
  const { page } = agency;
  await page.goto("/business-reports");
  await agency.press("報告を始める");
  const dialog = await agency.dialog();
  await dialog.locator("#kind").click();
  await page.getByTitle(kind).filter({ visible: true }).last().click();
  return dialog;
}

async function share_of_related_clients(agency) {
  const { page } = agency;
  const dialog = await begin(agency, "関係派遣先派遣割合報告書（様式第12号の2）");
  await dialog.locator("#year").fill("2027");
  await agency.press("報告を始める", dialog);
  await page.waitForURL(/\/business-reports\/\d+$/);
  await agency.see("未入力の項目があります");
  await agency.press("入力する");
  await agency.day("#licensed_on", "2018/12/01");
  await page.locator("#related_exist").getByText("無", { exact: true }).click();
  await page.locator("#retirees_min").fill("0:00");
  await agency.press("保存", drawer(page));
  await page.locator(".ant-drawer-content-wrapper").waitFor({ state: "hidden" });
  await agency.see("未入力・不一致はありません。");
  await agency.press("提出を記録する");
  const filing = await agency.dialog();
  await filing.locator("#receipt_number").fill("宮-1");
  await agency.press("提出を記録する", filing);
  await agency.see("提出済み");
  await agency.see("宮-1");
}

async function business_report(agency) {
  const { page } = agency;
  const dialog = await begin(agency, "労働者派遣事業報告書（様式第11号）");
  await dialog.locator("#year").fill("2028");
  await dialog.locator("#establishment_id").click();
  await page.locator(".ant-select-item-option").filter({ visible: true, hasNotText: "様式第" }).first().click();
  await agency.press("報告を始める", dialog);
  await page.waitForURL(/\/business-reports\/\d+$/);
  await agency.see("マージン率等の公開");
  await agency.see("自動集計");
  await agency.picture("business-report");
  await agency.press("入力する");
  await page.locator("#registered").fill("0");
  await agency.press("保存", drawer(page));
  await page.locator(".ant-drawer-content-wrapper").waitFor({ state: "hidden" });
  await page
    .getByRole("row", { name: /登録者の数/ })
    .getByText("0人")
    .waitFor();
}

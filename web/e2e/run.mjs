// Runs every journey in this folder against a running server and prints "e2e: N passed, N failed" last.
// TASUKI_E2E_URL names the server; a journey exports `name` and `journey(ctx)`.
import { readdirSync, mkdirSync } from "node:fs";
import { chromium } from "playwright-core";
import { make_stage } from "./stage.mjs";

const base = process.env.TASUKI_E2E_URL ?? "http://127.0.0.1:8080";
const only = process.argv[2];
const folder = new URL(".", import.meta.url).pathname;
mkdirSync(`${folder}out`, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.TASUKI_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
let [passed, failed] = [0, 0];
for (const file of readdirSync(folder).filter((name) => name.endsWith(".e2e.mjs") && (!only || name.includes(only))).sort()) {
  const { name, journey } = await import(`./${file}`);
  const stage = make_stage(browser, base, `${folder}out/${file.replace(/\.e2e\.mjs$/, "")}`);
  const begun = Date.now();
  try {
    await journey(stage);
    stage.check();
    passed++;
    console.log(`ok   ${name} (${Date.now() - begun} ms)`);
  } catch (error) {
    failed++;
    console.log(`FAIL ${name}\n     ${String(error?.stack ?? error).split("\n").slice(0, 12).join("\n     ")}`);
    await stage.picture_all("failed");
  } finally {
    await stage.close();
  }
}
await browser.close();
console.log(`e2e: ${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

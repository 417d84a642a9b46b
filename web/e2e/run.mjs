// Runs every journey in this folder and prints "e2e: N passed, N failed" last.
//
//   TASUKI_E2E_SERVER=build/release/tasuki-server TASUKI_TEST_PG="host=/run/pg user=tasuki_admin" node e2e/run.mjs [part of a name]
//
// starts a server of its own with the demo story. TASUKI_E2E_URL names one that runs already instead.
// A journey exports `name` and `journey(stage)`, and `clock` where it plays at another instant than
// the default; journeys of one clock share a server. Pictures of a failure go to e2e/out.
import { mkdirSync, readdirSync } from "node:fs";
import { chromium } from "playwright-core";
import { start_server } from "./server.mjs";
import { make_stage } from "./stage.mjs";

const { TASUKI_E2E_SERVER, TASUKI_TEST_PG, TASUKI_E2E_URL, TASUKI_CHROMIUM = "/usr/bin/chromium" } = process.env;
const only = process.argv[2];
const folder = new URL(".", import.meta.url).pathname;
mkdirSync(`${folder}out`, { recursive: true });

let [passed, failed] = [0, 0];
const servers = new Map();
let browser = null;

const server_at = async (clock) => {
  if (TASUKI_E2E_URL) return { base: TASUKI_E2E_URL, stop: async () => undefined };
  if (!servers.has(clock)) servers.set(clock, await start_server(TASUKI_E2E_SERVER, TASUKI_TEST_PG, clock));
  return servers.get(clock);
};

try {
  if (!TASUKI_E2E_URL && !(TASUKI_E2E_SERVER && TASUKI_TEST_PG))
    throw new Error("set TASUKI_E2E_SERVER and TASUKI_TEST_PG, or TASUKI_E2E_URL");
  browser = await chromium.launch({
    executablePath: TASUKI_CHROMIUM,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".e2e.mjs") && (!only || name.includes(only)))
    .sort()) {
    const { name, journey, clock } = await import(`./${file}`);
    const server = await server_at(clock);
    const stage = make_stage(browser, server.base, `${folder}out/${file.replace(/\.e2e\.mjs$/, "")}`, server.home);
    const begun = Date.now();
    try {
      await journey(stage);
      stage.check();
      passed++;
      console.log(`ok   ${name} (${Date.now() - begun} ms)`);
    } catch (error) {
      failed++;
      console.log(
        `FAIL ${name}\n     ${String(error?.stack ?? error)
          .split("\n")
          .slice(0, 14)
          .join("\n     ")}`,
      );
      await stage.picture_all("failed");
    } finally {
      await stage.close();
    }
  }
} catch (error) {
  failed++;
  console.log(String(error?.stderr?.toString() || error?.stack || error));
} finally {
  await browser?.close();
  for (const server of servers.values()) await server.stop();
}
console.log(`e2e: ${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

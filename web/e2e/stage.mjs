// A stage for a journey: each actor is a browser of their own, at a desk or with a phone in hand.
import { existsSync, readFileSync, readdirSync } from "node:fs";

export const desk = { width: 1280, height: 768 };
export const phone = { width: 390, height: 844 };

// The people of the demo story.
const password = "Tasuki-Demo-2027";
const person = (company_code, user_code) => ({ company_code, user_code, password });
export const people = {
  agency: person("sendai", "eigyo"),
  agency_clerk: person("sendai", "jimu"),
  client: person("miyagi", "keiyaku"),
  approver: person("miyagi", "shonin"),
  worker: person("sendai", "w001"),
  operator: person("tasuki", "unei"),
};

export function make_stage(browser, base, out, home) {
  const actors = [];
  const broken = [];
  const stage = {
    base,
    async actor(who, viewport = desk) {
      const context = await browser.newContext({
        viewport,
        hasTouch: viewport === phone,
        locale: "ja-JP",
        timezoneId: "Asia/Tokyo",
        baseURL: base,
        acceptDownloads: true,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      page.on("pageerror", (error) => broken.push(`${who}: ${error.message}`));
      page.on("console", (message) => {
        if (
          message.type() === "error" &&
          /Content Security Policy|Uncaught|caught the following error/.test(message.text())
        )
          broken.push(`${who}: ${message.text()}`);
      });
      const actor = {
        page,
        who,
        async sign_in({ company_code, user_code, password }) {
          await page.goto("/sign-in");
          await page.locator("#company_code").fill(company_code);
          await page.locator("#user_code").fill(user_code);
          await page.locator("#password").fill(password);
          await page.locator("button[type=submit]").click();
          await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
        },
        async sign_out() {
          await page.getByTestId("me").click();
          await page.getByRole("menuitem", { name: /サインアウト|Sign out/ }).click();
          await page.waitForURL("**/sign-in");
        },
        async see(text) {
          await page.getByText(text).filter({ visible: true }).first().waitFor();
        },
        async press(name, within = page) {
          await within.getByRole("button", { name }).filter({ visible: true }).first().click();
        },
        // The open dialog; its buttons are pressed with press(name, dialog).
        // One that is still opening or closing swallows clicks, so that is waited out first.
        async dialog() {
          const still = () =>
            page.waitForFunction(
              () => !document.querySelector("[class*=ant-zoom-], [class*=ant-fade-], [class*=ant-slide-]"),
            );
          await still();
          const dialog = page.getByRole("dialog").filter({ visible: true }).last();
          await dialog.waitFor();
          await still();
          return dialog;
        },
        // Types a day into a date picker and leaves it.
        async day(selector, text) {
          const box = page.locator(selector);
          await box.fill(text);
          await box.press("Tab");
        },
        // Opens a select and takes the choice that contains the text.
        async choose(selector, text) {
          await page.locator(selector).click();
          // Its own list: that of the select before may still be closing.
          const id = await page.locator(selector).getAttribute("id");
          const own = id ? `:has([id="${id}_list"])` : "";
          await page
            .locator(`.ant-select-dropdown:visible${own} .ant-select-item-option`, { hasText: text })
            .first()
            .click();
        },
        // For the client: the 抵触日 and the information on treatment are told for each contract (法26条4項・7項);
        // what was told last is told again, unchanged.
        async tell_anew() {
          await page.evaluate(async () => {
            const ask = async (path, body) => {
              const answer = await fetch(path, {
                ...(body && { method: "POST", body: JSON.stringify(body) }),
                headers: {
                  "Content-Type": "application/json",
                  "Idempotency-Key": crypto.randomUUID?.() ?? `${Math.random()}`,
                },
              });
              if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
              return answer.json();
            };
            const { today } = await ask("/api/session");
            const { rows: partners } = await ask("/api/partnerships");
            const partnership_id = partners[0].id;
            const { rows: notices } = await ask("/api/conflict-date-notices");
            const last = notices.find((one) => one.establishment_name === "〇〇支店");
            await ask("/api/conflict-date-notices", {
              partnership_id,
              establishment_name: last.establishment_name,
              establishment_address: last.establishment_address,
              conflict_on: last.conflict_on,
              difference_reason: last.difference_reason,
              notified_on: today,
            });
            const { rows: disclosures } = await ask("/api/treatment-disclosures?kind=agreement");
            await ask("/api/treatment-disclosures", {
              partnership_id,
              kind: "agreement",
              provided_on: today,
              unchanged_since_id: disclosures[0].id,
            });
          });
        },
        // A paper: the link that people press, followed with their own session.
        async pdf(link) {
          const answer = await context.request.get(await link.getAttribute("href"));
          const bytes = await answer.body();
          if (!answer.ok() || bytes.subarray(0, 5).toString() !== "%PDF-")
            throw new Error(`${who}: no PDF, ${answer.status()}`);
          return bytes;
        },
        picture: (name) => page.screenshot({ path: `${out}-${who}-${name}.png` }),
      };
      actors.push({ context, actor });
      return actor;
    },
    // The text of the mail that contains `part`, once it was sent (kept as a file, since no SMTP is configured).
    async mail(part) {
      for (let n = 0; n < 100; n++) {
        for (const file of existsSync(`${home}/mail`) ? readdirSync(`${home}/mail`) : []) {
          if (!file.endsWith(".eml")) continue;
          const body = Buffer.from(
            readFileSync(`${home}/mail/${file}`, "utf8").split("\r\n\r\n")[1],
            "base64",
          ).toString();
          if (body.includes(part)) return body;
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`no mail with ${part}`);
    },
    check() {
      if (broken.length) throw new Error(`errors in the page:\n${broken.join("\n")}`);
    },
    picture_all: (name) => Promise.all(actors.map(({ actor }) => actor.picture(name).catch(() => undefined))),
    close: () => Promise.all(actors.map(({ context }) => context.close())),
  };
  return stage;
}

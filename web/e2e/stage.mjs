// A stage for a journey: each actor is a browser of their own, at a desk or with a phone in hand.
export const desk = { width: 1280, height: 768 };
export const phone = { width: 390, height: 844 };

export function make_stage(browser, base, out) {
  const actors = [];
  const broken = [];
  const stage = {
    base,
    async actor(who, viewport = desk) {
      const context = await browser.newContext({ viewport, hasTouch: viewport === phone, locale: "ja-JP", timezoneId: "Asia/Tokyo", baseURL: base, acceptDownloads: true });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      page.on("pageerror", (error) => broken.push(`${who}: ${error.message}`));
      page.on("console", (message) => {
        if (message.type() === "error" && /Content Security Policy|Uncaught/.test(message.text())) broken.push(`${who}: ${message.text()}`);
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
        async see(text) {
          await page.getByText(text).first().waitFor();
        },
        async press(name) {
          await page.getByRole("button", { name }).first().click();
        },
        picture: (name) => page.screenshot({ path: `${out}-${who}-${name}.png` }),
      };
      actors.push({ context, actor });
      return actor;
    },
    check() {
      if (broken.length) throw new Error(`errors in the page:\n${broken.join("\n")}`);
    },
    picture_all: (name) => Promise.all(actors.map(({ actor }) => actor.picture(name).catch(() => undefined))),
    close: () => Promise.all(actors.map(({ context }) => context.close())),
  };
  return stage;
}

import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { help_page, help_pages } from "./help_pages";
import { anchor_of, html_of } from "./markdown";

const none = () => undefined;
const folder = new URL("../../../docs/manual/", import.meta.url);
const text_of = (name: string) => readFileSync(new URL(`${name}.md`, folder), "utf8");
const anchors_of = (name: string) =>
  [...text_of(help_page(name)!.name).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchor_of(heading!));
const rooms = new URL("../", import.meta.url);

describe("markdown", () => {
  it("shows raw HTML as text", () => {
    expect(html_of("a <script>alert(1)</script> <img src=x onerror=y>", none)).not.toMatch(/<script|<img/);
  });
  it("links pages of the manual and leaves no way out", () => {
    expect(html_of("[契約](contract.md#確定)", none)).toContain('<a href="/help/contract#確定">');
    expect(html_of("[x](javascript:alert(1)) [y](//example.org) [z](https://example.org)", none)).not.toContain("<a ");
  });
  it("takes pictures from the bundle and falls back to their words", () => {
    expect(html_of("![カード](../pictures/a.png)", (file) => `/assets/${file}`)).toContain('src="/assets/a.png"');
    expect(html_of("![カード](../pictures/a.png)", none)).toContain("<em>カード</em>");
  });
});

describe("the manual", () => {
  it("has a text for every page of the contents and a page for every text", () => {
    expect(
      readdirSync(folder)
        .filter((file) => file.endsWith(".md"))
        .sort(),
    ).toEqual(help_pages.map(({ name }) => `${name}.md`).sort());
  });
  it("links only to its own pages and has all its pictures", () => {
    const pictures = readdirSync(new URL("../pictures/", folder));
    for (const { name } of help_pages) {
      const text = text_of(name);
      for (const [, target] of text.matchAll(/(?<!!\[[^\]]*)\]\(([^)]*)\)/g)) {
        const [, page, anchor] = /^([a-z_]*)(?:\.md)?(?:#(.+))?$/.exec(target!) ?? [];
        if (page) expect(target, `${name}: a page is named with .md`).toContain(".md");
        expect(help_page(page || name), `${name}: ${target}`).toBeDefined();
        if (anchor) expect(anchors_of(page || name), `${name}: ${target}`).toContain(anchor);
      }
      for (const [, file] of text.matchAll(/\]\(\.\.\/pictures\/([^)]+)\)/g)) expect(pictures, name).toContain(file);
    }
  });
  it("explains every screen that has a help button", () => {
    for (const file of readdirSync(rooms, { recursive: true, encoding: "utf8" }).filter((one) =>
      one.endsWith(".tsx"),
    )) {
      for (const [, room, anchor] of readFileSync(new URL(file, rooms), "utf8").matchAll(
        /room="([a-z_]+)(?:#([^"]+))?"/g,
      )) {
        expect(help_page(room), `${file}: ${room}`).toBeDefined();
        if (anchor) expect(anchors_of(room!), `${file}: ${room}`).toContain(anchor);
      }
    }
  });
});

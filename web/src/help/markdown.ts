// The manual's Markdown as HTML. Raw HTML is shown as text, links stay on this site, pictures come from the bundle.
import { Marked } from "marked";

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export const anchor_of = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[\s　・、。（）()「」]+/g, "-");

export function html_of(markdown: string, picture: (file: string) => string | undefined): string {
  const marked = new Marked({
    gfm: true,
    renderer: {
      html: ({ text }) => escaped(text),
      heading({ tokens, depth, text }) {
        return `<h${depth} id="${escaped(anchor_of(text))}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const inner = this.parser.parseInline(tokens);
        const page = /^([a-z_]+)\.md(#.*)?$/.exec(href);
        if (page) return `<a href="/help/${page[1]}${escaped(page[2] ?? "")}">${inner}</a>`;
        return /^(#|\/(?!\/))/.test(href) ? `<a href="${escaped(href)}">${inner}</a>` : inner;
      },
      image({ href, text }) {
        const file = href.replace(/^.*\//, "");
        const source = picture(file);
        const narrow = /phone/.test(file) ? ' class="tk-help-phone"' : "";
        return source
          ? `<img src="${escaped(source)}" alt="${escaped(text)}" loading="lazy"${narrow}>`
          : `<em>${escaped(text)}</em>`;
      },
      table(token) {
        const row = (cells: typeof token.header, tag: string) =>
          `<tr>${cells.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join("")}</tr>`;
        return `<div class="tk-help-wide"><table><thead>${row(token.header, "th")}</thead><tbody>${token.rows.map((cells) => row(cells, "td")).join("")}</tbody></table></div>\n`;
      },
    },
  });
  return marked.parse(markdown, { async: false });
}

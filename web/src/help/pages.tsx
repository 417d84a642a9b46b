// The manual. It asks the server nothing, so it is there before signing in too.
import { GlobalOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect, useState, type MouseEvent } from "react";
import { Link, useLocation, useNavigate, useParams } from "react-router-dom";
import { Loading } from "~/shell/errors";
import { Mark } from "~/shell/brand";
import { pick, useLang, useText } from "~/shell/i18n";
import { shell_text } from "~/shell/shell_text";
import { help_page, person_pages, screen_pages, type HelpPageEntry } from "./help_pages";
import { help_text } from "./help_text";
import { html_of } from "./markdown";
import "~/parts/open_page.css";
import "./help.css";

const texts = import.meta.glob<string>("../../../docs/manual/*.md", { query: "?raw", import: "default" });
const pictures = import.meta.glob<string>("../../../docs/pictures/*.png", {
  query: "?url",
  import: "default",
  eager: true,
});

const picture_of = (file: string) => pictures[`../../../docs/pictures/${file}`];
const load = (entry: HelpPageEntry) => texts[`../../../docs/manual/${entry.name}.md`];

export function HelpPage() {
  const t = useText(help_text);
  const shell = useText(shell_text);
  const { lang, set_lang } = useLang();
  const { page } = useParams();
  const entry = help_page(page);
  useEffect(() => {
    document.title = `${entry ? pick(entry.text, lang) : t("title")} | Tasuki`;
  }, [entry, lang, t]);
  return (
    <div className="tk-open-page tk-help">
      <a className="tk-skip" href="#main">
        {shell("skip")}
      </a>
      <header className="tk-open-top">
        <Link to="/help" className="tk-open-brand">
          <Mark size={26} /> <b>Tasuki</b> <span>{t("title")}</span>
        </Link>
        <span className="tk-grow" />
        <Button type="text" icon={<GlobalOutlined />} onClick={() => set_lang(lang === "ja" ? "en" : "ja")}>
          {shell("lang")}
        </Button>
        <Link to="/">{t("to_tasuki")}</Link>
      </header>
      <div className={page ? "tk-open-body tk-help-body" : "tk-open-body tk-open-index tk-help-body"}>
        <Contents here={entry} />
        <main id="main" tabIndex={-1}>
          {lang === "en" && <p className="tk-quiet">{t("japanese_only")}</p>}
          {entry ? <Text key={entry.name} entry={entry} /> : page ? <Missing /> : <Start />}
          {page && (
            <p className="tk-open-back">
              <Link to="/help">{t("to_contents")}</Link>
            </p>
          )}
        </main>
      </div>
    </div>
  );
}

function Contents({ here }: { here: HelpPageEntry | undefined }) {
  const t = useText(help_text);
  const { lang } = useLang();
  const list = (title: string, pages: HelpPageEntry[]) => (
    <>
      <h2>{title}</h2>
      <ul>
        {pages.map((page) => (
          <li key={page.name}>
            <Link to={`/help/${page.name}`} aria-current={page === here ? "page" : undefined}>
              {pick(page.text, lang)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
  return (
    <nav className="tk-open-contents tk-help-contents" aria-label={t("pages")}>
      {list(t("by_person"), person_pages)}
      {list(t("by_screen"), screen_pages)}
    </nav>
  );
}

function Start() {
  const t = useText(help_text);
  const { lang } = useLang();
  return (
    <div className="tk-help-text">
      <h1>{t("title")}</h1>
      <p>{t("lead")}</p>
      <ul className="tk-help-cards">
        {person_pages.map((page) => (
          <li key={page.name}>
            <Link to={`/help/${page.name}`}>
              <span style={{ backgroundImage: `url(${picture_of(page.picture!)})` }} />
              {pick(page.text, lang)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Missing() {
  const t = useText(help_text);
  return (
    <>
      <h1>{t("missing")}</h1>
      <p>{t("missing_why")}</p>
    </>
  );
}

function Text({ entry }: { entry: HelpPageEntry }) {
  const go = useNavigate();
  const { hash } = useLocation();
  const [html, set_html] = useState<string | null>(null);
  const [failure, set_failure] = useState<unknown>(null);
  useEffect(() => {
    let alive = true;
    const text = load(entry)?.() ?? Promise.reject(new Error(`docs/manual/${entry.name}.md`));
    text.then(
      (markdown) => alive && set_html(html_of(markdown, picture_of)),
      (error: unknown) => alive && set_failure(error),
    );
    return () => {
      alive = false;
    };
  }, [entry]);
  useEffect(() => {
    if (html === null) return;
    const target = hash && document.getElementById(decodeURIComponent(hash.slice(1)));
    if (target) target.scrollIntoView();
    else window.scrollTo(0, 0);
  }, [html, hash]);
  if (failure) throw failure;
  if (html === null) return <Loading />;
  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest("a");
    const to = link?.getAttribute("href");
    if (!to?.startsWith("/") || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(to);
  };
  return <article className="tk-help-text" onClick={follow} dangerouslySetInnerHTML={{ __html: html }} />;
}

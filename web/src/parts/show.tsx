// Small ways of showing things: dates with era, yen, pairs of label and value, differences, history, papers.
import { FilePdfOutlined, QuestionCircleOutlined } from "@ant-design/icons";
import { Button, Timeline, Tooltip } from "antd";
import type { ReactNode } from "react";
import type { Difference, HistoryEntry } from "~/api/types";
import { useLang, useText } from "~/shell/i18n";
import { shell_text } from "~/shell/shell_text";
import { parts_text } from "./parts_text";
import { day_text, era_text, instant_text, yen_text } from "./values";

export function EraDate({ on }: { on: string | null | undefined }) {
  const { lang } = useLang();
  if (!on) return <span className="tk-none">―</span>;
  return (
    <span className="tk-date">
      {day_text(on, lang)}
      {lang === "ja" && <small>{era_text(on)}</small>}
    </span>
  );
}

export const YenText = ({ amount }: { amount: number | null | undefined }) => (
  <span className="tk-num">{yen_text(amount)}</span>
);

export const At = ({ at }: { at: string | null | undefined }) => (
  <span className="tk-num tk-nowrap">{instant_text(at)}</span>
);

export function Facts({ children }: { children: ReactNode }) {
  return <dl className="tk-facts">{children}</dl>;
}

export function Fact({ label, children, law }: { label: ReactNode; children: ReactNode; law?: string }) {
  const empty = children === null || children === undefined || children === "" || children === false;
  return (
    <div>
      <dt>
        {label}
        {law && <span className="tk-law">{law}</span>}
      </dt>
      <dd>{empty ? <span className="tk-none">―</span> : children}</dd>
    </div>
  );
}

export function DiffTable({ rows }: { rows: Difference[] }) {
  const t = useText(parts_text);
  const { lang } = useLang();
  if (rows.length === 0) return <p className="tk-quiet">{t("no_difference")}</p>;
  return (
    <table className="tk-diff">
      <thead>
        <tr>
          <th scope="col">{t("item")}</th>
          <th scope="col">{t("before")}</th>
          <th scope="col">{t("after")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.pointer}>
            <th scope="row">{(lang === "en" && row.label_en) || row.label_ja}</th>
            <td>{row.before ? <del>{row.before}</del> : <span className="tk-none">―</span>}</td>
            <td>{row.after ? <ins>{row.after}</ins> : <span className="tk-none">―</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function HistoryTimeline({ entries, say }: { entries: HistoryEntry[]; say: (verb: string) => string }) {
  const t = useText(parts_text);
  if (entries.length === 0) return <p className="tk-quiet">{t("no_history")}</p>;
  return (
    <Timeline
      items={entries.map((entry) => ({
        content: (
          <div className="tk-history">
            <b>{say(entry.verb)}</b> <span>{entry.actor_name}</span>{" "}
            <time className="tk-num">{instant_text(entry.at)}</time>
            {entry.note && <p>{entry.note}</p>}
          </div>
        ),
      }))}
    />
  );
}

export function PdfButton({
  href,
  text,
  type,
  size,
}: {
  href: string;
  text?: string;
  type?: "primary" | "default" | "link" | "text";
  size?: "small" | "middle" | "large";
}) {
  const t = useText(parts_text);
  return (
    <Button href={href} target="_blank" rel="noopener" icon={<FilePdfOutlined />} type={type} size={size}>
      {text ?? t("open_pdf")}
    </Button>
  );
}

export function HelpButton({ room, text }: { room: string; text?: boolean }) {
  const t = useText(shell_text);
  return (
    <Tooltip title={text ? undefined : t("help_of")}>
      <Button
        type="text"
        href={`/help/${room}`}
        target="_blank"
        rel="noopener"
        icon={<QuestionCircleOutlined />}
        aria-label={t("help_of")}
      >
        {text ? t("help") : undefined}
      </Button>
    </Tooltip>
  );
}

export function PageHead({
  title,
  sub,
  room,
  extra,
  back,
}: {
  title: ReactNode;
  sub?: ReactNode;
  room: string;
  extra?: ReactNode;
  back?: ReactNode;
}) {
  return (
    <header className="tk-page-head">
      <div className="tk-page-title">
        {back}
        <h1>
          {title}
          <HelpButton room={room} />
        </h1>
        {sub && <div className="tk-page-sub">{sub}</div>}
      </div>
      {extra && <div className="tk-page-extra">{extra}</div>}
    </header>
  );
}

// The limits drawn over the days: bars for who was there, lines for the days on which the limits fall.
import { useSession } from "~/shell/session";
import { useText } from "~/shell/i18n";
import { slash_day } from "~/parts/values";
import { axis_of, end_of, place_of, type BarKind, type Row } from "./limits_rules";
import { timeline_text } from "./timeline_text";
import "./limits.css";

const label_width = 190;
const width = 1000;
const right_room = 96; // for the text of a day at the right edge
const row_height = 30;
const head = 26;

const legend: BarKind[] = ["counted", "exempt", "gap", "cooling_off", "extension"];

export function LimitTimeline({ rows, title }: { rows: Row[]; title: string }) {
  const t = useText(timeline_text);
  const { today } = useSession();
  const axis = axis_of(rows, today);
  const inner = width - label_width - right_room;
  const x = (on: string) => label_width + place_of(axis, on, inner);
  const x_end = (on: string) => label_width + end_of(axis, on, inner);
  const height = head + rows.length * row_height + 8;
  const shown = legend.filter((kind) => rows.some((row) => row.bars.some((bar) => bar.kind === kind)));
  const with_planned: BarKind[] = rows.some((row) => row.bars.some((bar) => bar.kind === "planned"))
    ? [...shown, "planned"]
    : shown;
  return (
    <figure className="tk-timeline" style={{ margin: 0 }}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
        <title>{title}</title>
        {axis.years.map(({ at, year }) => {
          const left = label_width + ((at - axis.from) / (axis.until - axis.from)) * inner;
          return (
            <g key={year}>
              <line className="tk-tl-grid" x1={left} x2={left} y1={head - 6} y2={height} />
              <text className="tk-tl-quiet" x={left + 4} y={15}>
                {year}
              </text>
            </g>
          );
        })}
        <line className="tk-tl-today" x1={x(today)} x2={x(today)} y1={head - 8} y2={height} />
        {rows.map((row, n) => (
          <TimelineRow key={n} row={row} top={head + n * row_height} x={x} x_end={x_end} />
        ))}
        <text className="tk-tl-quiet" x={x(today)} y={height - 1} textAnchor="middle" fontSize={10}>
          {t("today")}
        </text>
      </svg>
      <figcaption className="tk-tl-legend">
        {with_planned.map((kind) => (
          <span key={kind}>
            <svg viewBox="0 0 22 10" aria-hidden>
              <rect className={`tk-tl-${kind}`} x={0.5} y={0.5} width={21} height={9} rx={2} />
            </svg>
            {t(kind)}
          </span>
        ))}
        <span>
          <svg viewBox="0 0 22 10" aria-hidden>
            <line className="tk-tl-conflict" x1={11} x2={11} y1={0} y2={10} />
          </svg>
          {t("conflict")}
        </span>
      </figcaption>
    </figure>
  );
}

function TimelineRow({
  row,
  top,
  x,
  x_end,
}: {
  row: Row;
  top: number;
  x: (on: string) => number;
  x_end: (on: string) => number;
}) {
  const t = useText(timeline_text);
  const thick = row.scope === "establishment" ? 16 : 12;
  const middle = top + row_height / 2;
  const indent = row.scope === "person" ? 22 : row.scope === "unit" ? 10 : 10;
  const label = row.label.length > 14 ? `${row.label.slice(0, 13)}…` : row.label;
  return (
    <g>
      <line className="tk-tl-line" x1={0} x2={width} y1={top} y2={top} />
      <text x={indent} y={middle + 4} className={row.scope === "person" ? undefined : "tk-tl-unit"}>
        <title>{row.label}</title>
        {label}
      </text>
      {row.bars.map((bar, n) => (
        <rect
          key={n}
          className={`tk-tl-${bar.kind}`}
          x={x(bar.from_on)}
          y={middle - thick / 2}
          width={Math.max(2, x_end(bar.to_on) - x(bar.from_on))}
          height={thick}
          rx={2}
        >
          <title>{`${t(bar.kind)} ${slash_day(bar.from_on)}～${slash_day(bar.to_on)} ${bar.text}`}</title>
        </rect>
      ))}
      {row.hearing_until && (
        <path
          className="tk-tl-hearing"
          d={`M ${x(row.hearing_until)} ${top + 3} l 4 -3 l 0 6 z`}
          transform={`rotate(90 ${x(row.hearing_until)} ${top + 3})`}
        >
          <title>{t("hearing_until", slash_day(row.hearing_until))}</title>
        </path>
      )}
      {row.conflicts.map((one) => (
        <line
          key={`${one.on}${String(one.moved)}`}
          className={one.moved ? "tk-tl-moved" : "tk-tl-conflict"}
          x1={x(one.on)}
          x2={x(one.on)}
          y1={top + 3}
          y2={top + row_height - 3}
        />
      ))}
      {row.conflicts
        .filter((one) => !one.moved)
        .map((one) => (
          <text key={one.on} className="tk-tl-conflict-text" x={x(one.on) + 5} y={middle + 4}>
            {slash_day(one.on)}
          </text>
        ))}
    </g>
  );
}

// シフト表 in the form: one month at a time, every day a line; filled from the weekdays, imported, or set by hand.
import { CloseOutlined, PlusOutlined } from "@ant-design/icons";
import { Alert, App, Button, Form, Input, Modal, Segmented } from "antd";
import { useEffect, useRef, useState } from "react";
import type { ShiftDay } from "~/api/types";
import { short_day, weekday_of } from "~/parts/values";
import { useLang, useText } from "~/shell/i18n";
import { shell_text } from "~/shell/shell_text";
import type { FormTerms } from "./contract_terms";
import {
  check_rows,
  days_of,
  from_weekdays,
  import_csv,
  outside,
  renamed,
  shift_names,
  sorted,
  type RowError,
  type ShiftFrame,
} from "./shift_table";
import { shift_text } from "./shift_text";

function useFrame(): ShiftFrame & { holidays_off: boolean } {
  const terms = Form.useWatch("terms", { preserve: true }) as FormTerms | undefined;
  return {
    starts_on: terms?.starts_on ?? null,
    ends_on: terms?.ends_on ?? null,
    shifts: terms?.shifts ?? [],
    headcount: terms?.headcount ?? 1,
    days_off: terms?.days_off ?? [],
    extra_working_days: terms?.extra_working_days ?? [],
    holidays_off: Boolean(terms?.national_holidays_off),
  };
}

interface Props {
  id?: string;
  value?: ShiftDay[];
  onChange?: (rows: ShiftDay[]) => void;
}

export function ShiftTableField({ id, value, onChange }: Props) {
  const t = useText(shift_text);
  const { modal, message } = App.useApp();
  const frame = useFrame();
  const [importing, set_importing] = useState(false);
  const [month, set_month] = useState<string>();
  const rows = value ?? [];
  const names = shift_names(frame);
  const days = days_of(frame);
  const ready = names.length > 0 && days.length > 0;
  // A shift without a name would be a day off in the table.
  const all_named = ready && frame.shifts.every((shift) => shift?.name?.trim());
  const called = frame.shifts.map((shift) => shift?.name ?? "");
  const called_before = useRef<string[]>(called);
  useEffect(() => {
    const before = called_before.current;
    const same_shifts = before.length === called.length;
    called_before.current = same_shifts ? called.map((name, n) => (name.trim() ? name : before[n]!)) : called;
    const next = same_shifts ? renamed(rows, before, called) : rows;
    if (next !== rows) onChange?.(next);
    // only when a name changes
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [called.join("\n")]);
  const months = [...new Set(days.map((on) => on.slice(0, 7)))];
  const shown = month && months.includes(month) ? month : months[0];
  const stray = outside(rows, frame);
  const errors = check_rows(rows, frame);
  const set = (next: ShiftDay[]) => onChange?.(sorted(next));
  const fill = () => {
    const put = () => {
      set(from_weekdays(frame));
      if (frame.holidays_off) message.info(t("filled_holidays"));
    };
    if (rows.length === 0) put();
    else modal.confirm({ title: t("fill"), content: t("fill_again"), onOk: put });
  };
  return (
    <fieldset className="tk-group tk-shift-table" id={id} tabIndex={-1}>
      <legend>
        {t("title")}
        {rows.length > 0 && <span className="tk-law">{t("n_days", new Set(rows.map((row) => row.on)).size)}</span>}
      </legend>
      <p className="tk-quiet">{t(all_named ? "hint" : "needs_names")}</p>
      <div className="tk-shift-tools">
        <Button size="small" disabled={!all_named} onClick={fill}>
          {t("fill")}
        </Button>
        <Button size="small" disabled={!all_named} onClick={() => set_importing(true)}>
          {t("import")}
        </Button>
        {rows.length > 0 && (
          <Button size="small" danger onClick={() => modal.confirm({ title: t("clear_sure"), onOk: () => set([]) })}>
            {t("clear")}
          </Button>
        )}
      </div>
      {stray.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t("outside", new Set(stray.map((row) => row.on)).size)}
          action={
            <Button size="small" onClick={() => set(rows.filter((row) => !stray.includes(row)))}>
              {t("drop_outside")}
            </Button>
          }
        />
      )}
      {ready && months.length > 1 && (
        <div className="tk-shift-months">
          <Segmented
            size="small"
            aria-label={t("month")}
            value={shown}
            onChange={(next) => set_month(String(next))}
            options={months.map((one) => ({
              value: one,
              label: `${one.replace("-", "/")}${errors.some(({ row }) => rows[row]?.on.startsWith(one)) ? " !" : ""}`,
            }))}
          />
        </div>
      )}
      {ready && (
        <ul className="tk-shift-days">
          {days
            .filter((on) => on.startsWith(shown!))
            .map((on) => (
              <DayLine
                key={on}
                on={on}
                rows={rows.filter((row) => row.on === on)}
                errors={errors.filter(({ row }) => rows[row]?.on === on)}
                names={names}
                headcount={frame.headcount}
                change={(next) => set([...rows.filter((row) => row.on !== on), ...next])}
              />
            ))}
        </ul>
      )}
      {importing && (
        <ImportDialog
          frame={frame}
          close={() => set_importing(false)}
          take={(next) => {
            set(next);
            set_importing(false);
            message.success(t("imported", new Set(next.map((row) => row.on)).size));
          }}
        />
      )}
    </fieldset>
  );
}

const by_weekday = "\n"; // no shift has this name

function DayLine({
  on,
  rows,
  errors,
  names,
  headcount,
  change,
}: {
  on: string;
  rows: ShiftDay[];
  errors: RowError[];
  names: string[];
  headcount: number;
  change: (rows: ShiftDay[]) => void;
}) {
  const t = useText(shift_text);
  const { lang } = useLang();
  const day = short_day(on, lang);
  const put = (n: number, row: ShiftDay) => change(rows.map((one, at) => (at === n ? row : one)));
  const choose = (n: number, chosen: string) => {
    if (chosen === by_weekday) return change([]);
    if (chosen === "") return change([{ on, shift: "", people: 0 }]);
    if (rows.length === 0) return change([{ on, shift: chosen, people: 0 }]);
    put(n, { ...rows[n]!, shift: chosen });
  };
  const free = names.filter((name) => rows.every((row) => row.shift !== name));
  const working = rows.length > 0 && rows.every((row) => row.shift !== "");
  // One for the new shift; who was on the first with everybody goes on there with the rest.
  const add = () =>
    change([
      ...rows.map((row) => ({ ...row, people: row.people || headcount - 1 })),
      { on, shift: free[0]!, people: 1 },
    ]);
  const lines: (ShiftDay | null)[] = rows.length > 0 ? rows : [null];
  return (
    <li className={errors.length > 0 ? "bad" : undefined}>
      <span className={`tk-shift-on d${weekday_of(on)}`}>{day}</span>
      <span className="tk-shift-rows">
        {lines.map((row, n) => (
          <span key={n} className="tk-shift-row">
            <select
              aria-label={t("shift_of", day)}
              value={row ? row.shift : by_weekday}
              onChange={(event) => choose(n, event.target.value)}
            >
              {n === 0 && <option value={by_weekday}>{t("by_weekday")}</option>}
              {n === 0 && <option value="">{t("off")}</option>}
              {row && row.shift !== "" && !names.includes(row.shift) && <option value={row.shift}>{row.shift}</option>}
              {names.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
            {row && row.shift !== "" && (
              <input
                type="number"
                min={0}
                max={10000}
                inputMode="numeric"
                aria-label={t("people_of", day)}
                placeholder={t("everybody")}
                value={row.people || ""}
                onChange={(event) => put(n, { ...row, people: Math.trunc(Number(event.target.value)) || 0 })}
              />
            )}
            {n > 0 && (
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined />}
                aria-label={t("remove_of", day)}
                onClick={() => change(rows.filter((_, at) => at !== n))}
              />
            )}
          </span>
        ))}
        {errors.map((error, n) => (
          <small key={n} role="alert" className="tk-typed-bad">
            {t(error.word, ...(error.args ?? []))}
          </small>
        ))}
      </span>
      {working && free.length > 0 && headcount > 1 && (
        <Button type="text" size="small" icon={<PlusOutlined />} aria-label={t("add_of", day)} onClick={add} />
      )}
    </li>
  );
}

function ImportDialog({
  frame,
  close,
  take,
}: {
  frame: ShiftFrame;
  close: () => void;
  take: (rows: ShiftDay[]) => void;
}) {
  const t = useText(shift_text);
  const shell = useText(shell_text);
  const file = useRef<HTMLInputElement>(null);
  const [text, set_text] = useState("");
  const [errors, set_errors] = useState<RowError[]>([]);
  const look = () => {
    const found = import_csv(text, frame);
    set_errors(found.errors);
    if (found.errors.length === 0) take(found.rows);
  };
  // Spreadsheets of this country write Shift_JIS as often as UTF-8.
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    set_errors([]);
    const bytes = await chosen.arrayBuffer();
    try {
      set_text(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    } catch {
      set_text(new TextDecoder("shift_jis").decode(bytes));
    }
  };
  return (
    <Modal
      open
      title={t("import")}
      okText={t("import_take")}
      cancelText={shell("cancel")}
      okButtonProps={{ disabled: text.trim() === "" }}
      onOk={look}
      onCancel={close}
    >
      <p className="tk-dialog-why">{t("import_hint")}</p>
      <input
        ref={file}
        type="file"
        accept=".csv,.txt,text/csv"
        hidden
        onChange={(event) => {
          void read(event.target.files?.[0]);
          event.target.value = ""; // the same file may be chosen again once it was mended
        }}
      />
      <Button size="small" onClick={() => file.current?.click()} style={{ marginBottom: 8 }}>
        {t("import_file")}
      </Button>
      <Input.TextArea
        aria-label={t("import")}
        rows={8}
        value={text}
        placeholder={"2027-08-02,早番,2\n2027-08-02,遅番,1\n2027-08-03,休み,"}
        onChange={(event) => {
          set_text(event.target.value);
          set_errors([]);
        }}
      />
      {errors.length > 0 && (
        <Alert
          type="error"
          showIcon
          style={{ marginTop: 8 }}
          title={t("import_errors")}
          description={
            <ul className="tk-shift-errors">
              {errors.map((error, n) => (
                <li key={n}>
                  {t("line", error.row)}　{t(error.word, ...(error.args ?? []))}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </Modal>
  );
}

// Inputs for what this trade writes all day: times of the work day, hours, dates with their era, yen.
import { DatePicker, Input, InputNumber, type InputRef } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useEffect, useId, useRef, useState, type CSSProperties, type KeyboardEvent, type Ref } from "react";
import { useLang, useText } from "~/shell/i18n";
import { parts_text } from "./parts_text";
import {
  duration_text,
  era_text,
  parse_date,
  parse_duration,
  parse_time,
  time_text,
  weekday_name,
  weekday_of,
} from "./values";

interface TypedProps {
  id?: string;
  value?: number | null;
  onChange?: (value: number | null) => void;
  onBlur?: () => void;
  disabled?: boolean;
  size?: "large" | "middle" | "small";
  style?: CSSProperties;
  autoFocus?: boolean;
  "aria-label"?: string;
  "aria-invalid"?: boolean;
  placeholder?: string;
}

function useTyped(
  value: number | null | undefined,
  show: (n: number | null | undefined) => string,
  parse: (t: string) => number | null,
  onChange?: (n: number | null) => void,
) {
  const [text, set_text] = useState(show(value));
  const [bad, set_bad] = useState(false);
  const mine = useRef(value);
  useEffect(() => {
    if (mine.current !== value) {
      mine.current = value;
      set_text(show(value));
      set_bad(false);
    }
  }, [value, show]);
  const settle = (raw: string) => {
    const next = raw.trim() === "" ? null : parse(raw);
    const wrong = raw.trim() !== "" && next === null;
    set_bad(wrong);
    if (wrong) return;
    set_text(show(next));
    if (next !== (value ?? null)) {
      mine.current = next;
      onChange?.(next);
    }
  };
  const step = (by: number, most: number) => {
    const next = Math.min(most, Math.max(0, (value ?? 0) + by));
    mine.current = next;
    set_text(show(next));
    set_bad(false);
    onChange?.(next);
  };
  return { text, set_text, bad, settle, step };
}

export function TimeInput({ value, onChange, onBlur, style, ...rest }: TypedProps & { ref?: Ref<InputRef> }) {
  const t = useText(parts_text);
  const note = useId();
  const { text, set_text, bad, settle, step } = useTyped(value, time_text, parse_time, onChange);
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Enter") settle(text);
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    step((event.key === "ArrowUp" ? 1 : -1) * (event.shiftKey ? 60 : 5), 2880);
  };
  return (
    <span className="tk-typed" style={style}>
      <Input
        placeholder="9:00"
        {...rest}
        value={text}
        inputMode="numeric"
        autoComplete="off"
        status={bad ? "error" : undefined}
        aria-describedby={bad ? note : undefined}
        onChange={(event) => set_text(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={keys}
        onBlur={() => {
          settle(text);
          onBlur?.();
        }}
        suffix={
          value != null && value >= 1440 && !bad ? (
            <span className="tk-next-day">{t("next_day", time_text(value - 1440))}</span>
          ) : undefined
        }
      />
      {bad && (
        <span id={note} role="alert" className="tk-typed-bad">
          {t("bad_time")}
        </span>
      )}
    </span>
  );
}

export function DurationInput({ value, onChange, onBlur, style, ...rest }: TypedProps) {
  const t = useText(parts_text);
  const { text, set_text, bad, settle } = useTyped(value, duration_text, parse_duration, onChange);
  return (
    <span className="tk-typed" style={style}>
      <Input
        placeholder="4:00"
        {...rest}
        value={text}
        autoComplete="off"
        status={bad ? "error" : undefined}
        onChange={(event) => set_text(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={(event) => event.key === "Enter" && settle(text)}
        onBlur={() => {
          settle(text);
          onBlur?.();
        }}
      />
      {bad && (
        <span role="alert" className="tk-typed-bad">
          {t("bad_duration")}
        </span>
      )}
    </span>
  );
}

interface DayProps {
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
  disabled?: boolean;
  near?: string;
  min?: string | null;
  max?: string | null;
  "aria-label"?: string;
  plain?: boolean;
}

// A date picker that also takes "R9.7.1", "20270701" or "7/1" typed, and shows the era beside what was chosen.
export function EraDateInput({ id, value, onChange, disabled, near, min, max, plain, ...rest }: DayProps) {
  const { lang } = useLang();
  const typed = useRef<string | null>(null);
  const take_typed = () => {
    const text = typed.current;
    typed.current = null;
    if (text == null) return;
    if (text.trim() === "") return onChange?.(null);
    const iso = parse_date(text, value ?? near);
    if (iso && iso !== value) onChange?.(iso);
  };
  return (
    <span className="tk-day-input">
      <DatePicker
        {...rest}
        id={id}
        value={value ? dayjs(value) : null}
        format={["YYYY/MM/DD", "YYYYMMDD", "YYYY-MM-DD", "YYYY/M/D"]}
        placeholder="2027/07/01"
        disabled={disabled}
        defaultPickerValue={!value && near ? dayjs(near) : undefined}
        minDate={min ? dayjs(min) : undefined}
        maxDate={max ? dayjs(max) : undefined}
        onChange={(day: Dayjs | null) => {
          typed.current = null;
          onChange?.(day ? day.format("YYYY-MM-DD") : null);
        }}
        onKeyDownCapture={(event) => {
          const box = event.target as HTMLInputElement;
          if (box.tagName === "INPUT" && event.key === "Enter") {
            typed.current = box.value;
            window.setTimeout(take_typed);
          }
        }}
        onBlurCapture={(event) => {
          const box = event.target as unknown as HTMLInputElement;
          if (box.tagName === "INPUT") typed.current = box.value;
          window.setTimeout(take_typed, 60);
        }}
        style={{ width: 140 }}
      />
      {!plain && value && lang === "ja" && (
        <span className="tk-era">
          {era_text(value)}（{weekday_name(weekday_of(value))}）
        </span>
      )}
    </span>
  );
}

export function YenInput({
  value,
  onChange,
  id,
  disabled,
  min = 0,
  max = 999_999_999,
}: {
  id?: string;
  value?: number | null;
  onChange?: (value: number | null) => void;
  disabled?: boolean;
  min?: number;
  max?: number;
}) {
  const t = useText(parts_text);
  return (
    <InputNumber<number>
      id={id}
      value={value ?? null}
      disabled={disabled}
      min={min}
      max={max}
      precision={0}
      controls={false}
      suffix={t("yen")}
      style={{ width: max > 999_999_999 ? 190 : 132 }}
      formatter={(n) => (n == null ? "" : `${n}`.replace(/\B(?=(\d{3})+(?!\d))/g, ","))}
      parser={(text) => Number((text ?? "").normalize("NFKC").replace(/[^\d-]/g, "")) || 0}
      onChange={(n) => onChange?.(n)}
    />
  );
}

export function CountInput({
  value,
  onChange,
  id,
  disabled,
  suffix,
  min = 0,
  max = 9999,
}: {
  id?: string;
  value?: number | null;
  onChange?: (value: number | null) => void;
  disabled?: boolean;
  suffix?: string;
  min?: number;
  max?: number;
}) {
  return (
    <InputNumber<number>
      id={id}
      value={value ?? null}
      disabled={disabled}
      min={min}
      max={max}
      precision={0}
      suffix={suffix}
      style={{ width: 104 }}
      onChange={(n) => onChange?.(n)}
    />
  );
}

export function YesNo({
  value,
  onChange,
  id,
  yes,
  no,
  disabled,
}: {
  id?: string;
  value?: boolean | null;
  onChange?: (value: boolean) => void;
  yes: string;
  no: string;
  disabled?: boolean;
}) {
  return (
    <span className="tk-yes-no" role="radiogroup" id={id} tabIndex={-1}>
      {[true, false].map((one) => (
        <label key={String(one)} className={value === one ? "on" : ""}>
          <input type="radio" checked={value === one} disabled={disabled} onChange={() => onChange?.(one)} />
          {one ? yes : no}
        </label>
      ))}
    </span>
  );
}

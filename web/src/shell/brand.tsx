import { ink } from "./theme";

export function Mark({ size = 28, light }: { size?: number; light?: boolean }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
      {!light && <rect width="32" height="32" rx="7" fill={ink.indigo_deep} />}
      <path d="M24.5 6.5 7.5 25.5" stroke="#fff" strokeWidth="4.6" strokeLinecap="round" />
      <path d="m7.5 6.5 17 19" stroke={ink.indigo_deep} strokeWidth="7.4" strokeLinecap="round" />
      <path d="m7.5 6.5 17 19" stroke="#ef5a3c" strokeWidth="4.6" strokeLinecap="round" />
    </svg>
  );
}

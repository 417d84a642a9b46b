// Sums that the screen shows beside what the server computed. Pure.
import type { InvoiceLine, StoredRate } from "./invoice_api";

export const percent_text = (rate: StoredRate): string => `${(rate.rate_numerator * 100) / rate.rate_denominator}%`;

export interface WorkerLines {
  worker: string;
  contract: string;
  lines: InvoiceLine[];
  amount_yen: number;
}

// Lines as they are read: one block for each worker on a contract, in their order; what no card gives comes last.
export function blocks_of(lines: InvoiceLine[]): WorkerLines[] {
  const blocks = new Map<string, WorkerLines>();
  for (const line of [...lines.filter((one) => !one.by_hand), ...lines.filter((one) => one.by_hand)]) {
    const key = line.by_hand ? "" : `${line.contract_number}\n${line.worker_name}`;
    const block = blocks.get(key) ?? {
      worker: line.by_hand ? "" : line.worker_name,
      contract: line.by_hand ? "" : line.contract_number,
      lines: [],
      amount_yen: 0,
    };
    block.lines.push(line);
    if (!line.removed) block.amount_yen += line.amount_yen;
    blocks.set(key, block);
  }
  return [...blocks.values()];
}

export const days_total = (days: InvoiceLine["days"]) =>
  days.reduce(
    (sum, day) => ({
      raw_min: sum.raw_min + day.raw_min,
      billed_min: sum.billed_min + day.billed_min,
      amount_yen: sum.amount_yen + day.amount_yen,
    }),
    { raw_min: 0, billed_min: 0, amount_yen: 0 },
  );

// The month before a day, as "2027-07".
export function month_before(today: string): string {
  const [y, m] = today.split("-").map(Number);
  return m === 1 ? `${y! - 1}-12` : `${y}-${String(m! - 1).padStart(2, "0")}`;
}

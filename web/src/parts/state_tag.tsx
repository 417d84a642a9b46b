import { Tag } from "antd";
import { useCodeText } from "~/shell/i18n";
import { ink } from "~/shell/theme";
import { state_text } from "./parts_text";

type Tone = "quiet" | "wait" | "good" | "bad" | "busy" | "lock";

const tones: Record<string, Tone> = {
  draft: "quiet",
  submitted: "wait",
  under_review: "wait",
  in_review: "wait",
  sent_back: "bad",
  returned: "bad",
  confirmed: "good",
  amending: "wait",
  cancelling: "wait",
  cancelled: "quiet",
  terminated: "quiet",
  finished: "quiet",
  ended: "quiet",
  withdrawn: "quiet",
  open: "quiet",
  applied: "wait",
  approved: "good",
  locked: "lock",
  empty: "quiet",
  entered: "busy",
  planned: "quiet",
  active: "good",
  delivered: "good",
  issued: "busy",
  disputed: "bad",
  provisional: "quiet",
  answered: "busy",
  declined: "quiet",
  accepted: "good",
  closed: "quiet",
  asked: "wait",
  sent: "good",
  queued: "quiet",
  running: "busy",
  parked: "bad",
  failed: "bad",
  done: "good",
  suspended: "bad",
};

const colours: Record<Tone, { color: string; background: string; borderColor: string }> = {
  quiet: { color: ink.quiet, background: "#f1f3f7", borderColor: ink.line },
  wait: { color: "#8a5200", background: ink.amber_pale, borderColor: "#eed9a5" },
  good: { color: ink.leaf, background: ink.leaf_pale, borderColor: "#bfe0cb" },
  bad: { color: ink.vermilion, background: ink.vermilion_pale, borderColor: "#f4c6ba" },
  busy: { color: ink.indigo, background: ink.indigo_pale, borderColor: "#c8d4ee" },
  lock: { color: "#fff", background: ink.indigo_deep, borderColor: ink.indigo_deep },
};

export function StateTag({ state, text }: { state: string | null | undefined; text?: string }) {
  const say = useCodeText(state_text);
  if (!state) return null;
  return (
    <Tag style={{ ...colours[tones[state] ?? "quiet"], marginInlineEnd: 0, fontWeight: 500 }} data-state={state}>
      {text ?? say(state)}
    </Tag>
  );
}

import { StateTag } from "~/parts/state_tag";
import { useText } from "~/shell/i18n";
import { complaint_text } from "./complaint_text";

const tone = { open: "submitted", handled: "issued", answered: "done" } as const;

export function ComplaintState({ state }: { state: "open" | "handled" | "answered" }) {
  const t = useText(complaint_text);
  return <StateTag state={tone[state]} text={t(`s_${state}`)} />;
}

// A day and its times: training, consulting.
import { EraDateInput, TimeInput } from "~/parts/inputs";
import { Field, TextField } from "~/parts/record_fields";
import { useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { development_text } from "./development_text";

export function LessonFields({
  below = [],
  law = "則31条",
  max = 1000,
}: {
  below?: string[];
  law?: string;
  max?: number;
}) {
  const t = useText(development_text);
  const { today } = useSession();
  const at = (name: string) => [...below, name];
  return (
    <>
      <Field name={at("held_on")} label={t("held_on")} law={law} required>
        <EraDateInput near={today} max={today} />
      </Field>
      <Field name={at("start_min")} label={t("start_min")} required half>
        <TimeInput />
      </Field>
      <Field name={at("end_min")} label={t("end_min")} required half>
        <TimeInput />
      </Field>
      <TextField name={at("content")} label={t("content")} law={law} required max={max} />
    </>
  );
}

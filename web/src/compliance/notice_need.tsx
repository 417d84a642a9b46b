// Is a 抵触日の通知 needed? The bureau's chart, one question at a time. Nobody has to sign in.
import { Alert, Button, Form, Tag } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { CountInput } from "~/parts/inputs";
import { Field } from "~/parts/record_fields";
import { Failed, Loading } from "~/shell/errors";
import { useLang, useText } from "~/shell/i18n";
import { limits_api, type NoticeAnswers, type NoticeNeed } from "./limits_api";
import { limits_text } from "./limits_text";
import "./limits.css";

type Key = keyof typeof limits_text;

interface Choice {
  text: Key;
  answer: NoticeAnswers;
}

// What each question asks and what may be answered.
export const questions: Record<string, { ask: Key; choices: Choice[] }> = {
  ask_work: {
    ask: "q_work",
    choices: (["none", "port", "construction", "security", "medical"] as const).map((work) => ({
      text: `w_${work}`,
      answer: { work },
    })),
  },
  ask_temp_to_perm: {
    ask: "q_temp_to_perm",
    choices: [
      { text: "yes", answer: { temp_to_perm: true } },
      { text: "no", answer: { temp_to_perm: false } },
    ],
  },
  ask_purpose: {
    ask: "q_purpose",
    choices: (["other", "fixed_project", "limited_days", "maternity_leave", "family_care_leave"] as const).map(
      (purpose) => ({ text: `p_${purpose}`, answer: { purpose } }),
    ),
  },
  ask_scope: {
    ask: "q_scope",
    choices: (["anybody", "permanent_only", "over_sixty_only"] as const).map((scope) => ({
      text: `s_${scope}`,
      answer: { scope },
    })),
  },
  ask_day_labor: {
    ask: "q_day_labor",
    choices: [
      { text: "yes", answer: { day_labor: true } },
      { text: "no", answer: { day_labor: false } },
    ],
  },
  ask_cabinet_order_work: {
    ask: "q_cabinet",
    choices: [
      { text: "yes", answer: { cabinet_order_work: true } },
      { text: "no", answer: { cabinet_order_work: false } },
    ],
  },
};

const tones = { needed: "warning", not_needed: "success", no_contract: "error", day_labor_forbidden: "error" } as const;

export function NoticeNeedPage() {
  const t = useText(limits_text);
  const [trail, set_trail] = useState<{ said: string; answer: NoticeAnswers }[]>([]);
  const answers = Object.assign({}, ...trail.map((one) => one.answer)) as NoticeAnswers;
  const ruling = useQuery({
    queryKey: ["conflict-date-need", answers],
    queryFn: () => limits_api.need(answers),
    staleTime: Infinity,
  });
  const say = (said: string, answer: NoticeAnswers) => set_trail([...trail, { said, answer }]);
  return (
    <main className="tk-need" style={{ margin: "0 auto", padding: 18 }}>
      <h1 style={{ fontSize: 20 }}>{t("need")}</h1>
      <p className="tk-quiet">{t("need_sub")}</p>
      <div className="tk-need-trail">
        {trail.map((one, n) => (
          <Tag key={n}>{one.said}</Tag>
        ))}
      </div>
      <section className="tk-panel" aria-live="polite">
        {ruling.isPending ? (
          <Loading />
        ) : ruling.isError ? (
          <Failed error={ruling.error} retry={() => void ruling.refetch()} />
        ) : (
          <Step ruling={ruling.data} say={say} />
        )}
      </section>
      {trail.length > 0 && (
        <div className="tk-form-foot" style={{ marginTop: 12 }}>
          <Button onClick={() => set_trail(trail.slice(0, -1))}>{t("back_one")}</Button>
          <Button onClick={() => set_trail([])}>{t("need_again")}</Button>
        </div>
      )}
    </main>
  );
}

function Step({ ruling, say }: { ruling: NoticeNeed; say: (said: string, answer: NoticeAnswers) => void }) {
  const t = useText(limits_text);
  const { lang } = useLang();
  if (ruling.step === "ask_days") return <Days say={say} />;
  const question = questions[ruling.step];
  if (!question) {
    const step = ruling.step as keyof typeof tones;
    return (
      <Alert
        type={tones[step]}
        showIcon
        title={t(`v_${step}`)}
        description={`${lang === "ja" ? ruling.reason_ja : ruling.reason_en}（${ruling.article}）`}
      />
    );
  }
  return (
    <>
      <h2>{t(question.ask)}</h2>
      <div className="tk-need-options">
        {question.choices.map((choice) => (
          <Button key={choice.text} onClick={() => say(t(choice.text), choice.answer)}>
            {t(choice.text)}
          </Button>
        ))}
      </div>
    </>
  );
}

interface DaysBody {
  days_in_month: number;
  ordinary_days_in_month: number;
}

function Days({ say }: { say: (said: string, answer: NoticeAnswers) => void }) {
  const t = useText(limits_text);
  const [form] = Form.useForm<DaysBody>();
  return (
    <Form
      form={form}
      layout="vertical"
      onFinish={(body) => say(`${body.days_in_month} / ${body.ordinary_days_in_month}`, body)}
    >
      <h2>{t("q_days")}</h2>
      <Field name="days_in_month" label={t("d_days")} required>
        <CountInput max={31} />
      </Field>
      <Field name="ordinary_days_in_month" label={t("d_ordinary")} required>
        <CountInput max={31} />
      </Field>
      <Button type="primary" htmlType="submit">
        {t("next")}
      </Button>
    </Form>
  );
}

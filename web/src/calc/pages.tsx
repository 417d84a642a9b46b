// 法令計算: what the act says of a case, with its derivation. Open to everybody.
import { CalculatorOutlined, GlobalOutlined, QuestionCircleOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Form } from "antd";
import { useEffect, useMemo, useRef, useState } from "react";
import { Link, useParams, useSearchParams } from "react-router-dom";
import { get, post } from "~/api/http";
import { useNarrow } from "~/parts/narrow";
import { ProblemAlert, show_at_fields } from "~/parts/problem_alert";
import { useAct } from "~/shell/act";
import { Mark } from "~/shell/brand";
import { Failed, Loading } from "~/shell/errors";
import { useLang, useText } from "~/shell/i18n";
import { shell_text } from "~/shell/shell_text";
import { CalcFields } from "./calc_form";
import { CalcResult } from "./calc_result";
import { fields_of, to_form, to_input, type Result, type Topic } from "./calc_rules";
import { calc_text } from "./calc_text";
import "~/parts/open_page.css";
import "./calc.css";

const groups = ["dispatch", "wage", "working_time", "leave", "other"] as const;

export function CalcPage() {
  const t = useText(calc_text);
  const shell = useText(shell_text);
  const { lang, set_lang } = useLang();
  const { topic: name } = useParams();
  const list = useQuery({
    queryKey: ["calc"],
    queryFn: () => get<{ rows: Topic[] }>("/api/calc"),
    staleTime: Infinity,
  });
  const topic = list.data?.rows.find((one) => one.topic === name);
  useEffect(() => {
    document.title = `${topic ? (lang === "ja" ? topic.title_ja : topic.title_en) : t("title")} | Tasuki`;
  }, [topic, lang, t]);
  return (
    <div className="tk-open-page tk-calc">
      <a className="tk-skip" href="#main">
        {shell("skip")}
      </a>
      <header className="tk-open-top">
        <Link to="/calc" className="tk-open-brand">
          <Mark size={26} /> <b>Tasuki</b> <span>{t("title")}</span>
        </Link>
        <span className="tk-grow" />
        <Button
          type="text"
          icon={<GlobalOutlined />}
          aria-label={shell("lang")}
          onClick={() => set_lang(lang === "ja" ? "en" : "ja")}
        />
        <Button
          type="text"
          href="/help/calc"
          target="_blank"
          rel="noopener"
          icon={<QuestionCircleOutlined />}
          aria-label={shell("help")}
        />
        <Link to="/">{t("to_tasuki")}</Link>
      </header>
      {list.isPending ? (
        <Loading />
      ) : list.isError ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : (
        <div className={name ? "tk-open-body tk-calc-body" : "tk-open-body tk-open-index tk-calc-body"}>
          <Contents topics={list.data.rows} here={topic} />
          <main id="main" tabIndex={-1}>
            {topic ? <TopicPage key={topic.topic} topic={topic} /> : <Start unknown={name !== undefined} />}
            {name && (
              <p className="tk-open-back">
                <Link to="/calc">{t("all_topics")}</Link>
              </p>
            )}
          </main>
        </div>
      )}
    </div>
  );
}

function Contents({ topics, here }: { topics: Topic[]; here: Topic | undefined }) {
  const t = useText(calc_text);
  const { lang } = useLang();
  return (
    <nav className="tk-open-contents tk-calc-contents" aria-label={t("topics")}>
      {groups.map((group) => (
        <div key={group}>
          <h2>{t(`group_${group}`)}</h2>
          <ul>
            {topics
              .filter((one) => one.group === group)
              .map((one) => (
                <li key={one.topic}>
                  <Link to={`/calc/${one.topic}`} aria-current={one === here ? "page" : undefined}>
                    {lang === "ja" ? one.title_ja : one.title_en}
                  </Link>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function Start({ unknown }: { unknown: boolean }) {
  const t = useText(calc_text);
  return (
    <div className="tk-calc-start">
      <h1>{unknown ? t("unknown_topic") : t("title")}</h1>
      <p>{t("lead")}</p>
      <p className="tk-quiet">{t("caution")}</p>
    </div>
  );
}

function parsed(text: string | null): Record<string, unknown> | null {
  if (!text) return null;
  try {
    const value: unknown = JSON.parse(text);
    return value && typeof value === "object" && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function TopicPage({ topic }: { topic: Topic }) {
  const t = useText(calc_text);
  const { lang } = useLang();
  const [params, set_params] = useSearchParams();
  const [form] = Form.useForm<Record<string, unknown>>();
  const fields = useMemo(() => fields_of(topic.input), [topic]);
  const [result, set_result] = useState<Result | null>(null);
  const answer = useRef<HTMLElement>(null);
  const narrow = useNarrow();
  const [shared] = useState(() => parsed(params.get("in")));

  const act = useAct((input: Record<string, unknown>) => post<Result>(`/api/calc/${topic.topic}`, { body: input }), {
    done: null,
    on_done: (out, input) => {
      set_result(out);
      set_params({ in: JSON.stringify(input) }, { replace: true });
      if (narrow) window.setTimeout(() => answer.current?.scrollIntoView({ behavior: "smooth" }));
    },
    on_problem: (problem) => {
      set_result(null);
      window.setTimeout(() => show_at_fields(form, problem));
    },
  });
  const { run } = act;
  // An address with its input shows its answer at once.
  useEffect(() => {
    if (shared) void run(shared);
    // eslint-disable-next-line
  }, [shared]);

  const fill = (input: Record<string, unknown>) => {
    form.resetFields();
    form.setFieldsValue(Object.fromEntries(fields.map((field) => [field.name, undefined])));
    form.setFieldsValue(to_form(fields, input));
    set_result(null);
    act.forget();
  };
  const line = JSON.stringify(shared && !result ? shared : (parsed(params.get("in")) ?? topic.example));
  return (
    <>
      <h1>
        <CalculatorOutlined /> {lang === "ja" ? topic.title_ja : topic.title_en}{" "}
        <span className="tk-law">{topic.article}</span>
      </h1>
      <div className="tk-calc-two">
        <section className="tk-panel" aria-labelledby="calc-input">
          <h2 id="calc-input">{t("input")}</h2>
          <ProblemAlert problem={act.problem} form={form} />
          <Form
            form={form}
            layout="vertical"
            initialValues={shared ? to_form(fields, shared) : {}}
            onFinish={(values) => void run(to_input(fields, values))}
          >
            <CalcFields form={form} fields={fields} />
            <div className="tk-calc-buttons">
              <Button type="primary" htmlType="submit" loading={act.busy}>
                {t("calculate")}
              </Button>
              <Button onClick={() => fill(topic.example)}>{t("example")}</Button>
              <Button type="text" onClick={() => fill({})}>
                {t("clear")}
              </Button>
            </div>
          </Form>
        </section>
        <section ref={answer} className="tk-panel" aria-labelledby="calc-result">
          <h2 id="calc-result">{t("result")}</h2>
          {result ? <CalcResult topic={topic} result={result} /> : <p className="tk-quiet">{t("no_result")}</p>}
        </section>
      </div>
      <details className="tk-calc-script">
        <summary>{t("script")}</summary>
        <p>{t("script_why")}</p>
        <pre>{`echo '${line}' | ./tasuki calc ${topic.topic}`}</pre>
        <pre>{`curl -H 'Content-Type: application/json' -d '${line}' ${location.origin}/api/calc/${topic.topic}`}</pre>
      </details>
    </>
  );
}

// On the worker's phone: what is agreed, what was explained, and a question to the agency.
import { Button, Empty, Form, Input, Modal } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ProblemAlert } from "~/parts/problem_alert";
import { At, PageHead } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { period_text, slash_day } from "~/parts/values";
import { useAct } from "~/shell/act";
import { Failed, Loading } from "~/shell/errors";
import { useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { Terms } from "./agreement_page";
import { applied_when } from "./agreement_rules";
import { explanation_text } from "./explanation_text";
import { AnswerShow } from "./explanations";
import {
  agreement_api,
  explanation_api,
  my_treatment_key,
  type AppliedAgreement,
  type Explanation,
  type ExplanationRequest,
} from "./treatment_api";
import "./treatment.css";

export function MyTreatmentPage() {
  const t = useText(explanation_text);
  const stated = useQuery({ queryKey: [...my_treatment_key, "stated"], queryFn: explanation_api.mine });
  const asked = useQuery({ queryKey: [...my_treatment_key, "asked"], queryFn: explanation_api.my_requests });
  const agreements = useQuery({ queryKey: [...my_treatment_key, "agreements"], queryFn: agreement_api.mine });
  if (stated.isPending || asked.isPending || agreements.isPending) return <Loading />;
  const failed = stated.error ?? asked.error ?? agreements.error;
  if (!stated.data || !asked.data || !agreements.data)
    return <Failed error={failed} retry={() => void stated.refetch()} />;
  return (
    <div className="tk-my-treatment">
      <PageHead title={t("my")} sub={t("my_why")} room="worker#待遇の説明" />
      <section className="tk-panel">
        <h2>{t("my_stated")}</h2>
        {stated.data.rows.length === 0 && (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("my_stated_empty")} />
        )}
        {stated.data.rows.map((row) => (
          <Stated key={row.id} row={row} />
        ))}
      </section>
      <section className="tk-panel">
        <h2>{t("my_ask")}</h2>
        <p className="tk-quiet">{t("my_ask_why")}</p>
        <Ask />
        {asked.data.rows.map((row) => (
          <Asked key={row.id} request={row} />
        ))}
      </section>
      <section className="tk-panel">
        <h2>{t("my_agreement")}</h2>
        {agreements.data.rows.map((row) => (
          <AgreementCard key={row.agreement.id} row={row} />
        ))}
      </section>
    </div>
  );
}

function Stated({ row }: { row: Explanation }) {
  const t = useText(explanation_text);
  const act = useAct(() => explanation_api.receive(row.id), {
    done: t("received_done"),
    refresh: [my_treatment_key],
    loud: true,
  });
  return (
    <div className="tk-card" style={{ marginBottom: 10 }}>
      <b>{t(`k_${row.kind}`)}</b>
      <small>
        {row.client_name} {slash_day(row.explained_on)} {row.explained_by}
      </small>
      <p className="tk-pre">{row.measures}</p>
      {row.received_at ? (
        <small>
          ✓ {t("received")} <At at={row.received_at} />
        </small>
      ) : (
        <Button type="primary" block loading={act.busy} onClick={() => void act.run()}>
          {t("receive")}
        </Button>
      )}
    </div>
  );
}

function Ask() {
  const t = useText(explanation_text);
  const [form] = Form.useForm<{ question: string }>();
  const act = useAct(({ question }: { question: string }, once) => explanation_api.ask(question, once), {
    done: t("my_asked"),
    refresh: [my_treatment_key],
    on_done: () => form.resetFields(),
  });
  return (
    <Form form={form} layout="vertical" onFinish={act.run}>
      <ProblemAlert problem={act.problem} form={form} />
      <Form.Item name="question" rules={[{ required: true, whitespace: true, message: t("question") }]}>
        <Input.TextArea
          aria-label={t("question")}
          autoSize={{ minRows: 3 }}
          maxLength={2000}
          placeholder={t("my_ask_place")}
        />
      </Form.Item>
      <Button type="primary" block htmlType="submit" loading={act.busy}>
        {t("my_ask")}
      </Button>
    </Form>
  );
}

function Asked({ request }: { request: ExplanationRequest }) {
  const t = useText(explanation_text);
  const [open, set_open] = useState(false);
  const act = useAct(() => explanation_api.receive_answer(request.id), { done: null, refresh: [my_treatment_key] });
  const show = () => {
    set_open(true);
    if (!request.received_at) void act.run();
  };
  return (
    <div className="tk-card" style={{ marginTop: 10 }}>
      <p className="tk-pre">{request.question}</p>
      <small>
        {slash_day(request.asked_on)}{" "}
        <StateTag state={request.state === "open" ? "asked" : "done"} text={t(`s_${request.state}`)} />
      </small>
      {request.state === "open" ? <small>{t("my_waiting")}</small> : <Button onClick={show}>{t("my_open")}</Button>}
      {open && (
        <Modal open footer={null} title={t("t_requests")} onCancel={() => set_open(false)}>
          <AnswerShow request={request} />
        </Modal>
      )}
    </div>
  );
}

function AgreementCard({ row }: { row: AppliedAgreement }) {
  const t = useText(explanation_text);
  const { today } = useSession();
  const [open, set_open] = useState(false);
  const { agreement } = row;
  const when = applied_when(row, today);
  return (
    <div className="tk-card" style={{ marginBottom: 10 }}>
      <b>{agreement.title}</b>
      <small className="tk-num">
        {period_text(agreement.starts_on, agreement.ends_on)}　{t(`unit_${agreement.unit}`)}
      </small>
      {when.word === "applies" ? (
        <span>
          <StateTag state="confirmed" text={t("applies")} />
        </span>
      ) : (
        <small>{t(when.word, slash_day(when.on))}</small>
      )}
      <Button onClick={() => set_open(true)}>{t("my_open")}</Button>
      {open && (
        <Modal open width={720} footer={null} title={agreement.title} onCancel={() => set_open(false)}>
          <Terms agreement={agreement} />
        </Modal>
      )}
    </div>
  );
}

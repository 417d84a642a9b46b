// The agency's copy of an inquiry, and its answer: a price, a count, nobody by name.
import { LeftOutlined } from "@ant-design/icons";
import { Alert, Button, Form, Input, Modal, Radio, Space, type FormInstance } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Link, useNavigate, useParams } from "react-router-dom";
import type { Problem } from "~/api/problem";
import { CountInput, EraDateInput, YenInput } from "~/parts/inputs";
import { ProblemAlert, show_at_fields } from "~/parts/problem_alert";
import { Field, TextField } from "~/parts/record_fields";
import { EraDate, Fact, Facts, PageHead } from "~/parts/show";
import { instant_text } from "~/parts/values";
import { useAct } from "~/shell/act";
import { Failed, Loading } from "~/shell/errors";
import { useText } from "~/shell/i18n";
import { shell_text } from "~/shell/shell_text";
import { inquiry_api, received_key, received_one_key, type AnswerInput, type ReceivedView } from "./inquiry_api";
import { ContentFacts, InquiryState, PersonWarnings, ReplyBy, useUnit } from "./inquiry_parts";
import { inquiry_text } from "./inquiry_text";

export function ReceivedInquiry() {
  const { id = "" } = useParams();
  const t = useText(inquiry_text);
  const shell = useText(shell_text);
  const go = useNavigate();
  const { price } = useUnit();
  const [again, set_again] = useState(false);
  const [declining, set_declining] = useState(false);
  const one = useQuery({ queryKey: received_one_key(id), queryFn: () => inquiry_api.received(id) });
  if (one.isPending) return <Loading />;
  if (one.isError) return <Failed error={one.error} retry={() => void one.refetch()} />;
  const view = one.data;
  const { answer } = view;
  const writing = view.may_answer && (!answer || again);
  return (
    <>
      <PageHead
        room="inquiry"
        title={view.content.work_name}
        sub={
          <>
            <span>{view.client_name}</span>
            <span>{view.number}</span>
            <span>{t(`k_${view.kind}`)}</span>
            <InquiryState state={view.state} />
            <span>
              {t("reply_by")} <ReplyBy on={view.reply_by_on} open={view.state === "waiting"} />
            </span>
          </>
        }
        back={
          <Link to="/inquiries" className="tk-back">
            <LeftOutlined /> {shell("to_list")}
          </Link>
        }
        extra={
          view.may_answer &&
          view.state !== "declined" && <Button onClick={() => set_declining(true)}>{t("decline")}</Button>
        }
      />
      {view.contract_id && (
        <Alert
          type="success"
          showIcon
          style={{ marginBottom: 14 }}
          title={t("contract_opened")}
          action={
            <Button type="primary" onClick={() => go(`/contracts/${view.contract_id}`)}>
              {t("to_contract")}
            </Button>
          }
        />
      )}
      {view.close_note && <Alert type="info" showIcon style={{ marginBottom: 14 }} title={view.close_note} />}
      <div className="tk-split">
        <section className="tk-panel">
          <h2>{t(`k_${view.kind}`)}</h2>
          <ContentFacts
            content={view.content}
            more={
              <>
                <Fact label={t("reply_by_on")}>
                  <EraDate on={view.reply_by_on} />
                </Fact>
                <Fact label={t("answer_recipient")}>{view.answer_recipient_name}</Fact>
                <Fact label={t("sent_at")}>{instant_text(view.sent_at)}</Fact>
              </>
            }
          />
        </section>
        {writing ? (
          <AnswerForm
            key={view.version}
            view={view}
            done={() => set_again(false)}
            cancel={answer ? () => set_again(false) : undefined}
          />
        ) : (
          <section className="tk-panel tk-answer">
            <h2>
              {t("your_answer")}
              <span className="tk-grow" />
              {view.may_answer && <Button onClick={() => set_again(true)}>{t("answer_again")}</Button>}
            </h2>
            {answer ? (
              <Facts>
                {answer.declined ? (
                  <Fact label={t("state")}>
                    <InquiryState state="declined" />
                  </Fact>
                ) : (
                  <>
                    <Fact label={t("price")}>{price(answer.price, answer.price_unit)}</Fact>
                    <Fact label={t("candidates")}>{`${answer.candidates}${t("people")}`}</Fact>
                    <Fact label={t("available_on")}>{answer.available_on && <EraDate on={answer.available_on} />}</Fact>
                  </>
                )}
                <Fact label={t("remarks")}>{answer.remarks}</Fact>
                {answer.override_reason && <Fact label={t("override")}>{answer.override_reason}</Fact>}
                <Fact label={t("answered_at")}>{`${instant_text(answer.answered_at)}　${answer.answered_by}`}</Fact>
              </Facts>
            ) : (
              <p className="tk-quiet">{t("no_answer")}</p>
            )}
          </section>
        )}
      </div>
      {declining && <DeclineDialog view={view} close={() => set_declining(false)} />}
    </>
  );
}

// A text that may point at a person comes back as a warning; with a reason it may stay.
const warnings_of = (problem: Problem | null) =>
  problem?.violations.filter((one) => one.code === "names_a_person") ?? [];
const without = (problem: Problem | null, warned: boolean) => (warned ? null : problem);

function Override() {
  const t = useText(inquiry_text);
  return (
    <Form.Item name="override_reason" label={t("override")} extra={t("override_hint")}>
      <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 2 }} />
    </Form.Item>
  );
}

function AnswerForm({ view, done, cancel }: { view: ReceivedView; done: () => void; cancel?: () => void }) {
  const t = useText(inquiry_text);
  const shell = useText(shell_text);
  const [form] = Form.useForm<AnswerInput>();
  const [warned, set_warned] = useState(Boolean(view.answer?.override_reason));
  const act = useAct((body: AnswerInput) => inquiry_api.answer(view.id, view.version, body), {
    done: t("answered"),
    refresh: [received_key, ["home"]],
    on_done: done,
  });
  const hints = warnings_of(act.problem);
  const only_hints = hints.length > 0 && hints.length === act.problem?.violations.length;
  useEffect(() => {
    if (!act.problem) return;
    if (warnings_of(act.problem).length) set_warned(true);
    show_at_fields(form as unknown as FormInstance, act.problem);
  }, [act.problem, form]);
  const before = view.answer && !view.answer.declined ? view.answer : null;
  return (
    <section className="tk-panel tk-answer">
      <h2>
        {t("your_answer")} <small className="tk-quiet">{t("answer_hint")}</small>
      </h2>
      <PersonWarnings warnings={hints} />
      <ProblemAlert problem={without(act.problem, only_hints)} form={form as unknown as FormInstance} />
      <Form<AnswerInput>
        form={form}
        layout="vertical"
        className="tk-fields"
        initialValues={{
          price_unit: before?.price_unit ?? view.content.price_unit,
          price: before?.price ?? view.content.price_wish ?? undefined,
          candidates: before?.candidates,
          available_on: before?.available_on ?? view.content.starts_on,
          remarks: before?.remarks ?? "",
          override_reason: before?.override_reason ?? "",
        }}
        onFinish={(typed) =>
          void act.run({
            ...typed,
            remarks: typed.remarks ?? "",
            available_on: typed.available_on ?? null,
            override_reason: typed.override_reason ?? "",
          })
        }
      >
        <Form.Item name="price_unit" label={t("price_unit")} className="tk-half">
          <Radio.Group
            options={["hour", "day", "month"].map((value) => ({ value, label: t(`u_${value}` as "u_hour") }))}
          />
        </Form.Item>
        <Field name="price" label={t("price")} required half>
          <YenInput min={1} />
        </Field>
        <Field
          name="candidates"
          label={t("candidates")}
          required
          half
          extra={`${t("headcount")} ${view.content.headcount}${t("people")}`}
        >
          <CountInput max={10000} suffix={t("people")} />
        </Field>
        <Field name="available_on" label={t("available_on")} half>
          <EraDateInput near={view.content.starts_on} />
        </Field>
        <TextField name="remarks" label={t("remarks")} max={2000} />
        {warned && <Override />}
        <Space style={{ justifyContent: "flex-end", width: "100%" }}>
          {cancel && <Button onClick={cancel}>{shell("cancel")}</Button>}
          <Button type="primary" htmlType="submit" loading={act.busy}>
            {t("answer")}
          </Button>
        </Space>
      </Form>
    </section>
  );
}

function DeclineDialog({ view, close }: { view: ReceivedView; close: () => void }) {
  const t = useText(inquiry_text);
  const shell = useText(shell_text);
  const [form] = Form.useForm<{ remarks: string; override_reason?: string }>();
  const act = useAct(
    (body: { remarks: string; override_reason: string }) => inquiry_api.decline(view.id, view.version, body),
    { done: t("declined"), refresh: [received_key, ["home"]], on_done: close },
  );
  const hints = warnings_of(act.problem);
  const [warned, set_warned] = useState(false);
  useEffect(() => {
    if (warnings_of(act.problem).length) set_warned(true);
  }, [act.problem]);
  return (
    <Modal
      open
      title={t("decline_title")}
      okText={t("decline")}
      cancelText={shell("cancel")}
      okButtonProps={{ danger: true, loading: act.busy }}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <PersonWarnings warnings={hints} />
      <ProblemAlert problem={without(act.problem, hints.length > 0)} />
      <Form
        form={form}
        layout="vertical"
        onFinish={(typed) =>
          void act.run({ remarks: typed.remarks ?? "", override_reason: typed.override_reason ?? "" })
        }
      >
        <Form.Item name="remarks" label={t("decline_reason")}>
          <Input.TextArea autoFocus maxLength={2000} showCount autoSize={{ minRows: 3 }} />
        </Form.Item>
        {warned && <Override />}
      </Form>
    </Modal>
  );
}

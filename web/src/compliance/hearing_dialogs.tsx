// The acts of a hearing, one dialog each.
import { Form, Input, Modal, Radio } from "antd";
import type { ReactNode } from "react";
import type { Problem } from "~/api/problem";
import { EraDateInput } from "~/parts/inputs";
import { ProblemAlert, show_at_fields } from "~/parts/problem_alert";
import { Field, TextField } from "~/parts/record_fields";
import { slash_day } from "~/parts/values";
import { useAct } from "~/shell/act";
import { useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { hearing_text } from "./hearing_text";
import { limits_api, limits_key, type Explanation, type HearingView, type Posting, type Statement } from "./limits_api";

interface Props {
  view: HearingView;
  close: () => void;
}

interface FrameProps<Body> extends Props {
  title: string;
  why?: string;
  done: string;
  initial: Partial<Body>;
  send: (id: string, version: number, body: Body) => Promise<HearingView>;
  children: (form: ReturnType<typeof Form.useForm<Body>>[0]) => ReactNode;
}

function Frame<Body extends object>({ view, close, title, why, done, initial, send, children }: FrameProps<Body>) {
  const shell = useText(shell_text);
  const [form] = Form.useForm<Body>();
  const act = useAct((body: Body) => send(view.hearing.id, view.version, body), {
    done,
    refresh: [limits_key, ["papers"], ["conflict-date-notices"], ["home"]],
    on_done: close,
    on_problem: (problem: Problem) => show_at_fields(form, problem),
  });
  return (
    <Modal
      open
      title={title}
      okText={title}
      cancelText={shell("cancel")}
      okButtonProps={{ loading: act.busy }}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      {why && <p className="tk-dialog-why">{why}</p>}
      <ProblemAlert problem={act.problem} form={form} />
      <Form form={form} layout="vertical" initialValues={initial} onFinish={act.run}>
        {children(form)}
      </Form>
    </Modal>
  );
}

export function NoticeDialog(props: Props) {
  const t = useText(hearing_text);
  const { today } = useSession();
  return (
    <Frame<{ notified_on: string }>
      {...props}
      title={t("give_notice")}
      done={t("notified")}
      initial={{ notified_on: today }}
      send={limits_api.notice}
    >
      {() => (
        <Field name="notified_on" label={t("notified_on")} law="則33条の3第1項" required>
          <EraDateInput max={today} />
        </Field>
      )}
    </Frame>
  );
}

export function StatementDialog(props: Props) {
  const t = useText(hearing_text);
  const { today } = useSession();
  return (
    <Frame<Statement>
      {...props}
      title={t("record_statement")}
      done={t("statement_recorded")}
      initial={{ stated_on: today, opinion: "no_objection", reason: "" }}
      send={limits_api.statement}
    >
      {() => (
        <>
          <Field name="stated_on" label={t("stated_on")} required>
            <EraDateInput max={today} />
          </Field>
          <Field name="opinion" label={t("opinion")} required>
            <Radio.Group
              options={(["no_objection", "objection"] as const).map((value) => ({ value, label: t(`o_${value}`) }))}
            />
          </Field>
          <TextField name="reason" label={t("reason")} rows={2} max={4000} />
        </>
      )}
    </Frame>
  );
}

export function ExplanationDialog(props: Props) {
  const t = useText(hearing_text);
  const { today } = useSession();
  const known = props.view.hearing.explanation;
  return (
    <Frame<Explanation>
      {...props}
      title={t("explain")}
      why={t("explain_why")}
      done={t("explained")}
      initial={known ?? { explained_on: today }}
      send={limits_api.explanation}
    >
      {() => (
        <>
          <Field
            name="explained_on"
            label={t("explained_on")}
            required
            extra={t("by", slash_day(props.view.days.explanation_due_on))}
          >
            <EraDateInput max={today} />
          </Field>
          <TextField
            name="extension_reason"
            label={t("extension_reason")}
            law="則33条の4"
            required
            rows={2}
            max={4000}
          />
          <TextField name="response_policy" label={t("response_policy")} law="則33条の4" required rows={2} max={4000} />
        </>
      )}
    </Frame>
  );
}

export function ExtensionDialog(props: Props) {
  const t = useText(hearing_text);
  const { hearing } = props.view;
  return (
    <Frame<{ to_on: string }>
      {...props}
      title={t("extend")}
      why={t("extend_why")}
      done={t("extended")}
      initial={{ to_on: hearing.extend_to_on }}
      send={limits_api.extension}
    >
      {() => (
        <Field name="to_on" label={t("to_on")} law="法40条の2第3項" required extra={t("to_hint")}>
          <EraDateInput min={hearing.conflict_on} max={hearing.extend_to_on} />
        </Field>
      )}
    </Frame>
  );
}

export function PostingDialog(props: Props) {
  const t = useText(hearing_text);
  const { today } = useSession();
  const known = props.view.hearing.posting;
  return (
    <Frame<Posting>
      {...props}
      title={t("post")}
      done={t("posted")}
      initial={known ?? { posted_on: today, method: "posted" }}
      send={limits_api.posting}
    >
      {() => (
        <>
          <Field name="posted_on" label={t("posted_on")} required>
            <EraDateInput max={today} />
          </Field>
          <Field name="method" label={t("method")} law="則33条の3第4項" required>
            <Radio.Group
              style={{ display: "grid", gap: 6 }}
              options={(["posted", "handed", "electronic"] as const).map((value) => ({
                value,
                label: t(`pm_${value}`),
              }))}
            />
          </Field>
          <Field name="place" label={t("place")} required max={500}>
            <Input maxLength={500} />
          </Field>
        </>
      )}
    </Frame>
  );
}

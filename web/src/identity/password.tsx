import { Alert, Button, Form, Input } from "antd";
import { useNavigate } from "react-router-dom";
import { ProblemAlert, show_at_fields } from "~/parts/problem_alert";
import { day_text } from "~/parts/values";
import { useAct } from "~/shell/act";
import { useLang, useText } from "~/shell/i18n";
import { first_page } from "~/shell/navigation";
import { useSession, useSessionActs } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { Gate } from "./gate";
import { identity_text } from "./identity_text";

interface Values {
  present: string;
  fresh: string;
  repeat: string;
}

export function PasswordPage() {
  const t = useText(identity_text);
  const shell = useText(shell_text);
  const { lang } = useLang();
  const session = useSession();
  const { change_password, sign_out } = useSessionActs();
  const go = useNavigate();
  const [form] = Form.useForm<Values>();
  const rules = session.password_rules;
  const policy =
    t("policy", rules.min_length, rules.min_classes) + (rules.history > 0 ? t("policy_history", rules.history) : "");
  const act = useAct(({ present, fresh }: Values) => change_password({ present, fresh }), {
    done: t("changed"),
    on_done: () => go(first_page(session.side), { replace: true }),
    on_problem: (problem) => show_at_fields(form, problem),
  });
  return (
    <Gate title={t("change_title")}>
      {session.must_change_password && (
        <Alert type="warning" showIcon title={t("must_change")} style={{ marginBottom: 14 }} />
      )}
      <ProblemAlert problem={act.problem} form={form} />
      <Form form={form} layout="vertical" onFinish={act.run}>
        <input type="text" name="username" autoComplete="username" value={session.account.user_code} readOnly hidden />
        <Form.Item name="present" label={t("present")} rules={[{ required: true, message: "" }]}>
          <Input.Password size="large" autoComplete="current-password" autoFocus />
        </Form.Item>
        <Form.Item name="fresh" label={t("fresh")} rules={[{ required: true, message: "" }]} extra={policy}>
          <Input.Password size="large" autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="repeat"
          label={t("repeat")}
          dependencies={["fresh"]}
          rules={[
            { required: true, message: "" },
            ({ getFieldValue }) => ({
              validator: (_, value) =>
                !value || value === getFieldValue("fresh")
                  ? Promise.resolve()
                  : Promise.reject(new Error(t("differs"))),
            }),
          ]}
        >
          <Input.Password size="large" autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" size="large" block htmlType="submit" loading={act.busy}>
          {t("change")}
        </Button>
      </Form>
      <div className="tk-gate-foot">
        <span>{session.password_expires_on && t("expires", day_text(session.password_expires_on, lang))}</span>
        {session.must_change_password ? (
          <Button type="link" size="small" onClick={() => void sign_out().then(() => go("/sign-in"))}>
            {shell("sign_out")}
          </Button>
        ) : (
          <Button type="link" size="small" onClick={() => go(-1)}>
            {shell("back")}
          </Button>
        )}
      </div>
    </Gate>
  );
}

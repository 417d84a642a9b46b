import { Alert, Button, Form, Input } from "antd";
import { useState } from "react";
import { Link, useSearchParams } from "react-router-dom";
import { post } from "~/api/http";
import { ProblemAlert } from "~/parts/problem_alert";
import { useAct } from "~/shell/act";
import { useText } from "~/shell/i18n";
import { Gate } from "./gate";
import { identity_text } from "./identity_text";

export function UnlockRequestPage() {
  const t = useText(identity_text);
  const [sent, set_sent] = useState(false);
  const act = useAct((body: { company_code: string; user_code: string }) => post("/api/unlock-requests", { body }), {
    done: null,
    on_done: () => set_sent(true),
  });
  return (
    <Gate title={t("unlock_title")}>
      {sent ? (
        <Alert type="success" showIcon title={t("unlock_sent")} />
      ) : (
        <>
          <p className="tk-quiet" style={{ marginBottom: 14 }}>
            {t("unlock_why")}
          </p>
          <ProblemAlert problem={act.problem} />
          <Form layout="vertical" onFinish={act.run}>
            <Form.Item name="company_code" label={t("company_code")} rules={[{ required: true, message: "" }]}>
              <Input size="large" autoComplete="organization" autoCapitalize="off" autoFocus />
            </Form.Item>
            <Form.Item name="user_code" label={t("user_code")} rules={[{ required: true, message: "" }]}>
              <Input size="large" autoComplete="username" autoCapitalize="off" />
            </Form.Item>
            <Button type="primary" size="large" block htmlType="submit" loading={act.busy}>
              {t("unlock_send")}
            </Button>
          </Form>
        </>
      )}
      <div className="tk-gate-foot">
        <Link to="/sign-in">{t("to_sign_in")}</Link>
      </div>
    </Gate>
  );
}

export function UnlockPage() {
  const t = useText(identity_text);
  const [params] = useSearchParams();
  const [done, set_done] = useState(false);
  const token = params.get("token") ?? window.location.hash.replace(/^#/, "");
  const act = useAct(() => post("/api/unlocks", { body: { token } }), { done: null, on_done: () => set_done(true) });
  return (
    <Gate title={t("unlock_title")}>
      {done ? (
        <Alert type="success" showIcon title={t("unlock_done")} />
      ) : !token ? (
        <Alert type="warning" showIcon title={t("unlock_no_token")} />
      ) : (
        <>
          <ProblemAlert problem={act.problem} />
          <p style={{ marginBottom: 14 }}>{t("unlock_ready")}</p>
          <Button type="primary" size="large" block loading={act.busy} onClick={() => void act.run()}>
            {t("unlock_do")}
          </Button>
        </>
      )}
      <div className="tk-gate-foot">
        <Link to="/sign-in">{t("to_sign_in")}</Link>
      </div>
    </Gate>
  );
}

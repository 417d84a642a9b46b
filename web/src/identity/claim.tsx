// The first person of a company that the operator registered, or of a client that an agency has acted for: a one-time
// link leads here.
import { Alert, Button, Checkbox, Form, Input } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useSearchParams } from "react-router-dom";
import { post } from "~/api/http";
import type { Schema } from "~/api/types";
import { ProblemAlert, show_at_fields } from "~/parts/problem_alert";
import { useAct } from "~/shell/act";
import { Failed, Loading } from "~/shell/errors";
import { useText } from "~/shell/i18n";
import { Gate } from "./gate";
import { identity_text } from "./identity_text";

type Invitation = Schema<"IdentityInvitationView">;

interface Values {
  company_code?: string; // only where nobody has chosen one yet
  user_code: string;
  password: string;
  repeat: string;
  email?: string; // only where the invitation had none
  without_email?: boolean;
}

// What unlocks the account and every notice goes there.
function EmailItems() {
  const t = useText(identity_text);
  const without = Form.useWatch("without_email") as boolean | undefined;
  return (
    <>
      {!without && (
        <Form.Item
          name="email"
          label={t("claim_email")}
          rules={[{ required: true, whitespace: true, message: t("claim_email") }]}
          extra={t("claim_email_why")}
        >
          <Input size="large" type="email" autoComplete="email" maxLength={254} />
        </Form.Item>
      )}
      <Form.Item name="without_email" valuePropName="checked">
        <Checkbox>{t("claim_no_email")}</Checkbox>
      </Form.Item>
    </>
  );
}

export function ClaimPage() {
  const t = useText(identity_text);
  const [params] = useSearchParams();
  const token = params.get("token") ?? "";
  const [form] = Form.useForm<Values>();
  const [done, set_done] = useState<{ company: string; user: string } | null>(null);
  const invited = useQuery({
    queryKey: ["invitation", token],
    queryFn: () => post<Invitation>("/api/invitation-lookups", { body: { token } }),
    enabled: Boolean(token),
    retry: false,
    staleTime: Infinity,
  });
  const act = useAct(
    ({ company_code = "", user_code, password, email = "", without_email = false }: Values) =>
      post<Invitation>("/api/claims", {
        body: { token, company_code, user_code, password, email: without_email ? "" : email.trim(), without_email },
      }),
    {
      done: null,
      on_done: (out, { user_code }) => set_done({ company: out.company_code, user: user_code }),
      on_problem: (problem) => show_at_fields(form, problem),
    },
  );
  const foot = (
    <div className="tk-gate-foot">
      <Link to="/sign-in">{t("to_sign_in")}</Link>
    </div>
  );
  if (done) {
    return (
      <Gate title={t("claim_title")}>
        <Alert type="success" showIcon title={t("claim_done", done.company, done.user)} />
        {foot}
      </Gate>
    );
  }
  if (!token) {
    return (
      <Gate title={t("claim_title")}>
        <Alert type="warning" showIcon title={t("unlock_no_token")} />
        {foot}
      </Gate>
    );
  }
  return (
    <Gate title={t("claim_title")}>
      {invited.isPending ? (
        <Loading />
      ) : invited.isError ? (
        <Failed error={invited.error} retry={() => void invited.refetch()} />
      ) : (
        <>
          <p style={{ marginBottom: 14 }}>
            {t("claim_why", invited.data.name, invited.data.company_name)}
            {invited.data.chooses_code && t("claim_proxy")}
          </p>
          {!invited.data.chooses_code && (
            <Alert
              type="info"
              showIcon
              title={t("claim_code", invited.data.company_code)}
              style={{ marginBottom: 14 }}
            />
          )}
          <ProblemAlert problem={act.problem} form={form} />
          <Form form={form} layout="vertical" onFinish={act.run}>
            {invited.data.chooses_code && (
              <Form.Item
                name="company_code"
                label={t("company_code")}
                rules={[{ required: true, whitespace: true, message: t("company_code") }]}
                extra={t("company_code_hint")}
              >
                <Input size="large" autoComplete="organization" autoCapitalize="off" maxLength={30} autoFocus />
              </Form.Item>
            )}
            <Form.Item
              name="user_code"
              label={t("user_code")}
              rules={[{ required: true, whitespace: true, message: t("user_code") }]}
            >
              <Input
                size="large"
                autoComplete="username"
                autoCapitalize="off"
                maxLength={60}
                autoFocus={!invited.data.chooses_code}
              />
            </Form.Item>
            {!invited.data.email && <EmailItems />}
            <Form.Item
              name="password"
              label={t("password")}
              rules={[{ required: true, message: t("password") }]}
              extra={t("claim_policy")}
            >
              <Input.Password size="large" autoComplete="new-password" />
            </Form.Item>
            <Form.Item
              name="repeat"
              label={t("repeat")}
              dependencies={["password"]}
              rules={[
                { required: true, message: t("repeat") },
                ({ getFieldValue }) => ({
                  validator: (_, value) =>
                    !value || value === getFieldValue("password")
                      ? Promise.resolve()
                      : Promise.reject(new Error(t("differs"))),
                }),
              ]}
            >
              <Input.Password size="large" autoComplete="new-password" />
            </Form.Item>
            <Button type="primary" size="large" block htmlType="submit" loading={act.busy}>
              {t("claim_do")}
            </Button>
          </Form>
        </>
      )}
      {foot}
    </Gate>
  );
}

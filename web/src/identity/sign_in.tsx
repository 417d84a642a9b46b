import { Alert, Button, Checkbox, Form, Input } from "antd";
import { useEffect, useState, type KeyboardEvent } from "react";
import { Link, Navigate, useNavigate, useSearchParams } from "react-router-dom";
import { ProblemAlert } from "~/parts/problem_alert";
import { instant_text } from "~/parts/values";
import { useAct } from "~/shell/act";
import { useText } from "~/shell/i18n";
import { first_page } from "~/shell/navigation";
import { useSessionActs, useSessionQuery, type SignIn } from "~/shell/session";
import { Gate } from "./gate";
import { identity_text } from "./identity_text";

const codes_key = "tasuki.codes";

function kept_codes(): { company_code?: string; user_code?: string } {
  try {
    return JSON.parse(localStorage.getItem(codes_key) ?? "{}") as Record<string, string>;
  } catch {
    return {};
  }
}

// Only a path of this site may follow a sign-in.
export function safe_target(to: string | null): string | null {
  return to && /^\/(?![/\\])/.test(to) && !to.startsWith("/sign-in") ? to : null;
}

export function SignInPage() {
  const t = useText(identity_text);
  const [params] = useSearchParams();
  const go = useNavigate();
  const session = useSessionQuery();
  const { sign_in } = useSessionActs();
  const [form] = Form.useForm<SignIn & { remember: boolean }>();
  const [caps, set_caps] = useState(false);
  const [mine, set_mine] = useState(false);
  const target = safe_target(params.get("to"));
  const kept = kept_codes();

  const act = useAct((input: SignIn) => sign_in(input), {
    done: (out) =>
      out.last_sign_in_at
        ? t("welcome", out.account.name, instant_text(out.last_sign_in_at))
        : t("welcome_first", out.account.name),
    on_done: (out) => {
      set_mine(true);
      go(out.must_change_password ? "/password" : (target ?? first_page(out.side)), { replace: true });
    },
    on_problem: () => {
      form.setFieldValue("password", "");
      form.getFieldInstance("password")?.focus();
    },
  });

  useEffect(() => {
    document.title = `${t("title")} | Tasuki`;
  }, [t]);

  if (session.data && !mine && !act.busy) return <Navigate to={target ?? first_page(session.data.side)} replace />;

  const submit = async ({ remember, ...input }: SignIn & { remember: boolean }) => {
    try {
      if (remember)
        localStorage.setItem(
          codes_key,
          JSON.stringify({ company_code: input.company_code, user_code: input.user_code }),
        );
      else localStorage.removeItem(codes_key);
    } catch {
      // no storage, nothing kept
    }
    await act.run(input);
  };
  const look_at_caps = (event: KeyboardEvent) => set_caps(event.getModifierState?.("CapsLock") ?? false);

  return (
    <Gate title={t("title")}>
      {params.get("to") && !act.problem && (
        <Alert type="info" showIcon title={t("expired")} style={{ marginBottom: 14 }} />
      )}
      <ProblemAlert problem={act.problem} form={form} />
      <Form
        form={form}
        layout="vertical"
        onFinish={submit}
        initialValues={{ ...kept, remember: Boolean(kept.company_code) }}
        requiredMark={false}
      >
        <Form.Item name="company_code" label={t("company_code")} rules={[{ required: true, message: "" }]}>
          <Input
            size="large"
            autoComplete="organization"
            autoCapitalize="off"
            spellCheck={false}
            autoFocus={!kept.company_code}
          />
        </Form.Item>
        <Form.Item name="user_code" label={t("user_code")} rules={[{ required: true, message: "" }]}>
          <Input size="large" autoComplete="username" autoCapitalize="off" spellCheck={false} />
        </Form.Item>
        <Form.Item
          name="password"
          label={t("password")}
          rules={[{ required: true, message: "" }]}
          extra={caps ? <span className="tk-caps">{t("caps")}</span> : undefined}
        >
          <Input.Password
            size="large"
            autoComplete="current-password"
            autoFocus={Boolean(kept.company_code)}
            onKeyUp={look_at_caps}
          />
        </Form.Item>
        <Form.Item name="remember" valuePropName="checked" style={{ marginBottom: 10 }}>
          <Checkbox>{t("remember")}</Checkbox>
        </Form.Item>
        <Button type="primary" size="large" block htmlType="submit" loading={act.busy}>
          {t("sign_in")}
        </Button>
      </Form>
      <div className="tk-gate-foot">
        <span>{t("locked_help")}</span>
        <Link to="/unlock-request">{t("ask_unlock")}</Link>
      </div>
    </Gate>
  );
}

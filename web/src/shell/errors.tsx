// Loading, failing and missing pages: there is always a next step.
import { Button, Result, Skeleton } from "antd";
import { Component, type ErrorInfo, type ReactNode } from "react";
import { useNavigate, useRouteError } from "react-router-dom";
import { Problem, problem_text } from "~/api/problem";
import { useLang, useText } from "./i18n";
import { shell_text } from "./shell_text";

export function Loading({ rows = 6 }: { rows?: number }) {
  const t = useText(shell_text);
  return (
    <div role="status" aria-label={t("loading")} className="tk-loading">
      <Skeleton active title={{ width: 220 }} paragraph={{ rows }} />
    </div>
  );
}

export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useText(shell_text);
  const { lang } = useLang();
  const go = useNavigate();
  const problem = error instanceof Problem ? error : null;
  if (problem?.status === 404) return <Missing />;
  const title = problem?.network ? t("network") : (problem && problem_text(problem, lang)) || t("page_broke");
  const why = problem?.network
    ? t("network_why")
    : problem?.incident
      ? t("incident", problem.incident)
      : problem
        ? undefined
        : t("page_broke_why");
  return (
    <Result
      status={problem?.status === 403 ? "403" : "warning"}
      title={title}
      subTitle={why}
      extra={[
        retry && (
          <Button key="retry" type="primary" onClick={retry}>
            {t("retry")}
          </Button>
        ),
        <Button key="home" onClick={() => go("/")}>
          {t("to_home")}
        </Button>,
      ]}
    />
  );
}

export function Missing() {
  const t = useText(shell_text);
  const go = useNavigate();
  return (
    <Result
      status="404"
      title={t("not_found")}
      subTitle={t("not_found_why")}
      extra={[
        <Button key="home" type="primary" onClick={() => go("/")}>
          {t("to_home")}
        </Button>,
        <Button key="back" onClick={() => go(-1)}>
          {t("back")}
        </Button>,
      ]}
    />
  );
}

// A route that failed to load or to draw (also: a new version was installed while this page was open).
export function RouteBroke() {
  const error = useRouteError();
  return <Broke error={error} />;
}

function Broke({ error }: { error: unknown }) {
  const t = useText(shell_text);
  return (
    <Result
      status="error"
      title={t("page_broke")}
      subTitle={t("page_broke_why")}
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          {t("retry")}
        </Button>
      }
    >
      {import.meta.env.DEV && <pre className="tk-trace">{error instanceof Error ? error.stack : String(error)}</pre>}
    </Result>
  );
}

export class Guard extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: null as unknown };
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }
  override componentDidCatch(error: unknown, info: ErrorInfo) {
    console.error(error, info.componentStack);
  }
  override render() {
    return this.state.error ? <Broke error={this.state.error} /> : this.props.children;
  }
}

import { ArrowRightOutlined, CheckCircleOutlined, PlusOutlined } from "@ant-design/icons";
import { Alert, Button, Space } from "antd";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "react-router-dom";
import { get } from "~/api/http";
import { Problem } from "~/api/problem";
import type { HomeItem } from "~/api/types";
import { PageHead } from "~/parts/show";
import { day_text, days_between } from "~/parts/values";
import { Failed, Loading } from "~/shell/errors";
import { pick, useLang, useText } from "~/shell/i18n";
import { menu_for } from "~/shell/navigation";
import { useCan, useSession } from "~/shell/session";
import { home_text } from "./home_text";
import "./home.css";

const calm = new Set(["contracts_expiring", "inquiries_open"]);

// A server without the list still has a home: the shortcuts.
async function load_home(): Promise<{ items: HomeItem[] } | null> {
  try {
    return await get<{ items: HomeItem[] }>("/api/home");
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  }
}

export function HomePage() {
  const t = useText(home_text);
  const { lang } = useLang();
  const session = useSession();
  const can = useCan();
  const go = useNavigate();
  const home = useQuery({
    queryKey: ["home"],
    queryFn: load_home,
    refetchInterval: 60_000,
    refetchOnWindowFocus: true,
  });
  const items = (home.data?.items ?? []).filter((item) => item.count > 0);
  const expires = session.password_expires_on;
  return (
    <div className="tk-home">
      <PageHead title={t("title")} sub={day_text(session.today, lang)} room="home" />
      {expires && days_between(session.today, expires) <= 14 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 14 }}
          title={t("password_soon", day_text(expires, lang))}
          action={
            <Button size="small" onClick={() => go("/password")}>
              {t("change")}
            </Button>
          }
        />
      )}
      {home.isPending ? (
        <Loading rows={4} />
      ) : home.isError ? (
        <Failed error={home.error} retry={() => void home.refetch()} />
      ) : !home.data ? null : (
        <section aria-label={t("waiting")}>
          {items.length === 0 ? (
            <div className="tk-panel tk-calm">
              <CheckCircleOutlined />
              <div>
                <b>{t("nothing")}</b>
                <p className="tk-quiet">{t("nothing_why")}</p>
              </div>
            </div>
          ) : (
            <ul className="tk-waiting">
              {items.map((item) => (
                <li key={item.kind}>
                  <Link to={item.link} className={calm.has(item.kind) ? "calm" : ""} data-kind={item.kind}>
                    <span className="tk-count">{item.count}</span>
                    <span className="tk-what">{lang === "en" ? item.text_en : item.text_ja}</span>
                    <ArrowRightOutlined />
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      <section className="tk-shortcuts">
        <h2>{t("shortcuts")}</h2>
        <Space wrap>
          {session.side === "agency" && can("contract_write") && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => go("/contracts/new")}>
              {t("new_contract")}
            </Button>
          )}
          {menu_for(session)
            .filter((entry) => (entry.group === "work" || session.side === "platform_operator") && entry.to !== "/home")
            .map((entry) => (
              <Button key={entry.to} onClick={() => go(entry.to)}>
                {pick(entry.text, lang)}
              </Button>
            ))}
        </Space>
      </section>
    </div>
  );
}

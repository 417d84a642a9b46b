import { ArrowRightOutlined, CheckCircleOutlined } from "@ant-design/icons";
import { Alert, Button, Space } from "antd";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "react-router-dom";
import { get } from "~/api/http";
import type { HomeItem } from "~/api/types";
import { PageHead } from "~/parts/show";
import { day_text, days_between } from "~/parts/values";
import { Failed, Loading } from "~/shell/errors";
import { useLang, useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { home_text } from "./home_text";
import "./home.css";

const calm = new Set(["contracts_expiring", "inquiries_open"]);

export function HomePage() {
  const t = useText(home_text);
  const { lang } = useLang();
  const session = useSession();
  const can = useCan();
  const go = useNavigate();
  const home = useQuery({ queryKey: ["home"], queryFn: () => get<{ items: HomeItem[] }>("/api/home"), refetchInterval: 60_000, refetchOnWindowFocus: true });
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
          action={<Button size="small" onClick={() => go("/password")}>{t("change")}</Button>}
        />
      )}
      {home.isPending ? (
        <Loading rows={4} />
      ) : home.isError ? (
        <Failed error={home.error} retry={() => void home.refetch()} />
      ) : (
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
          {session.side === "agency" && can("contract_edit") && <Button onClick={() => go("/contracts/new")}>{t("new_contract")}</Button>}
          {(session.side === "agency" || session.side === "client") && can("contract_view") && <Button onClick={() => go("/contracts")}>{t("all_contracts")}</Button>}
        </Space>
      </section>
    </div>
  );
}

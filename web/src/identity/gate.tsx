// The frame of the pages in front of the door.
import { CalculatorOutlined, GlobalOutlined, QuestionCircleOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import { Link } from "react-router-dom";
import { Mark } from "~/shell/brand";
import { useLang, useText } from "~/shell/i18n";
import { shell_text } from "~/shell/shell_text";
import { identity_text } from "./identity_text";
import "./identity.css";

export function Gate({ title, children }: { title: string; children: ReactNode }) {
  const { lang, set_lang } = useLang();
  const shell = useText(shell_text);
  const t = useText(identity_text);
  return (
    <div className="tk-gate">
      <div className="tk-gate-brand">
        <Mark size={44} light />
        <div>
          <b>
            Tasuki <small>襷</small>
          </b>
          <span>{t("tagline")}</span>
        </div>
      </div>
      <main className="tk-gate-card" id="main">
        <h1>{title}</h1>
        {children}
      </main>
      <div className="tk-gate-lang">
        <Button type="text" icon={<GlobalOutlined />} onClick={() => set_lang(lang === "ja" ? "en" : "ja")}>
          {shell("lang")}
        </Button>
        <Button type="text" href="/help" target="_blank" rel="noopener" icon={<QuestionCircleOutlined />}>
          {shell("help")}
        </Button>
        <Link to="/calc" className="tk-gate-calc">
          <CalculatorOutlined /> {t("calc")}
        </Link>
      </div>
    </div>
  );
}

// The frame: a side menu for offices, a bottom bar for thumbs; who is signed in and for which side is always in sight.
import {
  ApartmentOutlined,
  AuditOutlined,
  BankOutlined,
  CalendarOutlined,
  CarryOutOutlined,
  ClockCircleOutlined,
  CloudServerOutlined,
  ContainerOutlined,
  CalculatorOutlined,
  DownOutlined,
  EllipsisOutlined,
  FileDoneOutlined,
  FileProtectOutlined,
  FileTextOutlined,
  GlobalOutlined,
  HomeOutlined,
  KeyOutlined,
  LogoutOutlined,
  MailOutlined,
  MenuOutlined,
  MessageOutlined,
  QuestionCircleOutlined,
  SafetyCertificateOutlined,
  ShopOutlined,
  SwapOutlined,
  TeamOutlined,
  UserOutlined,
  UserSwitchOutlined,
  WarningOutlined,
} from "@ant-design/icons";
import { Button, Drawer, Dropdown, type MenuProps } from "antd";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Link, NavLink, Outlet, ScrollRestoration, useLocation, useNavigate } from "react-router-dom";
import { page_of_side } from "~/help/help_pages";
import { useNarrow } from "~/parts/narrow";
import { instant_text } from "~/parts/values";
import { Mark } from "./brand";
import { Guard } from "./errors";
import { pick, useLang, useText } from "./i18n";
import { entry_of, first_page, menu_for, type MenuEntry } from "./navigation";
import type { IconName } from "./rooms";
import { useSession, useSessionActs } from "./session";
import { shell_text } from "./shell_text";

const icons: Record<IconName, ReactNode> = {
  home: <HomeOutlined />,
  inquiry: <MessageOutlined />,
  contract: <FileProtectOutlined />,
  notice: <WarningOutlined />,
  timecard: <ClockCircleOutlined />,
  approval: <CarryOutOutlined />,
  invoice: <FileDoneOutlined />,
  paper: <FileTextOutlined />,
  today: <CalendarOutlined />,
  people: <TeamOutlined />,
  partner: <ShopOutlined />,
  company: <BankOutlined />,
  place: <ApartmentOutlined />,
  agreement: <SafetyCertificateOutlined />,
  account: <UserOutlined />,
  delegate: <UserSwitchOutlined />,
  audit: <AuditOutlined />,
  mail: <MailOutlined />,
  job: <CloudServerOutlined />,
  master: <ContainerOutlined />,
  calculator: <CalculatorOutlined />,
  more: <EllipsisOutlined />,
};

export function Layout() {
  const session = useSession();
  const narrow = useNarrow();
  const t = useText(shell_text);
  const entries = menu_for(session);
  return (
    <div className={`tk-frame ${narrow ? "tk-phone" : "tk-office"} tk-${session.side}`}>
      <a className="tk-skip" href="#main">
        {t("skip")}
      </a>
      {!narrow && <SideMenu entries={entries} />}
      <div className="tk-body">
        <TopBar entries={entries} narrow={narrow} />
        <main id="main" tabIndex={-1}>
          <Guard key={useLocation().pathname}>
            <Outlet />
          </Guard>
        </main>
        {narrow && <BottomBar entries={entries} />}
      </div>
      <ScrollRestoration />
    </div>
  );
}

function SideMenu({ entries }: { entries: MenuEntry[] }) {
  const t = useText(shell_text);
  const { side } = useSession();
  return (
    <aside className="tk-side">
      <Link to={first_page(side)} className="tk-brand">
        <Mark light />
        <span>
          Tasuki <small>襷</small>
        </span>
      </Link>
      <MenuList entries={entries} />
      <div className="tk-side-foot">{t("product")}</div>
    </aside>
  );
}

function MenuList({ entries, onPick }: { entries: MenuEntry[]; onPick?: () => void }) {
  const t = useText(shell_text);
  const { lang } = useLang();
  const here = entry_of(useLocation().pathname, entries);
  const groups = [...new Set(entries.map((entry) => entry.group))];
  const list = useRef<HTMLElement>(null);
  // where one is stays in sight in a menu longer than the window
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [here]);
  return (
    <nav ref={list} aria-label={t("menu")} className="tk-menu">
      {groups.map((group) => (
        <div key={group}>
          <h2>{t(`group_${group}`)}</h2>
          <ul>
            {entries
              .filter((entry) => entry.group === group)
              .map((entry) => (
                <li key={entry.to}>
                  <Link to={entry.to} onClick={onPick} aria-current={entry === here ? "page" : undefined}>
                    {icons[entry.icon]} {pick(entry.text, lang)}
                  </Link>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function TopBar({ entries, narrow }: { entries: MenuEntry[]; narrow: boolean }) {
  const session = useSession();
  const { take_side, sign_out } = useSessionActs();
  const { lang, set_lang } = useLang();
  const t = useText(shell_text);
  const go = useNavigate();
  const [open, set_open] = useState(false);

  const mine: MenuProps["items"] = [
    { key: "who", disabled: true, label: <WhoAmI /> },
    { type: "divider" },
    { key: "password", icon: <KeyOutlined />, label: t("change_password"), onClick: () => go("/password") },
    {
      key: "help",
      icon: <QuestionCircleOutlined />,
      label: t("help"),
      onClick: () => void window.open(`/help/${page_of_side[session.side]}`, "_blank", "noopener"),
    },
    { key: "lang", icon: <GlobalOutlined />, label: t("lang"), onClick: () => set_lang(lang === "ja" ? "en" : "ja") },
    { type: "divider" },
    {
      key: "out",
      icon: <LogoutOutlined />,
      label: t("sign_out"),
      onClick: () => void sign_out().then(() => go("/sign-in")),
    },
  ];
  const sides: MenuProps["items"] = session.sides.map((side) => ({
    key: side,
    label: t(side),
    disabled: side === session.side,
    onClick: () => void take_side(side).then(() => go(first_page(side))),
  }));

  return (
    <header className="tk-top">
      {narrow && (
        <>
          {entries.length > 4 && (
            <Button type="text" icon={<MenuOutlined />} aria-label={t("menu")} onClick={() => set_open(true)} />
          )}
          <Link to={first_page(session.side)} className="tk-top-brand" aria-label={t("to_home")}>
            <Mark size={26} />
          </Link>
        </>
      )}
      <span className="tk-company" title={session.company.name}>
        {session.company.name}
      </span>
      {session.sides.length > 1 ? (
        <Dropdown menu={{ items: sides }} trigger={["click"]}>
          <button type="button" className={`tk-side-chip tk-${session.side}`} aria-label={t("as_side")}>
            <SwapOutlined /> {t(session.side)} <DownOutlined />
          </button>
        </Dropdown>
      ) : (
        <span className={`tk-side-chip tk-${session.side}`}>{t(session.side)}</span>
      )}
      <span className="tk-grow" />
      {!narrow && (
        <Button type="text" icon={<GlobalOutlined />} onClick={() => set_lang(lang === "ja" ? "en" : "ja")}>
          {t("lang")}
        </Button>
      )}
      <Dropdown menu={{ items: mine }} trigger={["click"]} placement="bottomRight">
        <Button type="text" icon={<UserOutlined />} aria-label={session.account.name} data-testid="me">
          {narrow ? undefined : session.account.name}
        </Button>
      </Dropdown>
      <Drawer open={open} onClose={() => set_open(false)} placement="left" size={280} title={t("menu")}>
        <MenuList entries={entries} onPick={() => set_open(false)} />
      </Drawer>
    </header>
  );
}

function WhoAmI() {
  const session = useSession();
  const t = useText(shell_text);
  return (
    <div className="tk-who">
      <b>{session.account.name}</b>
      <small>{session.company.name}</small>
      <small>
        {session.last_sign_in_at ? t("last_sign_in", instant_text(session.last_sign_in_at)) : t("first_sign_in")}
      </small>
    </div>
  );
}

function BottomBar({ entries }: { entries: MenuEntry[] }) {
  const t = useText(shell_text);
  const { lang } = useLang();
  const here = entry_of(useLocation().pathname, entries);
  return (
    <nav className="tk-bottom" aria-label={t("menu")}>
      {entries.slice(0, 4).map((entry) => (
        <NavLink
          key={entry.to}
          to={entry.to}
          end
          aria-current={entry === here ? "page" : undefined}
          className={entry === here ? "on" : ""}
        >
          {icons[entry.icon]}
          <span>{pick(entry.text, lang)}</span>
        </NavLink>
      ))}
    </nav>
  );
}

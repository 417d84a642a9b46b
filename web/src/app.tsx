// The way in, and below it the pages that the rooms export (shell/rooms). Each room is its own chunk: a worker's phone never loads the contract editor.
import { QueryClientProvider } from "@tanstack/react-query";
import { App as AntApp, ConfigProvider } from "antd";
import en_US from "antd/locale/en_US";
import ja_JP from "antd/locale/ja_JP";
import dayjs from "dayjs";
import "dayjs/locale/ja";
import { useEffect, useState } from "react";
import { Navigate, Outlet, RouterProvider, createBrowserRouter, useLocation, type RouteObject } from "react-router-dom";
import { Failed, Loading, Missing, RouteBroke } from "./shell/errors";
import { LangProvider, useLang } from "./shell/i18n";
import { Layout } from "./shell/layout";
import { first_page } from "./shell/navigation";
import { make_query_client } from "./shell/query";
import { all_pages, component_of, type RoomPage } from "./shell/rooms";
import { SessionProvider, left, useSession, useSessionQuery } from "./shell/session";
import { theme } from "./shell/theme";

const page = (path: string, load: RoomPage["load"], name: string): RouteObject => ({
  path,
  lazy: async () => ({ Component: await component_of({ path, load, name }) }),
  HydrateFallback: Loading,
});

const identity = () => import("./identity/pages");
const help = () => import("./help/pages");
const calc = () => import("./calc/pages");
const compliance = () => import("./compliance/pages");

const router_of = () =>
  createBrowserRouter([
    {
      errorElement: <RouteBroke />,
      HydrateFallback: Loading,
      children: [
        page("/sign-in", identity, "SignInPage"),
        page("/unlock", identity, "UnlockPage"),
        page("/claim", identity, "ClaimPage"),
        page("/unlock-request", identity, "UnlockRequestPage"),
        page("/help", help, "HelpPage"),
        page("/help/:page", help, "HelpPage"),
        page("/calc", calc, "CalcPage"),
        page("/calc/:topic", calc, "CalcPage"),
        page("/conflict-date-need", compliance, "NoticeNeedPage"),
        {
          element: <SignedIn />,
          HydrateFallback: Loading,
          children: [
            page("/password", identity, "PasswordPage"),
            {
              element: <Layout />,
              HydrateFallback: Loading,
              children: [
                {
                  errorElement: <RouteBroke />,
                  HydrateFallback: Loading,
                  children: [
                    { index: true, element: <FirstPage />, HydrateFallback: Loading },
                    ...all_pages.map(({ path, load, name }) => page(path, load, name)),
                    { path: "*", element: <Missing /> },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  ]);

function FirstPage() {
  const { side } = useSession();
  return <Navigate to={first_page(side)} replace />;
}

function SignedIn() {
  const session = useSessionQuery();
  const here = useLocation();
  if (session.isPending) return <Loading />;
  if (session.isError) return <Failed error={session.error} retry={() => void session.refetch()} />;
  if (!session.data) {
    const back = here.pathname + here.search;
    return (
      <Navigate to={back === "/" || left.on_purpose ? "/sign-in" : `/sign-in?to=${encodeURIComponent(back)}`} replace />
    );
  }
  if (session.data.must_change_password && here.pathname !== "/password") return <Navigate to="/password" replace />;
  return (
    <SessionProvider session={session.data}>
      <Outlet />
    </SessionProvider>
  );
}

function Themed() {
  const { lang } = useLang();
  const [router] = useState(router_of);
  dayjs.locale(lang === "ja" ? "ja" : "en");
  useEffect(() => {
    dayjs.locale(lang === "ja" ? "ja" : "en");
  }, [lang]);
  return (
    <ConfigProvider
      theme={theme}
      locale={lang === "ja" ? ja_JP : en_US}
      button={{ autoInsertSpace: false }}
      form={{ requiredMark: false }}
    >
      <AntApp message={{ maxCount: 2, duration: 2.4 }} component={false}>
        <RouterProvider router={router} future={{ v7_startTransition: true }} />
      </AntApp>
    </ConfigProvider>
  );
}

export function Tasuki() {
  const [queries] = useState(make_query_client);
  return (
    <LangProvider>
      <QueryClientProvider client={queries}>
        <Themed />
      </QueryClientProvider>
    </LangProvider>
  );
}

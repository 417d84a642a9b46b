// Words on the screen: one dictionary per room, each entry Japanese and English side by side.
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from "react";

export type Lang = "ja" | "en";
export type Pair = readonly [ja: string, en: string];
export type Dict = Record<string, Pair>;

const store_key = "tasuki.lang";

export function pick(pair: Pair, lang: Lang, ...args: (string | number)[]): string {
  const text = lang === "ja" ? pair[0] : pair[1];
  return args.length ? text.replace(/\{(\d)\}/g, (_, n) => String(args[Number(n)] ?? "")) : text;
}

const LangContext = createContext<{ lang: Lang; set_lang(lang: Lang): void }>({ lang: "ja", set_lang() {} });

export function LangProvider({ children }: { children: ReactNode }) {
  const [lang, set] = useState<Lang>(() => (read_store() === "en" ? "en" : "ja"));
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  const value = useMemo(
    () => ({
      lang,
      set_lang(next: Lang) {
        try {
          localStorage.setItem(store_key, next);
        } catch {
          // a browser without storage keeps the language for this visit only
        }
        set(next);
      },
    }),
    [lang],
  );
  return <LangContext.Provider value={value}>{children}</LangContext.Provider>;
}

function read_store(): string | null {
  try {
    return localStorage.getItem(store_key);
  } catch {
    return null;
  }
}

export const useLang = () => useContext(LangContext);

export type Say<D extends Dict> = (key: keyof D & string, ...args: (string | number)[]) => string;

export function useText<D extends Dict>(dict: D): Say<D> {
  const { lang } = useLang();
  return useCallback((key, ...args) => pick(dict[key]!, lang, ...args), [dict, lang]);
}

// For codes that come from the server: an unknown one is shown as it is rather than breaking the page.
export function useCodeText(dict: Dict): (code: string | null | undefined) => string {
  const { lang } = useLang();
  return useCallback((code) => (code == null ? "" : dict[code] ? pick(dict[code], lang) : code), [dict, lang]);
}

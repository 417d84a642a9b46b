// What a link asks a screen to open: members of the address that are taken once and then forgotten, so that Back and a
// reload do not open it again.
import { useEffect } from "react";
import { useSearchParams } from "react-router-dom";

export function useOpened(names: readonly string[], take: (values: Record<string, string>) => void, ready = true) {
  const [params, set_params] = useSearchParams();
  const asked = ready ? params.get(names[0]!) : null;
  useEffect(() => {
    if (!asked) return;
    const values = Object.fromEntries(names.map((name) => [name, params.get(name) ?? ""]));
    const rest = new URLSearchParams(params);
    for (const name of names) rest.delete(name);
    set_params(rest, { replace: true, preventScrollReset: true });
    take(values);
    // once for each link that was followed
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [asked]);
}

// A panel of the page by its id, once it is drawn.
export const show_panel = (id: string) =>
  window.setTimeout(() => document.getElementById(id)?.scrollIntoView({ behavior: "smooth", block: "start" }), 80);

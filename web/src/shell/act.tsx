// One press of a button: sends once, says that it worked, puts what went wrong where the person can see it.
import { App } from "antd";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { fresh_key } from "~/api/http";
import { Problem, problem_text } from "~/api/problem";
import { useLang, useText } from "./i18n";
import { shell_text } from "./shell_text";

export interface ActOptions<In, Out> {
  done?: string | ((out: Out, input: In) => string | null) | null;
  refresh?: readonly (readonly unknown[])[];
  on_done?: (out: Out, input: In) => void | Promise<void>;
  on_problem?: (problem: Problem) => void;
  loud?: boolean; // also show the problem as a message (for buttons without a form)
}

export interface Act<In, Out> {
  run(input: In): Promise<Out | undefined>;
  busy: boolean;
  problem: Problem | null;
  forget(): void;
}

export function useAct<In = void, Out = unknown>(
  send: (input: In, once: string) => Promise<Out>,
  options: ActOptions<In, Out> = {},
): Act<In, Out> {
  const { message, modal } = App.useApp();
  const t = useText(shell_text);
  const { lang } = useLang();
  const queries = useQueryClient();
  const once = useRef(fresh_key());
  const [problem, set_problem] = useState<Problem | null>(null);
  const mutation = useMutation({ mutationFn: (input: In) => send(input, once.current) });

  const refresh = () => Promise.all((options.refresh ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })));

  return {
    busy: mutation.isPending,
    problem,
    forget: () => set_problem(null),
    async run(input: In) {
      if (mutation.isPending) return undefined;
      set_problem(null);
      try {
        const out = await mutation.mutateAsync(input);
        once.current = fresh_key();
        const text = typeof options.done === "function" ? options.done(out, input) : options.done;
        if (text !== null) message.success(text ?? t("done"));
        await refresh();
        await options.on_done?.(out, input);
        return out;
      } catch (error) {
        const problem = error instanceof Problem ? error : new Problem(500, { title: String(error) });
        if (!problem.network) once.current = fresh_key();
        if (problem.signed_out) return undefined;
        if (problem.stale) {
          modal.confirm({
            title: t("stale_title"),
            content: t("stale_why"),
            okText: t("reload"),
            cancelText: t("stale_keep"),
            onOk: refresh,
          });
          return undefined;
        }
        set_problem(problem);
        options.on_problem?.(problem);
        if (options.loud) {
          modal.error({
            title: problem.network ? t("network") : problem_text(problem, lang),
            content: problem.network ? t("network_why") : undefined,
          });
        }
        return undefined;
      }
    },
  };
}

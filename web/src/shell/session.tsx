// Who is signed in: asked once, kept in the query cache, thrown away at sign-out and at every 401.
import { useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { createContext, useContext, type ReactNode } from "react";
import { get, post, del } from "~/api/http";
import { Problem } from "~/api/problem";
import type { Permission, Session, Side } from "~/api/types";

export const session_key = ["session"];

export function useSessionQuery() {
  return useQuery({
    queryKey: session_key,
    queryFn: async () => {
      try {
        return await get<Session>("/api/session");
      } catch (error) {
        if (error instanceof Problem && error.status === 401) return null;
        throw error;
      }
    },
    staleTime: 60_000,
    refetchOnWindowFocus: true,
  });
}

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession outside a signed-in page");
  return session;
}

export const useMaybeSession = () => useContext(SessionContext);

export function useCan(): (permission: Permission) => boolean {
  const { permissions } = useSession();
  return (permission) => permissions.includes(permission);
}

export interface SignIn {
  company_code: string;
  user_code: string;
  password: string;
}

// Whoever leaves on purpose is not asked to come back to the page they left.
export const left = { on_purpose: false };

export function useSessionActs() {
  const queries = useQueryClient();
  return {
    async sign_in(body: SignIn) {
      left.on_purpose = false;
      const session = await post<Session>("/api/session", { body });
      renew(queries, session);
      return session;
    },
    async sign_out() {
      left.on_purpose = true;
      await del("/api/session").catch(() => undefined);
      renew(queries, null);
    },
    async take_side(side: Side) {
      const session = await post<Session | undefined>("/api/session/side", { body: { side } });
      renew(queries, session?.account ? session : await get<Session>("/api/session"));
    },
    async change_password(body: { present: string; fresh: string }) {
      await post("/api/session/password", { body });
      renew(queries, await get<Session>("/api/session"));
    },
  };
}

// Nothing that one person or one side has seen may stay for the next.
function renew(queries: QueryClient, session: Session | null) {
  queries.removeQueries({ predicate: (query) => query.queryKey[0] !== "session" });
  queries.setQueryData(session_key, session);
}

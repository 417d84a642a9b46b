import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { Problem } from "~/api/problem";
import { session_key } from "./session";

export function make_query_client(): QueryClient {
  const signed_out = (error: unknown) => {
    if (error instanceof Problem && error.signed_out) queries.setQueryData(session_key, null);
  };
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: signed_out }),
    mutationCache: new MutationCache({ onError: signed_out }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (count, error) => error instanceof Problem && (error.network || error.status === 503) && count < 2,
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
  return queries;
}

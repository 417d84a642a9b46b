// Who stands on the other side of each partnership, as the screens name and choose them.
import { useQuery } from "@tanstack/react-query";
import { get_all } from "~/api/http";
import type { PartnershipRow } from "~/api/types";
import { useSession } from "~/shell/session";
import { partnerships_key } from "./company_api";

interface Parties {
  agency_id: string | null;
  client_id: string | null;
}

export const partnerships = () => get_all<PartnershipRow>("/api/partnerships");

export function usePartners() {
  const { side } = useSession();
  const list = useQuery({ queryKey: partnerships_key, queryFn: partnerships, staleTime: 60_000 });
  const rows = list.data?.rows ?? [];
  const active = rows.filter((row) => row.state === "active");
  const other = side === "agency" ? ("client_name" as const) : ("agency_name" as const);
  const of = ({ agency_id, client_id }: Parties) =>
    rows.find((row) => row.agency_id === agency_id && row.client_id === client_id);
  return {
    choices: active.map((row) => ({ value: row.id, label: row[other] })),
    clients: active.map((row) => ({ value: row.client_id, label: row.client_name })),
    name_of: (parties: Parties) => of(parties)?.[other] ?? "",
    id_of: (parties: Parties) => of(parties)?.id,
  };
}

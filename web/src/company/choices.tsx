// Choosing one of the company's masters.
import { useQuery } from "@tanstack/react-query";
import type { ComponentProps } from "react";
import { get } from "~/api/http";
import type { Schema } from "~/api/types";
import { RemoteSelect } from "~/parts/record_fields";
import { useText } from "~/shell/i18n";
import {
  account_choices_key,
  departments_key,
  establishments_key,
  partnerships_key,
  type Department,
  type Establishment,
  type Partnership,
} from "./company_api";
import { company_text } from "./company_text";

type Rest = Omit<ComponentProps<typeof RemoteSelect>, "path" | "query_key" | "text" | "value_of">;

export const EstablishmentSelect = (rest: Rest) => (
  <RemoteSelect<Establishment>
    {...rest}
    path="/api/establishments"
    query_key={establishments_key}
    text={(row) => row.name}
    fixed={{ active: "true" }}
    one
  />
);

export function DepartmentSelect(rest: Rest) {
  const t = useText(company_text);
  return (
    <RemoteSelect<Department>
      {...rest}
      path="/api/departments"
      query_key={departments_key}
      text={(row) => `${row.code} ${row.name}`}
      fixed={{ active: "true" }}
      one
      placeholder={rest.placeholder ?? t("whole_company")}
    />
  );
}

export const AccountSelect = (rest: Rest) => (
  <RemoteSelect<Schema<"IdentityAccountChoice">>
    {...rest}
    path="/api/account-choices"
    query_key={account_choices_key}
    text={(row) => (row.title ? `${row.name}（${row.title}）` : row.name)}
    allowClear={false}
  />
);

// A client that the agency deals with; the value is the client's company.
export const ClientSelect = (rest: Rest) => (
  <RemoteSelect<Partnership>
    {...rest}
    path="/api/partnerships"
    query_key={partnerships_key}
    text={(row) => row.client_name}
    value_of={(row) => row.client_id}
    fixed={{ state: "active" }}
    allowClear={false}
  />
);

// A client that the agency deals with; the value is the partnership.
export const PartnershipSelect = (rest: Rest) => (
  <RemoteSelect<Partnership>
    {...rest}
    path="/api/partnerships"
    query_key={partnerships_key}
    text={(row) => row.client_name}
    fixed={{ state: "active" }}
    allowClear={false}
  />
);

// The name behind an id; nothing until it is known.
export function EstablishmentName({ id }: { id: string }) {
  const one = useQuery({
    queryKey: [...establishments_key, "one", id],
    queryFn: () => get<Establishment>("/api/establishments/{id}", { path: { id } }),
  });
  return <>{one.data?.name}</>;
}

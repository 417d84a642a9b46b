import { MasterList } from "~/parts/master_page";
import { Field } from "~/parts/record_fields";
import { PageHead } from "~/parts/show";
import { useText } from "~/shell/i18n";
import { useCan } from "~/shell/session";
import { ClientSelect } from "./choices";
import { parties_key, type ContractingParty, type ContractingPartyForm } from "./company_api";
import { company_text } from "./company_text";
import { useInUse } from "./places";

export function ContractingPartiesPage() {
  const t = useText(company_text);
  const can = useCan();
  const in_use = useInUse();
  return (
    <>
      <PageHead title={t("contracting_parties")} room="company" sub={t("party_why")} />
      <MasterList<ContractingParty, ContractingPartyForm>
        removable
        path="/api/contracting-parties"
        query_key={parties_key}
        search={t("party_search")}
        empty={t("party_empty")}
        add={t("party_add")}
        may_edit={can("company_manage")}
        title={(row) => row?.name ?? t("party_add")}
        filters={[in_use.filter]}
        blank={{ client_id: null, name: "", address: "", corporate_number: "", representative: "", active: true }}
        columns={[
          { title: t("party"), sort: "name", show: (row) => row.name },
          { title: t("client"), show: (row) => row.client_name },
          { title: t("corporate_number"), width: 150, show: (row) => row.corporate_number },
          { title: t("address"), show: (row) => row.address },
          in_use.column<ContractingParty>(),
        ]}
        fields={(_, row) => (
          <>
            <Field name="client_id" label={t("client")} required>
              <ClientSelect known={row?.client_name} />
            </Field>
            <Field name="name" label={t("party")} required max={100} />
            <Field name="address" label={t("address")} max={200} />
            <Field name="representative" label={t("party_representative")} max={100} half />
            <Field name="corporate_number" label={t("corporate_number")} max={13} half extra={t("corporate_hint")} />
            {in_use.field}
          </>
        )}
      />
    </>
  );
}

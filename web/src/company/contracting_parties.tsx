import { Field } from "~/parts/record_fields";
import { PageHead } from "~/parts/show";
import { useText } from "~/shell/i18n";
import { useCan } from "~/shell/session";
import { ClientSelect } from "./choices";
import { parties_key, type ContractingParty, type ContractingPartyForm } from "./company_api";
import { company_text } from "./company_text";
import { usePartners } from "./partners";
import { useInUse } from "./places";
import { PlannedMasterList } from "./planned_master";

export function ContractingPartiesPage() {
  const t = useText(company_text);
  const can = useCan();
  const in_use = useInUse();
  const { clients } = usePartners();
  const show_client = (member: string, value: unknown) =>
    member === "client_id" ? clients.find((one) => one.value === value)?.label : undefined;
  const may_edit = can("company_manage");
  const blank: ContractingPartyForm = {
    client_id: null,
    name: "",
    address: "",
    corporate_number: "",
    representative: "",
    active: true,
  };
  const labels = {
    client_id: t("client"),
    name: t("party"),
    address: t("address"),
    representative: t("party_representative"),
    corporate_number: t("corporate_number"),
    active: t("state"),
  };
  const fields = (row: ContractingParty | null) => (
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
  );
  return (
    <>
      <PageHead title={t("contracting_parties")} room="company" sub={t("party_why")} />
      <PlannedMasterList<ContractingParty, ContractingPartyForm>
        master="contracting_party"
        removable
        path="/api/contracting-parties"
        query_key={parties_key}
        search={t("party_search")}
        empty={t("party_empty")}
        add={t("party_add")}
        may_edit={may_edit}
        title={(row) => row?.name ?? t("party_add")}
        filters={[in_use.filter]}
        blank={blank}
        columns={[
          { title: t("party"), sort: "name", show: (row) => row.name },
          { title: t("client"), show: (row) => row.client_name },
          { title: t("corporate_number"), width: 150, show: (row) => row.corporate_number },
          { title: t("address"), show: (row) => row.address },
          in_use.column<ContractingParty>(),
        ]}
        labels={labels}
        show={show_client}
        fields={fields}
      />
    </>
  );
}

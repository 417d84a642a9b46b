// 事業所・部署・組織単位・就業場所: the places of one's own company.
import { useLocation } from "react-router-dom";
import type { Column, Filter } from "~/parts/data_list";
import { MasterList, PageTabs } from "~/parts/master_page";
import { Field, SwitchField } from "~/parts/record_fields";
import { PageHead } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { EstablishmentName, EstablishmentSelect } from "./choices";
import {
  departments_key,
  establishments_key,
  units_key,
  workplaces_key,
  type Department,
  type DepartmentForm,
  type Establishment,
  type EstablishmentForm,
  type OrganizationalUnit,
  type OrganizationalUnitForm,
  type Workplace,
  type WorkplaceForm,
} from "./company_api";
import { company_text } from "./company_text";
import { PlannedMasterList } from "./planned_master";

export function CompanyHead({ sub, extra }: { sub?: string; extra?: React.ReactNode }) {
  const t = useText(company_text);
  const { side } = useSession();
  const here = useLocation().pathname;
  const tabs = [
    { to: "/company", text: t("t_profile") },
    ...(side === "platform_operator"
      ? []
      : [
          { to: "/company/establishments", text: t("t_establishments") },
          { to: "/company/departments", text: t("t_departments") },
        ]),
    ...(side === "client"
      ? [
          { to: "/company/organizational-units", text: t("t_units") },
          { to: "/company/workplaces", text: t("t_workplaces") },
        ]
      : []),
  ];
  return (
    <>
      <PageHead title={t("company")} room="company" sub={sub} extra={extra} />
      {tabs.length > 1 && <PageTabs tabs={tabs.map((tab) => ({ ...tab, here: tab.to === here }))} />}
    </>
  );
}

const show_establishment = (member: string, value: unknown) =>
  member === "establishment_id" ? <EstablishmentName id={String(value)} /> : undefined;

export function useInUse() {
  const t = useText(company_text);
  return {
    filter: {
      key: "active",
      label: t("state"),
      options: [
        { value: "true", label: t("active_only") },
        { value: "false", label: t("inactive_only") },
      ],
    } satisfies Filter,
    column: <Row extends { active: boolean }>(): Column<Row> => ({
      title: t("state"),
      width: 100,
      show: (row) => <InUse active={row.active} />,
    }),
    field: <SwitchField name="active" label={t("state")} on={t("active")} off={t("inactive")} half />,
  };
}

function InUse({ active }: { active: boolean }) {
  const t = useText(company_text);
  return <StateTag state={active ? "active" : "ended"} text={active ? t("active") : t("inactive")} />;
}

export function EstablishmentsPage() {
  const t = useText(company_text);
  const can = useCan();
  const in_use = useInUse();
  const may_edit = can("company_manage");
  const blank: EstablishmentForm = { name: "", address: "", telephone: "", labor_insurance_number: "", active: true };
  const labels = {
    name: t("establishment_name"),
    address: t("address"),
    telephone: t("telephone"),
    labor_insurance_number: t("labor_insurance_number"),
    active: t("state"),
  };
  const fields = () => (
    <>
      <Field name="name" label={t("establishment_name")} required max={100} />
      <Field name="address" label={t("address")} required max={200} />
      <Field name="telephone" label={t("telephone")} max={20} half placeholder="022-000-0000" />
      <Field name="labor_insurance_number" label={t("labor_insurance_number")} max={20} half />
      {in_use.field}
    </>
  );
  return (
    <>
      <CompanyHead sub={t("establishment_why")} />
      <PlannedMasterList<Establishment, EstablishmentForm>
        master="establishment"
        removable
        path="/api/establishments"
        query_key={establishments_key}
        search={t("establishment_search")}
        empty={t("establishment_empty")}
        add={t("establishment_add")}
        may_edit={may_edit}
        title={(row) => row?.name ?? t("establishment_add")}
        filters={[in_use.filter]}
        blank={blank}
        columns={[
          { title: t("establishment_name"), sort: "name", show: (row) => row.name },
          { title: t("address"), show: (row) => row.address },
          { title: t("telephone"), width: 140, show: (row) => row.telephone },
          { title: t("labor_insurance_number"), width: 160, show: (row) => row.labor_insurance_number },
          in_use.column<Establishment>(),
        ]}
        labels={labels}
        fields={fields}
      />
    </>
  );
}

export function DepartmentsPage() {
  const t = useText(company_text);
  const can = useCan();
  const in_use = useInUse();
  return (
    <>
      <CompanyHead sub={t("department_why")} />
      <MasterList<Department, DepartmentForm>
        removable
        path="/api/departments"
        query_key={departments_key}
        search={t("department_search")}
        empty={t("department_empty")}
        add={t("department_add")}
        may_edit={can("company_manage")}
        title={(row) => row?.name ?? t("department_add")}
        filters={[in_use.filter]}
        blank={{ establishment_id: null, code: "", name: "", active: true }}
        columns={[
          { title: t("department_code"), sort: "code", width: 150, show: (row) => row.code },
          { title: t("department_name"), sort: "name", show: (row) => row.name },
          { title: t("establishment"), show: (row) => row.establishment_name || t("whole_company") },
          in_use.column<Department>(),
        ]}
        fields={(_, row) => (
          <>
            <Field name="code" label={t("department_code")} required max={20} half />
            <Field name="name" label={t("department_name")} required max={100} half />
            <Field name="establishment_id" label={t("establishment")}>
              <EstablishmentSelect known={row?.establishment_name} placeholder={t("whole_company")} />
            </Field>
            {in_use.field}
          </>
        )}
      />
    </>
  );
}

export function OrganizationalUnitsPage() {
  const t = useText(company_text);
  const can = useCan();
  const in_use = useInUse();
  const may_edit = can("company_manage");
  const blank: OrganizationalUnitForm = { establishment_id: null, name: "", head_title: "", active: true };
  const labels = {
    establishment_id: t("establishment"),
    name: t("unit"),
    head_title: t("head_title"),
    active: t("state"),
  };
  const fields = (row: OrganizationalUnit | null) => (
    <>
      <Field name="establishment_id" label={t("establishment")} required>
        <EstablishmentSelect known={row?.establishment_name} allowClear={false} />
      </Field>
      <Field name="name" label={t("unit")} required law="法40条の3" max={100} half />
      <Field name="head_title" label={t("head_title")} max={50} half />
      {in_use.field}
    </>
  );
  return (
    <>
      <CompanyHead sub={t("unit_why")} />
      <PlannedMasterList<OrganizationalUnit, OrganizationalUnitForm>
        master="organizational_unit"
        removable
        path="/api/organizational-units"
        query_key={units_key}
        search={t("unit_search")}
        empty={t("unit_empty")}
        add={t("unit_add")}
        may_edit={may_edit}
        title={(row) => row?.name ?? t("unit_add")}
        filters={[in_use.filter]}
        blank={blank}
        columns={[
          { title: t("unit"), sort: "name", show: (row) => row.name },
          { title: t("head_title"), show: (row) => row.head_title },
          { title: t("establishment"), show: (row) => row.establishment_name },
          in_use.column<OrganizationalUnit>(),
        ]}
        labels={labels}
        show={show_establishment}
        fields={fields}
      />
    </>
  );
}

export function WorkplacesPage() {
  const t = useText(company_text);
  const can = useCan();
  const in_use = useInUse();
  const may_edit = can("company_manage");
  const blank: WorkplaceForm = { establishment_id: null, name: "", address: "", telephone: "", active: true };
  const labels = {
    establishment_id: t("establishment"),
    name: t("workplace"),
    address: t("address"),
    telephone: t("telephone"),
    active: t("state"),
  };
  const fields = (row: Workplace | null) => (
    <>
      <Field name="establishment_id" label={t("establishment")} required>
        <EstablishmentSelect known={row?.establishment_name} allowClear={false} />
      </Field>
      <Field name="name" label={t("workplace")} required law="法26条1項2号" max={100} />
      <Field name="address" label={t("address")} required max={200} />
      <Field name="telephone" label={t("telephone")} max={20} half placeholder="022-000-0000" />
      {in_use.field}
    </>
  );
  return (
    <>
      <CompanyHead sub={t("workplace_why")} />
      <PlannedMasterList<Workplace, WorkplaceForm>
        master="workplace"
        removable
        path="/api/workplaces"
        query_key={workplaces_key}
        search={t("workplace_search")}
        empty={t("workplace_empty")}
        add={t("workplace_add")}
        may_edit={may_edit}
        title={(row) => row?.name ?? t("workplace_add")}
        filters={[in_use.filter]}
        blank={blank}
        columns={[
          { title: t("workplace"), sort: "name", show: (row) => row.name },
          { title: t("address"), show: (row) => row.address },
          { title: t("telephone"), width: 140, show: (row) => row.telephone },
          { title: t("establishment"), show: (row) => row.establishment_name },
          in_use.column<Workplace>(),
        ]}
        labels={labels}
        show={show_establishment}
        fields={fields}
      />
    </>
  );
}

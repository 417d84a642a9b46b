// Where the work is done, for whom the contract is meant, and who stands behind it at the agency.
import { AutoComplete, Button, Form, Select } from "antd";
import { useQuery } from "@tanstack/react-query";
import { partnerships_key } from "~/company/company_api";
import { partnerships } from "~/company/partners";
import { CountInput, EraDateInput, YesNo } from "~/parts/inputs";
import { useText } from "~/shell/i18n";
import { useCan } from "~/shell/session";
import { contract_api } from "./contract_api";
import { F, Group, Line, ManagerGroup, PersonLines, Section, type Around } from "./contract_field_parts";
import { contract_text } from "./contract_text";

// The establishments of which the client has told the conflict date: the name written here must be one of them.
function useNotifiedEstablishments(client_name: string) {
  const partners = useQuery({ queryKey: partnerships_key, queryFn: partnerships });
  const notices = useQuery({ queryKey: ["conflict-date-notices", "choices"], queryFn: contract_api.notices });
  const clients = new Set(
    (partners.data?.rows ?? []).filter((row) => row.client_name === client_name).map((row) => row.client_id),
  );
  const rows = (notices.data?.rows ?? []).filter((row) => clients.has(row.client_id));
  return rows.filter((row, n) => rows.findIndex((one) => one.establishment_name === row.establishment_name) === n);
}

export function PlaceSection({ contract }: Around) {
  const t = useText(contract_text);
  const form = Form.useFormInstance();
  const notified = useNotifiedEstablishments(contract.client_name);
  const copy = () => {
    const from = form.getFieldValue(["terms", "client_establishment"]) as Record<string, string>;
    form.setFieldValue(["terms", "workplace"], { ...from });
    form.setFields([{ name: ["terms", "workplace", "name"], touched: true }]);
  };
  const choose = (name: string) => {
    const found = notified.find((row) => row.establishment_name === name);
    if (found) form.setFieldValue(["terms", "client_establishment", "address"], found.establishment_address);
  };
  return (
    <Section of="place">
      <Group title={t("client_establishment")} law="法26条1項2号">
        <F n="client_establishment.name" word="name" hint="client_establishment_hint">
          <AutoComplete
            options={notified.map((row) => ({ value: row.establishment_name }))}
            onSelect={choose}
            maxLength={200}
          />
        </F>
        <Line n="client_establishment.address" word="address" />
        <Line n="client_establishment.telephone" word="telephone" max={30} />
      </Group>
      <Group
        title={t("workplace")}
        extra={
          <Button size="small" type="link" onClick={copy}>
            {t("same_as_establishment")}
          </Button>
        }
      >
        <Line n="workplace.name" word="name" />
        <Line n="workplace.address" word="address" />
        <Line n="workplace.telephone" word="telephone" max={30} />
        <Line n="index_place" word="index_place" hint="index_place_hint" wide />
      </Group>
      <Group title={t("organizational_unit")}>
        <Line n="organizational_unit.name" word="name" half hint="unit_hint" />
        <Line n="organizational_unit.head_title" word="head_title" half />
      </Group>
      <Group title={t("supervisor")} law="法26条1項3号">
        <PersonLines who="supervisor" />
      </Group>
      <ManagerGroup who="client_manager" />
    </Section>
  );
}

export function LimitsSection() {
  const t = useText(contract_text);
  const ground = Form.useWatch(["terms", "unlimited_period", "ground"]) as string | undefined;
  return (
    <Section of="limits">
      <div className="tk-row-fields">
        <F n="limited_to_unlimited_workers" half word="limited_to_unlimited_workers">
          <YesNo yes={t("limited")} no={t("not_limited")} />
        </F>
        <F
          n="limited_to_agreement_workers"
          half
          word="limited_to_agreement_workers"
          law="則22条6号"
          hint="agreement_hint"
        >
          <YesNo yes={t("limited")} no={t("not_limited")} />
        </F>
      </div>
      <Group title={t("unlimited_period")} law="法40条の2第1項">
        <F n="unlimited_period.ground" word="ground" wide>
          <Select
            style={{ maxWidth: 340 }}
            options={(["none", "fixed_project", "limited_days", "maternity_leave", "family_care_leave"] as const).map(
              (value) => ({ value, label: t(`g_${value}`) }),
            )}
          />
        </F>
        {ground === "fixed_project" && <Line n="unlimited_period.detail" word="project" wide max={1000} />}
        {ground === "limited_days" && (
          <>
            <F n="unlimited_period.days_in_month" half word="days_per_month">
              <CountInput suffix={t("days")} max={31} />
            </F>
            <F n="unlimited_period.ordinary_days_in_month" half word="regular_days_per_month">
              <CountInput suffix={t("days")} max={31} />
            </F>
          </>
        )}
        {(ground === "maternity_leave" || ground === "family_care_leave") && (
          <>
            <Line n="unlimited_period.absent_name" half word="absent_worker" />
            <Line n="unlimited_period.absent_work" half word="absent_work" />
            <F n="unlimited_period.absent_from_on" half word="absent_from">
              <EraDateInput />
            </F>
            <F n="unlimited_period.absent_to_on" half word="absent_to">
              <EraDateInput />
            </F>
          </>
        )}
      </Group>
    </Section>
  );
}

export function AgencySection({ amendment }: Around) {
  const t = useText(contract_text);
  const form = Form.useFormInstance();
  const can = useCan();
  const establishments = useQuery({ queryKey: ["establishments", "choices"], queryFn: contract_api.establishments });
  const parties = useQuery({
    queryKey: ["contracting-parties", "choices"],
    queryFn: contract_api.contracting_parties,
    enabled: can("contract_write"),
  });
  const rows = establishments.data?.rows ?? [];
  const choose = (id: string | undefined) => {
    const found = rows.find((row) => row.id === id);
    if (found)
      form.setFieldValue(["terms", "agency_establishment"], {
        name: found.name,
        address: found.address,
        telephone: found.telephone,
      });
  };
  return (
    <Section of="agency">
      <Group title={t("agency_establishment")} law="法26条">
        {!amendment && (
          <Form.Item
            name="agency_establishment_id"
            label={t("agency_establishment_id")}
            extra={t("agency_establishment_hint")}
            className="tk-half"
          >
            <Select
              allowClear
              showSearch={{ optionFilterProp: "label" }}
              options={rows.map((row) => ({ value: row.id, label: row.name }))}
              onChange={choose}
              placeholder={t("choose_master")}
            />
          </Form.Item>
        )}
        {!amendment && (
          <Form.Item
            name="contracting_party_id"
            label={t("contracting_party_id")}
            extra={t("contracting_party_hint")}
            className="tk-half"
          >
            <Select
              allowClear
              showSearch={{ optionFilterProp: "label" }}
              options={(parties.data?.rows ?? []).map((row) => ({ value: row.id, label: row.name }))}
              placeholder={t("contracting_party_none")}
            />
          </Form.Item>
        )}
        <Line n="agency_establishment.name" word="name" />
        <Line n="agency_establishment.address" word="address" />
        <Line n="agency_establishment.telephone" word="telephone" max={30} />
      </Group>
      <ManagerGroup who="agency_manager" />
    </Section>
  );
}

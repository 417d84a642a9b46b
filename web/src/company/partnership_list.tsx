import { PlusOutlined } from "@ant-design/icons";
import { Alert, Button, Form, Input, Radio, Tag } from "antd";
import { useNavigate } from "react-router-dom";
import { post } from "~/api/http";
import type { Schema } from "~/api/types";
import { DataList } from "~/parts/data_list";
import { useEditing } from "~/parts/master_page";
import { FormDrawer } from "~/parts/record_drawer";
import { Field } from "~/parts/record_fields";
import { EraDate, PageHead } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { days_between } from "~/parts/values";
import { useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { partnerships_key, type Partnership } from "./company_api";
import { company_text } from "./company_text";
import { useTermWords } from "./partnership_terms";

type NewPartnership = Schema<"CompanyNewPartnership">;

export function PartnershipListPage() {
  const t = useText(company_text);
  const words = useTermWords();
  const can = useCan();
  const { side } = useSession();
  const editing = useEditing();
  const agency = side === "agency";
  const open = (row: Partnership) => `/partnerships/${row.id}`;
  const columns = [
    ...(agency ? [{ title: t("client_code"), width: 120, show: (row: Partnership) => row.client_code }] : []),
    {
      title: agency ? t("client") : t("agency"),
      sort: "name",
      show: (row: Partnership) => (
        <>
          {agency ? row.client_name : row.agency_name} {row.client_by_proxy && <Tag>{t("by_proxy")}</Tag>}
        </>
      ),
    },
    { title: t("state"), width: 100, show: (row: Partnership) => <PartnerState row={row} /> },
    {
      title: t("master_agreement_ends_on"),
      width: 240,
      show: (row: Partnership) => <AgreementEnd on={row.master_agreement_ends_on} />,
    },
    { title: t("closing_day"), width: 80, show: (row: Partnership) => words.day(row.closing_day) },
    {
      title: t("payment"),
      width: 110,
      show: (row: Partnership) => `${words.month(row.payment_month_offset)}${words.day(row.payment_day)}`,
    },
    {
      title: t("original"),
      width: 110,
      show: (row: Partnership) => (row.paper_original ? t("o_paper") : t("o_electronic")),
    },
  ];
  // The name leads: it is what one opens.
  const [lead, ...others] = agency ? [columns[1]!, columns[0]!, ...columns.slice(2)] : columns;
  return (
    <>
      <PageHead title={t("partnerships")} room="company" />
      <DataList<Partnership>
        path="/api/partnerships"
        query_key={partnerships_key}
        search={agency ? t("partner_search_a") : t("partner_search_c")}
        empty={agency ? t("partner_empty_a") : t("partner_empty_c")}
        open={open}
        filters={[
          {
            key: "state",
            label: t("state"),
            options: [
              { value: "active", label: t("partner_active") },
              { value: "ended", label: t("partner_ended") },
            ],
          },
        ]}
        columns={[lead!, ...others]}
        extra={
          agency &&
          can("company_manage") && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => editing.open("new")}>
              {t("partner_add")}
            </Button>
          )
        }
      />
      {editing.id === "new" && <NewPartnerDrawer close={editing.close} />}
    </>
  );
}

export function PartnerState({ row }: { row: Partnership }) {
  const t = useText(company_text);
  return <StateTag state={row.state} text={row.state === "active" ? t("partner_active") : t("partner_ended")} />;
}

export function AgreementEnd({ on }: { on: string | null }) {
  const t = useText(company_text);
  const { today } = useSession();
  if (!on) return <span className="tk-none">―</span>;
  const left = days_between(today, on);
  return (
    <>
      <EraDate on={on} />{" "}
      {left < 0 ? (
        <StateTag state="failed" text={t("agreement_over")} />
      ) : left <= 90 ? (
        <StateTag state="submitted" text={t("agreement_soon", left)} />
      ) : null}
    </>
  );
}

interface NewPartnerValues {
  how: "code" | "proxy";
  client_company_code: string;
  proxy_client: NewPartnership["proxy_client"];
}

function NewPartnerDrawer({ close }: { close: () => void }) {
  const t = useText(company_text);
  const go = useNavigate();
  const empty = { name: "", name_kana: "", postal_code: "", address: "", telephone: "", corporate_number: "" };
  return (
    <FormDrawer<NewPartnerValues, Partnership>
      title={t("new_partner")}
      blank={{ how: "code", client_company_code: "", proxy_client: null }}
      values={{ proxy_client: empty }}
      ok={t("partner_add")}
      to_body={({ how, client_company_code, proxy_client }) =>
        how === "code"
          ? { client_company_code, proxy_client: null }
          : { client_company_code: "", proxy_client: { ...empty, ...proxy_client } }
      }
      send={(body, once) => post<Partnership>("/api/partnerships", { body, once })}
      refresh={[partnerships_key]}
      on_done={(made) => go(`/partnerships/${made.id}`)}
      close={close}
    >
      {() => (
        <>
          <Form.Item name="how" label={t("how")}>
            <Radio.Group
              options={[
                { value: "code", label: t("how_code") },
                { value: "proxy", label: t("how_proxy") },
              ]}
            />
          </Form.Item>
          <Form.Item noStyle shouldUpdate={(a, b) => a.how !== b.how}>
            {({ getFieldValue }) =>
              getFieldValue("how") === "code" ? (
                <Field
                  name="client_company_code"
                  label={t("client_company_code")}
                  required
                  max={30}
                  extra={t("client_company_hint")}
                />
              ) : (
                <>
                  <Alert type="info" showIcon title={t("proxy_why")} style={{ marginBottom: 16 }} />
                  <Field name={["proxy_client", "name"]} label={t("proxy_name")} required max={100} half />
                  <Field name={["proxy_client", "name_kana"]} label={t("proxy_kana")} max={100} half />
                  <Field
                    name={["proxy_client", "postal_code"]}
                    label={t("postal_code")}
                    max={8}
                    half
                    placeholder="980-0811"
                  />
                  <Field
                    name={["proxy_client", "telephone"]}
                    label={t("telephone")}
                    max={20}
                    half
                    placeholder="022-000-0000"
                  />
                  <Field name={["proxy_client", "address"]} label={t("address")} max={200} />
                  <Field
                    name={["proxy_client", "corporate_number"]}
                    label={t("corporate_number")}
                    half
                    extra={t("corporate_hint")}
                  >
                    <Input maxLength={13} />
                  </Field>
                </>
              )
            }
          </Form.Item>
        </>
      )}
    </FormDrawer>
  );
}

import { Alert, Form } from "antd";
import { EraDateInput } from "~/parts/inputs";
import { MasterList } from "~/parts/master_page";
import { Field } from "~/parts/record_fields";
import { PageHead } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { period_text } from "~/parts/values";
import { useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { AccountSelect } from "./choices";
import { delegate_change } from "./delegate_rules";
import { delegates_key, type Delegate, type DelegateForm } from "./company_api";
import { company_text } from "./company_text";

export function DelegatesPage() {
  const t = useText(company_text);
  const can = useCan();
  const { account, department_id, side, today } = useSession();
  const manages = can("company_manage");
  // Whoever stands in for me must be able to do what waits for me; for others the server says it.
  const needs = side === "client" ? (["contract_confirm", "timecard_approve"] as const).filter(can).join(",") : "";
  const state = (row: Delegate) =>
    ({
      planned: <StateTag state="planned" text={t("to_come")} />,
      acting: <StateTag state="active" text={t("now_acting")} />,
      ended: <StateTag state="ended" text={t("over")} />,
    })[row.state];
  return (
    <>
      <PageHead title={t("delegates")} room="company" sub={t("delegate_why")} />
      <MasterList<Delegate, DelegateForm>
        removable={(row) => !department_id && delegate_change(row, today) === "all"}
        path="/api/delegates"
        query_key={delegates_key}
        search={t("delegate_search")}
        empty={t("delegate_empty")}
        add={t("delegate_add")}
        may_edit={(row) =>
          !row || ((manages || row.account_id === account.id) && delegate_change(row, today) !== "nothing")
        }
        title={(row) => row?.account_name ?? t("delegate_add")}
        blank={{ account_id: null, delegate_account_id: null, starts_on: "", ends_on: "" }}
        fresh={{ account_id: account.id, starts_on: today }}
        columns={[
          { title: t("absent"), show: (row) => row.account_name },
          { title: t("delegate"), show: (row) => row.delegate_name },
          {
            title: t("absent_period"),
            sort: "starts_on",
            width: 220,
            show: (row) => <span className="tk-num tk-nowrap">{period_text(row.starts_on, row.ends_on)}</span>,
          },
          { title: t("state"), width: 110, show: state },
        ]}
        fields={(_, row) => {
          const begun = row !== null && delegate_change(row, today) !== "all";
          return (
            <>
              {begun && <Alert type="info" showIcon title={t("delegate_begun")} style={{ marginBottom: 14 }} />}
              <Field name="account_id" label={t("absent")} required half>
                <AccountSelect known={row?.account_name ?? account.name} disabled={begun || !manages} />
              </Field>
              <Form.Item noStyle shouldUpdate={(a, b) => a.account_id !== b.account_id}>
                {({ getFieldValue }) => (
                  <Field name="delegate_account_id" label={t("delegate")} required half extra={t("delegate_hint")}>
                    <AccountSelect
                      known={row?.delegate_name}
                      disabled={begun}
                      fixed={getFieldValue("account_id") === account.id ? { permissions: needs } : undefined}
                    />
                  </Field>
                )}
              </Form.Item>
              <Field name="starts_on" label={t("from")} required half>
                <EraDateInput near={today} min={today} disabled={begun} />
              </Field>
              <Field name="ends_on" label={t("to")} required half>
                <EraDateInput near={today} min={today} max={begun ? row.ends_on : undefined} />
              </Field>
            </>
          );
        }}
      />
    </>
  );
}

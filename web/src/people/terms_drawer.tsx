// The content of the 労働条件通知書 of one employment contract; saved, then issued.
import { Alert, Button, Form, Radio } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { CountInput, TimeInput, YenInput } from "~/parts/inputs";
import { FormDrawer } from "~/parts/record_drawer";
import { Field, SwitchField, TextField } from "~/parts/record_fields";
import { PdfButton } from "~/parts/show";
import { instant_text, slash_day } from "~/parts/values";
import { papers_key, paper_api } from "~/paper/paper_api";
import { Failed, Loading } from "~/shell/errors";
import { useText } from "~/shell/i18n";
import {
  development_api,
  terms_key,
  type ConversionBasis,
  type EmploymentTerms,
  type EmploymentTermsForm,
} from "./development_api";
import { development_text } from "./development_text";
import { employments_key, type Employment } from "./people_api";
import { IssueDialog } from "./terms_issue";
import { merged, with_breaks } from "./terms_rules";
import { terms_text } from "./terms_text";

export function TermsDrawer({ row, close }: { row: Employment; close: () => void }) {
  const t = useText(development_text);
  const [issuing, set_issuing] = useState(false);
  const one = useQuery({ queryKey: terms_key(row.id), queryFn: () => development_api.terms(row.id), staleTime: 0 });
  if (one.isPending) return <Loading />;
  if (one.isError) return <Failed error={one.error} retry={() => void one.refetch()} />;
  const data = one.data;
  return (
    <>
      <FormDrawer<EmploymentTermsForm, EmploymentTerms>
        title={t("terms")}
        blank={data.terms}
        values={data.terms}
        version={data.version}
        send={(body) => development_api.save_terms(row.id, data.version, body)}
        to_body={(body) => with_breaks(merged(data.terms, body))}
        refresh={[terms_key(row.id), employments_key(row.worker_id!)]}
        close={close}
        on_done={() => set_issuing(true)}
        below={
          data.issued_on && (
            <p>
              {t("terms_issued", slash_day(data.issued_on))}　
              {data.delivered_at ? t("terms_delivered", instant_text(data.delivered_at)) : t("terms_not_delivered")}
              {"　"}
              {data.paper_id && <PdfButton size="small" href={paper_api.pdf(data.paper_id)} />}
              <Button size="small" onClick={() => set_issuing(true)}>
                {t("terms_issue")}
              </Button>
            </p>
          )
        }
      >
        {() => <TermsFields permanent={!row.ends_on} basis={data.conversion_basis} />}
      </FormDrawer>
      {issuing && (
        <IssueDialog
          row={row}
          refresh={[terms_key(row.id), employments_key(row.worker_id!), papers_key]}
          close={() => set_issuing(false)}
        />
      )}
    </>
  );
}

function TermsFields({ permanent, basis }: { permanent: boolean; basis: ConversionBasis }) {
  const t = useText(terms_text);
  const yes_no = { on: t("yes"), off: t("no") };
  return (
    <>
      <h3>{t("h_place")}</h3>
      {(["place", "duties"] as const).map((kind) => (
        <div key={kind}>
          <Field name={[kind, "initial"]} label={`${t(kind)}（${t("initial")}）`} law="労基則5条1項1号の3" required />
          <Field name={[kind, "range"]} label={`${t(kind)}（${t("range")}）`} law="労基則5条1項1号の3" required />
        </div>
      ))}
      {!permanent && <RenewalFields basis={basis} />}
      <h3>{t("h_hours")}</h3>
      <Field name={["hours", "patterns", 0, "starts"]} label={t("starts")} law="労基則5条1項2号" required half>
        <TimeInput />
      </Field>
      <Field name={["hours", "patterns", 0, "ends"]} label={t("ends")} required half>
        <TimeInput />
      </Field>
      <Field name={["hours", "patterns", 0, "breaks", 0, "from"]} label={t("break_from")} required half>
        <TimeInput />
      </Field>
      <Field name={["hours", "patterns", 0, "breaks", 0, "until"]} label={t("break_until")} required half>
        <TimeInput />
      </Field>
      <Field name={["hours", "system"]} label={t("system")} />
      <SwitchField name={["hours", "overtime"]} label={t("overtime")} {...yes_no} half />
      <SwitchField name={["hours", "holiday_work"]} label={t("holiday_work")} {...yes_no} half />
      <Field name={["hours", "holidays"]} label={t("holidays")} required />
      <Field name={["leave", "days_after_6_months"]} label={t("days_after_6_months")} law="労基法39条" half>
        <CountInput max={40} suffix={t("days")} />
      </Field>
      <WageFields />
      <h3>{t("h_leaving")}</h3>
      <Field name={["leaving", "retirement_age"]} label={t("retirement_age")} half>
        <CountInput max={99} />
      </Field>
      <Field name={["leaving", "resignation_notice_days"]} label={t("resignation_notice_days")} half>
        <CountInput max={365} suffix={t("days")} />
      </Field>
      <TextField name={["leaving", "dismissal"]} label={t("dismissal")} required rows={2} />
      <Field
        name={["consultation", "department"]}
        label={t("consultation_department")}
        law="パート有期法6条"
        required
        half
      />
      <Field name={["consultation", "name"]} label={t("consultation_name")} required half />
      <Field name={["consultation", "phone"]} label={t("consultation_phone")} half />
      <Field name="rules_place" label={t("rules_place")} max={200} half />
      <TextField name="remarks" label={t("remarks")} max={1000} rows={2} />
    </>
  );
}

function RenewalFields({ basis }: { basis: ConversionBasis }) {
  const t = useText(terms_text);
  const yes_no = { on: t("yes"), off: t("no") };
  return (
    <>
      <h3>{t("h_renewal")}</h3>
      <Form.Item name={["renewal", "rule"]} label={t("rule")}>
        <Radio.Group
          options={(["automatic", "possible", "none", "other"] as const).map((value) => ({
            value,
            label: t(`r_${value}`),
          }))}
        />
      </Form.Item>
      <Field name={["renewal", "criteria"]} label={t("criteria")} law="労基則5条1項1号の2" />
      <SwitchField name={["renewal", "capped"]} label={t("capped")} {...yes_no} half />
      <Field name={["renewal", "cap_times"]} label={t("cap_times")} half>
        <CountInput max={99} />
      </Field>
      <Field name={["renewal", "cap_years"]} label={t("cap_years")} half>
        <CountInput max={99} />
      </Field>
      <p className="tk-full">
        {basis.contracts > 0
          ? t(
              "conversion_basis",
              slash_day(basis.began_on),
              String(basis.contracts),
              String(basis.months),
              String(basis.days),
            )
          : t("conversion_no_basis")}
      </p>
      <Form.Item name={["conversion", "exception"]} label={t("conversion_exception")} className="tk-full">
        <Radio.Group
          options={(["none", "highly_skilled", "after_retirement"] as const).map((value) => ({
            value,
            label: t(`x_${value}`),
          }))}
        />
      </Form.Item>
      {basis.complete ? (
        <Form.Item noStyle shouldUpdate>
          {({ getFieldValue }) => (
            <p className="tk-full">{getFieldValue(["conversion", "arises"]) ? t("arises_yes") : t("arises_no")}</p>
          )}
        </Form.Item>
      ) : (
        <>
          <Alert className="tk-full" type="warning" showIcon title={t("conversion_incomplete")} />
          <SwitchField name={["conversion", "arises"]} label={t("arises")} law="労契法18条" {...yes_no} />
        </>
      )}
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          getFieldValue(["conversion", "arises"]) && (
            <>
              <SwitchField name={["conversion", "terms_change"]} label={t("terms_change")} {...yes_no} half />
              <Field name={["conversion", "terms"]} label={t("conversion_terms")} />
            </>
          )
        }
      </Form.Item>
    </>
  );
}

function WageFields() {
  const t = useText(terms_text);
  return (
    <>
      <h3>{t("h_wages")}</h3>
      <Form.Item name={["wages", "base"]} label={t("base")}>
        <Radio.Group
          options={(["hourly", "daily", "monthly", "piecework", "other"] as const).map((value) => ({
            value,
            label: t(`b_${value}`),
          }))}
        />
      </Form.Item>
      <Field name={["wages", "amount"]} label={t("amount")} law="労基則5条1項3号" required half>
        <YenInput />
      </Field>
      <Field name={["wages", "method"]} label={t("method")} required half />
      <Field name={["wages", "closing"]} label={t("closing")} required half />
      <Field name={["wages", "payment"]} label={t("payment")} required half />
      {(["raise", "bonus", "retirement"] as const).map((kind) => (
        <div key={kind}>
          <SwitchField
            name={["pay", kind, "granted"]}
            label={t(kind)}
            law="パート有期法6条"
            on={t("yes")}
            off={t("no")}
          />
          <Form.Item noStyle shouldUpdate>
            {({ getFieldValue }) =>
              getFieldValue(["pay", kind, "granted"]) && (
                <Field name={["pay", kind, "detail"]} label={`${t(kind)}：${t("detail")}`} required />
              )
            }
          </Form.Item>
        </div>
      ))}
    </>
  );
}

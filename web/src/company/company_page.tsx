import { EditOutlined, UploadOutlined } from "@ant-design/icons";
import { Button, InputNumber, Space } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { del, get, put } from "~/api/http";
import { EraDateInput } from "~/parts/inputs";
import { useOpened } from "~/parts/opened";
import { FormDrawer } from "~/parts/record_drawer";
import { Field, TextField } from "~/parts/record_fields";
import { EraDate, Fact, Facts } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { days_between } from "~/parts/values";
import { ProblemAlert } from "~/parts/problem_alert";
import { useAct } from "~/shell/act";
import { Failed, Loading } from "~/shell/errors";
import { useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { base64_of, company_key, seal_key, type Company, type CompanyForm } from "./company_api";
import { company_text } from "./company_text";
import { CompanyHead } from "./places";
import { ScheduledChanges } from "./scheduled_changes";

export function CompanyPage() {
  const t = useText(company_text);
  const can = useCan();
  const { side } = useSession();
  const [editing, set_editing] = useState<string | null>(null); // at which field
  const company = useQuery({ queryKey: company_key, queryFn: () => get<Company>("/api/company") });
  useOpened(["open"], ({ open }) => set_editing(open!), company.isSuccess && can("company_manage"));
  if (company.isPending) return <Loading />;
  if (company.isError) return <Failed error={company.error} retry={() => void company.refetch()} />;
  const { profile } = company.data;
  const labels = Object.fromEntries(
    Object.keys(company_blank).map((member) => [member, t(member as keyof CompanyForm)]),
  ) as Record<keyof CompanyForm, string>;
  const roles = (["is_agency", "is_client", "is_operator"] as const)
    .filter((role) => company.data[role])
    .map((role) => t(role));
  return (
    <>
      <CompanyHead
        extra={
          can("company_manage") && (
            <Button icon={<EditOutlined />} onClick={() => set_editing("")}>
              {t("edit_company")}
            </Button>
          )
        }
      />
      <div className="tk-split">
        <section className="tk-panel">
          <h2>
            {t("p_identity")} <small className="tk-quiet">{t("printed")}</small>
          </h2>
          <Facts>
            <Fact label={t("code")}>{company.data.code}</Fact>
            <Fact label={t("roles")}>{roles.join("・")}</Fact>
            <Fact label={t("name")}>{[profile.name, profile.name_kana].filter(Boolean).join("\n")}</Fact>
            <Fact label={t("representative")}>
              {[profile.representative_title, profile.representative_name].filter(Boolean).join("　")}
            </Fact>
            <Fact label={t("address")}>
              {[profile.postal_code && `〒${profile.postal_code}`, profile.address].filter(Boolean).join("\n")}
            </Fact>
            <Fact label={t("telephone")}>{profile.telephone}</Fact>
          </Facts>
        </section>
        <div>
          <section className="tk-panel">
            <h2>{t("p_licence")}</h2>
            <Facts>
              <Fact label={t("corporate_number")}>{profile.corporate_number}</Fact>
              <Fact label={t("invoice_registration_number")} law="消費税法57条の2">
                {profile.invoice_registration_number}
              </Fact>
              {company.data.is_agency && (
                <>
                  <Fact label={t("licence_number")} law="法5条">
                    {profile.licence_number}
                  </Fact>
                  <Fact label={t("licence_expires_on")} law="法10条">
                    {profile.licence_expires_on && (
                      <>
                        <EraDate on={profile.licence_expires_on} /> <LicenceLeft on={profile.licence_expires_on} />
                      </>
                    )}
                  </Fact>
                </>
              )}
              {company.data.is_agency && <Fact label={t("bank_account")}>{profile.bank_account}</Fact>}
            </Facts>
          </section>
          {company.data.is_agency && <SealPanel may={can("company_manage")} />}
          <section className="tk-panel">
            <h2>{t("p_password")}</h2>
            <Facts>
              <Fact label={t("password_min_length")}>{t("chars", profile.password_min_length)}</Fact>
              <Fact label={t("password_min_classes")}>{t("kinds", profile.password_min_classes)}</Fact>
              <Fact label={t("password_history")}>{t("last_n", profile.password_history)}</Fact>
              <Fact label={t("password_expiry_months")}>
                {profile.password_expiry_months ? t("months", profile.password_expiry_months) : t("never")}
              </Fact>
            </Facts>
          </section>
        </div>
      </div>
      {side !== "platform_operator" && (
        <ScheduledChanges<CompanyForm>
          master="company"
          id={company.data.id ?? ""}
          blank={company_blank}
          values={profile}
          labels={labels}
          fields={<CompanyFields is_agency={company.data.is_agency} />}
          may_edit={can("company_manage")}
        />
      )}
      {editing !== null && <CompanyDrawer company={company.data} first={editing} close={() => set_editing(null)} />}
    </>
  );
}

// The picture is read here and sent as base64.
function SealPanel({ may }: { may: boolean }) {
  const t = useText(company_text);
  const seal = useQuery({ queryKey: seal_key, queryFn: () => get<{ png: string }>("/api/company/seal") });
  const save = useAct(async (file: File) => put("/api/company/seal", { body: { png: await base64_of(file) } }), {
    done: t("seal_saved"),
    refresh: [seal_key],
  });
  const drop = useAct(() => del("/api/company/seal"), { done: t("seal_removed"), refresh: [seal_key] });
  const input = useRef<HTMLInputElement>(null);
  return (
    <section className="tk-panel">
      <h2>{t("seal")}</h2>
      <ProblemAlert problem={save.problem ?? drop.problem} />
      {seal.data?.png ? (
        <img className="tk-seal" src={`data:image/png;base64,${seal.data.png}`} alt={t("seal")} />
      ) : (
        <p className="tk-quiet">{t("seal_none")}</p>
      )}
      <p className="tk-quiet">{t("seal_why")}</p>
      {may && (
        <>
          <input
            ref={input}
            type="file"
            accept="image/png"
            hidden
            aria-label={t("seal_pick")}
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = "";
              if (file) void save.run(file);
            }}
          />
          <Space>
            <Button icon={<UploadOutlined />} loading={save.busy} onClick={() => input.current?.click()}>
              {t("seal_pick")}
            </Button>
            {seal.data?.png && (
              <Button danger type="text" loading={drop.busy} onClick={() => void drop.run()}>
                {t("seal_remove")}
              </Button>
            )}
          </Space>
        </>
      )}
    </section>
  );
}

function LicenceLeft({ on }: { on: string }) {
  const t = useText(company_text);
  const { today } = useSession();
  const left = days_between(today, on);
  if (left < 0) return <StateTag state="failed" text={t("licence_over")} />;
  return left <= 180 ? <StateTag state="submitted" text={t("licence_left", left)} /> : null;
}

export const company_blank: CompanyForm = {
  name: "",
  name_kana: "",
  representative_title: "",
  representative_name: "",
  postal_code: "",
  address: "",
  telephone: "",
  corporate_number: "",
  invoice_registration_number: "",
  licence_number: "",
  licence_expires_on: null,
  bank_account: "",
  password_min_length: 10,
  password_min_classes: 3,
  password_history: 5,
  password_expiry_months: 3,
};

function CompanyFields({ is_agency }: { is_agency: boolean }) {
  const t = useText(company_text);
  return (
    <>
      <h3>{t("p_identity")}</h3>
      <Field name="name" label={t("name")} required max={100} half />
      <Field name="name_kana" label={t("name_kana")} max={100} half />
      <Field name="representative_title" label={t("representative_title")} max={50} half />
      <Field name="representative_name" label={t("representative_name")} max={100} half />
      <Field name="postal_code" label={t("postal_code")} max={8} half placeholder="980-0811" />
      <Field name="telephone" label={t("telephone")} max={20} half placeholder="022-000-0000" />
      <Field name="address" label={t("address")} max={200} />
      <h3>{t("p_licence")}</h3>
      <Field
        name="corporate_number"
        label={t("corporate_number")}
        law="番号法39条"
        max={13}
        half
        extra={t("corporate_hint")}
      />
      <Field
        name="invoice_registration_number"
        label={t("invoice_registration_number")}
        max={14}
        half
        extra={t("invoice_hint")}
      />
      {is_agency && (
        <>
          <Field
            name="licence_number"
            label={t("licence_number")}
            law="法5条"
            max={20}
            half
            placeholder="派04-300000"
          />
          <Field name="licence_expires_on" label={t("licence_expires_on")} half>
            <EraDateInput />
          </Field>
          <TextField name="bank_account" label={t("bank_account")} max={200} rows={2} extra={t("bank_hint")} />
        </>
      )}
      <h3>{t("p_password")}</h3>
      <Field name="password_min_length" label={t("password_min_length")} half>
        <InputNumber min={8} max={64} precision={0} />
      </Field>
      <Field name="password_min_classes" label={t("password_min_classes")} half extra={t("password_classes_hint")}>
        <InputNumber min={1} max={4} precision={0} />
      </Field>
      <Field name="password_history" label={t("password_history")} half>
        <InputNumber min={0} max={24} precision={0} />
      </Field>
      <Field name="password_expiry_months" label={t("password_expiry_months")} half extra={t("password_expiry_hint")}>
        <InputNumber min={0} max={24} precision={0} />
      </Field>
    </>
  );
}

function CompanyDrawer({ company, first, close }: { company: Company; first: string; close: () => void }) {
  const t = useText(company_text);
  return (
    <FormDrawer<CompanyForm, Company>
      title={t("edit_company")}
      blank={company_blank}
      values={company.profile}
      version={company.version}
      first={first}
      send={(body) => put<Company>("/api/company", { version: company.version, body })}
      refresh={[company_key, ["session"]]}
      close={close}
    >
      {() => <CompanyFields is_agency={company.is_agency} />}
    </FormDrawer>
  );
}

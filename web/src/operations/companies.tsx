// 企業: the operator registers them, gives them their roles, and hands their first administrator a one-time link.
import { PlusOutlined, UserAddOutlined } from "@ant-design/icons";
import { Alert, Button, Checkbox, Form, Modal, Tag } from "antd";
import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { get, post, put } from "~/api/http";
import { DataList, type Column } from "~/parts/data_list";
import { useEditing } from "~/parts/master_page";
import { FormDrawer } from "~/parts/record_drawer";
import { Field, SwitchField } from "~/parts/record_fields";
import { PageHead } from "~/parts/show";
import { ShownOnce } from "~/parts/shown_once";
import { StateTag } from "~/parts/state_tag";
import { instant_text } from "~/parts/values";
import { Failed } from "~/shell/errors";
import { useText } from "~/shell/i18n";
import { companies_text } from "./companies_text";
import {
  companies_key,
  company_state,
  type CompanyRegistration,
  type Invitation,
  type InvitedCompany,
  type NewCompany,
  type RegisteredCompany,
} from "./company_rules";

export function CompaniesPage() {
  const t = useText(companies_text);
  const editing = useEditing();
  const inviting = useEditing("invite");
  const [invited, set_invited] = useState<InvitedCompany | null>(null);
  const columns: Column<RegisteredCompany>[] = [
    { title: t("name"), sort: "name", show: (row) => row.name },
    { title: t("code"), sort: "code", width: 200, show: (row) => row.code },
    { title: t("roles"), width: 160, show: (row) => <Roles row={row} /> },
    { title: t("state"), width: 150, show: (row) => <CompanyState row={row} /> },
    { title: t("people"), width: 90, align: "right", show: (row) => t("n_people", row.people) },
  ];
  return (
    <>
      <PageHead title={t("companies")} room="operations" sub={t("why")} />
      <DataList<RegisteredCompany>
        path="/api/companies"
        query_key={companies_key}
        search={t("search")}
        empty={t("empty")}
        open={(row) => editing.here(row.id)}
        columns={columns}
        filters={[
          {
            key: "active",
            label: t("state"),
            options: [
              { value: "true", label: t("active") },
              { value: "false", label: t("suspended") },
            ],
          },
        ]}
        extra={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => editing.open("new")}>
            {t("add")}
          </Button>
        }
      />
      {editing.id === "new" && <NewCompanyDrawer close={editing.close} show={set_invited} />}
      {editing.id && editing.id !== "new" && (
        <CompanyDrawer key={editing.id} id={editing.id} close={editing.close} invite={inviting.open} />
      )}
      {inviting.id && <InvitationDrawer id={inviting.id} close={inviting.close} show={set_invited} />}
      {invited && <LinkOnce invited={invited} close={() => set_invited(null)} />}
    </>
  );
}

function Roles({ row }: { row: RegisteredCompany }) {
  const t = useText(companies_text);
  return (
    <>
      {row.is_agency && <Tag>{t("agency")}</Tag>}
      {row.is_client && <Tag>{t("client")}</Tag>}
    </>
  );
}

function CompanyState({ row }: { row: RegisteredCompany }) {
  const t = useText(companies_text);
  const state = company_state(row);
  const tone = {
    active: "active",
    suspended: "ended",
    waiting: "planned",
    by_proxy: "planned",
    unadministered: "suspended",
  } as const;
  return <StateTag state={tone[state]} text={t(state)} />;
}

function RoleFields() {
  const t = useText(companies_text);
  return (
    <>
      <Form.Item name="is_agency" valuePropName="checked" className="tk-half" extra={t("roles_hint")}>
        <Checkbox>{t("agency")}</Checkbox>
      </Form.Item>
      <Form.Item name="is_client" valuePropName="checked" className="tk-half">
        <Checkbox>{t("client")}</Checkbox>
      </Form.Item>
    </>
  );
}

const code_rules = (text: string) => [{ pattern: /^[a-z0-9-]{3,30}$/, message: text }];

function NewCompanyDrawer({ close, show }: { close: () => void; show: (invited: InvitedCompany) => void }) {
  const t = useText(companies_text);
  return (
    <FormDrawer<NewCompany, InvitedCompany>
      title={t("add")}
      ok={t("create")}
      blank={{
        code: "",
        name: "",
        name_kana: "",
        is_agency: false,
        is_client: false,
        administrator_name: "",
        administrator_email: "",
      }}
      send={(body) => post<InvitedCompany>("/api/companies", { body })}
      done={null}
      refresh={[companies_key]}
      on_done={show}
      close={close}
    >
      {() => (
        <>
          <Field name="name" label={t("name")} required max={100} half />
          <Field name="name_kana" label={t("name_kana")} max={100} half />
          <Field
            name="code"
            label={t("code")}
            required
            max={30}
            extra={t("code_hint")}
            rules={code_rules(t("code_hint"))}
          />
          <RoleFields />
          <Field name="administrator_name" label={t("administrator")} required max={100} half />
          <Field name="administrator_email" label={t("email")} max={254} half extra={t("email_hint")} />
        </>
      )}
    </FormDrawer>
  );
}

function CompanyDrawer({ id, close, invite }: { id: string; close: () => void; invite: (id: string) => void }) {
  const t = useText(companies_text);
  const one = useQuery({
    queryKey: [...companies_key, "one", id],
    queryFn: () => get<RegisteredCompany>("/api/companies/{id}", { path: { id } }),
    staleTime: 0,
  });
  if (one.isPending) return null;
  if (one.isError) return <Failed error={one.error} retry={() => void one.refetch()} />;
  const row = one.data;
  return (
    <FormDrawer<CompanyRegistration, RegisteredCompany>
      title={row.name}
      blank={{ code: "", is_agency: false, is_client: false, active: true }}
      values={row}
      version={row.version}
      send={(body) => put<RegisteredCompany>("/api/companies/{id}", { path: { id }, version: row.version, body })}
      refresh={[companies_key]}
      close={close}
      below={
        row.active &&
        !row.administered && (
          <Button icon={<UserAddOutlined />} onClick={() => invite(id)}>
            {t("invite")}
          </Button>
        )
      }
    >
      {() => (
        <>
          {row.by_proxy && <Alert type="info" showIcon style={{ marginBottom: 16 }} title={t("by_proxy_why")} />}
          <Field
            name="code"
            label={t("code")}
            required
            max={30}
            extra={t("code_change_hint")}
            rules={code_rules(t("code_hint"))}
          />
          <RoleFields />
          <SwitchField
            name="active"
            label={t("state")}
            on={t("active")}
            off={t("suspended")}
            extra={t("active_hint")}
          />
        </>
      )}
    </FormDrawer>
  );
}

function InvitationDrawer({
  id,
  close,
  show,
}: {
  id: string;
  close: () => void;
  show: (invited: InvitedCompany) => void;
}) {
  const t = useText(companies_text);
  const one = useQuery({
    queryKey: [...companies_key, "one", id],
    queryFn: () => get<RegisteredCompany>("/api/companies/{id}", { path: { id } }),
    staleTime: 0,
  });
  const row = one.data;
  return (
    <FormDrawer<Invitation, InvitedCompany>
      name="invite"
      title={t("invite")}
      ok={t("invite_do")}
      blank={{ name: "", email: "" }}
      send={(body) => post<InvitedCompany>("/api/companies/{id}/invitation", { path: { id }, body })}
      done={null}
      refresh={[companies_key]}
      on_done={show}
      close={close}
    >
      {() => (
        <>
          {row?.invited_until && (
            <Alert
              type="warning"
              showIcon
              style={{ marginBottom: 16 }}
              title={t("open_invitation", instant_text(row.invited_until))}
              description={row.by_proxy ? t("open_of_agency") : undefined}
            />
          )}
          <Field name="name" label={t("administrator")} required max={100} half />
          <Field name="email" label={t("email")} max={254} half extra={t("email_hint")} />
        </>
      )}
    </FormDrawer>
  );
}

function LinkOnce({ invited, close }: { invited: InvitedCompany; close: () => void }) {
  const t = useText(companies_text);
  return (
    <Modal
      open
      title={invited.company.name}
      onCancel={close}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={close}>
          {t("close")}
        </Button>
      }
      data-testid="link-once"
    >
      {invited.link ? (
        <>
          <Alert
            type="warning"
            showIcon
            title={t("link_once")}
            description={t("link_why")}
            style={{ marginBottom: 14 }}
          />
          <ShownOnce text={invited.link} />
        </>
      ) : (
        <Alert type="success" showIcon title={t("mailed")} />
      )}
    </Modal>
  );
}

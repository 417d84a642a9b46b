// 利用者: who signs in and what they may do. A first or fresh password is shown once, here and nowhere else.
import { KeyOutlined, UnlockOutlined } from "@ant-design/icons";
import { Alert, Button, Checkbox, Form, Modal, Radio, Space, Tag } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router-dom";
import { get, post, put } from "~/api/http";
import type { Permission, Side } from "~/api/types";
import { DataList, type Column } from "~/parts/data_list";
import { useEditing } from "~/parts/master_page";
import { FormDrawer } from "~/parts/record_drawer";
import { RemoteSelect } from "~/parts/record_fields";
import { Field, SwitchField } from "~/parts/record_fields";
import { At, PageHead } from "~/parts/show";
import { ShownOnce } from "~/parts/shown_once";
import { StateTag } from "~/parts/state_tag";
import { instant_text } from "~/parts/values";
import { useAct } from "~/shell/act";
import { useConfirm } from "~/shell/confirm";
import { Failed } from "~/shell/errors";
import { useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import {
  accounts_key,
  fits_department,
  may_give,
  offered_grants,
  reaches,
  sides_of,
  type Account,
  type AccountForm,
  type IssuedPassword,
  type NewAccount,
} from "./account_rules";
import { account_text } from "./account_text";
import { DepartmentSelect } from "./choices";
import { account_choices_key, company_key, type Company } from "./company_api";
import type { Worker } from "~/people/people_api";

export function AccountsPage() {
  const t = useText(account_text);
  const { side: acting, sides } = useSession();
  const editing = useEditing();
  const [issued, set_issued] = useState<IssuedPassword | null>(null);
  const columns: Column<Account>[] = [
    { title: t("name"), key: "name", sort: "name", show: (row) => row.name },
    { title: t("user_code"), sort: "code", width: 160, show: (row) => row.user_code },
    { title: t("title"), show: (row) => row.title },
    { title: t("side"), width: 100, show: (row) => t(`side_${row.side}` as "side_agency") },
    { title: t("state"), width: 130, show: (row) => <AccountState row={row} /> },
    { title: t("permissions"), width: 90, align: "right", show: (row) => t("n_permissions", row.permissions.length) },
    {
      title: t("last_sign_in"),
      width: 150,
      show: (row) =>
        row.last_sign_in_at ? (
          <At at={row.last_sign_in_at} />
        ) : (
          <span className="tk-none" title={t("never")}>
            ―
          </span>
        ),
    },
  ];
  const shown_sides: Side[] =
    sides.length > 1 || acting !== "agency" ? [...new Set<Side>([...sides, acting])] : ["agency", "worker"];
  return (
    <>
      <PageHead title={t("accounts")} room="accounts" sub={t("accounts_why")} />
      <DataList<Account>
        path="/api/accounts"
        query_key={accounts_key}
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
              { value: "false", label: t("inactive") },
            ],
          },
          {
            key: "locked",
            label: t("lock"),
            options: [
              { value: "true", label: t("locked") },
              { value: "false", label: t("not_locked") },
            ],
          },
          ...(shown_sides.length > 1
            ? [
                {
                  key: "side",
                  label: t("side"),
                  options: shown_sides.map((value) => ({ value, label: t(`side_${value}` as "side_agency") })),
                },
              ]
            : []),
        ]}
        extra={
          <Button type="primary" onClick={() => editing.open("new")}>
            {t("add")}
          </Button>
        }
      />
      {editing.id === "new" && <NewAccountDrawer close={editing.close} show={set_issued} />}
      {editing.id && editing.id !== "new" && (
        <AccountDrawer key={editing.id} id={editing.id} close={editing.close} show={set_issued} />
      )}
      {issued && <PasswordOnce issued={issued} close={() => set_issued(null)} />}
    </>
  );
}

function AccountState({ row }: { row: Account }) {
  const t = useText(account_text);
  return (
    <Space size={4}>
      {!row.active ? (
        <StateTag state="ended" text={t("inactive")} />
      ) : row.locked_at ? (
        <StateTag state="suspended" text={t("locked")} />
      ) : (
        <StateTag state="active" text={t("active")} />
      )}
    </Space>
  );
}

function Permissions({
  side,
  department,
  had,
  value = [],
  onChange,
  disabled,
}: {
  side: Side;
  department?: string | null; // to which the account is limited
  had: Permission[]; // before anything was ticked
  value?: Permission[];
  onChange?: (value: Permission[]) => void;
  disabled?: boolean;
}) {
  const t = useText(account_text);
  const { sides, permissions } = useSession();
  const groups = offered_grants(side, sides as Side[]);
  const all = groups.flatMap((group) => group.grants);
  const mine = (grant: Permission) => may_give(grant, permissions, had) && fits_department(grant, department);
  return (
    <div className="tk-grants" role="group" aria-label={t("permissions")}>
      {groups.map((group) => (
        <fieldset key={group.name}>
          <legend>{t(`g_${group.name}` as "g_work")}</legend>
          {group.grants.map((grant) => (
            <Checkbox
              key={grant}
              disabled={disabled || !mine(grant)}
              checked={value.includes(grant)}
              onChange={(event) =>
                onChange?.(all.filter((one) => (one === grant ? event.target.checked : value.includes(one))))
              }
            >
              {t(`p_${grant}` as "p_company_manage")}
            </Checkbox>
          ))}
        </fieldset>
      ))}
      {!all.every((grant) => may_give(grant, permissions, had)) && <span className="tk-quiet">{t("grants_hint")}</span>}
      {!all.every((grant) => fits_department(grant, department)) && <span className="tk-quiet">{t("audit_hint")}</span>}
      {all.length > 1 && (
        <Space size={4}>
          <Button size="small" type="link" disabled={disabled} onClick={() => onChange?.(all.filter(mine))}>
            {t("grant_all")}
          </Button>
          <Button size="small" type="link" disabled={disabled} onClick={() => onChange?.([])}>
            {t("grant_none")}
          </Button>
        </Space>
      )}
    </div>
  );
}

// A department takes away what cannot be given for one.
function DepartmentField({ disabled }: { disabled: boolean }) {
  const t = useText(account_text);
  const form = Form.useFormInstance<AccountForm>();
  return (
    <Field name="department_id" label={t("department")} extra={t("department_hint")}>
      <DepartmentSelect
        disabled={disabled}
        onChange={(department) =>
          form.setFieldValue(
            "permissions",
            (form.getFieldValue("permissions") as Permission[]).filter((one) => fits_department(one, department)),
          )
        }
      />
    </Field>
  );
}

function PermissionsItem(props: { side: Side; had: Permission[]; disabled?: boolean }) {
  const t = useText(account_text);
  const department = Form.useWatch("department_id") as string | null | undefined;
  return (
    <Form.Item name="permissions" label={t("permissions")}>
      <Permissions {...props} department={department} />
    </Form.Item>
  );
}

function NewAccountDrawer({ close, show }: { close: () => void; show: (issued: IssuedPassword) => void }) {
  const t = useText(account_text);
  const session = useSession();
  const [params] = useSearchParams();
  const for_worker = params.get("worker");
  const company = useQuery({ queryKey: company_key, queryFn: () => get<Company>("/api/company") });
  const worker = useQuery({
    queryKey: ["workers", "one", for_worker],
    queryFn: () => get<Worker>("/api/workers/{id}", { path: { id: for_worker! } }),
    enabled: Boolean(for_worker),
  });
  if (company.isPending || (for_worker && worker.isPending)) return null;
  if (company.isError) return <Failed error={company.error} retry={() => void company.refetch()} />;
  // A worker belongs to no department: whoever is limited to one makes no worker's account.
  const sides = sides_of(company.data).filter((side) => side !== "worker" || !session.department_id);
  return (
    <FormDrawer<NewAccount, IssuedPassword>
      title={t("add")}
      ok={t("create")}
      blank={{
        user_code: "",
        name: "",
        email: "",
        title: "",
        side: session.side,
        permissions: [],
        department_id: null,
        worker_id: null,
      }}
      values={
        for_worker && worker.data
          ? {
              side: "worker",
              worker_id: for_worker,
              name: worker.data.name,
              email: worker.data.email,
              user_code: worker.data.worker_code.toLowerCase(),
              permissions: ["own_timecard"],
            }
          : { side: session.side, department_id: session.department_id }
      }
      to_body={(body) =>
        body.side === "worker"
          ? { ...body, title: "", department_id: null, permissions: ["own_timecard"] }
          : { ...body, worker_id: null }
      }
      send={(body) => post<IssuedPassword>("/api/accounts", { body })}
      done={null}
      refresh={[accounts_key, account_choices_key]}
      on_done={show}
      close={close}
      width={680}
    >
      {(form) => (
        <>
          {sides.length > 1 && (
            <Form.Item name="side" label={t("side")}>
              <Radio.Group
                options={sides.map((value) => ({ value, label: t(`side_${value}` as "side_agency") }))}
                onChange={() => form.setFieldValue("permissions", [])}
              />
            </Form.Item>
          )}
          <Form.Item noStyle shouldUpdate={(a, b) => a.side !== b.side}>
            {({ getFieldValue }) => {
              const side = getFieldValue("side") as Side;
              return (
                <>
                  {side === "worker" && (
                    <Field name="worker_id" label={t("worker")} required>
                      <RemoteSelect<Worker>
                        path="/api/workers"
                        query_key={["workers"]}
                        text={(row) => `${row.worker_code} ${row.name}`}
                        fixed={{ active: "true" }}
                        one
                        allowClear={false}
                      />
                    </Field>
                  )}
                  <Field name="user_code" label={t("user_code")} required max={60} half extra={t("user_code_hint")} />
                  <Field name="name" label={t("name")} required max={100} half />
                  <Field name="email" label={t("email")} max={254} half extra={t("email_hint")} />
                  {side !== "worker" && (
                    <>
                      <Field name="title" label={t("title")} max={50} half />
                      {side !== "platform_operator" && <DepartmentField disabled={Boolean(session.department_id)} />}
                      <PermissionsItem side={side} had={[]} />
                    </>
                  )}
                </>
              );
            }}
          </Form.Item>
        </>
      )}
    </FormDrawer>
  );
}

function AccountDrawer({ id, close, show }: { id: string; close: () => void; show: (issued: IssuedPassword) => void }) {
  const t = useText(account_text);
  const make_sure = useConfirm();
  const { account, department_id: own_department, permissions } = useSession();
  const me = account.id;
  const one = useQuery({
    queryKey: [...accounts_key, "one", id],
    queryFn: () => get<Account>("/api/accounts/{id}", { path: { id } }),
    staleTime: 0,
  });
  const unlock = useAct(() => post<Account>("/api/accounts/{id}/unlock", { path: { id } }), {
    done: t("unlocked"),
    refresh: [accounts_key],
    loud: true,
  });
  const reset = useAct(() => post<IssuedPassword>("/api/accounts/{id}/password", { path: { id } }), {
    done: null,
    refresh: [accounts_key],
    loud: true,
    on_done: (issued) => {
      close();
      show(issued);
    },
  });
  if (one.isPending) return null;
  if (one.isError) return <Failed error={one.error} retry={() => void one.refetch()} />;
  const row = one.data;
  const side = row.side as Side;
  const within = reaches(own_department, row.department_id);
  return (
    <FormDrawer<AccountForm, Account>
      title={
        <Space>
          {row.name}
          <AccountState row={row} />
        </Space>
      }
      blank={{ name: "", email: "", title: "", permissions: [], department_id: null, active: true }}
      values={row}
      version={row.version}
      send={(body) => put<Account>("/api/accounts/{id}", { path: { id }, version: row.version, body })}
      refresh={[accounts_key, account_choices_key, ["session"]]}
      close={close}
      may_edit={within}
      width={680}
    >
      {() => (
        <>
          {!within && <Alert type="info" showIcon style={{ marginBottom: 16 }} title={t("out_of_reach")} />}
          {row.locked_at && (
            <Alert
              type="warning"
              showIcon
              style={{ marginBottom: 16 }}
              title={t("locked_at", instant_text(row.locked_at))}
              action={
                <Button
                  size="small"
                  icon={<UnlockOutlined />}
                  disabled={!within}
                  loading={unlock.busy}
                  onClick={() => void unlock.run()}
                >
                  {t("unlock")}
                </Button>
              }
            />
          )}
          <div className="tk-account-line">
            <span>
              <span className="tk-quiet">{t("user_code")}</span> <b>{row.user_code}</b>{" "}
              <Tag>{t(`side_${side}` as "side_agency")}</Tag>
              <span className="tk-quiet">
                {row.last_sign_in_at ? t("last_at", instant_text(row.last_sign_in_at)) : t("never")}
              </span>
            </span>
            <Button
              icon={<KeyOutlined />}
              loading={reset.busy}
              disabled={
                !within ||
                (side !== "worker" && !row.permissions.every((one) => may_give(one as Permission, permissions, [])))
              }
              onClick={() =>
                make_sure({
                  title: t("reset_title", row.name),
                  why: t("reset_why"),
                  ok: t("reset"),
                  danger: true,
                  run: () => reset.run(),
                })
              }
            >
              {t("reset")}
            </Button>
          </div>
          <Field name="name" label={t("name")} required max={100} half />
          <Field name="email" label={t("email")} max={254} half extra={t("email_hint")} />
          {side !== "worker" && <Field name="title" label={t("title")} max={50} half />}
          <SwitchField
            name="active"
            label={t("state")}
            on={t("active")}
            off={t("inactive")}
            half
            extra={row.id === me ? t("own_account") : t("inactive_hint")}
          />
          {(side === "agency" || side === "client") && (
            <DepartmentField disabled={!within || Boolean(own_department)} />
          )}
          {side !== "worker" && (
            <PermissionsItem side={side} had={row.permissions as Permission[]} disabled={!within} />
          )}
        </>
      )}
    </FormDrawer>
  );
}

function PasswordOnce({ issued, close }: { issued: IssuedPassword; close: () => void }) {
  const t = useText(account_text);
  const { company } = useSession();
  return (
    <Modal
      open
      title={t("password_title", issued.account.name)}
      onCancel={close}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={close}>
          {t("password_done")}
        </Button>
      }
      data-testid="password-once"
    >
      <Alert
        type="warning"
        showIcon
        title={t("password_once")}
        description={t("password_why")}
        style={{ marginBottom: 14 }}
      />
      <dl className="tk-facts">
        <div>
          <dt>{t("company_code")}</dt>
          <dd>{company.code}</dd>
        </div>
        <div>
          <dt>{t("user_code")}</dt>
          <dd>{issued.account.user_code}</dd>
        </div>
        <div>
          <dt>{t("password")}</dt>
          <dd>
            <ShownOnce text={issued.password} />
          </dd>
        </div>
      </dl>
    </Modal>
  );
}

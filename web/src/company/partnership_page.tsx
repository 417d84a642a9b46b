import { DeleteOutlined, EditOutlined, LeftOutlined, MailOutlined, PlusOutlined } from "@ant-design/icons";
import { Alert, Button, Checkbox, Form, Input, Modal, Radio, Select, Space, Tag } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams } from "react-router-dom";
import { del, get, post, put } from "~/api/http";
import { DataList } from "~/parts/data_list";
import { EraDateInput } from "~/parts/inputs";
import { ProblemAlert, show_at_fields } from "~/parts/problem_alert";
import { FormDrawer } from "~/parts/record_drawer";
import { Field } from "~/parts/record_fields";
import { EraDate, Fact, Facts, PageHead } from "~/parts/show";
import { useAct } from "~/shell/act";
import { useConfirm } from "~/shell/confirm";
import { Failed, Loading } from "~/shell/errors";
import { useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { AccountSelect } from "./choices";
import {
  contacts_key,
  partnerships_key,
  type Contact,
  type ContactForm,
  type Partnership,
  type PartnershipTerms,
} from "./company_api";
import { company_text } from "./company_text";
import { AgreementEnd, PartnerState } from "./partnership_list";
import { billing_units, useTermWords } from "./partnership_terms";

export function PartnershipPage() {
  const { id = "" } = useParams();
  const t = useText(company_text);
  const shell = useText(shell_text);
  const words = useTermWords();
  const { side } = useSession();
  const can = useCan();
  const [editing, set_editing] = useState(false);
  const [inviting, set_inviting] = useState(false);
  const one = useQuery({
    queryKey: [...partnerships_key, "one", id],
    queryFn: () => get<Partnership>("/api/partnerships/{id}", { path: { id } }),
  });
  if (one.isPending) return <Loading />;
  if (one.isError) return <Failed error={one.error} retry={() => void one.refetch()} />;
  const row = one.data;
  const agency = side === "agency";
  return (
    <>
      <PageHead
        room="company"
        title={
          <>
            {agency ? row.client_name : row.agency_name} {row.client_by_proxy && <Tag>{t("by_proxy")}</Tag>}
          </>
        }
        sub={<PartnerState row={row} />}
        back={
          <Link to="/partnerships" className="tk-back">
            <LeftOutlined /> {shell("to_list")}
          </Link>
        }
        extra={
          agency &&
          can("company_manage") && (
            <Button icon={<EditOutlined />} onClick={() => set_editing(true)}>
              {t("edit_terms")}
            </Button>
          )
        }
      />
      {agency && row.client_by_proxy && (
        <Alert
          type="info"
          showIcon
          title={t("by_proxy_why")}
          style={{ marginBottom: 14 }}
          action={
            can("company_manage") && (
              <Button size="small" icon={<MailOutlined />} onClick={() => set_inviting(true)}>
                {t("invite")}
              </Button>
            )
          }
        />
      )}
      <section className="tk-panel">
        <h2>
          {t("terms")} {!agency && <small className="tk-quiet">{t("terms_by_agency")}</small>}
        </h2>
        <div className="tk-split">
          <Facts>
            {agency && <Fact label={t("client_code")}>{row.client_code}</Fact>}
            <Fact label={t("master_agreement_on")}>
              {row.master_agreement_on && <EraDate on={row.master_agreement_on} />}
            </Fact>
            <Fact label={t("master_agreement_ends_on")}>
              {row.master_agreement_ends_on && <AgreementEnd on={row.master_agreement_ends_on} />}
            </Fact>
            <Fact label={t("original")}>{row.paper_original ? t("o_paper") : t("o_electronic")}</Fact>
          </Facts>
          <Facts>
            <Fact
              label={t("closing")}
            >{`${words.day(row.closing_day)} ／ ${words.month(row.payment_month_offset)}${words.day(row.payment_day)}`}</Fact>
            <Fact label={t("tax_rounding")}>{words.rounding(row.tax_rounding)}</Fact>
            <Fact label={t("billing_unit_min")}>{words.unit(row.billing_unit_min)}</Fact>
            <Fact label={t("billing_rounding")}>{words.rounding(row.billing_rounding)}</Fact>
          </Facts>
        </div>
      </section>
      <Contacts partnership={row} />
      {inviting && <InviteDialog row={row} close={() => set_inviting(false)} />}
      {editing && <TermsDrawer row={row} close={() => set_editing(false)} />}
    </>
  );
}

function InviteDialog({ row, close }: { row: Partnership; close: () => void }) {
  const t = useText(company_text);
  const shell = useText(shell_text);
  const [form] = Form.useForm<{ name: string; email: string }>();
  const act = useAct(
    (body: { name: string; email: string }) =>
      post("/api/partnerships/{id}/invitation", { path: { id: row.id }, body }),
    {
      done: t("invited"),
      on_done: close,
      on_problem: (problem) => show_at_fields(form, problem),
    },
  );
  return (
    <Modal
      open
      title={t("invite_title", row.client_name)}
      okText={t("invite_send")}
      cancelText={shell("cancel")}
      okButtonProps={{ loading: act.busy }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <p className="tk-quiet" style={{ marginBottom: 14 }}>
        {t("invite_why")}
      </p>
      <ProblemAlert problem={act.problem} form={form} />
      <Form form={form} layout="vertical" onFinish={act.run}>
        <Form.Item name="name" label={t("invite_name")} rules={[{ required: true, message: t("invite_name") }]}>
          <Input maxLength={100} autoFocus />
        </Form.Item>
        <Form.Item name="email" label={t("invite_email")} rules={[{ required: true, message: t("invite_email") }]}>
          <Input type="email" maxLength={254} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function TermsDrawer({ row, close }: { row: Partnership; close: () => void }) {
  const t = useText(company_text);
  const words = useTermWords();
  const { today } = useSession();
  const days = Array.from({ length: 31 }, (_, n) => ({ value: n + 1, label: words.day(n + 1) })).filter(
    (day) => day.value <= 28 || day.value === 31 || day.value === row.closing_day || day.value === row.payment_day,
  );
  const roundings = ["down", "half_up", "up"].map((value) => ({ value, label: words.rounding(value) }));
  const units = [...new Set([...billing_units, row.billing_unit_min])].sort((a, b) => a - b);
  return (
    <FormDrawer<PartnershipTerms, Partnership>
      title={`${t("edit_terms")}　${row.client_name}`}
      blank={{
        state: "active",
        client_code: "",
        master_agreement_on: null,
        master_agreement_ends_on: null,
        closing_day: 31,
        payment_month_offset: 1,
        payment_day: 31,
        tax_rounding: "down",
        billing_unit_min: 1,
        billing_rounding: "down",
        paper_original: false,
      }}
      values={row}
      version={row.version}
      send={(body) => put<Partnership>("/api/partnerships/{id}", { path: { id: row.id }, version: row.version, body })}
      refresh={[partnerships_key]}
      close={close}
    >
      {() => (
        <>
          <Field name="client_code" label={t("client_code")} max={30} half />
          <Form.Item name="state" label={t("state")} className="tk-half">
            <Radio.Group
              options={[
                { value: "active", label: t("partner_active") },
                { value: "ended", label: t("partner_ended") },
              ]}
            />
          </Form.Item>
          <h3>{t("master_agreement")}</h3>
          <Field name="master_agreement_on" label={t("master_agreement_on")} half>
            <EraDateInput near={today} />
          </Field>
          <Field name="master_agreement_ends_on" label={t("master_agreement_ends_on")} half>
            <EraDateInput near={today} />
          </Field>
          <Form.Item name="paper_original" label={t("original")} className="tk-half">
            <Radio.Group
              options={[
                { value: false, label: t("o_electronic") },
                { value: true, label: t("o_paper") },
              ]}
            />
          </Form.Item>
          <h3>{t("closing")}</h3>
          <Field name="closing_day" label={t("closing_day")} half>
            <Select options={days} />
          </Field>
          <Field name="payment_month_offset" label={t("payment_month_offset")} half>
            <Select options={[0, 1, 2, 3, 4, 5, 6].map((value) => ({ value, label: words.month(value) }))} />
          </Field>
          <Field name="payment_day" label={t("payment_day")} half>
            <Select options={days} />
          </Field>
          <Field name="tax_rounding" label={t("tax_rounding")} half>
            <Select options={roundings} />
          </Field>
          <Field name="billing_unit_min" label={t("billing_unit_min")} half>
            <Select options={units.map((value) => ({ value, label: words.unit(value) }))} />
          </Field>
          <Field name="billing_rounding" label={t("billing_rounding")} half>
            <Select options={roundings} />
          </Field>
        </>
      )}
    </FormDrawer>
  );
}

const contact_roles = ["contract_reviewer", "answer_recipient", "timecard_approver"] as const;

function Contacts({ partnership }: { partnership: Partnership }) {
  const t = useText(company_text);
  const can = useCan();
  const { side } = useSession();
  const make_sure = useConfirm();
  const [editing, set_editing] = useState<Contact | "new" | null>(null);
  const publishes = side === "client" && can("company_manage");
  const key = contacts_key(partnership.id);
  const withdraw = useAct(
    (row: Contact) => del("/api/partnership-contacts/{id}", { path: { id: row.id }, version: row.version }),
    { done: t("contact_removed"), refresh: [key], loud: true },
  );
  return (
    <section className="tk-panel">
      <h2>
        {t("contacts")}
        <small className="tk-quiet tk-grow">{side === "agency" ? t("contacts_why_a") : t("contacts_why_c")}</small>
        {publishes && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => set_editing("new")}>
            {t("contact_add")}
          </Button>
        )}
      </h2>
      <DataList<Contact>
        path={`/api/partnerships/${partnership.id}/contacts`}
        query_key={key}
        search={false}
        empty={side === "agency" ? t("contact_empty_a") : t("contact_empty_c")}
        columns={[
          { title: t("person"), sort: "name", show: (row) => <b>{row.name}</b> },
          { title: t("title"), show: (row) => row.title },
          {
            title: t("contact_roles"),
            show: (row) => (
              <Space size={4} wrap>
                {contact_roles
                  .filter((role) => row[role])
                  .map((role) => (
                    <Tag key={role}>{t(role)}</Tag>
                  ))}
              </Space>
            ),
          },
          ...(publishes
            ? [
                {
                  title: "",
                  key: "acts",
                  width: 110,
                  show: (row: Contact) => (
                    <Space>
                      <Button
                        type="text"
                        icon={<EditOutlined />}
                        aria-label={`${t("contact_edit")} ${row.name}`}
                        onClick={() => set_editing(row)}
                      />
                      <Button
                        type="text"
                        danger
                        icon={<DeleteOutlined />}
                        aria-label={`${t("contact_remove")} ${row.name}`}
                        onClick={() =>
                          make_sure({
                            title: t("contact_remove_title", row.name),
                            why: t("contact_remove_why"),
                            ok: t("contact_remove"),
                            danger: true,
                            run: () => withdraw.run(row),
                          })
                        }
                      />
                    </Space>
                  ),
                },
              ]
            : []),
        ]}
      />
      {editing && (
        <ContactDrawer
          partnership={partnership}
          contact={editing === "new" ? null : editing}
          close={() => set_editing(null)}
        />
      )}
    </section>
  );
}

function ContactDrawer({
  partnership,
  contact,
  close,
}: {
  partnership: Partnership;
  contact: Contact | null;
  close: () => void;
}) {
  const t = useText(company_text);
  return (
    <FormDrawer<ContactForm, Contact>
      title={contact ? `${t("contact_edit")}　${contact.name}` : t("contact_add")}
      blank={{ account_id: null, contract_reviewer: false, answer_recipient: false, timecard_approver: false }}
      values={contact ?? undefined}
      version={contact?.version}
      width={480}
      send={(body, once) =>
        contact
          ? put<Contact>("/api/partnership-contacts/{id}", { path: { id: contact.id }, version: contact.version, body })
          : post<Contact>("/api/partnerships/{id}/contacts", { path: { id: partnership.id }, body, once })
      }
      refresh={[contacts_key(partnership.id)]}
      close={close}
    >
      {() => (
        <>
          <Field name="account_id" label={t("account")} required>
            <AccountSelect known={contact?.name} disabled={contact !== null} />
          </Field>
          {contact_roles.map((role) => (
            <Form.Item
              key={role}
              name={role}
              valuePropName="checked"
              extra={t(`${role}_hint`)}
              style={{ marginBottom: 12 }}
            >
              <Checkbox>{t(role)}</Checkbox>
            </Form.Item>
          ))}
        </>
      )}
    </FormDrawer>
  );
}

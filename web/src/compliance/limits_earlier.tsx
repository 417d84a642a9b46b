// What was before the platform, typed in; counted with the rest and always marked.
import { LeftOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Modal, Select, Tag } from "antd";
import { useState } from "react";
import { Link } from "react-router-dom";
import { usePartners } from "~/company/partners";
import { DataList } from "~/parts/data_list";
import { EraDateInput } from "~/parts/inputs";
import { ProblemAlert, show_at_fields } from "~/parts/problem_alert";
import { Field, RemoteSelect } from "~/parts/record_fields";
import { PageHead } from "~/parts/show";
import { period_text } from "~/parts/values";
import { useAct } from "~/shell/act";
import { useConfirm } from "~/shell/confirm";
import { useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { earlier_key, limits_api, limits_key, type EarlierBody, type EarlierRow } from "./limits_api";
import { ExemptionTag } from "./limits_parts";
import { ExemptionField } from "./limits_simulation";
import { limits_text } from "./limits_text";

export function EarlierPage() {
  const t = useText(limits_text);
  const { side } = useSession();
  const can = useCan();
  const [open, set_open] = useState<EarlierRow | "new" | null>(null);
  return (
    <>
      <PageHead
        title={t("earlier")}
        sub={t(side === "client" ? "earlier_client" : "earlier_agency")}
        room="limits"
        back={
          <Link to="/limits" className="tk-back">
            <LeftOutlined /> {t("title")}
          </Link>
        }
        extra={
          can("notice_write") && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => set_open("new")}>
              {t("enter")}
            </Button>
          )
        }
      />
      <DataList<EarlierRow>
        path="/api/earlier-acceptances"
        query_key={earlier_key}
        search={false}
        csv={false}
        empty={t("earlier_empty")}
        columns={[
          { title: t("person"), show: (row) => <b>{row.worker_name}</b> },
          { title: t("establishment"), show: (row) => row.establishment_name },
          { title: t("unit"), show: (row) => row.unit_name },
          {
            title: t("period"),
            show: (row) => <span className="tk-nowrap">{period_text(row.from_on, row.to_on)}</span>,
          },
          { title: t("agency_name"), show: (row) => row.agency_name },
          { title: t("exemption"), show: (row) => <ExemptionTag exemption={row.exemption} /> },
          { title: t("note"), show: (row) => row.note },
          { title: "", show: () => <Tag>{t("entered")}</Tag> },
          {
            title: "",
            align: "right",
            show: (row) =>
              can("notice_write") && (
                <Button size="small" onClick={() => set_open(row)}>
                  {t("edit_earlier")}
                </Button>
              ),
          },
        ]}
      />
      {open && <EarlierDialog row={open === "new" ? null : open} close={() => set_open(null)} />}
    </>
  );
}

interface WorkerChoice {
  id: string;
  worker_code: string;
  name: string;
}

function EarlierDialog({ row, close }: { row: EarlierRow | null; close: () => void }) {
  const t = useText(limits_text);
  const shell = useText(shell_text);
  const make_sure = useConfirm();
  const { side, today } = useSession();
  const agency = side === "agency";
  const { clients } = usePartners();
  const [form] = Form.useForm<EarlierBody>();
  const refresh = [limits_key];
  const save = useAct(
    (body: EarlierBody, once) => (row ? limits_api.save(row.id, row.version, body) : limits_api.enter(body, once)),
    { done: t("saved"), refresh, on_done: close, on_problem: (problem) => show_at_fields(form, problem) },
  );
  const remove = useAct((_: void) => limits_api.remove(row!.id, row!.version), {
    done: t("removed"),
    refresh,
    on_done: close,
    loud: true,
  });
  const initial = row
    ? { ...row, worker_id: row.worker_id ? String(row.worker_id) : null, client_id: row.client_id }
    : { exemption: "none", note: "", worker_name: "", agency_name: "" };
  return (
    <Modal
      open
      width={640}
      title={t(row ? "edit_earlier" : "enter")}
      onCancel={close}
      footer={[
        row && (
          <Button
            key="remove"
            danger
            loading={remove.busy}
            onClick={() =>
              make_sure({
                title: t("remove_it"),
                why: t("remove_why"),
                ok: t("remove_it"),
                danger: true,
                run: () => remove.run(),
              })
            }
          >
            {t("remove_it")}
          </Button>
        ),
        <Button key="cancel" onClick={close}>
          {shell("cancel")}
        </Button>,
        <Button key="save" type="primary" loading={save.busy} onClick={() => form.submit()}>
          {t("enter")}
        </Button>,
      ]}
    >
      <ProblemAlert problem={save.problem} form={form} />
      <Form
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={(body) =>
          void save.run({ ...body, note: body.note ?? "", ...(agency ? {} : { worker_id: null, client_id: null }) })
        }
      >
        <div className="tk-row-fields">
          {agency && (
            <Field name="client_id" label={t("client")} required half>
              <Select options={clients} showSearch={{ optionFilterProp: "label" }} />
            </Field>
          )}
          {agency && (
            <Field name="worker_id" label={t("worker")} required half>
              <RemoteSelect<WorkerChoice>
                path="/api/worker-choices"
                query_key={["worker_choices"]}
                text={(one) => `${one.name}（${one.worker_code}）`}
                known={row?.worker_name}
              />
            </Field>
          )}
          <Field name="worker_name" label={t("person")} required half max={100} />
          <Field name="agency_name" label={t("agency_name")} required half max={200} />
          <Field name="establishment_name" label={t("establishment")} required half max={200} />
          <Field name="unit_name" label={t("unit")} required half max={200} />
          <Field name="from_on" label={t("from_on")} required half>
            <EraDateInput near={today} max={today} />
          </Field>
          <Field name="to_on" label={t("to_on")} required half>
            <EraDateInput near={today} />
          </Field>
          <ExemptionField />
          <Field name="note" label={t("note")} half max={500} placeholder={t("note_hint")} />
        </div>
      </Form>
    </Modal>
  );
}

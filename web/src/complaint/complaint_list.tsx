import { PlusOutlined, SettingOutlined } from "@ant-design/icons";
import { Button, Form, Modal, Radio, Select, Switch } from "antd";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router-dom";
import { DataList } from "~/parts/data_list";
import { CountInput, EraDateInput, TimeInput } from "~/parts/inputs";
import { ProblemAlert } from "~/parts/problem_alert";
import { FormDrawer } from "~/parts/record_drawer";
import { Field, TextField } from "~/parts/record_fields";
import { PageHead } from "~/parts/show";
import { period_text, slash_day } from "~/parts/values";
import { useAct } from "~/shell/act";
import { useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import {
  applicants,
  complaint_api,
  complaints_key,
  type Complaint,
  type ComplaintLine,
  type ReceiveForm,
} from "./complaint_api";
import { ComplaintState } from "./complaint_parts";
import { complaint_text } from "./complaint_text";

export function ComplaintListPage() {
  const t = useText(complaint_text);
  const { side } = useSession();
  const go = useNavigate();
  const [receiving, set_receiving] = useState(false);
  const [target, set_target] = useState(false);
  return (
    <>
      <PageHead
        room="complaint"
        title={t("list")}
        sub={t("list_why")}
        extra={
          <>
            <Button icon={<SettingOutlined />} onClick={() => set_target(true)}>
              {t("target")}
            </Button>
            <Button type="primary" icon={<PlusOutlined />} onClick={() => set_receiving(true)}>
              {t("receive")}
            </Button>
          </>
        }
      />
      <DataList<ComplaintLine>
        path="/api/complaints"
        query_key={complaints_key}
        search={t("search")}
        empty={t("empty")}
        open={(row) => `/complaints/${row.id}`}
        filters={[
          {
            key: "state",
            label: t("state"),
            options: [
              { value: "unanswered", label: t("f_unanswered") },
              { value: "open", label: t("s_open") },
              { value: "handled", label: t("s_handled") },
              { value: "answered", label: t("s_answered") },
            ],
          },
        ]}
        columns={[
          { title: t("received_on"), sort: "received_on", width: 130, show: (row) => slash_day(row.received_on) },
          { title: t("state"), width: 150, show: (row) => <ComplaintState state={row.state} /> },
          {
            title: t("worker"),
            show: (row) => (
              <span className="tk-stack">
                {row.worker_name}
                {row.from_phone && <small className="tk-quiet">{t("from_phone")}</small>}
              </span>
            ),
          },
          {
            title: side === "agency" ? t("client") : t("agency"),
            show: (row) =>
              side === "client" ? row.agency_name : row.assignment_id ? row.client_name : t("unassigned"),
          },
          { title: t("work"), show: (row) => <span className="tk-clip">{row.work_name}</span> },
          { title: t("applicant"), width: 110, show: (row) => t(`a_${row.applicant}`) },
          {
            title: t("due_on"),
            width: 120,
            show: (row) =>
              row.state === "answered" ? null : (
                <span className={row.overdue ? "tk-short" : undefined}>{slash_day(row.due_on)}</span>
              ),
          },
        ]}
      />
      {receiving && <ReceiveDrawer close={() => set_receiving(false)} done={(one) => go(`/complaints/${one.id}`)} />}
      {target && <TargetDialog close={() => set_target(false)} />}
    </>
  );
}

const blank: ReceiveForm = {
  assignment_id: null,
  worker_id: null,
  received_on: "",
  received_min: 540,
  applicant: "worker",
  applicant_detail: "",
  content: "",
  settled_at_once: false,
  response: "",
};

// One field for both: what is chosen says whether it is an assignment or a worker who is on none.
function chosen(form: ReceiveForm): ReceiveForm {
  const key = form.assignment_id ?? "";
  return {
    ...form,
    assignment_id: key.startsWith("a") ? key.slice(1) : null,
    worker_id: key.startsWith("w") ? key.slice(1) : null,
  };
}

function ReceiveDrawer({ close, done }: { close: () => void; done: (one: Complaint) => void }) {
  const t = useText(complaint_text);
  const { today, side } = useSession();
  const [q, set_q] = useState("");
  const choices = useQuery({
    queryKey: [...complaints_key, "choices", q],
    queryFn: () => complaint_api.choices(q),
    placeholderData: keepPreviousData,
  });
  const assignments = (choices.data?.rows ?? []).map((one) => ({
    value: `a${one.id}`,
    label: `${one.worker_name}　${one.client_name}　${one.work_name}　${period_text(one.starts_on, one.ends_on)}`,
  }));
  const workers = (choices.data?.workers ?? []).map((one) => ({
    value: `w${one.id}`,
    label: `${one.name}　${one.worker_code}　${t("unassigned")}`,
  }));
  return (
    <FormDrawer<ReceiveForm, Complaint>
      title={t("receive")}
      blank={blank}
      values={{ received_on: today }}
      to_body={chosen}
      send={complaint_api.receive}
      refresh={[complaints_key]}
      close={close}
      on_done={done}
      done={t("saved")}
    >
      {() => (
        <>
          <Field name="assignment_id" label={t(side === "agency" ? "assignment_or_worker" : "assignment")} required>
            <Select
              showSearch={{ filterOption: false, onSearch: set_q }}
              placeholder={t("choice_search")}
              loading={choices.isFetching}
              options={[...assignments, ...workers]}
            />
          </Field>
          <Field name="received_on" label={t("received_on")} law="則31条・36条" required half>
            <EraDateInput near={today} max={today} />
          </Field>
          <Field name="received_min" label={t("received_min")} required half>
            <TimeInput />
          </Field>
          <Form.Item name="applicant" label={t("applicant")}>
            <Radio.Group options={applicants.map((value) => ({ value, label: t(`a_${value}`) }))} />
          </Form.Item>
          <Field name="applicant_detail" label={t("applicant_detail")} max={200} />
          <TextField name="content" label={t("content")} law="則31条・36条" required max={3000} rows={4} />
          <Form.Item
            name="settled_at_once"
            valuePropName="checked"
            label={t("settled_at_once")}
            extra={t("settled_why")}
          >
            <Switch checkedChildren={t("yes")} unCheckedChildren={t("no")} />
          </Form.Item>
          <Form.Item noStyle shouldUpdate={(a: ReceiveForm, b: ReceiveForm) => a.settled_at_once !== b.settled_at_once}>
            {({ getFieldValue }) =>
              getFieldValue("settled_at_once") && (
                <TextField name="response" label={t("response")} required max={3000} />
              )
            }
          </Form.Item>
        </>
      )}
    </FormDrawer>
  );
}

function TargetDialog({ close }: { close: () => void }) {
  const t = useText(complaint_text);
  const shell = useText(shell_text);
  const [form] = Form.useForm<{ target_days: number }>();
  const now = useQuery({ queryKey: [...complaints_key, "target"], queryFn: complaint_api.target });
  const act = useAct(({ target_days }: { target_days: number }) => complaint_api.set_target(target_days), {
    done: shell("saved"),
    refresh: [complaints_key],
    on_done: close,
  });
  return (
    <Modal
      open
      title={t("target")}
      okText={shell("save")}
      cancelText={shell("cancel")}
      okButtonProps={{ loading: act.busy }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <p className="tk-dialog-why">{t("due_why")}</p>
      <ProblemAlert problem={act.problem} form={form} />
      {now.data && (
        <Form form={form} layout="vertical" initialValues={now.data} onFinish={act.run}>
          <Field name="target_days" label={t("target_days")} required>
            <CountInput max={60} suffix={t("days")} />
          </Field>
        </Form>
      )}
    </Modal>
  );
}

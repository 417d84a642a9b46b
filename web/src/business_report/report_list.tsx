// All reports, newest year first, each with its day of filing; and the start of a new one.
import { PlusOutlined } from "@ant-design/icons";
import { Button, Form, Modal, Select } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate } from "react-router-dom";
import { CountInput } from "~/parts/inputs";
import { ProblemAlert } from "~/parts/problem_alert";
import { Field } from "~/parts/record_fields";
import { Rows } from "~/parts/rows";
import { EraDate, PageHead } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { period_text } from "~/parts/values";
import { useAct } from "~/shell/act";
import { Failed, Loading } from "~/shell/errors";
import { useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { report_api, reports_key, type OpenRequest, type ReportLine } from "./business_report_api";
import { report_text } from "./business_report_text";

export function ReportListPage() {
  const t = useText(report_text);
  const [open, set_open] = useState(false);
  const list = useQuery({ queryKey: reports_key, queryFn: report_api.list });
  return (
    <>
      <PageHead
        room="business_report"
        title={t("title")}
        sub={t("sub")}
        extra={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => set_open(true)}>
            {t("start")}
          </Button>
        }
      />
      {list.isPending ? (
        <Loading />
      ) : list.isError ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : (
        <Reports rows={list.data.rows} />
      )}
      {open && <StartDialog close={() => set_open(false)} />}
    </>
  );
}

function Due({ row }: { row: Pick<ReportLine, "state" | "due_on"> }) {
  const t = useText(report_text);
  const { today } = useSession();
  return (
    <span>
      <EraDate on={row.due_on} />{" "}
      {row.state === "draft" && row.due_on < today && <b className="tk-warn">{t("overdue")}</b>}
    </span>
  );
}

function Reports({ rows }: { rows: ReportLine[] }) {
  const t = useText(report_text);
  return (
    <section className="tk-list">
      <Rows
        rows={rows}
        empty={t("empty")}
        columns={[
          { title: t("kind"), show: (row) => <Link to={`/business-reports/${row.id}`}>{t(`k_${row.kind}`)}</Link> },
          { title: t("year"), dataIndex: "year", width: 90 },
          { title: t("establishment"), show: (row) => row.establishment_name || t("company") },
          {
            title: t("period"),
            show: (row) => <span className="tk-num">{period_text(row.from_on, row.last_on)}</span>,
          },
          { title: t("due_on"), show: (row) => <Due row={row} /> },
          { title: t("state"), show: (row) => <StateTag state={row.state} text={t(`s_${row.state}`)} /> },
          { title: t("filed_on"), show: (row) => <EraDate on={row.filed_on} /> },
        ]}
      />
    </section>
  );
}

const kinds = ["report_11", "report_12", "report_12_2"] as const;

function StartDialog({ close }: { close: () => void }) {
  const t = useText(report_text);
  const shell = useText(shell_text);
  const go = useNavigate();
  const { today } = useSession();
  const [form] = Form.useForm<OpenRequest>();
  const kind = Form.useWatch("kind", form);
  const places = useQuery({ queryKey: ["establishments", "choices"], queryFn: report_api.establishments });
  const act = useAct(
    (body: OpenRequest, once) =>
      report_api.open({ ...body, establishment_id: body.kind === "report_11" ? body.establishment_id : null }, once),
    {
      done: t("started"),
      refresh: [reports_key],
      on_done: (report) => go(`/business-reports/${report.id}`),
    },
  );
  return (
    <Modal
      open
      title={t("start")}
      okText={t("start")}
      cancelText={shell("cancel")}
      okButtonProps={{ loading: act.busy }}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <p className="tk-quiet">{t("start_why")}</p>
      <ProblemAlert problem={act.problem} form={form} />
      <Form<OpenRequest>
        form={form}
        layout="vertical"
        className="tk-fields"
        initialValues={{ kind: "report_11", year: Number(today.slice(0, 4)), business_year_ends_in: 3 }}
        onFinish={(values) => void act.run(values)}
      >
        <Field name="kind" label={t("kind")} required>
          <Select options={kinds.map((value) => ({ value, label: t(`k_${value}`) }))} />
        </Field>
        <Field name="year" label={t("year")} required half>
          <CountInput min={2020} max={2200} />
        </Field>
        <Field name="business_year_ends_in" label={t("ends_in")} required half>
          <Select options={Array.from({ length: 12 }, (_, n) => ({ value: n + 1, label: t("month", n + 1) }))} />
        </Field>
        {kind === "report_11" && (
          <Field name="establishment_id" label={t("establishment")} required>
            <Select
              loading={places.isPending}
              options={(places.data?.rows ?? []).map((row) => ({ value: row.id, label: row.name }))}
            />
          </Field>
        )}
      </Form>
    </Modal>
  );
}

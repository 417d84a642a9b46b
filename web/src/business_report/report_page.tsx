// One report: what keeps it from being filed, every figure with its source, and what is published of it.
import { EditOutlined, LeftOutlined } from "@ant-design/icons";
import { Alert, Button, Form, Modal, Table, Tag } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams } from "react-router-dom";
import { message_of } from "~/api/problem";
import { FileButton } from "~/parts/file_button";
import { EraDateInput } from "~/parts/inputs";
import { ProblemAlert } from "~/parts/problem_alert";
import { Field } from "~/parts/record_fields";
import { EraDate, Fact, Facts, PageHead, PdfButton, YenText } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { day_text, period_text } from "~/parts/values";
import { useAct } from "~/shell/act";
import { Failed, Loading } from "~/shell/errors";
import { useLang, useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import {
  report_api,
  report_key,
  reports_key,
  type Figure,
  type FilingRequest,
  type Report,
} from "./business_report_api";
import { report_text } from "./business_report_text";
import { ClassDialog, RelatedDialog } from "./report_dialogs";
import { EntryDrawer } from "./report_entry";

type Opened = "entry" | "filing" | "classes" | "related" | null;

export function ReportPage() {
  const { id = "" } = useParams();
  const t = useText(report_text);
  const shell = useText(shell_text);
  const [opened, set_opened] = useState<Opened>(null);
  const one = useQuery({ queryKey: report_key(id), queryFn: () => report_api.one(id) });
  if (one.isPending) return <Loading />;
  if (one.isError) return <Failed error={one.error} retry={() => void one.refetch()} />;
  const report = one.data;
  const draft = report.state === "draft";
  const close = () => set_opened(null);
  return (
    <>
      <PageHead
        room="business_report"
        title={t(`k_${report.kind}`)}
        sub={
          <>
            <StateTag state={report.state} text={t(`s_${report.state}`)} />
            <span>{report.report_11?.office.establishment_name ?? t("company")}</span>
            <span className="tk-num">{period_text(report.from_on, report.last_on)}</span>
            <span>
              {t("due_on")} <EraDate on={report.due_on} />
            </span>
          </>
        }
        back={
          <Link to="/business-reports" className="tk-back">
            <LeftOutlined /> {shell("to_list")}
          </Link>
        }
        extra={
          <>
            <PdfButton href={`/api/business-reports/${report.id}/pdf`} text={t("pdf")} />
            {report.kind === "report_11" && (
              <FileButton path={`/api/business-reports/${report.id}/filing-set`} text={t("filing_set")} />
            )}
            {draft && report.kind === "report_11" && (
              <Button onClick={() => set_opened("classes")}>{t("work_classes")}</Button>
            )}
            {draft && report.kind === "report_12_2" && (
              <Button onClick={() => set_opened("related")}>{t("related")}</Button>
            )}
            {draft && (
              <Button icon={<EditOutlined />} onClick={() => set_opened("entry")}>
                {t("enter")}
              </Button>
            )}
            {draft && (
              <Button type="primary" onClick={() => set_opened("filing")}>
                {t("file")}
              </Button>
            )}
          </>
        }
      />
      {draft ? <Findings report={report} /> : <FiledFacts report={report} />}
      {report.report_11 && <Margin report={report} />}
      <Figures figures={report.figures} />
      {opened === "entry" && <EntryDrawer report={report} close={close} />}
      {opened === "filing" && <FilingDialog report={report} close={close} />}
      {opened === "classes" && <ClassDialog report={report} close={close} />}
      {opened === "related" && <RelatedDialog close={close} />}
    </>
  );
}

function FiledFacts({ report }: { report: Report }) {
  const t = useText(report_text);
  return (
    <section className="tk-panel tk-slim">
      <Facts>
        <Fact label={t("filed_on")}>
          <EraDate on={report.filed_on} />
        </Fact>
        <Fact label={t("receipt")}>{report.receipt_number}</Fact>
      </Facts>
    </section>
  );
}

function Findings({ report }: { report: Report }) {
  const t = useText(report_text);
  const { lang } = useLang();
  const red = report.findings.filter((one) => !one.warning);
  const yellow = report.findings.filter((one) => one.warning);
  const list = (rows: Report["findings"]) => (
    <ul>
      {rows.map((row, n) => (
        <li key={n}>
          {message_of(row, lang)} {row.law && <span className="tk-law">{row.law}</span>}
        </li>
      ))}
    </ul>
  );
  if (report.findings.length === 0)
    return <Alert type="success" showIcon title={t("no_findings")} style={{ marginBottom: 14 }} />;
  return (
    <div data-testid="findings">
      {red.length > 0 && (
        <Alert type="error" showIcon title={t("missing")} description={list(red)} style={{ marginBottom: 14 }} />
      )}
      {yellow.length > 0 && (
        <Alert type="warning" showIcon title={t("unusual")} description={list(yellow)} style={{ marginBottom: 14 }} />
      )}
    </div>
  );
}

function Margin({ report }: { report: Report }) {
  const t = useText(report_text);
  const { lang } = useLang();
  const margin = report.report_11!.margin;
  const given = (yen: number) => (yen > 0 ? <YenText amount={yen} /> : <span className="tk-none">―</span>);
  const real = (on: string) => on !== "1970-01-01";
  return (
    <section className="tk-panel">
      <h2>{t("margin")}</h2>
      <Facts>
        <Fact label={t("margin_percent")}>{margin.margin_percent ? <b>{margin.margin_percent}%</b> : null}</Fact>
        <Fact label={t("fee_8h")}>{given(margin.fee_8h)}</Fact>
        <Fact label={t("wage_8h")}>{given(margin.wage_8h)}</Fact>
        <Fact label={t("workers_june")}>{`${margin.workers}${t("person_unit")}`}</Fact>
        <Fact label={t("clients")}>{t("clients_count", margin.clients)}</Fact>
        <Fact label={t("agreement")}>
          {margin.agreement ? t("agreement_yes", day_text(margin.agreement_last_on, lang)) : t("agreement_no")}
        </Fact>
        <Fact label={t("training_note")}>{margin.training}</Fact>
        <Fact label={t("published")}>
          {real(margin.published_on) ? (
            <>
              <EraDate on={margin.published_on} /> {margin.published_where}
            </>
          ) : (
            <span className="tk-warn">{t("not_published")}</span>
          )}
        </Fact>
      </Facts>
    </section>
  );
}

const colours = { computed: "blue", entered: "green", missing: "red" } as const;

function Figures({ figures }: { figures: Figure[] }) {
  const t = useText(report_text);
  const faces = [...new Set(figures.map((one) => one.face))];
  return (
    <section className="tk-panel">
      <h2>{t("figures")}</h2>
      {faces.map((face) => (
        <Table<Figure>
          key={face}
          rowKey={(row) => row.label}
          size="small"
          pagination={false}
          title={() => <b>{t("face", face)}</b>}
          dataSource={figures.filter((one) => one.face === face)}
          scroll={{ x: 520 }}
          columns={[
            { title: t("figure"), dataIndex: "label" },
            { title: t("value"), dataIndex: "shown", align: "right" },
            {
              title: t("basis"),
              width: 300,
              render: (_, row) => (
                <span>
                  <Tag color={colours[row.source]}>{t(`f_${row.source}`)}</Tag>{" "}
                  {row.source === "computed" && <small>{row.basis}</small>}
                </span>
              ),
            },
          ]}
        />
      ))}
    </section>
  );
}

function FilingDialog({ report, close }: { report: Report; close: () => void }) {
  const t = useText(report_text);
  const shell = useText(shell_text);
  const { today } = useSession();
  const [form] = Form.useForm<FilingRequest>();
  const act = useAct(
    (body: FilingRequest, once) =>
      report_api.file(report, { ...body, receipt_number: body.receipt_number ?? "" }, once),
    {
      done: t("filed_done"),
      refresh: [reports_key, ["papers"]],
      on_done: close,
    },
  );
  const blocked = report.findings.length > 0;
  return (
    <Modal
      open
      title={t("file")}
      okText={t("file")}
      cancelText={shell("cancel")}
      okButtonProps={{ loading: act.busy, disabled: blocked }}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <p className="tk-quiet">{t("file_why")}</p>
      {blocked && <Alert type="warning" showIcon title={t("file_blocked")} style={{ marginBottom: 14 }} />}
      <ProblemAlert problem={act.problem} form={form} />
      <Form<FilingRequest>
        form={form}
        layout="vertical"
        className="tk-fields"
        initialValues={{ filed_on: today, receipt_number: "" }}
        onFinish={(values) => void act.run(values)}
      >
        <Field name="filed_on" label={t("filed_on")} required>
          <EraDateInput near={today} max={today} />
        </Field>
        <Field name="receipt_number" label={t("receipt")} max={100} />
      </Form>
    </Modal>
  );
}

import { LeftOutlined, PlusOutlined, UploadOutlined } from "@ant-design/icons";
import { Alert, Button, Form, Input, Modal, Select, Space, Table, Upload } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router-dom";
import { CountInput, EraDateInput, YenInput, YesNo } from "~/parts/inputs";
import { ProblemAlert, show_at_fields } from "~/parts/problem_alert";
import { Field } from "~/parts/record_fields";
import { Rows } from "~/parts/rows";
import { PageHead } from "~/parts/show";
import { useAct } from "~/shell/act";
import { Failed, Loading } from "~/shell/errors";
import { useLang, useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { csv_text, fiscal_year_of, fiscal_year_text } from "./agreement_rules";
import { agreement_text } from "./agreement_text";
import {
  circular_api,
  circulars_key,
  type Circular,
  type CircularBasis,
  type CircularLine,
  type ImportPart,
  type ImportResult,
  type YearCheck,
} from "./treatment_api";
import "./treatment.css";

type Open = { what: "new" } | { what: "edit" | "import" | "agreements"; line: CircularLine };

export function CircularsPage() {
  const { lang } = useLang();
  const t = useText(agreement_text);
  const [open, set_open] = useState<Open | null>(null);
  const list = useQuery({ queryKey: circulars_key, queryFn: circular_api.list });
  if (list.isPending) return <Loading />;
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  const close = () => set_open(null);
  return (
    <>
      <PageHead
        room="treatment"
        title={t("c_list")}
        sub={t("c_why")}
        back={
          <Link to="/agreements" className="tk-back">
            <LeftOutlined /> {t("list")}
          </Link>
        }
        extra={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => set_open({ what: "new" })}>
            {t("c_add")}
          </Button>
        }
      />
      <section className="tk-list">
        <Rows<CircularLine>
          rows={list.data.rows}
          empty={t("c_empty")}
          columns={[
            { title: t("fiscal_year"), show: (row) => <b>{fiscal_year_text(row.fiscal_year, lang)}</b> },
            { title: t("c_number"), dataIndex: "circular_number" },
            { title: t("c_occupations"), dataIndex: "occupations", align: "right" },
            { title: t("c_regions_n"), dataIndex: "regions", align: "right" },
            {
              title: "",
              align: "right",
              show: (row) => (
                <Space>
                  <Button size="small" onClick={() => set_open({ what: "edit", line: row })}>
                    {t("c_edit")}
                  </Button>
                  <Button size="small" onClick={() => set_open({ what: "agreements", line: row })}>
                    {t("c_agreements")}
                  </Button>
                  <Button
                    size="small"
                    icon={<UploadOutlined />}
                    onClick={() => set_open({ what: "import", line: row })}
                  >
                    {t("c_import")}
                  </Button>
                </Space>
              ),
            },
          ]}
        />
      </section>
      {open?.what === "new" && <CircularDialog close={close} />}
      {open?.what === "edit" && <EditDialog line={open.line} close={close} />}
      {open?.what === "agreements" && <YearDialog line={open.line} close={close} />}
      {open?.what === "import" && <ImportDialog line={open.line} close={close} />}
    </>
  );
}

// A new circular has arrived: which agreements still reach it?
function YearDialog({ line, close }: { line: CircularLine; close: () => void }) {
  const { lang } = useLang();
  const t = useText(agreement_text);
  const list = useQuery({
    queryKey: [...circulars_key, line.id, "agreements"],
    queryFn: () => circular_api.agreements(line.id),
  });
  return (
    <Modal
      open
      width={720}
      footer={null}
      title={`${t("c_agreements")}　${fiscal_year_text(line.fiscal_year, lang)}`}
      onCancel={close}
    >
      <p className="tk-dialog-why">{t("c_agreements_why")}</p>
      {list.isError ? (
        <Failed error={list.error} />
      ) : (
        <Rows<YearCheck>
          rows={list.data?.rows ?? []}
          empty={t("c_agreements_empty")}
          loading={list.isPending}
          columns={[
            { title: t("title"), show: (row) => <Link to={`/agreements/${row.id}`}>{row.title}</Link> },
            {
              title: t("t_check"),
              show: (row) =>
                row.missing ||
                (row.passes ? (
                  t("c_passes")
                ) : (
                  <b className="tk-wage-short">{t("c_short", row.short_cells, row.largest_gap_yen)}</b>
                )),
            },
            { title: t("confirmations"), show: (row) => t(row.confirmed ? "c_confirmed" : "c_to_confirm") },
          ]}
        />
      )}
    </Modal>
  );
}

function EditDialog({ line, close }: { line: CircularLine; close: () => void }) {
  const one = useQuery({
    queryKey: [...circulars_key, line.id, line.version],
    queryFn: () => circular_api.one(line.id),
  });
  return one.data ? <CircularDialog circular={one.data} close={close} /> : null;
}

interface Values {
  basis: CircularBasis;
  with_known_regions: boolean;
}

function CircularDialog({ circular, close }: { circular?: Circular; close: () => void }) {
  const t = useText(agreement_text);
  const shell = useText(shell_text);
  const { today } = useSession();
  const [form] = Form.useForm<Values>();
  const known = useAct((year: number) => circular_api.known(year), {
    done: null,
    on_done: (basis) => form.setFieldValue("basis", { ...form.getFieldValue("basis"), ...basis }),
  });
  const act = useAct(
    (body: Values, once) =>
      circular ? circular_api.edit(circular.id, circular.version, body.basis) : circular_api.add(body, once),
    {
      done: t("saved"),
      refresh: [circulars_key],
      on_done: close,
      on_problem: (problem) => show_at_fields(form, problem),
    },
  );
  const list = (name: string, members: string[], label: string) => (
    <Form.Item label={label}>
      <Form.List name={["basis", name]}>
        {(rows, { add, remove }) => (
          <Space wrap align="start">
            {rows.map((row) => (
              <Space.Compact key={row.key}>
                <Form.Item name={[row.name, "years"]} noStyle>
                  <CountInput max={60} suffix={t("years_unit")} />
                </Form.Item>
                {members.map((member) => (
                  <Form.Item key={member} name={[row.name, member]} noStyle>
                    <Input
                      aria-label={member}
                      style={{ width: 76 }}
                      placeholder={member === "percent" ? "100.0" : t(member as "own_request" | "dismissal")}
                    />
                  </Form.Item>
                ))}
                <Button onClick={() => remove(row.name)} aria-label={t("remove")}>
                  ×
                </Button>
              </Space.Compact>
            ))}
            <Button type="dashed" onClick={() => add({})}>
              {t("add_step")}
            </Button>
          </Space>
        )}
      </Form.List>
    </Form.Item>
  );
  const year = fiscal_year_of(today);
  return (
    <Modal
      open
      width={760}
      title={circular ? t("c_edit") : t("c_add")}
      okText={shell("save")}
      cancelText={shell("cancel")}
      okButtonProps={{ loading: act.busy }}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <ProblemAlert problem={act.problem} form={form} />
      <Form
        form={form}
        layout="vertical"
        initialValues={
          circular
            ? { basis: circular.basis }
            : {
                basis: { fiscal_year: year, retirement_minimum_years: 3, retirement_percent: "" },
                with_known_regions: true,
              }
        }
        onFinish={act.run}
      >
        <Space align="end">
          <Field name={["basis", "fiscal_year"]} label={t("c_year")} required>
            <CountInput min={2020} max={2100} />
          </Field>
          <Form.Item>
            <Button
              loading={known.busy}
              onClick={() => void known.run(Number(form.getFieldValue(["basis", "fiscal_year"])))}
            >
              {t("c_known")}
            </Button>
          </Form.Item>
        </Space>
        <div className="tk-row-fields">
          <Field
            name={["basis", "circular_number"]}
            label={t("c_number")}
            required
            half
            max={60}
            placeholder="職発0829第1号"
          />
          <Field name={["basis", "issued_on"]} label={t("c_issued")} half>
            <EraDateInput near={today} />
          </Field>
        </div>
        {list("experience_index", ["percent"], t("c_index"))}
        <div className="tk-row-fields">
          <Field name={["basis", "commuting_yen"]} label={t("c_commuting")} half>
            <YenInput />
          </Field>
          <Field name={["basis", "retirement_percent"]} label={t("c_percent")} required half max={8} />
          <Field name={["basis", "retirement_minimum_years"]} label={t("c_minimum")} half>
            <CountInput max={20} suffix={t("years_unit")} />
          </Field>
        </div>
        {list("retirement_months", ["own_request", "dismissal"], t("c_months"))}
        <Field name={["basis", "retirement_source"]} label={t("c_source")} max={200} />
        {!circular && (
          <Field name="with_known_regions" label={t("c_regions")}>
            <YesNo yes={shell("yes")} no={shell("no")} />
          </Field>
        )}
      </Form>
    </Modal>
  );
}

function ImportDialog({ line, close }: { line: CircularLine; close: () => void }) {
  const { lang } = useLang();
  const t = useText(agreement_text);
  const shell = useText(shell_text);
  const [part, set_part] = useState<ImportPart>("occupations");
  const [result, set_result] = useState<ImportResult | null>(null);
  const act = useAct((csv: string) => circular_api.import(line.id, part, csv), {
    done: null,
    refresh: [circulars_key],
    on_done: set_result,
  });
  return (
    <Modal
      open
      width={720}
      title={`${t("c_import")}　${fiscal_year_text(line.fiscal_year, lang)}`}
      footer={<Button onClick={close}>{shell("close")}</Button>}
      onCancel={close}
    >
      <Space direction="vertical" style={{ width: "100%" }}>
        <Select<ImportPart>
          aria-label={t("c_part")}
          value={part}
          onChange={(value) => {
            set_part(value);
            set_result(null);
          }}
          style={{ width: 320 }}
          options={(["occupations", "regions", "experience_index"] as const).map((value) => ({
            value,
            label: t(`cp_${value}`),
          }))}
        />
        <p className="tk-quiet">{t(`cf_${part}`)}</p>
        <Upload
          accept=".csv,text/csv"
          showUploadList={false}
          beforeUpload={async (file) => {
            set_result(null);
            await act.run(csv_text(new Uint8Array(await file.arrayBuffer())));
            return false;
          }}
        >
          <Button type="primary" icon={<UploadOutlined />} loading={act.busy}>
            {t("c_file")}
          </Button>
        </Upload>
        <ProblemAlert problem={act.problem} />
        {result?.taken && <Alert type="success" showIcon role="status" title={t("c_taken", result.rows)} />}
        {result && !result.taken && (
          <>
            <Alert type="error" showIcon role="alert" title={t("c_refused", result.errors.length)} />
            <Table
              size="small"
              rowKey={(row) => `${row.row}/${row.column}`}
              pagination={{ pageSize: 20, hideOnSinglePage: true }}
              dataSource={result.errors}
              columns={[
                { title: t("c_row"), dataIndex: "row", align: "right" },
                { title: t("c_column"), dataIndex: "column" },
                { title: t("c_value"), dataIndex: "value" },
                { title: t("c_reason"), dataIndex: "reason" },
              ]}
            />
          </>
        )}
      </Space>
    </Modal>
  );
}

import { EditOutlined, LeftOutlined } from "@ant-design/icons";
import { Alert, Button, Checkbox, Empty, Form, Modal, Radio, Select, Space, Tabs } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router-dom";
import { EraDateInput } from "~/parts/inputs";
import { ProblemAlert, show_at_fields } from "~/parts/problem_alert";
import { Field, TextField } from "~/parts/record_fields";
import { EraDate, Fact, Facts, PageHead, PdfButton } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { period_text, slash_day, yen_text } from "~/parts/values";
import { useAct } from "~/shell/act";
import { useConfirm } from "~/shell/confirm";
import { Failed, Loading } from "~/shell/errors";
import { useLang, useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { CheckView } from "./agreement_check";
import { agreement_tone } from "./agreement_list";
import { advised_against, fiscal_year_text, grade_total, years_of_term } from "./agreement_rules";
import { agreement_text } from "./agreement_text";
import {
  agreement_api,
  agreements_key,
  type Agreement,
  type ConclusionBody,
  type PublicationBody,
} from "./treatment_api";
import "./treatment.css";

export function AgreementPage() {
  const { id = "" } = useParams();
  const one = useQuery({ queryKey: [...agreements_key, id], queryFn: () => agreement_api.one(id) });
  if (one.isPending) return <Loading />;
  if (one.isError) return <Failed error={one.error} retry={() => void one.refetch()} />;
  return <View key={id} agreement={one.data} />;
}

function View({ agreement }: { agreement: Agreement }) {
  const { lang } = useLang();
  const t = useText(agreement_text);
  const make_sure = useConfirm();
  const go = useNavigate();
  const [open, set_open] = useState<"conclude" | "publish" | null>(null);
  const draft = agreement.state === "draft";
  const discard = useAct(() => agreement_api.discard(agreement.id, agreement.version), {
    done: t("discarded"),
    refresh: [agreements_key],
    on_done: () => go("/agreements"),
    loud: true,
  });
  return (
    <>
      <PageHead
        room="treatment"
        title={
          <>
            {agreement.title} <StateTag state={agreement_tone[agreement.state]} text={t(`s_${agreement.state}`)} />
          </>
        }
        sub={
          <>
            <span className="tk-num">{period_text(agreement.starts_on, agreement.ends_on)}</span>
            <span>{t(`unit_${agreement.unit}`)}</span>
            <span>{fiscal_year_text(agreement.terms.basis.fiscal_year, lang)}</span>
          </>
        }
        back={
          <Link to="/agreements" className="tk-back">
            <LeftOutlined /> {t("list")}
          </Link>
        }
        extra={
          draft ? (
            <>
              <Button
                danger
                onClick={() =>
                  make_sure({ title: t("discard"), ok: t("discard"), danger: true, run: () => discard.run() })
                }
              >
                {t("discard")}
              </Button>
              <Button icon={<EditOutlined />} onClick={() => go(`/agreements/${agreement.id}/edit`)}>
                {t("edit")}
              </Button>
              <Button type="primary" onClick={() => set_open("conclude")}>
                {t("conclude")}
              </Button>
            </>
          ) : (
            <>
              {agreement.paper_id && <PdfButton href={`/api/papers/${agreement.paper_id}/pdf`} text={t("paper")} />}
              <Button onClick={() => go(`/agreements/new?after=${agreement.id}`)}>{t("add_next")}</Button>
              <Button type="primary" onClick={() => set_open("publish")}>
                {t("publish")}
              </Button>
            </>
          )
        }
      />
      {agreement.superseded_from && (
        <Alert
          type="info"
          showIcon
          title={t("superseded_from", slash_day(agreement.superseded_from))}
          style={{ marginBottom: 12 }}
        />
      )}
      <Tabs
        items={[
          { key: "check", label: t("t_check"), children: <CheckTab agreement={agreement} /> },
          { key: "terms", label: t("t_terms"), children: <Terms agreement={agreement} /> },
          ...(draft ? [] : [{ key: "history", label: t("t_history"), children: <History agreement={agreement} /> }]),
        ]}
      />
      {open === "conclude" && <ConcludeDialog agreement={agreement} close={() => set_open(null)} />}
      {open === "publish" && <PublishDialog agreement={agreement} close={() => set_open(null)} />}
    </>
  );
}

function CheckTab({ agreement }: { agreement: Agreement }) {
  const { lang } = useLang();
  const t = useText(agreement_text);
  const own = agreement.terms.basis.fiscal_year;
  const years = [...new Set([own, ...years_of_term(agreement.starts_on, agreement.ends_on)])].sort();
  const [year, set_year] = useState(own);
  const check = useQuery({
    queryKey: [...agreements_key, agreement.id, "check", year, agreement.version],
    queryFn: () => agreement_api.check(agreement.id, year),
    retry: false,
  });
  return (
    <div className="tk-panel">
      {years.length > 1 && (
        <Radio.Group
          value={year}
          onChange={(event) => set_year(event.target.value as number)}
          optionType="button"
          options={years.map((value) => ({ value, label: t("check_year", fiscal_year_text(value, lang)) }))}
          style={{ marginBottom: 12 }}
        />
      )}
      {check.isPending ? (
        <Loading rows={4} />
      ) : check.isError ? (
        <Failed error={check.error} retry={() => void check.refetch()} />
      ) : (
        <CheckView check={check.data} />
      )}
    </div>
  );
}

export function Terms({ agreement }: { agreement: Agreement }) {
  const t = useText(agreement_text);
  const { terms } = agreement;
  const { commuting, representative, articles } = terms;
  return (
    <div className="tk-panel">
      <Facts>
        <Fact label={t("h_scope")} law="1号">
          {t(`sk_${articles.scope.kind}`)} {articles.scope.detail}
          {articles.scope.reason && `\n${articles.scope.reason}`}
        </Fact>
        <Fact label={t("h_jobs")} law="2号イ">
          {terms.job_classes
            .map(
              (job) =>
                `${job.name}：${t(`sv_${job.survey}`)} ${job.code} ${job.official_name}（${yen_text(job.base_yen)}）`,
            )
            .join("\n")}
        </Fact>
        <Fact label={t("h_places")}>
          {terms.places.map((place) => `${place.name} ${place.index_percent}`).join("\n")}
        </Fact>
        <Fact label={t("h_grades")}>
          {terms.grades
            .map(
              (grade) =>
                `${grade.name}　${grade.job}　${yen_text(grade_total(grade))}（${t("base")} ${yen_text(grade.base_yen)}・${t("bonus")} ${yen_text(grade.bonus_yen)}・${t("allowance")} ${yen_text(grade.allowance_yen)}）　${t("n_years", grade.years)}`,
            )
            .join("\n")}
        </Fact>
        <Fact label={t("h_commuting")}>{t(`cm_${commuting.method}`)}</Fact>
        <Fact label={t("h_retirement")}>
          {terms.retirement.groups
            .map(
              (group) =>
                `${group.name} ${t(`rm_${group.method}`)} ${group.contribution_percent && `${group.contribution_percent}％`}`,
            )
            .join("\n")}
        </Fact>
        <Fact label={t("raise_method")} law="2号ロ">
          {t(`ra_${articles.raise.method}`)}
        </Fact>
        <Fact label={t("evaluation_rule")} law="3号">
          {articles.rules.evaluation}
        </Fact>
        <Fact label={t("other_kind")} law="4号">
          {t(`ot_${articles.rules.other_treatment}`)}　{articles.rules.regular_rules} {articles.rules.own_rules}
        </Fact>
        <Fact label={t("training_plan")} law="5号">
          {articles.rules.training_plan}
        </Fact>
        <Fact label={t("h_representative")} law="則25条の6">
          {[
            representative.union_name,
            representative.title,
            representative.name,
            representative.elected_on && slash_day(representative.elected_on),
          ]
            .filter(Boolean)
            .join("　")}
        </Fact>
      </Facts>
    </div>
  );
}

function History({ agreement }: { agreement: Agreement }) {
  const { lang } = useLang();
  const t = useText(agreement_text);
  const history = useQuery({
    queryKey: [...agreements_key, agreement.id, "history"],
    queryFn: () => agreement_api.history(agreement.id),
  });
  const own = agreement.terms.basis.fiscal_year;
  const later = years_of_term(agreement.starts_on, agreement.ends_on).filter((year) => year > own);
  const confirm = useAct((year: number, once) => agreement_api.confirm(agreement.id, year, once), {
    done: t("confirmed"),
    refresh: [agreements_key, ["papers"]],
  });
  if (history.isPending) return <Loading rows={3} />;
  if (history.isError) return <Failed error={history.error} retry={() => void history.refetch()} />;
  const { publications, confirmations } = history.data;
  return (
    <>
      <section className="tk-panel">
        <h2>
          {t("published")}
          <span className="tk-law">法30条の4第2項・則25条の11</span>
        </h2>
        {publications.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("not_published")} />
        ) : (
          <Facts>
            {publications.map((one) => (
              <Fact key={one.id} label={<EraDate on={one.published_on} />}>
                {t(`pm_${one.method}`)}　{one.place}
                {`\n${t("proof")}：${one.proof}　${t("by")}：${one.entered_by}`}
              </Fact>
            ))}
          </Facts>
        )}
      </section>
      <section className="tk-panel">
        <h2>{t("confirmations")}</h2>
        <p className="tk-quiet">{t("confirm_why")}</p>
        <ProblemAlert problem={confirm.problem} />
        <Facts>
          {confirmations.map((one) => (
            <Fact key={one.id} label={fiscal_year_text(one.fiscal_year, lang)}>
              <EraDate on={one.confirmed_on} /> {one.confirmed_by}{" "}
              {one.paper_id && <PdfButton size="small" href={`/api/papers/${one.paper_id}/pdf`} />}
            </Fact>
          ))}
        </Facts>
        <Space wrap>
          {later
            .filter((year) => !confirmations.some((one) => one.fiscal_year === year))
            .map((year) => (
              <Button key={year} loading={confirm.busy} onClick={() => void confirm.run(year)}>
                {t("confirm_year", fiscal_year_text(year, lang))}
              </Button>
            ))}
        </Space>
      </section>
    </>
  );
}

function ConcludeDialog({ agreement, close }: { agreement: Agreement; close: () => void }) {
  const t = useText(agreement_text);
  const shell = useText(shell_text);
  const { today } = useSession();
  const [form] = Form.useForm<ConclusionBody>();
  const list = useQuery({ queryKey: agreements_key, queryFn: agreement_api.list });
  const overlapping = (list.data?.rows ?? []).filter(
    (row) =>
      row.state === "concluded" &&
      row.id !== agreement.id &&
      row.unit === agreement.unit &&
      row.starts_on <= agreement.ends_on &&
      row.ends_on >= agreement.starts_on,
  );
  const act = useAct(
    (body: ConclusionBody) =>
      agreement_api.conclude(agreement.id, agreement.version, {
        ...body,
        supersedes_id: body.supersedes_id ?? null,
        reason: body.reason ?? "",
      }),
    {
      done: t("concluded"),
      refresh: [agreements_key, ["papers"]],
      on_done: close,
      on_problem: (problem) => show_at_fields(form, problem),
    },
  );
  return (
    <Modal
      open
      title={t("conclude")}
      okText={t("conclude")}
      cancelText={shell("cancel")}
      okButtonProps={{ loading: act.busy }}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <p className="tk-dialog-why">{t("conclude_why")}</p>
      <ProblemAlert problem={act.problem} form={form} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ concluded_on: today, supersedes_id: overlapping[0]?.id ?? null }}
        onFinish={act.run}
      >
        <Field name="concluded_on" label={t("concluded_on")} required>
          <EraDateInput near={today} max={today} />
        </Field>
        {overlapping.length > 0 && (
          <Field name="supersedes_id" label={t("supersedes")}>
            <Select
              allowClear
              placeholder={t("supersedes_none")}
              options={overlapping.map((row) => ({
                value: row.id,
                label: `${row.title}（${period_text(row.starts_on, row.ends_on)}）`,
              }))}
            />
          </Field>
        )}
        {advised_against(agreement) && (
          <Field name="reason" label={t("reason")} law="局長通達第4" extra={t("reason_why")} required max={1000} />
        )}
      </Form>
    </Modal>
  );
}

function PublishDialog({ agreement, close }: { agreement: Agreement; close: () => void }) {
  const t = useText(agreement_text);
  const shell = useText(shell_text);
  const { today } = useSession();
  const [form] = Form.useForm<PublicationBody>();
  const method = Form.useWatch("method", form);
  const act = useAct(
    (body: PublicationBody, once) =>
      agreement_api.publish(agreement.id, { ...body, summary_handed_out: Boolean(body.summary_handed_out) }, once),
    {
      done: t("recorded"),
      refresh: [agreements_key],
      on_done: close,
      on_problem: (problem) => show_at_fields(form, problem),
    },
  );
  return (
    <Modal
      open
      title={t("publish")}
      okText={t("publish")}
      cancelText={shell("cancel")}
      okButtonProps={{ loading: act.busy }}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <p className="tk-dialog-why">{t("publish_why")}</p>
      <ProblemAlert problem={act.problem} form={form} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ method: "file", published_on: today, place: "", proof: "" }}
        onFinish={act.run}
      >
        <Field name="method" label={t("method")} law="則25条の11">
          <Select
            options={(["document", "file", "posting"] as const).map((value) => ({ value, label: t(`pm_${value}`) }))}
          />
        </Field>
        <Field name="published_on" label={t("published_on")} required>
          <EraDateInput near={today} max={today} />
        </Field>
        <Field name="place" label={t("place")} max={200} />
        {method === "posting" && (
          <Form.Item name="summary_handed_out" valuePropName="checked">
            <Checkbox>{t("summary")}</Checkbox>
          </Form.Item>
        )}
        <TextField name="proof" label={t("proof")} required rows={2} max={500} />
      </Form>
    </Modal>
  );
}

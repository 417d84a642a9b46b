// One establishment: its limit and where it comes from, its units and persons, hearing, names, notices.
import { LeftOutlined } from "@ant-design/icons";
import { Alert, Button, Empty, Form, Modal, Popconfirm, Select, Tag, Tooltip } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate, useSearchParams } from "react-router-dom";
import { EraDateInput } from "~/parts/inputs";
import { ProblemAlert, show_at_fields } from "~/parts/problem_alert";
import { Field } from "~/parts/record_fields";
import { EraDate, PageHead, PdfButton } from "~/parts/show";
import { add_days, period_text, slash_day } from "~/parts/values";
import { useAct } from "~/shell/act";
import { Failed, Loading } from "~/shell/errors";
import { useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { limits_api, limits_key, type EstablishmentDetail, type Spelling } from "./limits_api";
import { ConflictDay, RunAlerts, RunFacts } from "./limits_parts";
import { binding_run, in_window, newest_run, person_rows, whole_row } from "./limits_rules";
import { SimulationDialog } from "./limits_simulation";
import { limits_text } from "./limits_text";
import { LimitTimeline } from "./limits_timeline";

export function EstablishmentPage() {
  const [params] = useSearchParams();
  const key = params.get("key") ?? "";
  const one = useQuery({
    queryKey: [...limits_key, "establishment", key],
    queryFn: () => limits_api.establishment(key),
  });
  if (one.isPending) return <Loading />;
  if (one.isError) return <Failed error={one.error} retry={() => void one.refetch()} />;
  return <Establishment detail={one.data} />;
}

function Establishment({ detail }: { detail: EstablishmentDetail }) {
  const t = useText(limits_text);
  const can = useCan();
  const go = useNavigate();
  const [open, set_open] = useState(false);
  const { line, limit } = detail;
  const { today } = useSession();
  const run = line.run ?? binding_run(limit, today);
  const start = useAct((_: void, once) => limits_api.open_hearing(line.key, once), {
    done: null,
    refresh: [limits_key],
    loud: true,
    on_done: (view) => go(`/limits/hearings/${view.id}`),
  });
  const rows = [
    whole_row(line.name, limit, line.days?.latest_on ?? null, today),
    ...person_rows(detail.persons, t("other_department"), today),
  ];
  return (
    <>
      <PageHead
        title={line.name}
        sub={line.address}
        room="limits"
        back={
          <Link to="/limits" className="tk-back">
            <LeftOutlined /> {t("title")}
          </Link>
        }
        extra={
          <>
            <Button onClick={() => set_open(true)}>{t("simulate")}</Button>
            <PdfButton href={limits_api.timeline_pdf(line.key)} text={t("pdf")} />
            {line.hearing_id ? (
              <Link to={`/limits/hearings/${line.hearing_id}`}>
                <Button type="primary">{t("hearing_open")}</Button>
              </Link>
            ) : (
              line.run &&
              can("notice_write") && (
                <Tooltip
                  title={
                    in_window(line.days, today)
                      ? ""
                      : t("hearing_only", period_text(line.days?.earliest_on, line.days?.latest_on))
                  }
                >
                  <Button
                    type="primary"
                    disabled={!in_window(line.days, today)}
                    loading={start.busy}
                    onClick={() => void start.run()}
                  >
                    {t("hearing_start")}
                  </Button>
                </Tooltip>
              )
            )}
          </>
        }
      />
      {run && <RunAlerts run={run} />}
      <section className="tk-panel">
        <h2>{t("timeline")}</h2>
        <LimitTimeline title={`${t("timeline")} ${line.name}`} rows={rows} />
      </section>
      <section className="tk-panel">
        <h2>{t("establishment")}</h2>
        {run ? <RunFacts limit={limit} run={run} /> : <Alert type="info" showIcon title={t("no_clock")} />}
      </section>
      <Persons detail={detail} />
      <Extensions detail={detail} />
      <Notices detail={detail} />
      <Spellings detail={detail} />
      {open && <SimulationDialog close={() => set_open(false)} start={{ establishment_name: line.name }} />}
    </>
  );
}

function Persons({ detail }: { detail: EstablishmentDetail }) {
  const t = useText(limits_text);
  const { today } = useSession();
  return (
    <section className="tk-panel">
      <h2>{t("persons")}</h2>
      {detail.persons.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("persons_empty")} />
      ) : (
        <div className="tk-scroll">
          <table className="tk-limit-table">
            <thead>
              <tr>
                <th scope="col">{t("unit")}</th>
                <th scope="col">{t("person")}</th>
                <th scope="col">{t("began_on")}</th>
                <th scope="col">{t("conflict_on")}</th>
                <th scope="col">{t("agency")}</th>
              </tr>
            </thead>
            <tbody>
              {detail.persons.map((person, n) => {
                const run = binding_run(person.limit, today);
                const ended = newest_run(person.limit);
                const last = person.limit.stays[person.limit.stays.length - 1];
                return (
                  <tr key={n}>
                    <td>{person.unit_name}</td>
                    <td>
                      <b>{person.worker_name || t("other_department")}</b> {last?.entered && <Tag>{t("entered")}</Tag>}
                    </td>
                    <td>{run ? slash_day(run.began_on) : ""}</td>
                    <td>
                      {run ? (
                        <ConflictDay on={run.conflict_on} />
                      ) : (
                        <Tag>{ended ? t("begins_anew", slash_day(ended.resets_on)) : t("no_limit")}</Tag>
                      )}{" "}
                      {run?.over_from && <b className="tk-warn">{slash_day(run.over_from)}～</b>}
                    </td>
                    <td>{last?.agency_name}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Extensions({ detail }: { detail: EstablishmentDetail }) {
  const t = useText(limits_text);
  const can = useCan();
  const [open, set_open] = useState(false);
  const remove = useAct((id: string) => limits_api.remove_extension(id), {
    done: t("removed"),
    refresh: [limits_key],
    loud: true,
  });
  return (
    <section className="tk-panel">
      <h2>
        {t("extensions")}
        <span className="tk-grow" />
        {can("notice_write") && (
          <Button size="small" onClick={() => set_open(true)}>
            {t("extension_enter")}
          </Button>
        )}
      </h2>
      {detail.extensions.length === 0 ? (
        <p className="tk-quiet">{t("extensions_empty")}</p>
      ) : (
        <ul>
          {detail.extensions.map((one) => (
            <li key={one.id}>
              {t("extended_to", slash_day(one.extends_conflict_on), slash_day(add_days(one.to_on, 1)))}　
              <span className="tk-quiet">
                {one.hearing_id ? <Link to={`/limits/hearings/${one.hearing_id}`}>{t("by_hearing")}</Link> : one.note}
                {one.heard_on &&
                  `　${t("extension_heard", slash_day(one.heard_on), one.heard_from, one.opinion, one.decided_by)}`}
              </span>
              {!one.hearing_id && (
                <>
                  {" "}
                  <Tag>{t("entered")}</Tag>
                  <Popconfirm
                    title={t("remove")}
                    description={t("remove_extension_why")}
                    onConfirm={() => void remove.run(one.id)}
                  >
                    <button type="button" className="tk-link">
                      {t("remove")}
                    </button>
                  </Popconfirm>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {open && <ExtensionDialog detail={detail} close={() => set_open(false)} />}
    </section>
  );
}

interface ExtensionBody {
  extends_conflict_on: string;
  to_on: string;
  heard_on: string;
  heard_from: string;
  opinion: string;
  decided_by: string;
  note: string;
}

function ExtensionDialog({ detail, close }: { detail: EstablishmentDetail; close: () => void }) {
  const t = useText(limits_text);
  const { today } = useSession();
  const shell = useText(shell_text);
  const [form] = Form.useForm<ExtensionBody>();
  const act = useAct(
    (body: ExtensionBody, once) => limits_api.enter_extension({ ...body, establishment_key: detail.line.key }, once),
    {
      done: t("extension_entered"),
      refresh: [limits_key],
      on_done: close,
      on_problem: (problem) => show_at_fields(form, problem),
    },
  );
  const run = newest_run(detail.limit);
  return (
    <Modal
      open
      title={t("extension_enter")}
      okText={t("extension_enter")}
      cancelText={shell("cancel")}
      okButtonProps={{ loading: act.busy }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <p className="tk-dialog-why">{t("extension_why")}</p>
      <ProblemAlert problem={act.problem} form={form} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ extends_conflict_on: run?.conflict_on ?? null, note: "" }}
        onFinish={act.run}
      >
        <Field name="extends_conflict_on" label={t("extends")} required>
          <EraDateInput />
        </Field>
        <Field name="to_on" label={t("extended_until")} required>
          <EraDateInput near={run?.if_extended_on} />
        </Field>
        <Field name="heard_on" label={t("heard_on")} law="法40条の2第4項" required>
          <EraDateInput near={run?.conflict_on} max={today} />
        </Field>
        <Field name="heard_from" label={t("heard_from")} required max={200} />
        <Field name="opinion" label={t("opinion")} required max={1000} />
        <Field name="decided_by" label={t("decided_by")} required max={200} />
        <Field name="note" label={t("from_record")} required max={500} />
      </Form>
    </Modal>
  );
}

function Notices({ detail }: { detail: EstablishmentDetail }) {
  const t = useText(limits_text);
  const run = detail.line.run;
  return (
    <section className="tk-panel">
      <h2>
        {t("notices")}
        <span className="tk-grow" />
        <Link to="/conflict-date-notices">{t("notices")}</Link>
      </h2>
      {detail.notices.length === 0 ? (
        <p className="tk-quiet">{t("notices_empty")}</p>
      ) : (
        <div className="tk-scroll">
          <table className="tk-limit-table">
            <thead>
              <tr>
                <th scope="col">{t("agency")}</th>
                <th scope="col">{t("conflict_on")}</th>
                <th scope="col">{t("notified_on")}</th>
              </tr>
            </thead>
            <tbody>
              {detail.notices.map((one) => (
                <tr key={one.agency_name}>
                  <td>{one.agency_name}</td>
                  <td>
                    <EraDate on={one.conflict_on} /> {one.extended && <Tag>{t("extended_notice")}</Tag>}
                    {run && one.conflict_on !== run.conflict_on && <span className="tk-warn">{t("differs")}</span>}
                  </td>
                  <td>{slash_day(one.notified_on)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Spellings({ detail }: { detail: EstablishmentDetail }) {
  const t = useText(limits_text);
  const can = useCan();
  const [chosen, set_chosen] = useState<Spelling | null>(null);
  const separate = useAct((id: string) => limits_api.separate(id), {
    done: t("separated"),
    refresh: [limits_key],
    loud: true,
  });
  return (
    <section className="tk-panel">
      <h2>{t("spellings")}</h2>
      <p className="tk-quiet">{t("spellings_why")}</p>
      <table className="tk-limit-table">
        <tbody>
          {detail.spellings.map((one) => {
            const alias = detail.aliases.find((a) => a.kind === one.kind && a.spelling === one.name);
            return (
              <tr key={`${one.kind}${one.key}${one.name}`}>
                <th scope="row">{t(`kind_${one.kind}`)}</th>
                <td>
                  {one.name} <span className="tk-quiet">{t("rows_n", one.row_count)}</span>{" "}
                  {alias && <Tag>{t("same_as", alias.means)}</Tag>}
                </td>
                <td>
                  {can("notice_write") &&
                    (alias ? (
                      <Popconfirm title={t("separate")} onConfirm={() => void separate.run(alias.id)}>
                        <Button size="small">{t("separate")}</Button>
                      </Popconfirm>
                    ) : (
                      <Button size="small" onClick={() => set_chosen(one)}>
                        {t("merge")}
                      </Button>
                    ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {chosen && <MergeDialog detail={detail} spelling={chosen} close={() => set_chosen(null)} />}
    </section>
  );
}

function MergeDialog({
  detail,
  spelling,
  close,
}: {
  detail: EstablishmentDetail;
  spelling: Spelling;
  close: () => void;
}) {
  const t = useText(limits_text);
  const shell = useText(shell_text);
  const go = useNavigate();
  const [form] = Form.useForm<{ means: string }>();
  const others = useQuery({
    queryKey: [...limits_key, "establishments"],
    queryFn: limits_api.establishments,
    enabled: spelling.kind === "establishment",
  });
  const choices =
    spelling.kind === "unit"
      ? detail.spellings.filter((one) => one.kind === "unit" && one.name !== spelling.name).map((one) => one.name)
      : (others.data?.rows ?? []).filter((row) => row.key !== detail.line.key).map((row) => row.name);
  const act = useAct(
    ({ means }: { means: string }, once) =>
      limits_api.merge(
        {
          kind: spelling.kind,
          within_key: spelling.kind === "unit" ? detail.line.key : "",
          spelling: spelling.name,
          means,
        },
        once,
      ),
    {
      done: t("merged"),
      refresh: [limits_key],
      on_problem: (problem) => show_at_fields(form, problem),
      on_done: () => {
        close();
        if (spelling.kind === "establishment") go("/limits");
      },
    },
  );
  return (
    <Modal
      open
      title={t("merge")}
      okText={t("merge")}
      cancelText={shell("cancel")}
      okButtonProps={{ loading: act.busy }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <ProblemAlert problem={act.problem} form={form} />
      <p>
        {t(`kind_${spelling.kind}`)}: <b>{spelling.name}</b>
      </p>
      <Form form={form} layout="vertical" onFinish={act.run}>
        <Field name="means" label={t("merge_into")} required>
          <Select showSearch options={[...new Set(choices)].map((value) => ({ value, label: value }))} />
        </Field>
      </Form>
    </Modal>
  );
}

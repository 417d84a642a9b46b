import { EditOutlined, KeyOutlined, LeftOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router-dom";
import { get, post, put } from "~/api/http";
import { establishments_key, type Establishment } from "~/company/company_api";
import { DataList } from "~/parts/data_list";
import { CountInput, DurationInput, EraDateInput, YenInput } from "~/parts/inputs";
import { show_panel, useOpened } from "~/parts/opened";
import { FormDrawer } from "~/parts/record_drawer";
import { Field, TextField } from "~/parts/record_fields";
import { EraDate, Fact, Facts, PageHead } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { duration_text, period_text, slash_day, yen_text } from "~/parts/values";
import { Failed, Loading } from "~/shell/errors";
import { useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import {
  age_on,
  employment_blank,
  employments_key,
  insurances,
  place_on_worker,
  worker_blank,
  workers_key,
  type Employment,
  type EmploymentForm,
  type Worker,
  type WorkerForm,
} from "./people_api";
import { people_text } from "./people_text";
import { development_api, development_key } from "./development_api";
import { TermsDrawer } from "./terms_drawer";
import { DeliveryPanel } from "./worker_delivery";
import { WorkerFields, worker_body } from "./worker_form";
import { EvidencePanel, FormerEmployers } from "./worker_private";
import { StabilityPanel } from "./worker_stability";
import { ConsultingPanel, TrainingPanel } from "./worker_training";

export function WorkerPage() {
  const { id = "" } = useParams();
  const t = useText(people_text);
  const shell = useText(shell_text);
  const can = useCan();
  const go = useNavigate();
  const { today } = useSession();
  const [editing, set_editing] = useState(false);
  const [asked, set_asked] = useState("");
  const one = useQuery({
    queryKey: [...workers_key, "one", id],
    queryFn: () => get<Worker>("/api/workers/{id}", { path: { id } }),
  });
  useOpened(
    ["open"],
    ({ open }) => {
      const place = place_on_worker(open!);
      set_asked(place ? open! : "");
      set_editing(place === "worker");
      if (place === "panel") show_panel(open!);
    },
    one.isSuccess,
  );
  const place_id = one.data?.establishment_id ?? null;
  const place = useQuery({
    queryKey: [...establishments_key, "one", place_id],
    queryFn: () => get<Establishment>("/api/establishments/{id}", { path: { id: place_id! } }),
    enabled: Boolean(place_id),
  });
  if (one.isPending) return <Loading />;
  if (one.isError) return <Failed error={one.error} retry={() => void one.refetch()} />;
  const row = one.data;
  return (
    <>
      <PageHead
        room="people"
        title={row.name}
        sub={
          <>
            <span>{row.name_kana}</span>
            <span>{row.worker_code}</span>
            <StateTag state={row.active ? "active" : "ended"} text={row.active ? t("active") : t("inactive")} />
          </>
        }
        back={
          <Link to="/workers" className="tk-back">
            <LeftOutlined /> {shell("to_list")}
          </Link>
        }
        extra={
          <>
            {can("account_manage") && row.active && (
              <Button icon={<KeyOutlined />} onClick={() => go(`/accounts?edit=new&worker=${row.id}`)}>
                {t("sign_in_account")}
              </Button>
            )}
            <Button icon={<EditOutlined />} onClick={() => set_editing(true)}>
              {t("edit")}
            </Button>
          </>
        }
      />
      <div className="tk-split">
        <section className="tk-panel">
          <h2>{t("h_person")}</h2>
          <Facts>
            <Fact label={t("born_on")}>
              <EraDate on={row.born_on} />　{t("age", age_on(row.born_on, today))}
            </Fact>
            <Fact label={t("sex")}>{t(`sex_${row.sex}`)}</Fact>
            <Fact label={t("email")}>{row.email}</Fact>
            <Fact label={t("telephone")}>{row.telephone}</Fact>
            <Fact label={t("establishment")}>{place.data?.name}</Fact>
            <Fact label={t("agreement_long")} law="法30条の4">
              {row.agreement_worker ? t("agreement_yes") : t("agreement_no")}
            </Fact>
          </Facts>
        </section>
        <section className="tk-panel">
          <h2>
            {t("h_insurance")}
            <span className="tk-law">則27条の2</span>
          </h2>
          <Facts>
            {insurances.map((kind) => (
              <Fact key={kind} label={t(kind)}>
                <StateTag
                  state={row[kind] === "filed" ? "active" : row[kind] === "in_preparation" ? "submitted" : "ended"}
                  text={t(`e_${row[kind]}`)}
                />
              </Fact>
            ))}
            {row.insurance_evidence && <Fact label={t("insurance_evidence")}>{row.insurance_evidence}</Fact>}
            {row.insurance_reason && <Fact label={t("insurance_reason")}>{row.insurance_reason}</Fact>}
          </Facts>
        </section>
      </div>
      <Employments worker={row} />
      <div className="tk-split" style={{ marginTop: 14 }}>
        <FormerEmployers worker={row} />
        <EvidencePanel worker={row} asked={place_on_worker(asked) === "evidence" ? asked : null} />
      </div>
      <DeliveryPanel worker={row} />
      <DevelopmentPanels worker={row} />
      {editing && (
        <FormDrawer<WorkerForm, Worker>
          title={t("edit")}
          blank={worker_blank}
          values={row}
          version={row.version}
          first={asked}
          to_body={worker_body}
          send={(body) => put<Worker>("/api/workers/{id}", { path: { id }, version: row.version, body })}
          refresh={[workers_key]}
          close={() => {
            set_editing(false);
            set_asked("");
          }}
        >
          {() => <WorkerFields />}
        </FormDrawer>
      )}
    </>
  );
}

function DevelopmentPanels({ worker }: { worker: Worker }) {
  const one = useQuery({ queryKey: development_key(worker.id), queryFn: () => development_api.of(worker.id) });
  if (one.isPending) return <Loading />;
  if (one.isError) return <Failed error={one.error} retry={() => void one.refetch()} />;
  return (
    <>
      <TrainingPanel worker={worker} data={one.data} />
      <ConsultingPanel worker={worker} data={one.data} />
      <StabilityPanel worker={worker} data={one.data} />
    </>
  );
}

function Employments({ worker }: { worker: Worker }) {
  const t = useText(people_text);
  const { today } = useSession();
  const [editing, set_editing] = useState<Employment | "new" | null>(null);
  const [terms, set_terms] = useState<Employment | null>(null);
  const key = employments_key(worker.id);
  const state = (row: Employment) =>
    today < row.starts_on ? (
      <StateTag state="planned" text={t("to_come")} />
    ) : row.ends_on && today > row.ends_on ? (
      <StateTag state="ended" text={t("over")} />
    ) : (
      <StateTag state="active" text={t("in_force")} />
    );
  return (
    <section className="tk-panel" id="employments" style={{ marginTop: 14 }}>
      <h2>
        {t("employments")}
        <small className="tk-quiet tk-grow">{t("employments_why")}</small>
        <Button onClick={() => set_editing("new")}>{t("employment_add")}</Button>
      </h2>
      <DataList<Employment>
        path={`/api/workers/${worker.id}/employment-contracts`}
        query_key={key}
        search={false}
        empty={t("employment_empty")}
        columns={[
          {
            title: t("period"),
            sort: "starts_on",
            show: (row) => (
              <button type="button" className="tk-link tk-num" onClick={() => set_editing(row)}>
                {row.ends_on ? period_text(row.starts_on, row.ends_on) : `${slash_day(row.starts_on)}～`}
              </button>
            ),
          },
          { title: t("kind"), width: 100, show: (row) => (row.ends_on ? t("fixed_term") : t("permanent")) },
          { title: t("state"), width: 100, show: state },
          { title: t("weekly_minutes"), width: 140, align: "right", show: (row) => duration_text(row.weekly_minutes) },
          {
            title: t("hourly_wage"),
            width: 110,
            align: "right",
            show: (row) => (row.hourly_wage ? yen_text(row.hourly_wage) : null),
          },
          { title: t("renewals"), width: 100, align: "right", show: (row) => `${row.renewals}${t("times")}` },
          { title: t("note"), show: (row) => row.note },
          {
            title: t("terms_notice"),
            show: (row) => (
              <Button size="small" onClick={() => set_terms(row)}>
                {t("terms_open")}
              </Button>
            ),
          },
        ]}
      />
      {terms && <TermsDrawer row={terms} close={() => set_terms(null)} />}
      {editing && (
        <FormDrawer<EmploymentForm, Employment>
          title={editing === "new" ? t("employment_add") : t("employment_edit")}
          blank={employment_blank}
          values={editing === "new" ? undefined : editing}
          version={editing === "new" ? undefined : editing.version}
          width={520}
          send={(body, once) =>
            editing === "new"
              ? post<Employment>("/api/workers/{id}/employment-contracts", { path: { id: worker.id }, body, once })
              : put<Employment>("/api/employment-contracts/{id}", {
                  path: { id: editing.id },
                  version: editing.version,
                  body,
                })
          }
          to_body={(body) => ({ ...body, renewals: body.renewals ?? 0, hourly_wage: body.hourly_wage ?? 0 })}
          refresh={[key]}
          close={() => set_editing(null)}
        >
          {() => (
            <>
              <Field name="starts_on" label={t("starts_on")} required half>
                <EraDateInput near={today} />
              </Field>
              <Field name="ends_on" label={t("ends_on")} half extra={t("ends_hint")}>
                <EraDateInput near={today} />
              </Field>
              <Field name="weekly_minutes" label={t("weekly_minutes")} law="労基法15条" required half>
                <DurationInput placeholder="40:00" />
              </Field>
              <Field name="renewals" label={t("renewals")} half>
                <CountInput max={100} suffix={t("times")} />
              </Field>
              <Field name="hourly_wage" label={t("hourly_wage")} half extra={t("wage_hint")}>
                <YenInput />
              </Field>
              <TextField name="note" label={t("note")} max={500} rows={2} />
            </>
          )}
        </FormDrawer>
      )}
    </section>
  );
}

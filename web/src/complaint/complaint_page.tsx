// One complaint as both offices see it: what was said, what was done, what comes next.
import { CheckOutlined, LeftOutlined, PlusOutlined, SendOutlined } from "@ant-design/icons";
import { Alert, Button, Timeline } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams } from "react-router-dom";
import { get } from "~/api/http";
import type { Manager, Page, Paper } from "~/api/types";
import { EraDateInput } from "~/parts/inputs";
import { papers_key } from "~/paper/paper_api";
import { usePaperColumns, worker_of } from "~/paper/paper_parts";
import { FormDrawer } from "~/parts/record_drawer";
import { Field, TextField } from "~/parts/record_fields";
import { Rows } from "~/parts/rows";
import { At, EraDate, Fact, Facts, PageHead } from "~/parts/show";
import { slash_day, time_text } from "~/parts/values";
import { useAct } from "~/shell/act";
import { useConfirm } from "~/shell/confirm";
import { Failed, Loading } from "~/shell/errors";
import { useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { complaint_api, complaints_key, type Act, type Complaint } from "./complaint_api";
import { ComplaintState } from "./complaint_parts";
import { acts_of, both_know } from "./complaint_rules";
import { complaint_text } from "./complaint_text";

const one_key = (id: string) => [...complaints_key, "one", id] as const;

const manager_text = (one: Manager) =>
  [one.department, one.title, one.name, one.telephone && `TEL ${one.telephone}`].filter(Boolean).join(" ");

export function ComplaintPage() {
  const { id = "" } = useParams();
  const t = useText(complaint_text);
  const shell = useText(shell_text);
  const make_sure = useConfirm();
  const [writing, set_writing] = useState<Act | null>(null);
  const one = useQuery({ queryKey: one_key(id), queryFn: () => complaint_api.one(id) });
  const tell = useAct((version: number) => complaint_api.act(id, "telling", version), {
    done: t("saved"),
    refresh: [complaints_key],
    loud: true,
  });
  if (one.isPending) return <Loading />;
  if (one.isError) return <Failed error={one.error} retry={() => void one.refetch()} />;
  const row = one.data;
  const acts = acts_of(row);
  const press = (act: Act) => {
    if (act !== "telling") return set_writing(act);
    make_sure({
      title: t("add_telling"),
      why: t("telling_why"),
      ok: t("add_telling"),
      run: () => tell.run(row.version),
    });
  };
  const icon = {
    steps: <PlusOutlined />,
    telling: <SendOutlined />,
    handling: <CheckOutlined />,
    answer: <SendOutlined />,
  };
  return (
    <>
      <PageHead
        room="complaint"
        title={row.worker_name}
        sub={
          <>
            <span>{row.assignment_id ? row.client_name : t("unassigned")}</span>
            {row.assignment_id && <span>{row.work_name}</span>}
            <ComplaintState state={row.state} />
          </>
        }
        back={
          <Link to="/complaints" className="tk-back">
            <LeftOutlined /> {shell("to_list")}
          </Link>
        }
        extra={acts.map((act) => (
          <Button
            key={act}
            type={act === "handling" || act === "answer" ? "primary" : "default"}
            icon={icon[act]}
            onClick={() => press(act)}
          >
            {t(`add_${act}`)}
          </Button>
        ))}
      />
      {row.overdue && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 14 }}
          title={`${t("overdue")}（${slash_day(row.due_on)}）`}
          description={t("due_why")}
        />
      )}
      <div className="tk-split">
        <Received row={row} />
        <Handled row={row} />
      </div>
      {row.state === "answered" && row.assignment_id && <Records assignment={row.assignment_id} />}
      {writing && <Write row={row} act={writing} close={() => set_writing(null)} />}
    </>
  );
}

function Received({ row }: { row: Complaint }) {
  const t = useText(complaint_text);
  const can = useCan();
  return (
    <section className="tk-panel">
      <h2>{t("content")}</h2>
      <p style={{ whiteSpace: "pre-wrap" }}>{row.content}</p>
      <Facts>
        <Fact label={t("received_at")} law="則31条・36条">
          <EraDate on={row.received_on} /> {time_text(row.received_min)}
        </Fact>
        <Fact label={t("received_by")}>
          {row.from_phone
            ? t("from_phone")
            : `${t(row.received_by_side === "agency" ? "by_agency" : "by_client")}　${row.received_by}`}
        </Fact>
        <Fact label={t("applicant")}>
          {t(`a_${row.applicant}`)} {row.applicant_detail}
        </Fact>
        {row.assignment_id && <Fact label={t("agency_manager")}>{manager_text(row.agency_manager)}</Fact>}
        {row.assignment_id && <Fact label={t("client_manager")}>{manager_text(row.client_manager)}</Fact>}
        <Fact label={t("told")} law="法40条1項">
          {!row.assignment_id ? (
            t("no_other_side")
          ) : both_know(row) ? (
            <At at={row.agency_sees_at! > row.client_sees_at! ? row.agency_sees_at : row.client_sees_at} />
          ) : row.settled_at_once ? (
            t("settled_why")
          ) : (
            t("not_told")
          )}
        </Fact>
        <Fact label={t("due_on")}>{slash_day(row.due_on)}</Fact>
        {can("contract_read") && row.contract_id && (
          <Fact label={t("contract")}>
            <Link to={`/contracts/${row.contract_id}`}>{t("to_contract")}</Link>
          </Fact>
        )}
      </Facts>
    </section>
  );
}

function Handled({ row }: { row: Complaint }) {
  const t = useText(complaint_text);
  return (
    <section className="tk-panel">
      <h2>{t("steps")}</h2>
      {row.steps.length === 0 ? (
        <p className="tk-quiet">{t("no_steps")}</p>
      ) : (
        <Timeline
          items={row.steps.map((step) => ({
            content: (
              <div className="tk-history">
                <b>{slash_day(step.taken_on)}</b>{" "}
                <span>{`${t(step.side === "agency" ? "agency" : "client")} ${step.entered_by}`}</span>
                <p>{step.note}</p>
              </div>
            ),
          }))}
        />
      )}
      {row.handled_on && (
        <Facts>
          <Fact label={t("response")}>
            <span style={{ whiteSpace: "pre-wrap" }}>{row.response}</span>
          </Fact>
          <Fact label={t("handled_on")}>
            <EraDate on={row.handled_on} />　{row.handled_by}
          </Fact>
          <Fact label={t("answer")}>
            <span style={{ whiteSpace: "pre-wrap" }}>{row.answer}</span>
          </Fact>
          <Fact label={t("answered_on")}>{row.answered_on && <EraDate on={row.answered_on} />}</Fact>
        </Facts>
      )}
    </section>
  );
}

function Records({ assignment }: { assignment: string | null }) {
  const t = useText(complaint_text);
  const columns = usePaperColumns(worker_of);
  const can = useCan();
  const list = useQuery({
    queryKey: [...papers_key, "complaint", assignment],
    queryFn: () => get<Page<Paper>>("/api/papers", { query: { assignment_id: assignment, kind: "complaint_record" } }),
    enabled: can("paper_read"),
  });
  if (!list.data || list.data.rows.length === 0) return null;
  return (
    <section className="tk-panel" style={{ marginTop: 14 }}>
      <h2>{t("records")}</h2>
      <Rows rows={list.data.rows} empty="" columns={columns} />
    </section>
  );
}

const blanks = {
  steps: { taken_on: "", note: "" },
  handling: { handled_on: "", response: "" },
  answer: { answered_on: "", answer: "" },
};

function Write({ row, act, close }: { row: Complaint; act: Act; close: () => void }) {
  const t = useText(complaint_text);
  const { today } = useSession();
  const { role } = useWritten(act);
  return (
    <FormDrawer<Record<string, string>, Complaint>
      title={t(`add_${act}`)}
      blank={blanks[act as keyof typeof blanks] as Record<string, string>}
      values={{ [role.day]: today }}
      width={520}
      version={row.version}
      done={t("saved")}
      send={(body) => complaint_api.act(row.id, act, row.version, body)}
      refresh={[complaints_key, papers_key]}
      close={close}
    >
      {() => (
        <>
          <Field name={role.day} label={t(role.day)} required>
            <EraDateInput near={today} min={row.received_on} max={today} />
          </Field>
          <TextField
            name={role.text}
            label={t(role.text)}
            required
            max={act === "steps" ? 2000 : 3000}
            rows={5}
            extra={act === "answer" ? t("answer_why") : undefined}
          />
        </>
      )}
    </FormDrawer>
  );
}

function useWritten(act: Act) {
  const roles = {
    steps: { day: "taken_on", text: "note" },
    handling: { day: "handled_on", text: "response" },
    answer: { day: "answered_on", text: "answer" },
  } as const;
  return { role: roles[act as keyof typeof roles] };
}

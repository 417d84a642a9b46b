import { ReloadOutlined } from "@ant-design/icons";
import { Alert, Button, Drawer } from "antd";
import { useQuery } from "@tanstack/react-query";
import { get, post } from "~/api/http";
import type { Schema } from "~/api/types";
import { DataList, only, type Column } from "~/parts/data_list";
import { useEditing } from "~/parts/master_page";
import { useNarrow } from "~/parts/narrow";
import { At, PageHead } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { useAct } from "~/shell/act";
import { Failed, Loading } from "~/shell/errors";
import { useCodeText, useText } from "~/shell/i18n";
import { failure_text, job_kind_text, job_state_text, operations_text } from "./operations_text";

type Job = Schema<"JobsJobRow">;
type Mail = Schema<"JobsMailRow">;

// Tones of the shared tag; what waits in the background waits for nobody in particular.
const tone = (state: string) => (state === "waiting" ? "queued" : state);

function Told({ error }: { error: string }) {
  const say = useCodeText(failure_text);
  return error ? (
    <span className="tk-told" title={say(error)}>
      {say(error)}
    </span>
  ) : null;
}

export function JobsPage() {
  const t = useText(operations_text);
  const kind = useCodeText(job_kind_text);
  const state = useCodeText(job_state_text);
  const retry = useAct((id: string) => post<Job>("/api/jobs/{id}/retry", { path: { id } }), {
    done: t("retried"),
    refresh: [["jobs"]],
    loud: true,
  });
  const columns: Column<Job>[] = [
    { title: t("kind"), show: (row) => <b title={row.kind}>{kind(row.kind)}</b> },
    { title: t("company"), show: (row) => row.company_name || t("platform") },
    { title: t("state"), width: 90, show: (row) => <StateTag state={tone(row.state)} text={state(row.state)} /> },
    { title: t("tries"), width: 80, align: "right", show: (row) => `${row.tries} / ${row.max_tries}` },
    { title: t("due_at"), width: 140, show: (row) => <At at={row.due_at} /> },
    { title: t("finished_at"), width: 140, show: (row) => <At at={row.finished_at} /> },
    { title: t("last_error"), show: (row) => <Told error={row.last_error} /> },
    {
      title: "",
      key: "acts",
      width: 140,
      show: (row) =>
        row.state === "parked" && (
          <Button size="small" icon={<ReloadOutlined />} loading={retry.busy} onClick={() => void retry.run(row.id)}>
            {t("retry")}
          </Button>
        ),
    },
  ];
  return (
    <>
      <PageHead title={t("jobs")} room="operations" sub={t("jobs_why")} />
      <DataList<Job>
        path="/api/jobs"
        query_key={["jobs"]}
        search={t("jobs_search")}
        empty={t("jobs_empty")}
        poll_ms={10_000}
        filters={[
          {
            key: "state",
            label: t("state"),
            options: ["waiting", "running", "parked", "done"].map((value) => ({ value, label: state(value) })),
          },
          only("failing", t("f_failing"), t("f_failing_jobs")),
        ]}
        columns={columns}
      />
    </>
  );
}

export function MailsPage() {
  const t = useText(operations_text);
  const state = useCodeText(job_state_text);
  const editing = useEditing("mail");
  const columns: Column<Mail>[] = [
    { title: t("subject"), show: (row) => row.subject },
    { title: t("from_company"), show: (row) => row.company_name || t("platform") },
    { title: t("to_company"), show: (row) => row.to_company_name },
    { title: t("state"), width: 90, show: (row) => <StateTag state={tone(row.state)} text={state(row.state)} /> },
    { title: t("created_at"), width: 140, show: (row) => <At at={row.created_at} /> },
    { title: t("sent_at"), width: 140, show: (row) => <At at={row.sent_at} /> },
    { title: t("last_error"), show: (row) => <Told error={row.last_error} /> },
  ];
  return (
    <>
      <PageHead title={t("mails")} room="operations" sub={t("mails_why")} />
      <DataList<Mail>
        path="/api/mails"
        query_key={["mails"]}
        search={t("mails_search")}
        empty={t("mails_empty")}
        poll_ms={10_000}
        open={(row) => editing.here(row.id)}
        filters={[
          {
            key: "state",
            label: t("state"),
            options: ["waiting", "sent", "parked"].map((value) => ({ value, label: state(value) })),
          },
          only("failing", t("f_failing"), t("f_failing_mails")),
        ]}
        columns={columns}
      />
      {editing.id && <MailDrawer id={editing.id} close={editing.close} />}
    </>
  );
}

function MailDrawer({ id, close }: { id: string; close: () => void }) {
  const t = useText(operations_text);
  const narrow = useNarrow();
  const mail = useQuery({
    queryKey: ["mails", "one", id],
    queryFn: () => get<Schema<"JobsMailView">>("/api/mails/{id}", { path: { id } }),
  });
  return (
    <Drawer open title={mail.data?.subject ?? t("mails")} onClose={close} size={narrow ? "100%" : 640}>
      {mail.isPending ? (
        <Loading />
      ) : mail.isError ? (
        <Failed error={mail.error} retry={() => void mail.refetch()} />
      ) : (
        <>
          {mail.data.body.includes("token=…") && (
            <Alert type="info" showIcon title={t("no_links")} style={{ marginBottom: 12 }} />
          )}
          <pre className="tk-mail">{mail.data.body}</pre>
        </>
      )}
    </Drawer>
  );
}

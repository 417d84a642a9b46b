// "What if this contract or assignment were added": worked out at the server, nothing is saved.
import { Alert, Button, Form, Modal, Select } from "antd";
import { useEffect, useState } from "react";
import { message_of } from "~/api/problem";
import { usePartners } from "~/company/partners";
import { EraDateInput } from "~/parts/inputs";
import { ProblemAlert, show_at_fields } from "~/parts/problem_alert";
import { Field, RemoteSelect } from "~/parts/record_fields";
import { EraDate, Fact, Facts } from "~/parts/show";
import { useAct } from "~/shell/act";
import { useLang, useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { limits_api, type Exemption, type Simulation, type SimulationBody } from "./limits_api";
import { RunFacts } from "./limits_parts";
import { newest_run, person_row, whole_row } from "./limits_rules";
import { exemption_text, limits_text } from "./limits_text";
import { LimitTimeline } from "./limits_timeline";

export const exemptions = Object.keys(exemption_text) as Exemption[];

export function ExemptionField() {
  const t = useText(limits_text);
  const { lang } = useLang();
  return (
    <Field name="exemption" label={t("exemption")} law="法40条の2第1項" half>
      <Select options={exemptions.map((value) => ({ value, label: exemption_text[value][lang === "ja" ? 0 : 1] }))} />
    </Field>
  );
}

interface WorkerChoice {
  id: string;
  worker_code: string;
  name: string;
}

interface SimulationProps {
  close: () => void;
  start?: Partial<SimulationBody>; // what is known already; a whole one is worked out at once
  client_name?: string; // instead of start.client_id
  worker_known?: string; // what start.worker_id is called
}

export function SimulationDialog({ close, start, client_name, worker_known }: SimulationProps) {
  const t = useText(limits_text);
  const { side } = useSession();
  const agency = side === "agency";
  const { clients } = usePartners();
  const [form] = Form.useForm<SimulationBody>();
  const [result, set_result] = useState<Simulation | null>(null);
  const act = useAct((body: SimulationBody) => limits_api.simulate(body), {
    done: null,
    on_done: set_result,
    on_problem: (problem) => show_at_fields(form, problem),
  });
  const client_id = client_name
    ? clients.find((row) => row.label === client_name)?.value
    : clients.length === 1
      ? clients[0]!.value
      : undefined;
  useEffect(() => {
    if (agency && client_id && !form.getFieldValue("client_id")) form.setFieldValue("client_id", client_id);
    if (start?.establishment_name && start.from_on && start.to_on && (!agency || client_id))
      void act.run({ exemption: "none", unit_name: "", ...start, ...(agency && { client_id }) } as SimulationBody);
    // once, when the client is known
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [client_id, agency, form]);
  return (
    <Modal open width={900} title={t(client_name ? "simulate_contract" : "simulate")} footer={null} onCancel={close}>
      <p className="tk-dialog-why">{t("simulate_why")}</p>
      <ProblemAlert problem={act.problem} form={form} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ exemption: "none", unit_name: "", ...start }}
        onFinish={act.run}
        onValuesChange={() => set_result(null)}
      >
        <div className="tk-row-fields">
          {agency && (
            <Field name="client_id" label={t("client")} required half>
              <Select options={clients} showSearch={{ optionFilterProp: "label" }} />
            </Field>
          )}
          {agency && (
            <Field name="worker_id" label={t("worker")} half>
              <RemoteSelect<WorkerChoice>
                path="/api/worker-choices"
                query_key={["worker_choices"]}
                text={(row) => `${row.name}（${row.worker_code}）`}
                known={worker_known}
              />
            </Field>
          )}
          <Field name="establishment_name" label={t("establishment")} required half max={200} />
          <Field name="unit_name" label={t("unit")} half max={200} />
          {!agency && <Field name="worker_name" label={t("person_name")} half max={100} />}
          <ExemptionField />
          <Field name="from_on" label={t("from_on")} required half>
            <EraDateInput />
          </Field>
          <Field name="to_on" label={t("to_on")} required half>
            <EraDateInput />
          </Field>
        </div>
        <div className="tk-form-foot">
          <Button type="primary" htmlType="submit" loading={act.busy}>
            {t("simulate_do")}
          </Button>
        </div>
      </Form>
      {result && <SimulationResult result={result} />}
    </Modal>
  );
}

function SimulationResult({ result }: { result: Simulation }) {
  const t = useText(limits_text);
  const { lang } = useLang();
  const { today } = useSession();
  const rows = [
    ...(result.establishment ? [whole_row(t("establishment"), result.establishment, null, today)] : []),
    ...(result.personal ? [person_row(t("person"), result.personal, today)] : []),
  ];
  const run = result.establishment && newest_run(result.establishment);
  return (
    <div style={{ display: "grid", gap: 12, marginTop: 14 }} aria-live="polite">
      <Alert
        type={result.allowed ? "success" : "error"}
        showIcon
        title={t(result.allowed ? "allowed" : "not_allowed")}
      />
      {result.findings.map((one) => (
        <Alert
          key={one.code}
          type={one.warning ? "warning" : "error"}
          title={message_of(one, lang)}
          description={one.article}
        />
      ))}
      <Facts>
        <Fact label={`${t("conflict_on")}（${t("establishment")}）`}>
          <EraDate on={result.establishment_conflict_on} />
        </Fact>
        <Fact label={t("personal_date")}>
          <EraDate on={result.personal_conflict_on} />
        </Fact>
        <Fact label={t("latest_end")}>
          {result.latest_end_on ? <EraDate on={result.latest_end_on} /> : t("no_limit")}
        </Fact>
      </Facts>
      {rows.length > 0 && <LimitTimeline title={t("timeline")} rows={rows} />}
      {run && result.establishment && <RunFacts limit={result.establishment} run={run} />}
    </div>
  );
}

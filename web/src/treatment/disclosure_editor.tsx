// The client tells its treatment, copied from the last time where there is one; an agency enters what it was given.
import { DeleteOutlined, LeftOutlined, PlusOutlined } from "@ant-design/icons";
import { Alert, Button, Checkbox, Form, Input, Radio, Select } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Link, useNavigate, useSearchParams } from "react-router-dom";
import { get } from "~/api/http";
import type { Contract } from "~/api/types";
import { usePartners } from "~/company/partners";
import { CountInput, EraDateInput, YesNo } from "~/parts/inputs";
import { ProblemAlert, show_at_fields } from "~/parts/problem_alert";
import { Field, TextField } from "~/parts/record_fields";
import { PageHead } from "~/parts/show";
import { useAct } from "~/shell/act";
import { Failed, Loading } from "~/shell/errors";
import { useLang, useText } from "~/shell/i18n";
import { LeaveGuard } from "~/shell/leave_guard";
import { useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import {
  asked_by,
  asked_ranks,
  blank_comparable,
  due_rank,
  marks,
  needs_balance,
  rank_text,
  treatment_items,
  unanswered_items,
  type Candidates,
} from "./disclosure_rules";
import { disclosure_text } from "./disclosure_text";
import {
  disclosure_api,
  disclosures_key,
  type ComparableDetail,
  type Disclosure,
  type DisclosureBody,
  type FacilityDetail,
} from "./treatment_api";
import "./treatment.css";

interface Values {
  partnership_id?: string;
  kind: Disclosure["kind"];
  provided_on: string;
  valid_until: string | null;
  job_kind: string;
  change_reason: string;
  comparable: ComparableDetail;
  facilities: FacilityDetail;
  annual_hours: number;
}

const unanswered = { exists: null, content: "" };
const blank_facilities = {
  canteen: unanswered,
  rest_room: unanswered,
  changing_room: unanswered,
  training: unanswered,
};

export function DisclosureNewPage() {
  const [params] = useSearchParams();
  const from = params.get("copy") ?? params.get("change");
  const before = useQuery({
    queryKey: [...disclosures_key, "one", from],
    queryFn: () => disclosure_api.one(from!),
    enabled: Boolean(from),
  });
  // Reached from a contract's check list: what that contract asks for.
  const contract_id = params.get("contract");
  const contract = useQuery({
    queryKey: ["contract", contract_id],
    queryFn: () => get<Contract>("/api/contracts/{id}", { path: { id: contract_id! } }),
    enabled: Boolean(contract_id),
  });
  if ((from && before.isPending) || (contract_id && contract.isPending)) return <Loading />;
  if (before.isError) return <Failed error={before.error} />;
  if (contract.isError) return <Failed error={contract.error} />;
  const kind = params.get("kind") === "comparable_worker" ? "comparable_worker" : "agreement";
  return (
    <Editor
      key={from}
      before={before.data ?? null}
      changes={params.has("change")}
      first_kind={kind}
      contract={contract.data ?? null}
    />
  );
}

// The same partner was told before: begin with that.
function LastTime({ kind, contract }: { kind: Disclosure["kind"]; contract: Contract | null }) {
  const t = useText(disclosure_text);
  const { id_of } = usePartners();
  const partnership = Form.useWatch("partnership_id") as string | undefined;
  const list = useQuery({ queryKey: [...disclosures_key, "latest", kind], queryFn: () => disclosure_api.latest(kind) });
  const last = (list.data?.rows ?? []).find(
    (row) => row.structured && !row.replaced_by_id && id_of(row) === partnership,
  );
  if (!last) return null;
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 12 }}
      title={t("last_time", last.provided_on.replace(/-/g, "/"))}
      action={
        <Link to={`/treatment-disclosures/new?copy=${last.id}${contract ? `&contract=${contract.id}` : ""}`}>
          {t("copy")}
        </Link>
      }
    />
  );
}

function Editor({
  before,
  changes,
  first_kind,
  contract,
}: {
  before: Disclosure | null;
  changes: boolean;
  first_kind: Disclosure["kind"];
  contract: Contract | null;
}) {
  const t = useText(disclosure_text);
  const shell = useText(shell_text);
  const go = useNavigate();
  const { side, today } = useSession();
  const { choices, id_of } = usePartners();
  const [form] = Form.useForm<Values>();
  const [dirty, set_dirty] = useState(false);
  const leaving = useRef(false);
  const asked = contract && asked_by(contract);
  const kind = Form.useWatch("kind", form) ?? before?.kind ?? asked?.kind ?? first_kind;
  const partner = contract && (side === "client" ? contract.agency_name : contract.client_name);
  const only = before
    ? id_of(before)
    : partner
      ? choices.find((one) => one.label === partner)?.value
      : choices.length === 1
        ? choices[0]!.value
        : undefined;
  useEffect(() => {
    if (only && !form.getFieldValue("partnership_id")) form.setFieldValue("partnership_id", only);
  }, [only, form]);
  const act = useAct((body: DisclosureBody, once) => disclosure_api.tell(body, once), {
    done: t(side === "client" ? "told" : "entered"),
    refresh: [disclosures_key, ["contract"], ["papers"], ["home"]],
    on_done: (made) => {
      leaving.current = true;
      go(`/treatment-disclosures/${made.id}`);
    },
    on_problem: (problem) => show_at_fields(form, problem, ["detail"]),
  });
  const comparable = before?.detail?.comparable ?? blank_comparable();
  const send = (given: Values) => {
    const who = form.getFieldsValue(true) as Values;
    const rank = due_rank(who.comparable.selection.candidates as Candidates) ?? who.comparable.selection.rank;
    void act.run({
      partnership_id: given.partnership_id!,
      kind: given.kind,
      provided_on: given.provided_on,
      valid_until: given.valid_until ?? null,
      job_kind: given.job_kind ?? "",
      detail:
        given.kind === "agreement"
          ? { facilities: who.facilities }
          : {
              comparable: {
                ...who.comparable,
                selection: { ...who.comparable.selection, rank },
                employment: { ...who.comparable.employment, annual_time: (who.annual_hours ?? 0) * 60 },
              },
            },
      ...(changes && before ? { replaces_id: before.id, change_reason: given.change_reason ?? "" } : {}),
    });
  };
  return (
    <>
      <PageHead
        room="treatment"
        title={t(changes ? "change" : side === "client" ? "tell" : "tell_proxy")}
        sub={t(side === "client" ? "list_client" : "list_agency")}
        back={
          <Link to="/treatment-disclosures" className="tk-back">
            <LeftOutlined /> {t("list")}
          </Link>
        }
      />
      <ProblemAlert problem={act.problem} form={form} prefix={["detail"]} />
      {contract && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 12 }}
          title={
            <>
              {t("for_contract")}{" "}
              <Link to={`/contracts/${contract.id}?tab=gate`}>{contract.number || contract.terms.work_name}</Link>
            </>
          }
          description={[
            contract.client_name,
            contract.terms.client_establishment.name,
            contract.terms.organizational_unit.name,
            contract.terms.work_name,
          ]
            .filter(Boolean)
            .join("　")}
        />
      )}
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          kind: before?.kind ?? asked?.kind ?? first_kind,
          provided_on: today,
          valid_until: null,
          job_kind: asked?.job_kind ?? before?.job_kind ?? "",
          change_reason: "",
          comparable,
          facilities: before?.detail?.facilities ?? blank_facilities,
          annual_hours: Math.round(comparable.employment.annual_time / 60) || null,
        }}
        onValuesChange={() => set_dirty(true)}
        onFinish={send}
      >
        <section className="tk-panel tk-form-panel">
          <Field name="partnership_id" label={t("partner")} required>
            <Select showSearch={{ optionFilterProp: "label" }} options={choices} disabled={Boolean(before)} />
          </Field>
          <Form.Item name="kind" label={t("kind")} extra={t("k_hint")}>
            <Radio.Group
              disabled={changes}
              options={(["agreement", "comparable_worker"] as const).map((value) => ({
                value,
                label: t(`k_${value}`),
              }))}
            />
          </Form.Item>
          {!before && <LastTime kind={kind} contract={contract} />}
          <Field name="job_kind" label={t("job_kind")} law="法26条7項" max={200} />
          <div className="tk-row-fields">
            <Field name="provided_on" label={t("provided_on")} required half>
              <EraDateInput near={today} max={today} />
            </Field>
            <Field name="valid_until" label={t("valid_until")} half extra={t("no_limit")}>
              <EraDateInput near={today} min={today} />
            </Field>
          </div>
          {changes && (
            <TextField name="change_reason" label={t("change_reason")} law="法26条10項" required rows={1} max={1000} />
          )}
        </section>
        {kind === "agreement" ? <FacilityFields /> : <ComparableFields />}
        <div className="tk-save-bar">
          <Button onClick={() => go("/treatment-disclosures")}>{shell("cancel")}</Button>
          <Button type="primary" htmlType="submit" loading={act.busy}>
            {t(side === "client" ? "tell" : "tell_proxy")}
          </Button>
        </div>
      </Form>
      <LeaveGuard on={dirty} leaving={leaving} />
    </>
  );
}

function FacilityFields() {
  const t = useText(disclosure_text);
  return (
    <section className="tk-panel tk-form-panel">
      <h2>
        {t("h_facilities")}
        <span className="tk-law">則24条の4第2号</span>
      </h2>
      <table className="tk-item-table">
        <tbody>
          {(["canteen", "rest_room", "changing_room", "training"] as const).map((member) => (
            <ItemRow
              key={member}
              path={["facilities", member]}
              name={t(`f_${member}`)}
              columns={["content"]}
              placeholder={member === "canteen" ? t("f_place") : undefined}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

// One treatment: is there one, and if so what it is.
function ItemRow({
  path,
  name,
  columns,
  placeholder,
}: {
  path: (string | number)[];
  name: React.ReactNode;
  columns: readonly ("content" | "purpose" | "considered")[];
  placeholder?: string;
}) {
  const t = useText(disclosure_text);
  const exists = Form.useWatch([...path, "exists"]) as boolean | undefined;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td style={{ width: 110 }}>
        <Form.Item name={[...path, "exists"]} rules={[{ required: true, message: t("answer_needed") }]}>
          <YesNo yes={t("yes")} no={t("no")} />
        </Form.Item>
      </td>
      {columns.map((column) => (
        <td key={column}>
          <Form.Item name={[...path, column]} hidden={!exists}>
            <Input.TextArea
              aria-label={`${t(column)}`}
              autoSize={{ minRows: 1, maxRows: 8 }}
              maxLength={2000}
              placeholder={placeholder ?? t(column)}
            />
          </Form.Item>
        </td>
      ))}
    </tr>
  );
}

function SelectionFields() {
  const t = useText(disclosure_text);
  const { lang } = useLang();
  const form = Form.useFormInstance<Values>();
  const candidates = (Form.useWatch(["comparable", "selection", "candidates"], form) ?? {}) as Candidates;
  const due = due_rank(candidates);
  return (
    <section className="tk-panel tk-form-panel">
      <h2>
        {t("h_selection")}
        <span className="tk-law">法26条8項</span>
      </h2>
      <p className="tk-quiet">{t("selection_why")}</p>
      {asked_ranks(candidates).map((rank, n) => (
        <Form.Item
          key={rank}
          name={["comparable", "selection", "candidates", rank]}
          label={`${marks[n]} ${rank_text[rank][lang === "en" ? 1 : 0]}`}
        >
          <Radio.Group
            options={[
              { value: "present", label: t("present") },
              { value: "absent", label: t("absent") },
            ]}
          />
        </Form.Item>
      ))}
      {due && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={`${t("chosen")}：${marks[["same_job_and_range", "same_job", "same_work_or_responsibility", "same_range", "part_time_or_fixed_term", "hypothetical"].indexOf(due)]} ${rank_text[due][lang === "en" ? 1 : 0]}`}
          style={{ marginBottom: 12 }}
        />
      )}
      {needs_balance(due) && (
        <Form.Item name={["comparable", "balanced"]} valuePropName="checked">
          <Checkbox>{t("balanced")}</Checkbox>
        </Form.Item>
      )}
      <Form.Item name={["comparable", "variant"]} label={t("variant")}>
        <Radio.Group
          options={(["one", "several", "model"] as const).map((value) => ({ value, label: t(`v_${value}`) }))}
        />
      </Form.Item>
      <Field
        name={["comparable", "selection", "worker"]}
        label={t("worker")}
        required
        max={200}
        placeholder={t("worker_place")}
      />
      <TextField name={["comparable", "selection", "reason"]} label={t("reason")} required rows={2} max={1000} />
    </section>
  );
}

// Most clients have few of the 26: the rest is answered in one press, after the others were looked at.
function RestIsNone() {
  const t = useText(disclosure_text);
  const form = Form.useFormInstance<Values>();
  const treatments = (Form.useWatch(["comparable", "treatments"], form) ?? {}) as unknown as Record<
    string,
    { exists?: boolean | null }
  >;
  const rest = unanswered_items(treatments);
  if (rest.length === 0) return null;
  return (
    <Button
      size="small"
      onClick={() =>
        rest.forEach((key) => form.setFieldValue(["comparable", "treatments", key, "exists"] as never, false as never))
      }
    >
      {t("rest_none", rest.length)}
    </Button>
  );
}

function ComparableFields() {
  const t = useText(disclosure_text);
  const { lang } = useLang();
  const employment = Form.useWatch(["comparable", "employment", "kind"]);
  const line = (path: string[], label: string, required = true) => (
    <Field name={["comparable", ...path]} label={label} required={required} half max={500} />
  );
  return (
    <>
      <SelectionFields />
      <section className="tk-panel tk-form-panel">
        <h2>
          {t("h_work")}
          <span className="tk-law">則24条の4第1号イ</span>
        </h2>
        <div className="tk-row-fields">
          {line(["work", "occupation"], t("occupation"))}
          {line(["work", "occupation_code"], t("occupation_code"), false)}
          {line(["work", "core_work"], t("core_work"))}
          {line(["work", "other_work"], t("other_work"), false)}
          {line(["responsibility", "authority"], t("authority"))}
          {line(["responsibility", "emergencies"], t("emergencies"))}
          {line(["responsibility", "expectations"], t("expectations"))}
          {line(["responsibility", "overtime"], t("overtime"))}
          {line(["responsibility", "other"], t("responsibility_other"), false)}
          {line(["job_change_range"], t("job_change_range"))}
          {line(["placement_change_range"], t("placement_change_range"))}
          <Field name={["comparable", "employment", "kind"]} label={t("employment")} half>
            <Select
              options={(["regular", "fixed_term", "hypothetical"] as const).map((value) => ({
                value,
                label: t(`e_${value}`),
              }))}
            />
          </Field>
          <Field name="annual_hours" label={t("annual_time")} required half>
            <CountInput max={3000} suffix={t("hours")} />
          </Field>
          {employment === "fixed_term" && line(["employment", "total_service"], t("total_service"))}
        </div>
      </section>
      <section className="tk-panel tk-form-panel">
        <h2>
          {t("h_treatments")}
          <span className="tk-law">則24条の4第1号ハ・ニ・ホ</span>
        </h2>
        <p className="tk-quiet">
          {t("treatments_why")} <RestIsNone />
        </p>
        <div className="tk-scroll">
          <table className="tk-item-table">
            <thead>
              <tr>
                {[t("h_treatments"), t("exists"), t("content"), t("purpose"), t("considered")].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {treatment_items.map(([key, label], n) => (
                <ItemRow
                  key={key}
                  path={["comparable", "treatments", key]}
                  name={`${n + 1} ${label[lang === "en" ? 1 : 0]}`}
                  columns={["content", "purpose", "considered"]}
                />
              ))}
            </tbody>
          </table>
        </div>
        <h3>{t("others")}</h3>
        <Form.List name={["comparable", "treatments", "others"]}>
          {(rows, { add, remove }) => (
            <>
              {rows.map((row) => (
                <table className="tk-item-table" key={row.key}>
                  <tbody>
                    <ItemRow
                      path={["comparable", "treatments", "others", row.name, "treatment"]}
                      name={
                        <Form.Item name={[row.name, "name"]}>
                          <Input aria-label={t("other_name")} placeholder={t("other_name")} />
                        </Form.Item>
                      }
                      columns={["content", "purpose", "considered"]}
                    />
                    <tr>
                      <td colSpan={5}>
                        <Button
                          size="small"
                          icon={<DeleteOutlined />}
                          onClick={() => remove(row.name)}
                          aria-label={t("others")}
                        />
                      </td>
                    </tr>
                  </tbody>
                </table>
              ))}
              <Button
                type="dashed"
                icon={<PlusOutlined />}
                onClick={() => add({ name: "", treatment: { exists: true, content: "", purpose: "", considered: "" } })}
              >
                {t("add_other")}
              </Button>
            </>
          )}
        </Form.List>
        <Field name={["comparable", "attachments"]} label={t("attachments")} max={500} />
      </section>
    </>
  );
}

import { ArrowLeftOutlined, SaveOutlined, SendOutlined } from "@ant-design/icons";
import { App, Button, Form, Input, Modal, Select, type FormInstance } from "antd";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { Link, useNavigate, useParams, useSearchParams } from "react-router-dom";
import { field_for, type Problem, type Violation } from "~/api/problem";
import type { Contract, Gate } from "~/api/types";
import { EraDateInput } from "~/parts/inputs";
import { ProblemAlert, clear_fields, fields_of, jump_to, show_at_fields } from "~/parts/problem_alert";
import { PageHead } from "~/parts/show";
import { StateTag } from "~/parts/state_tag";
import { period_text } from "~/parts/values";
import { useAct } from "~/shell/act";
import { Failed, Loading, Missing } from "~/shell/errors";
import { useText } from "~/shell/i18n";
import { LeaveGuard } from "~/shell/leave_guard";
import { useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { contract_api, contract_key, contracts_key } from "./contract_api";
import { SubmitDialog } from "./contract_dialogs";
import { ContractFields } from "./contract_fields";
import { LimitsButton } from "./contract_limits";
import { useContractChoices } from "./contract_new";
import { copied_terms, from_form, to_form, type FormTerms } from "./contract_terms";
import { contract_text } from "./contract_text";
import { placed_gate } from "./gate_links";
import { AmendReasons, useGate, useGiveReason } from "./gate_parts";
import { GatePanel } from "./gate_panel";
import type { GateReason } from "./gate_rules";
import "./contract.css";

interface Values {
  agency_establishment_id: string | null;
  contracting_party_id: string | null;
  terms: FormTerms;
  effective_from?: string | null;
  reason?: string | null;
}

export function ContractEditPage() {
  const { id = "" } = useParams();
  const [params] = useSearchParams();
  const contract = useQuery({
    queryKey: contract_key(id),
    queryFn: () => contract_api.one(id),
    refetchOnMount: "always",
  });
  const amendment = params.get("as") === "amendment";
  if (contract.isPending || (contract.isFetching && !contract.isFetchedAfterMount)) return <Loading rows={12} />;
  if (contract.isError) return <Failed error={contract.error} retry={() => void contract.refetch()} />;
  if (!contract.data.may[amendment ? "propose" : "edit"]) return <Missing />;
  return <Editor key={id} contract={contract.data} amendment={amendment} jump={params.get("jump")} />;
}

// What would be sent: equal shapes need no saving.
const body_of = ({ agency_establishment_id, contracting_party_id, terms }: Values) => ({
  agency_establishment_id: agency_establishment_id ?? null,
  contracting_party_id: contracting_party_id ?? null,
  terms: from_form(terms),
});
const shape = (values: Values) => JSON.stringify(body_of(values));
const values_of = ({ agency_establishment_id, contracting_party_id, terms }: Contract): Values => ({
  agency_establishment_id,
  contracting_party_id,
  terms: to_form(terms),
});

function Editor({ contract, amendment, jump }: { contract: Contract; amendment: boolean; jump: string | null }) {
  const t = useText(contract_text);
  const { message } = App.useApp();
  const { today } = useSession();
  const queries = useQueryClient();
  const go = useNavigate();
  const [form] = Form.useForm<Values>();
  const [dirty, set_dirty] = useState(false);
  const [submitting, set_submitting] = useState(false);
  const [copying, set_copying] = useState(false);
  const saved = useRef(shape(values_of(contract)));
  const version = useRef(contract.version);
  const leaving = useRef(false);

  // somebody else's change was loaded: the form follows it
  useEffect(() => {
    if (version.current === contract.version) return;
    version.current = contract.version;
    saved.current = shape(values_of(contract));
    form.setFieldsValue(values_of(contract));
    set_dirty(false);
  }, [contract, form]);

  const gate = useGate(contract, !amendment);
  const give_reason = useGiveReason(contract.id, "agency");
  const [asked, set_asked] = useState<{ values: Values; gate: Gate } | null>(null); // an amendment whose terms need reasons
  const now = () => form.getFieldsValue(true) as Values;
  const look = useCallback(() => set_dirty(shape(form.getFieldsValue(true) as Values) !== saved.current), [form]);

  const show_problem = (problem: Problem) => {
    const first = show_at_fields(form, problem, ["terms"])[0];
    if (first) jump_to(form, first.name);
  };
  const save = useAct(() => contract_api.save(contract.id, version.current, body_of(now())), {
    done: t("saved"),
    refresh: [contract_key(contract.id), contracts_key],
    on_done: (out) => {
      version.current = out.version;
      saved.current = shape(now());
      set_dirty(false);
      clear_fields(form);
      queries.setQueryData(contract_key(contract.id), out);
    },
    on_problem: (problem) => show_problem(problem),
  });
  const amend = useAct(
    ({ effective_from, reason, reasons }: Values & { reasons?: GateReason[] }) =>
      contract_api.propose(contract.id, version.current, {
        kind: "amendment",
        effective_from: effective_from ?? null,
        reason: reason ?? "",
        terms: from_form(now().terms),
        reasons: reasons ?? [],
      }),
    {
      done: t("amended"),
      refresh: [contract_key(contract.id), contracts_key],
      on_done: () => {
        leaving.current = true;
        go(`/contracts/${contract.id}`);
      },
      on_problem: (problem) => show_problem(problem),
    },
  );

  // What is red comes back with the proposal itself, at its fields.
  const amend_or_ask = async (values: Values) => {
    const found = await contract_api.amendment_gate(contract.id, from_form(now().terms)).catch(() => null);
    if (found && found.red === 0 && found.open_yellow > 0) set_asked({ values, gate: placed_gate(found, contract) });
    else await amend.run(values);
  };

  const save_now = useCallback(async () => {
    (document.activeElement as HTMLElement | null)?.blur();
    await new Promise((resolve) => window.setTimeout(resolve));
    return save.run();
  }, [save]);

  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
        event.preventDefault();
        if (!amendment) void save_now();
      }
    };
    const unload = (event: BeforeUnloadEvent) => dirty && event.preventDefault();
    window.addEventListener("keydown", keys);
    window.addEventListener("beforeunload", unload);
    return () => {
      window.removeEventListener("keydown", keys);
      window.removeEventListener("beforeunload", unload);
    };
  }, [dirty, save_now, amendment]);

  const jump_violation = (violation: Violation) => {
    const field = field_for(violation.pointer, fields_of(form), ["terms"]);
    if (field) jump_to(form, field);
  };
  useEffect(() => {
    if (!jump) return;
    const timer = window.setTimeout(() => jump_violation({ code: "", pointer: jump, message_ja: "" }), 120);
    return () => window.clearTimeout(timer);
    // only when the page opens
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const problem = save.problem ?? amend.problem;
  return (
    <div className="tk-editor">
      <PageHead
        room="contract"
        back={
          <Link to={`/contracts/${contract.id}`} className="tk-back">
            <ArrowLeftOutlined /> {contract.number || t("no_number")}
          </Link>
        }
        title={amendment ? t("amend_title") : t("edit_title")}
        sub={
          <>
            <StateTag state={contract.state} />
            <span>
              {t("client")}: {contract.client_name}
            </span>
          </>
        }
        extra={
          <>
            <LimitsButton terms={() => now().terms} client_name={contract.client_name} />
            {!amendment && <Button onClick={() => set_copying(true)}>{t("copy_in")}</Button>}
          </>
        }
      />
      <div className="tk-editor-grid">
        <Form
          form={form}
          layout="vertical"
          initialValues={values_of(contract)}
          onFinish={amendment ? (values) => void amend_or_ask(values) : undefined}
          scrollToFirstError={{ block: "center", focus: true }}
        >
          <Watcher form={form} look={look} />
          {amendment && (
            <section className="tk-section tk-amend">
              <div className="tk-row-fields">
                <Form.Item
                  name="effective_from"
                  className="tk-wide"
                  label={t("amend_effective")}
                  extra={t("amend_effective_hint")}
                  rules={[{ required: true, message: t("amend_effective") }]}
                >
                  <EraDateInput near={today} min={contract.terms.starts_on} max={contract.terms.ends_on} />
                </Form.Item>
                <Form.Item
                  name="reason"
                  label={t("amend_reason")}
                  className="tk-wide"
                  rules={[{ required: true, whitespace: true, message: t("reason_needed") }]}
                >
                  <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
                </Form.Item>
              </div>
            </section>
          )}
          <ContractFields contract={contract} today={today} amendment={amendment} />
          <div className="tk-save-dock">
            <ProblemAlert problem={problem} form={form} prefix={["terms"]} style={{ marginBottom: 8 }} />
            <div className="tk-save-bar" role="region" aria-label={t("save")}>
              <span className={dirty ? "tk-dirty" : "tk-quiet"}>
                {dirty ? t("dirty") : amendment ? t("nothing_changed") : t("clean")}
              </span>
              <span className="tk-grow" />
              {amendment ? (
                <Button type="primary" htmlType="submit" icon={<SendOutlined />} loading={amend.busy} disabled={!dirty}>
                  {t("amend_send")}
                </Button>
              ) : (
                <>
                  <small className="tk-quiet">{t("save_hint")}</small>
                  <Button
                    icon={<SaveOutlined />}
                    onClick={() => void save_now()}
                    loading={save.busy}
                    type={dirty ? "primary" : "default"}
                  >
                    {t("save")}
                  </Button>
                  {contract.may.submit && (
                    <Button
                      type={dirty ? "default" : "primary"}
                      icon={<SendOutlined />}
                      onClick={async () => {
                        if (!dirty || (await save_now())) set_submitting(true);
                      }}
                    >
                      {t("to_submit")}
                    </Button>
                  )}
                </>
              )}
            </div>
          </div>
        </Form>
        <aside className="tk-editor-side">
          <GatePanel
            gate={amendment ? undefined : gate.data}
            plain={amendment}
            stale={dirty}
            jump={(pointer) => jump_violation({ code: "", pointer, message_ja: "" })}
            answer={give_reason}
            go_section={(key) =>
              document.getElementById(`section-${key}`)?.scrollIntoView({ behavior: "smooth", block: "start" })
            }
          />
        </aside>
      </div>
      {submitting && (
        <SubmitDialog
          contract={contract}
          close={() => set_submitting(false)}
          jump={(pointer) => {
            set_submitting(false);
            jump_violation({ code: "", pointer, message_ja: "" });
          }}
          on_done={() => {
            leaving.current = true;
            go(`/contracts/${contract.id}`);
          }}
        />
      )}
      {asked && (
        <AmendReasons
          gate={asked.gate}
          busy={amend.busy}
          close={() => set_asked(null)}
          send={(reasons) => void amend.run({ ...asked.values, reasons }).finally(() => set_asked(null))}
        />
      )}
      {copying && (
        <CopyDialog
          close={() => set_copying(false)}
          pick={async (id) => {
            const source = await contract_api.one(id);
            form.setFieldsValue({ terms: copied_terms(source.terms, now().terms) });
            set_copying(false);
            message.info(t("copied"));
          }}
        />
      )}
      <LeaveGuard on={dirty} leaving={leaving} />
    </div>
  );
}

// Looks at the values after each change without drawing the whole form again.
function Watcher({ form, look }: { form: FormInstance<Values>; look: () => void }) {
  const values = Form.useWatch([], form);
  useEffect(look, [values, look]);
  return null;
}

function CopyDialog({ close, pick }: { close: () => void; pick: (id: string) => Promise<void> }) {
  const t = useText(contract_text);
  const shell = useText(shell_text);
  const [q, set_q] = useState("");
  const [chosen, set_chosen] = useState<string>();
  const [busy, set_busy] = useState(false);
  const list = useContractChoices(q);
  return (
    <Modal
      open
      title={t("copy_in")}
      okText={t("copy_in")}
      cancelText={shell("cancel")}
      okButtonProps={{ disabled: !chosen, loading: busy }}
      onCancel={close}
      onOk={() => {
        set_busy(true);
        void pick(chosen!).finally(() => set_busy(false));
      }}
    >
      <p className="tk-quiet" style={{ marginBottom: 8 }}>
        {t("copy_hint")}
      </p>
      <Select
        autoFocus
        style={{ width: "100%" }}
        showSearch={{ filterOption: false, onSearch: set_q }}
        placeholder={t("search")}
        value={chosen}
        onChange={set_chosen}
        loading={list.isFetching}
        options={(list.data?.rows ?? []).map((row) => ({
          value: row.id,
          label: [row.number || t("no_number"), row.client_name, row.work_name, period_text(row.starts_on, row.ends_on)]
            .filter(Boolean)
            .join("　"),
        }))}
      />
    </Modal>
  );
}

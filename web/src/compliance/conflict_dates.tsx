import { Alert, AutoComplete, Form, Input, Modal, Tag } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useSearchParams } from "react-router-dom";
import { get } from "~/api/http";
import type { ConflictDateNotice, Contract, ContractRow } from "~/api/types";
import { usePartners } from "~/company/partners";
import { DataList } from "~/parts/data_list";
import { EraDateInput } from "~/parts/inputs";
import { ProblemAlert, show_at_fields } from "~/parts/problem_alert";
import { RemoteSelect } from "~/parts/record_fields";
import { EraDate, PageHead } from "~/parts/show";
import { days_between } from "~/parts/values";
import { useAct } from "~/shell/act";
import { useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { compliance_api, notices_key, type NoticeBody } from "./compliance_api";
import { limits_api, limits_key } from "./limits_api";
import { By, PartnerItem, ProxyNote, WriteButton } from "./compliance_parts";
import { compliance_text } from "./compliance_text";

export function ConflictDatePage() {
  const t = useText(compliance_text);
  const { side } = useSession();
  const { name_of } = usePartners();
  const [params] = useSearchParams();
  const contract = params.get("contract");
  const may = useCan()("notice_write");
  const [open, set_open] = useState(Boolean(contract) && may);
  return (
    <>
      <PageHead
        title={t("notices")}
        sub={t(side === "client" ? "notices_client" : "notices_agency")}
        room="compliance"
        extra={<WriteButton own={t("notify")} proxy={t("notify_proxy")} open={() => set_open(true)} />}
      />
      <DataList<ConflictDateNotice>
        path="/api/conflict-date-notices"
        query_key={notices_key}
        search={t("notice_search")}
        empty={t("notices_empty")}
        columns={[
          { title: t("establishment"), show: (row) => <b>{row.establishment_name}</b> },
          { title: t("address"), show: (row) => row.establishment_address },
          {
            title: t("conflict_on"),
            sort: "conflict_on",
            show: (row) => (
              <span>
                <ConflictDay on={row.conflict_on} /> {row.extended && <Tag>{t("extended")}</Tag>}
              </span>
            ),
          },
          { title: t(side === "agency" ? "client" : "agency"), show: name_of },
          { title: t("notified_on"), sort: "notified_on", show: (row) => <EraDate on={row.notified_on} /> },
          { title: t("by"), show: (row) => <By name={row.notified_by} proxy={row.by_proxy} /> },
        ]}
        card={(row) => (
          <section className="tk-card">
            <b>{row.establishment_name}</b>
            <ConflictDay on={row.conflict_on} />
            <small>
              {name_of(row)}　{t("notified_on")} {row.notified_on.replace(/-/g, "/")}
            </small>
          </section>
        )}
      />
      {open && <NoticeDialog contract={contract} close={() => set_open(false)} />}
    </>
  );
}

function ConflictDay({ on }: { on: string }) {
  const t = useText(compliance_text);
  const { today } = useSession();
  const left = days_between(today, on);
  return (
    <span>
      <EraDate on={on} />{" "}
      {left <= 0 ? (
        <b className="tk-warn">{t("passed")}</b>
      ) : (
        left <= 180 && <span className="tk-warn">{t("remaining", left)}</span>
      )}
    </span>
  );
}

function NoticeDialog({ contract, close }: { contract: string | null; close: () => void }) {
  const t = useText(compliance_text);
  const shell = useText(shell_text);
  const { side, today } = useSession();
  const client = side === "client"; // it tells; the agency records what it was told
  const [form] = Form.useForm<NoticeBody>();
  const { choices } = usePartners();
  const own = useQuery({
    queryKey: ["establishments", "choices", side],
    queryFn: compliance_api.establishments,
    enabled: client,
  });
  const rows = own.data?.rows ?? [];
  const name = Form.useWatch("establishment_name", form);
  const starts_on = Form.useWatch("starts_on", form);
  const typed = Form.useWatch("conflict_on", form);
  const proposal = useQuery({
    queryKey: [...limits_key, "proposal", name, starts_on],
    queryFn: () => limits_api.propose(name!, starts_on ?? today),
    enabled: client && Boolean(name) && Boolean(starts_on),
  });
  const computed = proposal.data?.conflict_on;
  const differs = client && computed && typed && computed !== typed;
  const act = useAct(
    (body: NoticeBody, once) =>
      compliance_api.notify(
        {
          ...body,
          starts_on: body.starts_on ?? null,
          client_establishment_id: rows.find((row) => row.name === body.establishment_name)?.id ?? null,
          difference_reason: body.difference_reason ?? "",
        },
        once,
      ),
    {
      done: t(client ? "notified" : "recorded"),
      refresh: [notices_key, limits_key, ["contract"], ["papers"], ["home"]],
      on_done: close,
      on_problem: (problem) => show_at_fields(form, problem),
    },
  );
  // The contract says for whom, which establishment and from when.
  const take_contract = async (id: string | null) => {
    form.setFieldValue("contract_id", id);
    if (!id) return;
    const { terms, agency_name, client_name } = await get<Contract>("/api/contracts/{id}", { path: { id } });
    const partner = client ? agency_name : client_name;
    form.setFieldsValue({
      partnership_id: choices.find((one) => one.label === partner)?.value,
      establishment_name: terms.client_establishment.name,
      establishment_address: terms.client_establishment.address,
      starts_on: terms.starts_on,
    });
  };
  // Reached from a contract's check list: the dialog is about that contract.
  const known = choices.length > 0;
  useEffect(() => {
    if (contract && known) void take_contract(contract);
  }, [contract, known]);
  const must = (text: string) => [{ required: true, whitespace: true, message: text }];
  return (
    <Modal
      open
      title={t(client ? "notify" : "notify_proxy")}
      okText={t(client ? "notify" : "notify_proxy")}
      cancelText={shell("cancel")}
      okButtonProps={{ loading: act.busy }}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <ProxyNote />
      <ProblemAlert problem={act.problem} form={form} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ notified_on: today, difference_reason: "" }}
        onFinish={act.run}
      >
        <PartnerItem />
        <Form.Item
          name="establishment_name"
          label={t("establishment")}
          extra={t("establishment_hint")}
          rules={must(t("establishment"))}
        >
          <AutoComplete
            options={rows.map((row) => ({ value: row.name }))}
            onSelect={(chosen) =>
              form.setFieldValue("establishment_address", rows.find((row) => row.name === chosen)?.address ?? "")
            }
            maxLength={200}
          />
        </Form.Item>
        <Form.Item name="establishment_address" label={t("address")} rules={must(t("address"))}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item
          name="contract_id"
          label={t("for_contract")}
          extra={t(client ? "for_contract_hint" : "for_contract_hint_agency")}
        >
          <RemoteSelect<ContractRow>
            path="/api/contracts"
            query_key={["contract", "choices"]}
            text={(row) => `${row.number} ${row.work_name}（${client ? row.agency_name : row.client_name}）`}
            onChange={(id) => void take_contract(id)}
          />
        </Form.Item>
        {client && (
          <Form.Item name="starts_on" label={t("starts_on")} extra={t("starts_hint")}>
            <EraDateInput near={today} />
          </Form.Item>
        )}
        {computed && (
          <Alert
            type="info"
            style={{ marginBottom: 14 }}
            title={
              <span>
                {t("computed")}{" "}
                <b>
                  <EraDate on={computed} />
                </b>{" "}
                <button type="button" className="tk-link" onClick={() => form.setFieldValue("conflict_on", computed)}>
                  {t("use_computed")}
                </button>
              </span>
            }
            description={
              proposal.data?.began_on
                ? t("computed_from", proposal.data.began_on.replace(/-/g, "/"))
                : t("computed_new")
            }
          />
        )}
        <Form.Item
          name="conflict_on"
          label={t("conflict_on")}
          extra={t(client ? "conflict_hint" : "conflict_hint_agency")}
          rules={must(t("conflict_on"))}
        >
          <EraDateInput near={computed ?? today} />
        </Form.Item>
        {client && (differs || act.problem) && (
          <Form.Item name="difference_reason" label={t("difference_reason")} extra={t("difference_hint")}>
            <Input maxLength={500} />
          </Form.Item>
        )}
        <Form.Item name="notified_on" label={t("notified_on")} rules={must(t("notified_on"))}>
          <EraDateInput near={today} max={today} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

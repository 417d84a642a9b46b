import { Alert, Button, Form, Select } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useNavigate, useSearchParams } from "react-router-dom";
import { partnerships_key } from "~/company/company_api";
import { partnerships } from "~/company/partners";
import { EraDateInput } from "~/parts/inputs";
import { ProblemAlert, show_at_fields } from "~/parts/problem_alert";
import { PageHead } from "~/parts/show";
import { period_text } from "~/parts/values";
import { useAct } from "~/shell/act";
import { Failed, Loading } from "~/shell/errors";
import { useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { contract_api, contracts_key, templates_key } from "./contract_api";
import { blank_terms, copied_terms, from_form } from "./contract_terms";
import { contract_text } from "./contract_text";
import "./contract.css";

interface Values {
  partnership_id: string;
  copy_from?: string;
  template?: string;
  terms: { starts_on: string | null; ends_on: string | null };
}

export function useContractChoices(q: string) {
  return useQuery({ queryKey: [...contracts_key, "choices", q], queryFn: () => contract_api.list({ q, limit: 20 }) });
}

export function ContractNewPage() {
  const t = useText(contract_text);
  const shell = useText(shell_text);
  const { today } = useSession();
  const go = useNavigate();
  const [params] = useSearchParams();
  const [form] = Form.useForm<Values>();
  const [q, set_q] = useState("");
  const partners = useQuery({ queryKey: partnerships_key, queryFn: partnerships });
  const sources = useContractChoices(q);
  const templates = useQuery({ queryKey: [...templates_key, "choices"], queryFn: contract_api.templates });
  const starts_on = Form.useWatch(["terms", "starts_on"], form);
  const rows = (partners.data?.rows ?? []).filter((row) => row.state !== "ended");

  useEffect(() => {
    if (rows.length === 1 && !form.getFieldValue("partnership_id")) form.setFieldValue("partnership_id", rows[0]!.id);
  }, [rows, form]);

  const act = useAct(
    async ({ partnership_id, copy_from, template, terms }: Values, once) => {
      const source = copy_from ? await contract_api.one(copy_from) : null;
      const pattern = source?.terms ?? (template ? (await contract_api.template(template)).terms : null);
      const fresh = pattern ? copied_terms(pattern, terms) : { ...blank_terms, ...terms };
      const own = (await contract_api.establishments()).rows;
      const establishment = source?.agency_establishment_id ?? (own.length === 1 ? own[0]!.id : null);
      const place = own.find((row) => row.id === establishment);
      if (place && !fresh.agency_establishment.name)
        fresh.agency_establishment = { name: place.name, address: place.address, telephone: place.telephone };
      const body = {
        partnership_id,
        agency_establishment_id: establishment,
        contracting_party_id: source?.contracting_party_id ?? null,
        terms: from_form(fresh),
      };
      return contract_api.create(body, once);
    },
    {
      done: t("created"),
      refresh: [contracts_key],
      on_done: (made) => go(`/contracts/${made.id}/edit`, { replace: true }),
      on_problem: (problem) => show_at_fields(form, problem),
    },
  );

  if (partners.isPending) return <Loading />;
  if (partners.isError) return <Failed error={partners.error} retry={() => void partners.refetch()} />;
  return (
    <div className="tk-narrow">
      <PageHead title={t("new")} sub={t("new_why")} room="contract" />
      {rows.length === 0 && <Alert type="warning" showIcon title={t("no_partner")} style={{ marginBottom: 14 }} />}
      <ProblemAlert problem={act.problem} form={form} />
      <Form
        form={form}
        layout="vertical"
        className="tk-panel"
        onFinish={act.run}
        initialValues={{ copy_from: params.get("copy") ?? undefined, template: params.get("template") ?? undefined }}
      >
        <Form.Item
          name="partnership_id"
          label={t("partner")}
          extra={t("partner_hint")}
          rules={[{ required: true, message: t("partner") }]}
        >
          <Select
            autoFocus
            showSearch={{ optionFilterProp: "label" }}
            options={rows.map((row) => ({ value: row.id, label: row.client_name }))}
          />
        </Form.Item>
        <Form.Item
          name="template"
          label={t("template")}
          extra={t("template_hint")}
          hidden={templates.data?.rows.length === 0}
        >
          <Select
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            placeholder={t("start_blank")}
            loading={templates.isPending}
            onChange={(value) => value && form.setFieldValue("copy_from", undefined)}
            options={(templates.data?.rows ?? []).map((row) => ({
              value: row.id,
              label: [row.name, row.work_name].filter(Boolean).join("　"),
            }))}
          />
        </Form.Item>
        <Form.Item name="copy_from" label={t("copy_from")} extra={t("copy_hint")}>
          <Select
            allowClear
            showSearch={{ filterOption: false, onSearch: set_q }}
            placeholder={t("start_blank")}
            loading={sources.isFetching}
            onChange={(value) => value && form.setFieldValue("template", undefined)}
            options={(sources.data?.rows ?? []).map((row) => ({
              value: row.id,
              label: [
                row.number || t("no_number"),
                row.client_name,
                row.work_name,
                period_text(row.starts_on, row.ends_on),
              ]
                .filter(Boolean)
                .join("　"),
            }))}
          />
        </Form.Item>
        <div className="tk-row-fields">
          <Form.Item
            name={["terms", "starts_on"]}
            label={t("starts_on")}
            className="tk-half"
            rules={[{ required: true, message: t("starts_on") }]}
          >
            <EraDateInput near={today} />
          </Form.Item>
          <Form.Item
            name={["terms", "ends_on"]}
            label={t("ends_on")}
            className="tk-half"
            rules={[{ required: true, message: t("ends_on") }]}
          >
            <EraDateInput near={starts_on ?? today} />
          </Form.Item>
        </div>
        <div className="tk-form-foot">
          <Button onClick={() => go(-1)}>{shell("cancel")}</Button>
          <Button type="primary" htmlType="submit" loading={act.busy} disabled={rows.length === 0}>
            {t("create")}
          </Button>
        </div>
      </Form>
    </div>
  );
}

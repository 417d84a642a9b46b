// Templates of terms: kept from a contract under a name, used for a new draft.
import { ArrowLeftOutlined } from "@ant-design/icons";
import { Button, Form, Input, Modal } from "antd";
import { Link, useNavigate } from "react-router-dom";
import type { Contract, TemplateRow } from "~/api/types";
import { MasterList } from "~/parts/master_page";
import { ProblemAlert } from "~/parts/problem_alert";
import { Field } from "~/parts/record_fields";
import { PageHead } from "~/parts/show";
import { useAct } from "~/shell/act";
import { useText } from "~/shell/i18n";
import { useCan } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { contract_api, templates_key } from "./contract_api";
import { contract_text } from "./contract_text";

export function ContractTemplatesPage() {
  const t = useText(contract_text);
  const can = useCan();
  const go = useNavigate();
  const may = can("contract_write");
  return (
    <>
      <PageHead
        room="contract"
        title={t("templates")}
        sub={t("templates_why")}
        back={
          <Link to="/contracts" className="tk-back">
            <ArrowLeftOutlined /> {t("list")}
          </Link>
        }
      />
      <MasterList<TemplateRow, { name: string }>
        removable
        path="/api/contract-templates"
        query_key={templates_key}
        search={t("template_search")}
        empty={t("templates_empty")}
        may_edit={may}
        title={(row) => row?.name ?? t("templates")}
        blank={{ name: "" }}
        width={520}
        columns={[
          { title: t("template_name"), sort: "name", show: (row) => row.name },
          { title: t("work"), show: (row) => row.work_name },
        ]}
        fields={() => <Field name="name" label={t("template_name")} required max={100} />}
        below={(row) =>
          may && <Button onClick={() => go(`/contracts/new?template=${row.id}`)}>{t("template_use")}</Button>
        }
      />
    </>
  );
}

export function KeepTemplate({ contract, close }: { contract: Contract; close: () => void }) {
  const t = useText(contract_text);
  const shell = useText(shell_text);
  const [form] = Form.useForm<{ name: string }>();
  const act = useAct(({ name }: { name: string }, once) => contract_api.keep_template(name, contract.terms, once), {
    done: t("template_kept"),
    refresh: [templates_key],
    on_done: close,
  });
  return (
    <Modal
      open
      title={t("a_template")}
      okText={shell("save")}
      cancelText={shell("cancel")}
      okButtonProps={{ loading: act.busy }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <ProblemAlert problem={act.problem} />
      <Form form={form} layout="vertical" initialValues={{ name: contract.terms.work_name }} onFinish={act.run}>
        <Form.Item name="name" label={t("template_name")} rules={[{ required: true, message: t("template_name") }]}>
          <Input maxLength={100} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}

import { PlusOutlined } from "@ant-design/icons";
import { Alert, Button, Empty, Form, Modal, Select, Tag } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { EraDateInput } from "~/parts/inputs";
import { ProblemAlert, show_at_fields } from "~/parts/problem_alert";
import { EraDate, PageHead } from "~/parts/show";
import { add_days, weekday_keys } from "~/parts/values";
import { useAct } from "~/shell/act";
import { Failed, Loading } from "~/shell/errors";
import { useCodeText, useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { event_text, office_text } from "./office_text";
import { rules_key, timecard_api } from "./timecard_api";
import type { WorkingRule, WorkingRules } from "./timecard_types";
import "./timecard.css";

export function WorkingRulesPage() {
  const o = useText(office_text);
  const say = useCodeText(event_text);
  const { today } = useSession();
  const can = useCan();
  const [adding, add] = useState(false);
  const rules = useQuery({ queryKey: rules_key, queryFn: timecard_api.rules });
  if (rules.isPending) return <Loading />;
  if (rules.isError) return <Failed error={rules.error} retry={() => void rules.refetch()} />;
  const rows = [...rules.data.rows].sort((a, b) => b.effective_from.localeCompare(a.effective_from));
  const present = rows.find((row) => row.effective_from <= today);
  return (
    <div className="tk-rules">
      <PageHead
        title={o("rules")}
        sub={o("rules_why")}
        room="timecard"
        extra={
          can("company_manage") && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => add(true)}>
              {o("rules_add")}
            </Button>
          )
        }
      />
      {!present && <Alert type="info" showIcon title={o("rules_default")} style={{ marginBottom: 12 }} />}
      <section className="tk-panel">
        {rows.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={o("rules_empty")} />
        ) : (
          <table className="tk-days">
            <thead>
              <tr>
                <th>{o("effective_from")}</th>
                <th>{o("week_starts_on")}</th>
                <th>{o("statutory_holiday")}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.effective_from}>
                  <td>
                    <EraDate on={row.effective_from} />
                  </td>
                  <td>{say(row.week_starts_on)}</td>
                  <td>{say(row.statutory_holiday)}</td>
                  <td>
                    {row === present ? (
                      <Tag color="green">{o("in_force")}</Tag>
                    ) : row.effective_from > today ? (
                      <Tag>{o("to_come")}</Tag>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      {adding && <RuleDialog rules={rules.data} close={() => add(false)} />}
    </div>
  );
}

function RuleDialog({ rules, close }: { rules: WorkingRules; close: () => void }) {
  const o = useText(office_text);
  const shell = useText(shell_text);
  const say = useCodeText(event_text);
  const { today } = useSession();
  const [form] = Form.useForm<WorkingRule>();
  const act = useAct((rule: WorkingRule) => timecard_api.put_rules(rules.version, rule), {
    done: o("rules_saved"),
    refresh: [rules_key, ["timecard"]],
    on_done: close,
    on_problem: (problem) => show_at_fields(form, problem),
  });
  const days = weekday_keys.map((value) => ({ value, label: say(value) }));
  return (
    <Modal
      open
      title={o("rules_add")}
      okText={shell("save")}
      cancelText={shell("cancel")}
      confirmLoading={act.busy}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <ProblemAlert problem={act.problem} form={form} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ effective_from: add_days(today, 1), ...rules.current }}
        onFinish={(rule) => void act.run(rule)}
      >
        <Form.Item
          name="effective_from"
          label={o("effective_from")}
          rules={[{ required: true, message: o("effective_from") }]}
        >
          <EraDateInput near={today} />
        </Form.Item>
        <Form.Item name="week_starts_on" label={o("week_starts_on")}>
          <Select options={days} style={{ width: 180 }} />
        </Form.Item>
        <Form.Item name="statutory_holiday" label={o("statutory_holiday")}>
          <Select options={days} style={{ width: 180 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

// On the worker's phone: say what troubles you, and read the answer.
import { SendOutlined } from "@ant-design/icons";
import { Button, Empty, Form, Input, Radio, Switch } from "antd";
import { useQuery } from "@tanstack/react-query";
import { ProblemAlert } from "~/parts/problem_alert";
import { PageHead } from "~/parts/show";
import { day_text } from "~/parts/values";
import { useAct } from "~/shell/act";
import { Failed, Loading } from "~/shell/errors";
import { useLang, useText } from "~/shell/i18n";
import { complaint_api, own_key, type AssignmentChoice, type OwnComplaint, type OwnForm } from "./complaint_api";
import { ComplaintState } from "./complaint_parts";
import { complaint_text } from "./complaint_text";
import "./complaint.css";

const none = "none"; // about no assignment

export function MyComplaintsPage() {
  const t = useText(complaint_text);
  const list = useQuery({ queryKey: own_key, queryFn: complaint_api.own });
  const choices = useQuery({ queryKey: [...own_key, "choices"], queryFn: complaint_api.own_choices });
  if (list.isPending || choices.isPending) return <Loading />;
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (choices.isError) return <Failed error={choices.error} retry={() => void choices.refetch()} />;
  return (
    <div className="tk-my-complaints">
      <PageHead title={t("my")} sub={t("my_why")} room="worker#困りごとがあるとき" />
      <Send choices={choices.data.rows} />
      {list.data.rows.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("my_empty")} />}
      {list.data.rows.map((one) => (
        <Own key={one.id} one={one} />
      ))}
    </div>
  );
}

function Send({ choices }: { choices: AssignmentChoice[] }) {
  const t = useText(complaint_text);
  const [form] = Form.useForm<OwnForm>();
  const about = Form.useWatch("assignment_id", form);
  const act = useAct((body: OwnForm, once) => complaint_api.send(body, once), {
    done: t("my_sent"),
    refresh: [own_key],
    on_done: () => form.resetFields(),
  });
  return (
    <section className="tk-panel">
      <ProblemAlert problem={act.problem} form={form} />
      <Form<OwnForm>
        form={form}
        layout="vertical"
        initialValues={{ assignment_id: choices[0]?.id ?? none, content: "", tell_client: true }}
        onFinish={(body) =>
          void act.run({ ...body, assignment_id: body.assignment_id === none ? null : body.assignment_id })
        }
      >
        <Form.Item name="assignment_id" label={t("my_about")}>
          <Radio.Group
            className="tk-my-choice"
            options={[
              ...choices.map((one) => ({ value: one.id, label: `${one.client_name}　${one.work_name}` })),
              { value: none, label: t("my_agency") },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="content"
          label={t("my_content")}
          rules={[{ required: true, whitespace: true, message: t("my_content") }]}
        >
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={3000} showCount />
        </Form.Item>
        {about !== none && (
          <Form.Item name="tell_client" valuePropName="checked" label={t("my_tell")} extra={t("my_tell_why")}>
            <Switch checkedChildren={t("yes")} unCheckedChildren={t("no")} />
          </Form.Item>
        )}
        <Button type="primary" size="large" block htmlType="submit" icon={<SendOutlined />} loading={act.busy}>
          {t("my_send")}
        </Button>
      </Form>
    </section>
  );
}

function Own({ one }: { one: OwnComplaint }) {
  const t = useText(complaint_text);
  const { lang } = useLang();
  return (
    <section className="tk-panel">
      <div className="tk-my-head">
        <b>{day_text(one.received_on, lang)}</b>
        <ComplaintState state={one.state} />
      </div>
      <small>{one.client_name ? `${one.client_name}　${one.work_name}` : t("my_agency")}</small>
      <p>{one.content}</p>
      {one.state === "answered" ? (
        <blockquote>
          <b>
            {t("my_answer")}　{day_text(one.answered_on, lang)}
          </b>
          <p>{one.answer}</p>
        </blockquote>
      ) : (
        <small>{t("my_waiting")}</small>
      )}
    </section>
  );
}

// Writing an inquiry: a draft is kept at the server, hints about persons come back with every save.
import { DeleteOutlined, LeftOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Radio, Select, type FormInstance } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Link, useNavigate, useParams, useSearchParams } from "react-router-dom";
import type { Workplace } from "~/company/company_api";
import { CountInput, DurationInput, EraDateInput, TimeInput, YenInput } from "~/parts/inputs";
import { ProblemAlert, show_at_fields } from "~/parts/problem_alert";
import { Field, RemoteSelect, TextField } from "~/parts/record_fields";
import { PageHead } from "~/parts/show";
import { duration_text, weekday_keys, weekday_name } from "~/parts/values";
import { useAct } from "~/shell/act";
import { Failed, Loading } from "~/shell/errors";
import { useLang, useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { LeaveGuard } from "~/shell/leave_guard";
import { shell_text } from "~/shell/shell_text";
import {
  inquiries_key,
  inquiry_api,
  inquiry_key,
  type Hours,
  type InquiryInput,
  type InquiryView,
} from "./inquiry_api";
import { PersonWarnings } from "./inquiry_parts";
import { blank_content, input_of, office_hours, worked_min } from "./inquiry_rules";
import { inquiry_text } from "./inquiry_text";

export function InquiryEditPage() {
  const { id } = useParams();
  const [params] = useSearchParams();
  const from = id ?? params.get("copy");
  const one = useQuery({
    queryKey: inquiry_key(from ?? ""),
    queryFn: () => inquiry_api.one(from!),
    enabled: Boolean(from),
    staleTime: 0,
  });
  if (from && one.isPending) return <Loading />;
  if (from && one.isError) return <Failed error={one.error} retry={() => void one.refetch()} />;
  return (
    <Editor
      key={`${id ?? "new"}-${id ? one.data?.version : 0}`}
      draft={id ? one.data! : null}
      copied={id ? null : (one.data ?? null)}
    />
  );
}

function Editor({ draft, copied }: { draft: InquiryView | null; copied: InquiryView | null }) {
  const t = useText(inquiry_text);
  const shell = useText(shell_text);
  const go = useNavigate();
  const { today } = useSession();
  const [form] = Form.useForm<InquiryInput>();
  const [dirty, set_dirty] = useState(false);
  const choices = useQuery({ queryKey: ["inquiry_choices"], queryFn: inquiry_api.choices, staleTime: 60_000 });
  const source = draft ?? copied;
  const initial: InquiryInput = {
    kind: source?.kind ?? "dispatch",
    reply_by_on: draft?.reply_by_on ?? "",
    answer_recipient_id: source?.answer_recipient_id ?? null,
    content: source ? { ...source.content, ...(copied ? { starts_on: "", ends_on: "" } : {}) } : blank_content,
  };
  const save = useAct(
    (input: InquiryInput, once) =>
      draft ? inquiry_api.save(draft.id, draft.version, input) : inquiry_api.create(input, once),
    {
      done: t("saved"),
      refresh: [inquiries_key],
      on_done: (saved) => {
        set_dirty(false);
        window.setTimeout(() =>
          go(saved.warnings.length ? `/inquiries/${saved.id}/edit` : `/inquiries/${saved.id}`, { replace: true }),
        );
      },
    },
  );
  useEffect(() => {
    if (save.problem) show_at_fields(form as unknown as FormInstance, save.problem, ["content"]);
  }, [save.problem, form]);
  return (
    <div className="tk-edit-grid">
      <PageHead
        room="inquiry"
        title={draft ? t("edit_title") : t("new")}
        back={
          <Link to={draft ? `/inquiries/${draft.id}` : "/inquiries"} className="tk-back">
            <LeftOutlined /> {draft ? shell("back") : shell("to_list")}
          </Link>
        }
      />
      {draft && <PersonWarnings warnings={draft.warnings} />}
      <ProblemAlert problem={save.problem} form={form as unknown as FormInstance} prefix={["content"]} />
      <Form<InquiryInput>
        form={form}
        layout="vertical"
        initialValues={initial as unknown as Record<string, unknown>}
        onValuesChange={() => set_dirty(true)}
        onFinish={(typed) => {
          set_dirty(false);
          void save
            .run(input_of({ ...initial, ...typed, content: { ...initial.content, ...typed.content } }))
            .then((out) => out ?? set_dirty(true));
        }}
        scrollToFirstError={{ block: "center", focus: true }}
        onKeyDown={(event) => {
          if ((event.ctrlKey || event.metaKey) && event.key === "s") {
            event.preventDefault();
            form.submit();
          }
        }}
      >
        <section className="tk-panel">
          <h2>{t("s_work")}</h2>
          <div className="tk-fields">
            <Form.Item name="kind" label={t("kind")}>
              <Radio.Group
                options={[
                  { value: "dispatch", label: `${t("k_dispatch")}（${t("k_dispatch_why")}）` },
                  { value: "estimate", label: `${t("k_estimate")}（${t("k_estimate_why")}）` },
                ]}
              />
            </Form.Item>
            <Field
              name={["content", "work_name"]}
              label={t("work_name")}
              required
              max={100}
              placeholder="商品発送補助業務"
            />
            <TextField name={["content", "work_detail"]} label={t("work_detail")} max={2000} />
          </div>
        </section>
        <section className="tk-panel">
          <h2>
            {t("s_place")}
            <span className="tk-grow" />
            <RemoteSelect<Workplace>
              path="/api/workplaces"
              query_key={["workplaces"]}
              text={(row) => row.name}
              fixed={{ active: "true" }}
              placeholder={t("from_master")}
              aria-label={t("from_master")}
              allowClear={false}
              value={null}
              value_of={(row) => JSON.stringify([row.name, row.address])}
              onChange={(value) => {
                if (!value) return;
                const [place, place_address] = JSON.parse(value) as [string, string];
                form.setFieldsValue({ content: { place, place_address } } as never);
                set_dirty(true);
              }}
              style={{ minWidth: 250, fontWeight: 400 }}
            />
          </h2>
          <div className="tk-fields">
            <Field name={["content", "place"]} label={t("place")} max={200} half />
            <Field name={["content", "place_address"]} label={t("place_address")} max={300} half />
          </div>
        </section>
        <section className="tk-panel">
          <h2>{t("s_period")}</h2>
          <div className="tk-fields">
            <Field name={["content", "starts_on"]} label={t("starts_on")} required half>
              <EraDateInput near={today} min={today} />
            </Field>
            <Field name={["content", "ends_on"]} label={t("ends_on")} required half>
              <EraDateInput near={today} min={today} />
            </Field>
            <HoursList />
            <Field name={["content", "overtime_a_month_min"]} label={t("overtime")} half>
              <DurationInput placeholder="20:00" />
            </Field>
          </div>
        </section>
        <section className="tk-panel">
          <h2>{t("s_people")}</h2>
          <div className="tk-fields">
            <Field name={["content", "headcount"]} label={t("headcount")} required half>
              <CountInput min={1} suffix={t("people")} />
            </Field>
            <Form.Item name={["content", "temp_to_perm"]} label={t("temp_to_perm")} className="tk-half">
              <Radio.Group
                options={[
                  { value: false, label: t("ttp_no") },
                  { value: true, label: t("ttp_yes") },
                ]}
              />
            </Form.Item>
            <TextField name={["content", "skills"]} label={t("skills")} max={2000} extra={t("skills_hint")} />
          </div>
        </section>
        <section className="tk-panel">
          <h2>{t("s_price")}</h2>
          <div className="tk-fields">
            <Form.Item name={["content", "price_unit"]} label={t("price_unit")} className="tk-half">
              <Radio.Group
                options={["hour", "day", "month"].map((value) => ({ value, label: t(`u_${value}` as "u_hour") }))}
              />
            </Form.Item>
            <Field name={["content", "price_wish"]} label={t("price_wish")} half extra={t("wish_hint")}>
              <YenInput min={1} />
            </Field>
            <TextField name={["content", "remarks"]} label={t("remarks")} max={2000} />
          </div>
        </section>
        <section className="tk-panel">
          <h2>{t("s_reply")}</h2>
          <div className="tk-fields">
            <Field name="reply_by_on" label={t("reply_by_on")} required half>
              <EraDateInput near={today} min={today} />
            </Field>
            <Field name="answer_recipient_id" label={t("answer_recipient")} half extra={t("recipient_hint")}>
              <Select
                allowClear
                loading={choices.isPending}
                options={choices.data?.answer_recipients.map((one) => ({ value: one.id, label: one.name }))}
                placeholder={shell("optional")}
              />
            </Field>
          </div>
        </section>
        <div className="tk-bar">
          {dirty && <span className="tk-near">{t("dirty")}</span>}
          <span className="tk-grow" />
          <Button onClick={() => go(draft ? `/inquiries/${draft.id}` : "/inquiries")}>{shell("cancel")}</Button>
          <Button type="primary" htmlType="submit" loading={save.busy}>
            {t("save")}
          </Button>
        </div>
      </Form>
      <LeaveGuard on={dirty && !save.busy} />
    </div>
  );
}

function HoursList() {
  const t = useText(inquiry_text);
  return (
    <Form.List name={["content", "hours"]}>
      {(patterns, { add, remove }) => (
        <>
          {patterns.map((pattern, n) => (
            <div key={pattern.key} className="tk-hours">
              <header>
                <span>{patterns.length > 1 ? t("pattern", n + 1) : t("hours")}</span>
                <span>
                  <Form.Item noStyle shouldUpdate>
                    {({ getFieldValue }) => {
                      const hours = getFieldValue(["content", "hours", pattern.name]) as Hours | undefined;
                      const min =
                        hours?.start_min != null && hours.end_min != null
                          ? worked_min({
                              ...hours,
                              breaks: (hours.breaks ?? []).filter(
                                (rest) => rest?.start_min != null && rest.end_min != null,
                              ),
                            })
                          : null;
                      return (
                        <span className="tk-quiet tk-num">{min != null && min > 0 ? duration_text(min) : ""}</span>
                      );
                    }}
                  </Form.Item>
                  {patterns.length > 1 && (
                    <Button
                      type="text"
                      danger
                      icon={<DeleteOutlined />}
                      aria-label={t("pattern", n + 1)}
                      onClick={() => remove(pattern.name)}
                    />
                  )}
                </span>
              </header>
              <div className="line">
                <Form.Item name={[pattern.name, "weekdays"]}>
                  <Weekdays />
                </Form.Item>
                <label>
                  {t("begin")}
                  <Form.Item name={[pattern.name, "start_min"]}>
                    <TimeInput />
                  </Form.Item>
                </label>
                <label>
                  {t("end")}
                  <Form.Item name={[pattern.name, "end_min"]}>
                    <TimeInput />
                  </Form.Item>
                </label>
              </div>
              <Form.List name={[pattern.name, "breaks"]}>
                {(breaks, rests) => (
                  <div className="line">
                    <span>{t("breaks")}</span>
                    {breaks.map((rest) => (
                      <span key={rest.key}>
                        <Form.Item name={[rest.name, "start_min"]}>
                          <TimeInput aria-label={`${t("breaks")} ${t("begin")}`} />
                        </Form.Item>
                        ～
                        <Form.Item name={[rest.name, "end_min"]}>
                          <TimeInput aria-label={`${t("breaks")} ${t("end")}`} />
                        </Form.Item>
                        <Button
                          type="text"
                          icon={<DeleteOutlined />}
                          aria-label={t("breaks")}
                          onClick={() => rests.remove(rest.name)}
                        />
                      </span>
                    ))}
                    {breaks.length < 10 && (
                      <Button
                        type="dashed"
                        size="small"
                        icon={<PlusOutlined />}
                        onClick={() => rests.add({ start_min: null, end_min: null })}
                      >
                        {t("add_break")}
                      </Button>
                    )}
                  </div>
                )}
              </Form.List>
            </div>
          ))}
          {patterns.length < 20 && (
            <Button
              type="dashed"
              icon={<PlusOutlined />}
              style={{ marginBottom: 16 }}
              onClick={() => add(structuredClone(office_hours))}
            >
              {t("add_hours")}
            </Button>
          )}
        </>
      )}
    </Form.List>
  );
}

function Weekdays({ value, onChange }: { value?: Hours["weekdays"]; onChange?: (value: Hours["weekdays"]) => void }) {
  const { lang } = useLang();
  const t = useText(inquiry_text);
  const week = [1, 2, 3, 4, 5, 6, 0];
  const now = value ?? office_hours.weekdays;
  return (
    <span className="tk-days7" role="group" aria-label={t("weekdays")}>
      {week.map((n) => {
        const key = weekday_keys[n]!;
        return (
          <button
            key={key}
            type="button"
            aria-pressed={now[key]}
            className={now[key] ? "on" : ""}
            onClick={() => onChange?.({ ...now, [key]: !now[key] })}
          >
            {weekday_name(n, lang)}
          </button>
        );
      })}
    </span>
  );
}

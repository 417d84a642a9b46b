// One record in a drawer beside its list: read or fill in, field errors where they belong, nothing typed is lost.
import { Button, Drawer, Form, type FormInstance } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, type ReactNode } from "react";
import { del, get, post, put } from "~/api/http";
import { useConfirm } from "~/shell/confirm";
import { Failed, Loading } from "~/shell/errors";
import { useAct } from "~/shell/act";
import { useText } from "~/shell/i18n";
import { shell_text } from "~/shell/shell_text";
import { useNarrow } from "./narrow";
import { ProblemAlert, jump_to, show_at_fields } from "./problem_alert";
import { body_of } from "./record";

export interface FormDrawerProps<Values extends object, Out> {
  title: ReactNode;
  blank: Values; // every member of the form with its empty value; says what is sent
  values?: Partial<Values>; // what it begins with
  send: (body: Values, once: string) => Promise<Out>;
  refresh: readonly (readonly unknown[])[];
  on_done?: (out: Out) => void;
  done?: string | null;
  close: () => void;
  children: (form: FormInstance<Values>) => ReactNode;
  below?: ReactNode;
  to_body?: (body: Values) => unknown;
  may_edit?: boolean;
  ok?: string;
  width?: number;
  version?: number | string;
  first?: string | null; // the field at which a link leads
  name?: string; // of a form that opens beside another one with the same fields
  remove?: () => Promise<unknown>; // present where the record may be deleted
}

export function FormDrawer<Values extends object, Out>(props: FormDrawerProps<Values, Out>) {
  const { blank, values, close, may_edit = true } = props;
  const shell = useText(shell_text);
  const make_sure = useConfirm();
  const narrow = useNarrow();
  const [form] = Form.useForm<Values>();
  const act = useAct((body: Values, once) => props.send((props.to_body ? props.to_body(body) : body) as Values, once), {
    done: props.done === undefined ? shell("saved") : props.done,
    refresh: props.refresh,
    on_done: (out) => {
      close();
      props.on_done?.(out);
    },
  });
  useEffect(() => {
    if (act.problem) show_at_fields(form as unknown as FormInstance, act.problem);
  }, [act.problem, form]);
  // Somebody else saved first and the latest was loaded: the form shows that, not what stood here.
  const shown = useRef(props.version);
  useEffect(() => {
    if (shown.current === props.version) return;
    shown.current = props.version;
    form.resetFields();
  }, [props.version, form]);
  const { first } = props;
  useEffect(() => {
    if (first) jump_to(form as unknown as FormInstance, [first]);
  }, [first, form]);
  const removal = useAct(() => props.remove!(), { done: shell("removed"), refresh: props.refresh, on_done: close });
  const ask_removal = () =>
    make_sure({
      title: shell("remove_title"),
      why: shell("remove_why"),
      ok: shell("remove"),
      danger: true,
      run: () => removal.run(),
    });
  const save = (typed: Values) => void act.run(body_of(blank, values, typed));
  const leave = () => {
    if (!may_edit || !form.isFieldsTouched()) return close();
    make_sure({
      title: shell("leave_title"),
      why: shell("leave_why"),
      ok: shell("leave"),
      no: shell("stay"),
      danger: true,
      run: close,
    });
  };
  const keys = (event: React.KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      if (may_edit) form.submit();
    }
  };
  return (
    <Drawer
      open
      title={props.title}
      onClose={leave}
      size={narrow ? "100%" : (props.width ?? 700)}
      mask={{ closable: !may_edit }}
      footer={
        may_edit && (
          <div className="tk-drawer-foot">
            {props.remove && (
              <Button danger type="text" loading={removal.busy} onClick={ask_removal}>
                {shell("remove")}
              </Button>
            )}
            <span className="tk-grow" />
            <Button onClick={leave}>{shell("cancel")}</Button>
            <Button type="primary" loading={act.busy} onClick={() => form.submit()}>
              {props.ok ?? shell("save")}
            </Button>
          </div>
        )
      }
    >
      <div onKeyDown={keys}>
        <ProblemAlert problem={removal.problem ?? act.problem} form={form as unknown as FormInstance} />
        <Form<Values>
          form={form}
          name={props.name}
          layout="vertical"
          className="tk-fields"
          disabled={!may_edit}
          initialValues={{ ...blank, ...values } as Record<string, unknown>}
          onFinish={save}
          scrollToFirstError={{ block: "center", focus: true }}
        >
          {props.children(form)}
          <button type="submit" hidden />
        </Form>
        {props.below}
      </div>
    </Drawer>
  );
}

interface RecordDrawerProps<Row, Values extends object> {
  path: string; // the list; one record is path/{id}
  create_path?: string;
  id: string; // or "new"
  query_key: readonly unknown[];
  title: (row: Row | null) => ReactNode;
  blank: Values;
  fresh?: Partial<Values>; // a new record begins with these
  to_values?: (row: Row) => Partial<Values>;
  to_body?: (body: Values) => unknown;
  close: () => void;
  children: (form: FormInstance<Values>, row: Row | null) => ReactNode;
  below?: (row: Row) => ReactNode;
  may_edit?: boolean | ((row: Row | null) => boolean); // null: a new one
  refresh?: readonly (readonly unknown[])[];
  width?: number;
  removable?: boolean | ((row: Row) => boolean); // the server refuses what was ever used
}

export function RecordDrawer<Row extends { id: string; version: number }, Values extends object>(
  props: RecordDrawerProps<Row, Values>,
) {
  const { path, id, blank } = props;
  const is_new = id === "new";
  const one = useQuery({
    queryKey: [...props.query_key, "one", id],
    queryFn: () => get<Row>(`${path}/{id}`, { path: { id } }),
    enabled: !is_new,
    staleTime: 0,
  });
  const row = is_new ? null : (one.data ?? null);
  if (!is_new && !row) {
    return (
      <Drawer open onClose={props.close} size={props.width ?? 700} title={props.title(null)}>
        {one.isError ? <Failed error={one.error} retry={() => void one.refetch()} /> : <Loading />}
      </Drawer>
    );
  }
  const may_edit = typeof props.may_edit === "function" ? props.may_edit(row) : props.may_edit;
  const removable = typeof props.removable === "function" ? row && props.removable(row) : props.removable;
  return (
    <FormDrawer<Values, Row>
      title={props.title(row)}
      blank={blank}
      values={row ? (props.to_values?.(row) ?? (row as unknown as Partial<Values>)) : props.fresh}
      version={row?.version}
      send={(body, once) =>
        row
          ? put<Row>(`${path}/{id}`, { path: { id }, version: row.version, body })
          : post<Row>(props.create_path ?? path, { body, once })
      }
      to_body={props.to_body}
      refresh={[props.query_key, ...(props.refresh ?? [])]}
      close={props.close}
      may_edit={may_edit}
      width={props.width}
      below={row && props.below?.(row)}
      remove={
        row && removable && may_edit !== false
          ? () => del(`${path}/{id}`, { path: { id }, version: row.version })
          : undefined
      }
    >
      {(form) => props.children(form, row)}
    </FormDrawer>
  );
}

// A master: its list, and one record in a drawer whose id is in the address (?edit=12, ?edit=new).
import { PlusOutlined } from "@ant-design/icons";
import { Button, type FormInstance } from "antd";
import { useCallback, type ReactNode } from "react";
import { Link, useSearchParams } from "react-router-dom";
import { DataList, type Column, type Filter } from "./data_list";
import { RecordDrawer } from "./record_drawer";

export function useEditing(name = "edit") {
  const [params, set_params] = useSearchParams();
  const here = useCallback(
    (id: string, more: Record<string, string> = {}) => {
      const next = new URLSearchParams(params);
      next.set(name, id);
      for (const [key, value] of Object.entries(more)) next.set(key, value);
      return `?${next}`;
    },
    [params, name],
  );
  return {
    id: params.get(name),
    here,
    open: (id: string) => set_params(new URLSearchParams(here(id).slice(1))),
    close: () =>
      set_params(
        (before) => {
          const next = new URLSearchParams(before);
          next.delete(name);
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
  };
}

export interface MasterProps<Row, Values extends object> {
  path: string;
  query_key: readonly unknown[];
  columns: Column<Row>[];
  filters?: Filter[];
  fixed?: Record<string, string | number | null | undefined>;
  search?: string | false;
  empty?: string;
  add?: string; // the text of the button; none = nobody adds here
  title: (row: Row | null) => ReactNode;
  blank: Values;
  fresh?: Partial<Values>;
  to_values?: (row: Row) => Partial<Values>;
  to_body?: (body: Values) => unknown;
  fields: (form: FormInstance<Values>, row: Row | null) => ReactNode;
  below?: (row: Row) => ReactNode;
  may_edit: boolean | ((row: Row | null) => boolean); // null: a new one
  refresh?: readonly (readonly unknown[])[];
  extra?: ReactNode;
  width?: number;
  csv?: boolean;
  removable?: boolean | ((row: Row) => boolean);
}

export function MasterList<Row extends { id: string; version: number }, Values extends object>(
  props: MasterProps<Row, Values>,
) {
  const editing = useEditing();
  return (
    <>
      <DataList<Row>
        path={props.path}
        query_key={props.query_key}
        columns={props.columns}
        filters={props.filters}
        fixed={props.fixed}
        search={props.search}
        empty={props.empty}
        csv={props.csv}
        open={(row) => editing.here(row.id)}
        extra={
          <>
            {props.extra}
            {(typeof props.may_edit === "function" ? props.may_edit(null) : props.may_edit) && props.add && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => editing.open("new")}>
                {props.add}
              </Button>
            )}
          </>
        }
      />
      {editing.id && (
        <RecordDrawer<Row, Values>
          key={editing.id}
          path={props.path}
          id={editing.id}
          query_key={props.query_key}
          title={props.title}
          blank={props.blank}
          fresh={props.fresh}
          to_values={props.to_values}
          to_body={props.to_body}
          close={editing.close}
          may_edit={props.may_edit}
          refresh={props.refresh}
          width={props.width}
          below={props.below}
          removable={props.removable}
        >
          {props.fields}
        </RecordDrawer>
      )}
    </>
  );
}

export function PageTabs({ tabs }: { tabs: { to: string; text: string; here: boolean }[] }) {
  return (
    <nav className="tk-tabs">
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} aria-current={tab.here ? "page" : undefined}>
          {tab.text}
        </Link>
      ))}
    </nav>
  );
}

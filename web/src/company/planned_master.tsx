// A master whose changes may be planned for a later day: its own form says what may change.
import type { FormInstance } from "antd";
import type { ReactNode } from "react";
import { MasterList, type MasterProps } from "~/parts/master_page";
import { ScheduledChanges, type Master } from "./scheduled_changes";

interface PlannedProps<Row, Values extends object> extends Omit<
  MasterProps<Row, Values>,
  "fields" | "below" | "may_edit"
> {
  may_edit: boolean;
  master: Master;
  labels: Partial<Record<keyof Values, string>>;
  show?: (member: string, value: unknown) => ReactNode;
  fields: (row: Row | null) => ReactNode;
}

export function PlannedMasterList<Row extends { id: string; version: number }, Values extends object>({
  master,
  labels,
  show,
  fields,
  ...list
}: PlannedProps<Row, Values>) {
  return (
    <MasterList<Row, Values>
      {...list}
      fields={(_: FormInstance<Values>, row) => fields(row)}
      below={(row) => (
        <ScheduledChanges<Values>
          master={master}
          id={row.id}
          show={show}
          blank={list.blank}
          values={row as unknown as Partial<Values>}
          labels={labels}
          fields={fields(row)}
          may_edit={list.may_edit}
        />
      )}
    />
  );
}

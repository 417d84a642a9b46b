// A list that the page has wholly at hand: a table on a desk, cards on a phone. (Pages of a server's list: parts/data_list.)
import { Empty, Table, type TableColumnType } from "antd";
import type { Key, ReactNode } from "react";
import { Link } from "react-router-dom";
import { useNarrow } from "./narrow";

export interface Column<Row> extends Omit<TableColumnType<Row>, "sorter" | "render" | "title"> {
  title: ReactNode;
  sort?: string; // the server's name of this sort
  show?: (row: Row) => ReactNode;
}

const cell_of = <Row,>({ show, dataIndex }: Column<Row>, row: Row) =>
  show ? show(row) : (row as Record<string, ReactNode>)[String(dataIndex)];

interface Props<Row> {
  rows: readonly Row[];
  columns: (Column<Row> | false)[];
  empty: ReactNode;
  key_of?: (row: Row) => Key;
  loading?: boolean;
}

export function Rows<Row extends object>({
  rows,
  columns,
  empty,
  key_of = (row) => (row as { id: Key }).id,
  loading,
}: Props<Row>) {
  const narrow = useNarrow();
  const shown = columns.filter((column) => column !== false);
  const nothing = <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} />;
  if (narrow && !loading) {
    return (
      <div className="tk-cards tk-rows">
        {rows.length === 0 ? nothing : rows.map((row) => <RowCard key={key_of(row)} row={row} columns={shown} />)}
      </div>
    );
  }
  return (
    <Table<Row>
      size="small"
      rowKey={key_of}
      pagination={false}
      dataSource={rows as Row[]}
      loading={loading}
      scroll={{ x: "max-content" }}
      locale={{ emptyText: nothing }}
      columns={shown.map((column, n) => ({
        ...column,
        key: String(n),
        render: (_: unknown, row: Row) => cell_of(column, row),
      }))}
    />
  );
}

// A row as a phone shows it: the first column heads the card.
export function RowCard<Row>({ row, columns, to }: { row: Row; columns: Column<Row>[]; to?: string }) {
  const [first, ...others] = columns;
  const head = first && cell_of(first, row);
  return (
    <section className="tk-mcard">
      <b>{to ? <Link to={to}>{head || "―"}</Link> : head}</b>
      {others.map((column, n) => {
        const inner = cell_of(column, row);
        return inner == null || inner === "" || inner === false ? null : (
          <span key={n} className="pair">
            {column.title && <span>{column.title}</span>}
            <span>{inner}</span>
          </span>
        );
      })}
    </section>
  );
}

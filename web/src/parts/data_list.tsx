// Every list screen: search, filters, sort, cursor paging, CSV; what was chosen lives in the address, so Back works.
import { LeftOutlined, RightOutlined, SearchOutlined } from "@ant-design/icons";
import { Button, Empty, Input, Select, Space, Table } from "antd";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Link, useNavigate, useSearchParams } from "react-router-dom";
import { get } from "~/api/http";
import type { Page } from "~/api/types";
import { Failed } from "~/shell/errors";
import { useText } from "~/shell/i18n";
import { shell_text } from "~/shell/shell_text";
import { useNarrow } from "./narrow";
import { RowCard, type Column } from "./rows";
import { CsvMenu } from "./csv_menu";

export type { Column };

export interface Filter {
  key: string;
  label: string;
  options: { value: string; label: string }[];
}

// A filter that is on or off.
export const only = (key: string, label: string, on: string): Filter => ({
  key,
  label,
  options: [{ value: "true", label: on }],
});

interface Props<Row> {
  path: string;
  query_key: readonly unknown[];
  columns: Column<Row>[];
  filters?: Filter[];
  fixed?: Record<string, string | number | null | undefined>;
  search?: string | false;
  csv?: boolean;
  open?: (row: Row) => string;
  empty?: ReactNode;
  card?: (row: Row) => ReactNode;
  extra?: ReactNode;
  selection?: { picked: Row[]; pick: (rows: Row[]) => void; bar: ReactNode; may?: (row: Row) => boolean };
  limit?: number;
  poll_ms?: number;
}

export function DataList<Row extends { id: string | number }>(props: Props<Row>) {
  const { path, columns, filters = [], fixed, search, csv = true, limit = 50 } = props;
  const t = useText(shell_text);
  const go = useNavigate();
  const narrow = useNarrow();
  const [params, set_params] = useSearchParams();
  const [trail, set_trail] = useState<(string | null)[]>([null]);
  const q = params.get("q") ?? "";
  const sort = params.get("sort") ?? "";
  const chosen = Object.fromEntries(filters.map((filter) => [filter.key, params.get(filter.key)]));
  const asked = { ...fixed, ...chosen, q, sort };
  const shape = JSON.stringify(asked);
  useEffect(() => set_trail([null]), [shape]);
  const cursor = trail[trail.length - 1] ?? null;

  const list = useQuery({
    queryKey: [...props.query_key, "list", asked, cursor, limit],
    queryFn: ({ signal }) => get<Page<Row>>(path, { query: { ...asked, cursor, limit }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: props.poll_ms,
  });

  const set = (key: string, value: string | null | undefined) =>
    set_params(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(key, value);
        else next.delete(key);
        return next;
      },
      { replace: true },
    );

  const rows = list.data?.rows ?? [];
  const filtered = Boolean(q) || Object.values(chosen).some(Boolean);
  const empty = (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={filtered ? t("empty_filtered") : (props.empty ?? t("empty"))}
    >
      {filtered && <Button onClick={() => set_params(new URLSearchParams(), { replace: true })}>{t("clear")}</Button>}
    </Empty>
  );

  return (
    <section className="tk-list">
      <div className="tk-list-bar" hidden={search === false && filters.length === 0 && !props.extra && !csv}>
        {search !== false && (
          <SearchBox value={q} placeholder={search || t("search")} onSearch={(text) => set("q", text)} />
        )}
        {filters.map((filter) => (
          <Select
            key={filter.key}
            aria-label={filter.label}
            value={chosen[filter.key] ?? ""}
            onChange={(value) => set(filter.key, value)}
            options={[{ value: "", label: `${filter.label}: ${t("all")}` }, ...filter.options]}
            style={{ minWidth: 150 }}
            popupMatchSelectWidth={false}
          />
        ))}
        <span className="tk-grow" />
        {props.extra}
        {csv && !narrow && <CsvMenu path={path} query={{ ...asked, format: "csv" }} />}
      </div>
      {props.selection && props.selection.picked.length > 0 && (
        <div className="tk-picked" role="status">
          <b>{t("selected_n", props.selection.picked.length)}</b>
          <Space wrap>{props.selection.bar}</Space>
          <span className="tk-grow" />
          <Button type="text" onClick={() => props.selection?.pick([])}>
            {t("cancel")}
          </Button>
        </div>
      )}
      {list.isError && !list.data ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : narrow ? (
        <div className="tk-cards" aria-busy={list.isFetching}>
          {list.isPending
            ? null
            : rows.length === 0
              ? empty
              : rows.map((row) => (
                  <div key={row.id}>
                    {props.card ? props.card(row) : <RowCard row={row} columns={columns} to={props.open?.(row)} />}
                  </div>
                ))}
        </div>
      ) : (
        <Table<Row>
          size="small"
          rowKey="id"
          loading={list.isPending || list.isPlaceholderData}
          dataSource={rows}
          pagination={false}
          scroll={{ x: "max-content" }}
          sticky
          locale={{ emptyText: empty }}
          columns={columns.map(({ sort: name, show, title, ...column }, n) => ({
            ...column,
            title,
            key: column.key ?? String(column.dataIndex ?? n),
            sorter: Boolean(name),
            sortOrder: name && sort === name ? "ascend" : name && sort === `-${name}` ? "descend" : null,
            render: (_: unknown, row: Row) => {
              const inner = show ? show(row) : (row as Record<string, ReactNode>)[String(column.dataIndex)];
              return n === 0 && props.open ? (
                <Link to={props.open(row)} className="tk-row-link">
                  {inner || "―"}
                </Link>
              ) : (
                inner
              );
            },
          }))}
          onChange={(_, __, sorter) => {
            const one = Array.isArray(sorter) ? sorter[0] : sorter;
            const at = columns.findIndex(
              (column, n) => (column.key ?? String(column.dataIndex ?? n)) === one?.columnKey,
            );
            const name = columns[at]?.sort;
            set("sort", !one?.order || !name ? null : one.order === "ascend" ? name : `-${name}`);
          }}
          onRow={(row) =>
            props.open
              ? {
                  onClick: (event) => {
                    const target = event.target as HTMLElement;
                    if (
                      target.closest("a,button,input,label,.ant-checkbox-wrapper,.ant-table-selection-column") ||
                      window.getSelection()?.toString()
                    )
                      return;
                    go(props.open!(row));
                  },
                  className: "tk-row",
                }
              : {}
          }
          rowSelection={
            props.selection
              ? {
                  selectedRowKeys: props.selection.picked.map((row) => row.id),
                  onChange: (_, picked) => props.selection!.pick(picked),
                  getCheckboxProps: (row) => ({ disabled: props.selection!.may ? !props.selection!.may(row) : false }),
                }
              : undefined
          }
        />
      )}
      {(trail.length > 1 || list.data?.next_cursor) && (
        <nav className="tk-pages" aria-label={t("page_n", trail.length)}>
          <Button icon={<LeftOutlined />} disabled={trail.length === 1} onClick={() => set_trail(trail.slice(0, -1))}>
            {t("previous_page")}
          </Button>
          <span>{t("page_n", trail.length)}</span>
          <Button
            icon={<RightOutlined />}
            iconPlacement="end"
            disabled={!list.data?.next_cursor || list.isPlaceholderData}
            onClick={() => set_trail([...trail, list.data?.next_cursor ?? null])}
          >
            {t("next_page")}
          </Button>
        </nav>
      )}
    </section>
  );
}

export function SearchBox({
  value,
  placeholder,
  onSearch,
}: {
  value: string;
  placeholder: string;
  onSearch: (text: string) => void;
}) {
  const [text, set_text] = useState(value);
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => set_text(value), [value]);
  return (
    <Input
      allowClear
      role="searchbox"
      aria-label={placeholder}
      prefix={<SearchOutlined />}
      placeholder={placeholder}
      value={text}
      style={{ width: 260 }}
      onChange={(event) => {
        const next = event.target.value;
        set_text(next);
        window.clearTimeout(timer.current);
        timer.current = window.setTimeout(() => onSearch(next.trim()), 350);
      }}
      onPressEnter={() => {
        window.clearTimeout(timer.current);
        onSearch(text.trim());
      }}
    />
  );
}

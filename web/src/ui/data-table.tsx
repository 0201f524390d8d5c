import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { DataCards } from './data-cards.tsx';
import { PageCheck, RowCheck, type RowSelection } from './row-check.tsx';
import { useIsPhone } from './use-is-phone.ts';
import { useRowKeys } from './use-row-keys.ts';

export interface Column<Row> {
  key: string;
  header: string;
  // A property and no method, so that columns of one kind of row are refused for another.
  cell: (row: Row) => ReactNode;
  /** The one that names the row: the row's header, and the card's title on a phone. Usually a `TextLink stretched`. */
  isTitle?: boolean;
  align?: 'start' | 'end';
}

export interface DataTableProps<Row> {
  /** What the table holds, for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey(row: Row): string;
  /** Rows can be ticked. */
  selection?: RowSelection<Row> | undefined;
}

/** A table, and on a phone the same rows as cards. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  return useIsPhone() ? <DataCards {...props} /> : <Table {...props} />;
}

function Table<Row>({ label, columns, rows, rowKey, selection }: DataTableProps<Row>) {
  const body = useRowKeys();
  return (
    <div className="overflow-x-auto rounded-card border border-line bg-white shadow-card">
      <table aria-label={label} className="w-full border-collapse text-start">
        <thead className="border-b border-line bg-canvas text-sm text-ink-soft">
          <tr>
            {selection && (
              <th scope="col" className="w-12 ps-4">
                <PageCheck selection={selection} isLabelHidden />
              </th>
            )}
            {columns.map(({ key, header, align }) => (
              <th key={key} scope="col" className={classes('px-4 py-3 font-medium whitespace-nowrap', alignClass(align))}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="relative border-b border-line transition-colors last:border-0 hover:bg-brand-50">
              {selection && (
                <td className="w-12 py-1 ps-4 align-top">
                  <RowCheck selection={selection} row={row} rowKey={rowKey(row)} />
                </td>
              )}
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const className = classes('px-4 py-3 align-top', alignClass(column.align));
  if (!column.isTitle) return <td className={className}>{column.cell(row)}</td>;
  return (
    <th scope="row" className={classes(className, 'font-normal')}>
      {column.cell(row)}
    </th>
  );
}

const alignClass = (align: Column<never>['align']): string => (align === 'end' ? 'text-end' : 'text-start');

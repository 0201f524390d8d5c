import type { ReactNode } from 'react';
import type { DataTableProps } from './data-table.tsx';
import { PageCheck, RowCheck } from './row-check.tsx';

/** The rows of a table as cards: the title column on top, the others beneath as terms and values. */
export function DataCards<Row>(props: DataTableProps<Row>) {
  const { selection } = props;
  if (!selection) return <Cards {...props} />;
  return (
    <>
      <PageCheck selection={selection} />
      <Cards {...props} />
    </>
  );
}

function Cards<Row>({ label, columns, rows, rowKey, selection }: DataTableProps<Row>) {
  const titles = columns.filter((column) => column.isTitle);
  const others = columns.filter((column) => !column.isTitle);
  return (
    <ul aria-label={label} className="flex flex-col gap-3">
      {rows.map((row) => (
        <li key={rowKey(row)} className="relative rounded-card border border-line bg-white p-4 shadow-card">
          <div className="flex gap-3">
            {selection && <RowCheck selection={selection} row={row} rowKey={rowKey(row)} />}
            <div className="min-w-0 flex-1">
              {titles.map((column) => (
                <div key={column.key} className="mb-2 text-lg/7">
                  {column.cell(row)}
                </div>
              ))}
            </div>
          </div>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
            {others.map(({ key, header, cell }) => {
              const value = cell(row);
              return (
                isShown(value) && (
                  <div key={key} className="col-span-2 grid grid-cols-subgrid">
                    <dt className="text-sm/7 text-ink-soft">{header}</dt>
                    <dd className="wrap-anywhere">{value}</dd>
                  </div>
                )
              );
            })}
          </dl>
        </li>
      ))}
    </ul>
  );
}

/** A cell that draws nothing costs no line. */
const isShown = (value: ReactNode): boolean => value !== null && value !== undefined && value !== false && value !== '';

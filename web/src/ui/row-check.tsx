import { Checkbox } from './checkbox.tsx';

/** Which rows of a table are ticked. */
export interface RowSelection<Row> {
  has(rowKey: string): boolean;
  toggle(rowKey: string): void;
  /** What ticking a row means, with its name. */
  labelOf(row: Row): string;
  /** All rows that are shown. */
  isPageSelected: boolean;
  togglePage(): void;
  pageLabel: string;
}

/** Above the link that covers the row. */
export function RowCheck<Row>({ selection, row, rowKey }: { selection: RowSelection<Row>; row: Row; rowKey: string }) {
  return (
    <div className="relative z-10 flex w-8 justify-center">
      <Checkbox isSelected={selection.has(rowKey)} onChange={() => selection.toggle(rowKey)}>
        <span className="sr-only">{selection.labelOf(row)}</span>
      </Checkbox>
    </div>
  );
}

export function PageCheck({ selection, isLabelHidden = false }: { selection: RowSelection<never>; isLabelHidden?: boolean }) {
  return (
    <Checkbox isSelected={selection.isPageSelected} onChange={() => selection.togglePage()}>
      <span className={isLabelHidden ? 'sr-only' : ''}>{selection.pageLabel}</span>
    </Checkbox>
  );
}

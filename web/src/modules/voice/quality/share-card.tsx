import { type ReactNode, useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { Card, IconButton } from '#ui';
import { ChartTable } from '#ui/chart/chart-table.tsx';
import { laterWords } from '#ui/later-words.ts';
import { qualityWords } from './quality-words.ts';

/** A share with the numbers that it is of. */
export interface Share {
  key: string;
  name: string;
  label: ReactNode;
  /** Null: of too few to draw. */
  share: number | null;
  note: ReactNode;
  /** In the table, in the order of `columns`. */
  values: readonly (number | null)[];
}

interface ShareCardProps {
  title: string;
  categoryLabel: string;
  columns: readonly string[];
  shares: readonly Share[];
}

/** Shares as bars, and at the press of a button as a table, as every chart of the house. */
export function ShareCard({ title, categoryLabel, columns, shares }: ShareCardProps) {
  const { showChart, showTable } = useMessages(laterWords);
  const [asTable, setAsTable] = useState(false);
  const series = columns.map((name, column) => ({ name, values: shares.map(({ values }) => values[column] ?? null) }));
  return (
    <Card
      title={title}
      action={
        <span className="print:hidden">
          <IconButton
            icon={asTable ? 'chart' : 'table'}
            label={`${asTable ? showChart : showTable}: ${title}`}
            onPress={() => setAsTable(!asTable)}
          />
        </span>
      }
    >
      {asTable ? (
        <ChartTable label={title} data={{ categoryLabel, categories: shares.map(({ name }) => name), series }} />
      ) : (
        <ul aria-label={title} className="flex flex-col divide-y divide-line">
          {shares.map((each) => (
            <ShareLine key={each.key} of={each} />
          ))}
        </ul>
      )}
    </Card>
  );
}

/** A name, its share in words, and the same as a bar. */
function ShareLine({ of: { label, share, note } }: { of: Share }) {
  const words = useMessages(qualityWords);
  const { percent } = useFormats();
  return (
    <li className="flex break-inside-avoid flex-col gap-1 py-2">
      <span className="flex flex-wrap justify-between gap-x-4">
        <span>{label}</span>
        <span className={share === null ? 'text-ink-soft' : 'font-semibold tabular-nums'}>
          {share === null ? words.tooFew : percent(share)}
        </span>
      </span>
      {share !== null && (
        <span aria-hidden="true" className="block h-2 overflow-hidden rounded-full bg-line [print-color-adjust:exact]">
          <span className="block h-full rounded-full bg-brand [print-color-adjust:exact]" style={{ inlineSize: `${share * 100}%` }} />
        </span>
      )}
      <span className="text-sm text-ink-soft">{note}</span>
    </li>
  );
}

import type { RetentionRun } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { Badge, DataTable, DateTime } from '#ui';
import { retentionWords } from './retention-words.ts';

/** @param runs newest first */
export function RunsTable({ runs }: { runs: readonly RetentionRun[] }) {
  const words = useMessages(retentionWords);
  const { number } = useFormats();
  const [last] = runs;
  if (!last) return <p className="text-ink-soft">{words.noRuns}</p>;
  return (
    <details className="w-full" open>
      <summary className="cursor-pointer py-2 font-medium">{words.runs}</summary>
      <DataTable
        label={words.runs}
        rows={runs}
        rowKey={({ id }) => String(id)}
        columns={[
          { key: 'when', header: words.when, isTitle: true, cell: ({ at }) => <DateTime at={at} /> },
          {
            key: 'kind',
            header: words.kind,
            cell: ({ isDry, failure }) => (
              <>
                {isDry ? words.dryRun : words.realRun} {failure !== null && <Badge tone="danger">{words.failed}</Badge>}
              </>
            ),
          },
          { key: 'days', header: words.withDays, cell: ({ days }) => words.days(days) },
          { key: 'matched', header: words.matched, align: 'end', cell: ({ matched }) => number(matched) },
          { key: 'removed', header: words.removed, align: 'end', cell: ({ removed }) => number(removed) },
        ]}
      />
      {last.failure !== null && (
        <p className="pt-3 text-sm text-danger" dir="ltr">
          {last.failure}
        </p>
      )}
      {last.examples.length > 0 && (
        <p className="pt-3 text-sm text-ink-soft wrap-anywhere">
          {words.examples}: <bdi>{last.examples.join(' · ')}</bdi>
        </p>
      )}
    </details>
  );
}

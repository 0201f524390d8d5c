import type { SuggestionEvaluation } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { Card, type Column, DataTable, Meter } from '#ui';
import { agenciesQuery } from '../shared/queries.ts';
import { type ConfusionRow, confusionRows } from './confusion-rows.ts';
import { suggestionWords } from './suggestion-words.ts';

/** Of each agency how much was found, and for which others its texts were taken. */
export function ConfusionCard({ confusion }: { confusion: SuggestionEvaluation['confusion'] }) {
  const words = useMessages(suggestionWords);
  const { text, number, percent } = useFormats();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const nameOf = (code: string) => {
    const agency = agencies.find((each) => each.code === code);
    return agency ? text(agency.name) : code;
  };
  const columns: Column<ConfusionRow>[] = [
    { key: 'truth', header: words.belongs, isTitle: true, cell: ({ truth }) => <span className="font-medium">{nameOf(truth)}</span> },
    {
      key: 'right',
      header: words.found,
      cell: ({ right, texts }) => (
        <span className="block min-w-44">
          <Meter
            label={words.foundOf(number(right), number(texts))}
            valueLabel={percent(right / texts)}
            share={right / texts}
            tone="info"
          />
        </span>
      ),
    },
    {
      key: 'mistaken',
      header: words.mistaken,
      cell: ({ mistaken }) =>
        mistaken.length === 0 ? (
          <span className="text-ink-soft">{words.never}</span>
        ) : (
          <ul className="text-sm/6">
            {mistaken.map(({ said, texts }) => (
              <li key={said}>{words.times(said === null ? words.nothing : nameOf(said), number(texts))}</li>
            ))}
          </ul>
        ),
    },
  ];
  return (
    <Card title={words.confusion}>
      <p className="mb-4 text-ink-soft">{words.confusionAbout}</p>
      <DataTable label={words.confusion} rows={confusionRows(confusion)} rowKey={({ truth }) => truth} columns={columns} />
    </Card>
  );
}

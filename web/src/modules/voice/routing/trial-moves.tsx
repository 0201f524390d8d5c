import type { RoutingTrial } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { CaseNumber, type Column, DataTable, TextLink } from '#ui';
import { priorityWords } from '../shared/case-words.ts';
import { routingWords } from './routing-words.ts';

type Move = RoutingTrial['moves'][number];

/** From where to where how many would go; the examples open for those who may read cases. */
export function TrialMoves({ moves }: { moves: readonly Move[] }) {
  const words = useMessages(routingWords);
  const priorities = useMessages(priorityWords);
  const { text, number } = useFormats();
  const place = ({ agency, department, priority }: Move['from']) => (
    <>
      {agency ? text(agency.name) : words.emirate}
      <span className="block text-sm/6 text-ink-soft">
        {[department && text(department.name), priorities[priority]].filter(Boolean).join(' · ')}
      </span>
    </>
  );
  const columns: Column<Move>[] = [
    { key: 'from', header: words.from, isTitle: true, cell: ({ from }) => place(from) },
    { key: 'to', header: words.to, cell: ({ to }) => place(to) },
    { key: 'cases', header: words.cases, align: 'end', cell: ({ cases }) => number(cases) },
  ];
  const withExamples: Column<Move> = {
    key: 'examples',
    header: words.examples,
    cell: ({ examples }) => (
      <ul className="flex flex-col gap-1">
        {examples.map((example) => (
          <li key={example}>
            <TextLink to="/staff/cases/$number" params={{ number: example }}>
              <CaseNumber number={example} />
            </TextLink>
          </li>
        ))}
      </ul>
    ),
  };
  const mayOpen = moves.some(({ examples }) => examples.length > 0);
  return (
    <DataTable
      label={words.trial}
      rows={moves}
      rowKey={({ from, to }) => JSON.stringify([from, to])}
      columns={mayOpen ? [...columns, withExamples] : columns}
    />
  );
}

import { type Figures, openStatuses } from '@sawt/contract';
import { Link } from '@tanstack/react-router';
import { useFormats, useMessages } from '#i18n';
import { Card, classes, TextLink } from '#ui';
import type { CaseFilterQuery } from '../shared/queries.ts';
import { caseListLink, lateListLink } from './case-list-link.ts';
import { figuresWords } from './figures-words.ts';
import { ShareBar } from './share-bar.tsx';

type Count = Figures['byAgency'][number];

interface RankingCardProps {
  title: string;
  /** What the rows are. */
  rowLabel: string;
  counts: readonly Count[];
  /** The filter behind a row. */
  filterOf(code: string): CaseFilterQuery;
  /** Of the cases that belong to no row. */
  note?: string | undefined;
}

/** Figures by what they belong to, most first; every number opens the cases it counts. */
export function RankingCard({ title, rowLabel, counts, filterOf, note }: RankingCardProps) {
  const words = useMessages(figuresWords);
  const highest = Math.max(...counts.map(({ total }) => total));
  const heads = [
    { label: words.countTotal, mark: 'bg-brand-200' },
    { label: words.countOpen, mark: 'bg-brand' },
    { label: words.countLate, mark: 'bg-danger' },
  ];
  return (
    <Card title={title}>
      <table aria-label={title} className="w-full border-collapse">
        <thead className="text-sm text-ink-soft">
          <tr>
            <th scope="col" className="pb-2 text-start font-medium">
              {rowLabel}
            </th>
            {heads.map(({ label, mark }) => (
              <th key={label} scope="col" className="ps-3 pb-2 text-end font-medium whitespace-nowrap">
                <span aria-hidden="true" className={classes('me-1.5 inline-block size-2 rounded-full', mark)} />
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map((count) => (
            <RankingRow key={count.code} count={count} highest={highest} filter={filterOf(count.code)} />
          ))}
        </tbody>
      </table>
      {note && <p className="mt-3 text-sm text-ink-soft">{note}</p>}
    </Card>
  );
}

interface RankingRowProps {
  count: Count;
  highest: number;
  filter: CaseFilterQuery;
}

const numberClass = 'py-2 ps-3 text-end align-top tabular-nums';
/** Above the link that covers the row. */
const numberLinkClass = 'relative z-1 inline-block min-w-6 rounded-sm hover:underline';

function RankingRow({ count: { name, total, open, late }, highest, filter }: RankingRowProps) {
  const { text, number } = useFormats();
  return (
    <tr className="relative border-t border-line hover:bg-brand-50">
      <th scope="row" className="py-2 text-start font-normal">
        <TextLink stretched {...caseListLink(filter)}>
          {text(name)}
        </TextLink>
        <ShareBar total={total} open={open} late={late} highest={highest} />
      </th>
      <td className={numberClass}>{number(total)}</td>
      <td className={numberClass}>
        <Link className={numberLinkClass} {...caseListLink({ ...filter, status: openStatuses.join(',') })}>
          {number(open)}
        </Link>
      </td>
      <td className={numberClass}>
        <Link className={classes(numberLinkClass, late > 0 && 'font-semibold text-danger')} {...lateListLink(filter)}>
          {number(late)}
        </Link>
      </td>
    </tr>
  );
}

import type { DeskAnswer as Answer, Me } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { EmptyState, QueryView } from '#ui';
import { DeskAnswer } from './desk-answer.tsx';
import type { QualitySearch } from './quality-search.ts';
import { qualityWords } from './quality-words.ts';
import { qualitySampleQuery } from './queries.ts';
import { SampleFilters } from './sample-filters.tsx';

interface WeekSampleProps {
  me: Me;
  search: QualitySearch;
  onChange(part: QualitySearch): void;
}

/** The answers that were drawn of one week: those that wait first. */
export function WeekSample({ me, search, onChange }: WeekSampleProps) {
  const words = useMessages(qualityWords);
  const query = useQuery(qualitySampleQuery(search));
  const ofEmirate = me.permissions['voice.read_quality'] === 'region';
  return (
    <section aria-label={words.sample}>
      <h2 className="mb-3 text-xl font-semibold">{words.sample}</h2>
      {query.data?.week && <SampleFilters shown={query.data.week} agency={search.agency} ofEmirate={ofEmirate} onChange={onChange} />}
      <QueryView query={query} lines={8}>
        {({ week, items }) =>
          items.length === 0 ? <NoSample drawn={week !== null} ofEmirate={ofEmirate} /> : <SampleList items={items} ofEmirate={ofEmirate} />
        }
      </QueryView>
    </section>
  );
}

function SampleList({ items, ofEmirate }: { items: readonly Answer[]; ofEmirate: boolean }) {
  const words = useMessages(qualityWords);
  return (
    <>
      {ofEmirate && <p className="text-ink-soft">{words.waiting(items.filter(({ verdict }) => !verdict).length)}</p>}
      <ul aria-label={words.list} className="flex flex-col gap-4">
        {items.map((item) => (
          <DeskAnswer key={item.id} of={item} />
        ))}
      </ul>
    </>
  );
}

function NoSample({ drawn, ofEmirate }: { drawn: boolean; ofEmirate: boolean }) {
  const words = useMessages(qualityWords);
  const [title, text] = ofEmirate
    ? drawn
      ? [words.noneHere, words.noneHereText]
      : [words.none, words.noneText]
    : drawn
      ? [words.noneOwnWeek, words.noneOwnWeekText]
      : [words.noneOwn, words.noneOwnText];
  return (
    <EmptyState icon="success" title={title}>
      {text}
    </EmptyState>
  );
}

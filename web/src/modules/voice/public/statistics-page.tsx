import { type AnsweringStatistics, leastPublished } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { EmptyState, LinkButton, PageHeader, QueryView, StatTile } from '#ui';
import { AnsweringTable } from './answering-table.tsx';
import { answeringQuery } from './statistics-query.ts';
import { statisticsWords } from './statistics-words.ts';

export function StatisticsPage() {
  const words = useMessages(statisticsWords);
  const statistics = useQuery(answeringQuery);
  return (
    <>
      <PageHeader
        title={words.title}
        description={words.intro}
        actions={
          <LinkButton variant="secondary" icon="download" to="/open-data">
            {words.openData}
          </LinkButton>
        }
      />
      <QueryView query={statistics} lines={10}>
        {(published) =>
          published.byMonth.length === 0 ? <EmptyState icon="chart" title={words.none} /> : <Published statistics={published} />
        }
      </QueryView>
    </>
  );
}

function Published({ statistics: { from, to, total, byAgency, byArea, byMonth } }: { statistics: AnsweringStatistics }) {
  const words = useMessages(statisticsWords);
  const { number, text, date, monthOf } = useFormats();
  const tiles = [
    { label: words.received, value: total.received },
    { label: words.answeredInTime, value: total.answeredInTime },
    { label: words.answeredLate, value: total.answeredLate },
    { label: words.notAnswered, value: total.notAnswered, note: words.notAnsweredNote },
  ];
  return (
    <div className="flex flex-col gap-8">
      <p className="text-ink-soft">{words.period(date(from), date(to))}</p>
      <div className="grid grid-cols-2 gap-3 md:grid-cols-4 md:gap-4">
        {tiles.map(({ label, value, ...note }) => (
          <StatTile key={label} label={label} value={value === null ? '–' : number(value)} {...note} />
        ))}
      </div>
      <p className="max-w-prose text-sm text-ink-soft">{words.hiddenNote(number(leastPublished))}</p>
      <AnsweringTable
        title={words.byAgency}
        rowLabel={words.agency}
        rows={byAgency}
        nameOf={({ name }) => (name ? text(name) : words.noAgency)}
      />
      <AnsweringTable title={words.byArea} rowLabel={words.area} rows={byArea} nameOf={({ name }) => (name ? text(name) : words.noArea)} />
      <AnsweringTable title={words.byMonth} rowLabel={words.month} rows={byMonth} nameOf={({ code }) => monthOf(`${code}-01`)} />
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMessages } from '#i18n';
import { useMe } from '#platform/session.ts';
import { PageHeader, QueryView } from '#ui';
import type { QualitySearch } from './quality-search.ts';
import { QualitySummary } from './quality-summary.tsx';
import { qualityWords } from './quality-words.ts';
import { qualitySummaryQuery } from './queries.ts';
import { SecondLook } from './second-look.tsx';
import { WeekSample } from './week-sample.tsx';

/** How good answers are, by what was drawn and judged; and where they are judged. */
export function QualityPage() {
  const words = useMessages(qualityWords);
  const { data: me } = useMe();
  const search = useSearch({ from: '/staff/staff/quality' });
  const navigate = useNavigate({ from: '/staff/quality' });
  const summary = useQuery(qualitySummaryQuery);
  if (!me) return null;
  const change = (part: QualitySearch) => void navigate({ search: (old) => ({ ...old, ...part }), replace: true, resetScroll: false });
  return (
    <>
      <PageHeader title={words.title} description={`${words.about} ${summary.data ? words.perAgency(summary.data.perAgency) : ''}`} />
      <div className="flex flex-col gap-8">
        <QueryView query={summary} lines={6}>
          {(of) => <QualitySummary of={of} />}
        </QueryView>
        <WeekSample me={me} search={search} onChange={change} />
        <SecondLook me={me} />
      </div>
    </>
  );
}

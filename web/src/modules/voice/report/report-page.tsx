import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useFormats, useMessages } from '#i18n';
import { spanBefore, startOf } from '#platform/period.ts';
import { useMe } from '#platform/session.ts';
import { Button, classes, EmptyState, PageHeader, QueryView, Select, useNow } from '#ui';
import { FairRanking } from '../measures/fair-ranking.tsx';
import { type MeasureId, measureIds } from '../measures/measure-list.ts';
import { measuresQuery } from '../measures/queries.ts';
import { WhereTimeGoes } from '../measures/where-time-goes.tsx';
import { LatestRatings } from '../ratings/latest-ratings.tsx';
import { ComparePeriods } from '../shared/compare-periods.tsx';
import { beforeOwn, hasOwnPeriod, otherPeriod, ownPeriod, type TwoPeriods } from '../shared/two-periods.ts';
import { ReportFigures } from './report-figures.tsx';
import { ReportGroups } from './report-groups.tsx';
import { ReportLate } from './report-late.tsx';
import { type ReportForm, type ReportPeriod, reportForms, reportPeriods } from './report-periods.ts';
import { ReportSummary } from './report-summary.tsx';
import { periodNames, reportWords } from './report-words.ts';

const ofBrief: readonly MeasureId[] = ['total', 'onTime', 'answer', 'acknowledge', 'reopenRate', 'appealRate', 'satisfaction'];

/** A period on paper: for the leader of an agency that agency, for the emirate all of them. Every number opens its cases. */
export function ReportPage() {
  const words = useMessages(reportWords);
  const titles = useMessages(periodNames);
  const { text, date } = useFormats();
  const { data: me = null } = useMe();
  const { period = 'week', form = 'full', ...days } = useSearch({ from: '/staff/staff/report' });
  const navigate = useNavigate({ from: '/staff/report' });
  const isOwn = hasOwnPeriod(days);
  const filter = isOwn ? ownPeriod(days) : { from: startOf(period) };
  const other = otherPeriod(days);
  const compared = other ?? (isOwn ? beforeOwn(days) : spanBefore(period));
  const isBrief = form === 'brief';
  const change = (part: { period: ReportPeriod } | { form: ReportForm } | TwoPeriods) =>
    void navigate({ search: (old) => ({ ...old, ...part }), replace: true });
  const now = new Date(useNow()).toISOString();
  const all = useQuery(measuresQuery(filter));
  const before = useQuery({ ...measuresQuery(compared ?? filter), enabled: compared !== undefined });
  const standing = useQuery(measuresQuery({}));
  if (!me) return null;
  const ofRegion = me.permissions['voice.read_figures'] === 'region';
  const unit = ofRegion ? null : (me.department ?? me.agency);
  return (
    <div className={classes('flex flex-col gap-6 print:gap-3', isBrief && 'print:[zoom:0.78]')}>
      <PageHeader title={isOwn ? words.ofOwnPeriod : titles[period]} description={unit ? text(unit.name) : words.region} />
      <div className="-mt-4 flex flex-wrap items-end justify-between gap-4">
        <p>
          {words.days(filter.from ? date(filter.from) : words.beginning, days.last && isOwn ? date(days.last) : date(now))}
          {other && (
            <span className="block">
              {words.against(other.from ? date(other.from) : words.beginning, days.otherLast ? date(days.otherLast) : date(now))}
            </span>
          )}
          <span className="block text-sm text-ink-soft">{words.made(date(now))}</span>
        </p>
        <div className="flex flex-wrap items-end gap-3 print:hidden">
          <Select<ReportPeriod>
            label={words.period}
            options={reportPeriods.map((value) => ({ value, label: titles[value] }))}
            value={period}
            onChange={(chosen) => change({ period: chosen })}
          />
          <Select<ReportForm>
            label={words.form}
            options={reportForms.map((value) => ({ value, label: words[value] }))}
            value={form}
            onChange={(chosen) => change({ form: chosen })}
          />
          <Button variant="secondary" icon="file" onPress={() => window.print()}>
            {words.print}
          </Button>
        </div>
      </div>
      <ComparePeriods value={days} onChange={change} />
      <QueryView query={all} lines={10}>
        {(measured) =>
          measured.all.total === 0 && standing.data?.all.late === 0 ? (
            <EmptyState icon="chart" title={words.none}>
              {words.noneText}
            </EmptyState>
          ) : (
            <>
              <div className={isBrief ? 'grid items-start gap-6 xl:grid-cols-2 print:grid-cols-2 print:gap-3' : 'contents'}>
                {before.data && standing.data && (
                  <ReportSummary all={measured.all} before={before.data.all} isOther={other !== undefined} late={standing.data.all.late} />
                )}
                {before.data && (
                  <ReportFigures
                    ids={isBrief ? ofBrief : measureIds}
                    all={measured.all}
                    before={before.data.all}
                    isOther={other !== undefined}
                  />
                )}
              </div>
              <ReportLate most={isBrief ? 3 : 10} isBrief={isBrief} />
              <FairRanking by={ofRegion ? 'agency' : 'department'} filter={filter} most={isBrief ? 5 : 30} isBrief={isBrief} />
              {!isBrief && <LatestRatings filter={filter} most={8} />}
              {!isBrief && <WhereTimeGoes filter={filter} by={ofRegion ? 'agency' : 'department'} most={12} isDrawn={false} />}
              {!isBrief && <ReportGroups by="category" filter={filter} />}
              {!isBrief && ofRegion && <ReportGroups by="area" filter={filter} />}
            </>
          )
        }
      </QueryView>
    </div>
  );
}

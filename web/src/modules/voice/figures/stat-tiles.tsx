import { type Figures, openStatuses } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { StatTile } from '#ui';
import type { CaseFilterQuery } from '../shared/queries.ts';
import { caseListLink, lateListLink } from './case-list-link.ts';
import { DirectivesTile } from './directives-tile.tsx';
import { figuresWords } from './figures-words.ts';

interface StatTilesProps {
  figures: Figures;
  filter: CaseFilterQuery;
}

const open = openStatuses.join(',');
const answered = 'answered,closed';
/** Of the Kingdom's official hours, 7:30–14:30; in Ramadan five, which "about" covers. */
const workingDayMinutes = 7 * 60;

export function StatTiles({ figures, filter }: StatTilesProps) {
  const words = useMessages(figuresWords);
  const { number, percent, workingTime } = useFormats();
  const { onTimeShare, medianAnswerMinutes: median, satisfaction, trend } = figures;
  const answeredLink = caseListLink({ ...filter, status: answered });
  return (
    <div className="grid grid-cols-2 gap-3 md:grid-cols-3 md:gap-4 lg:grid-cols-4 print:grid-cols-4 [&>:last-child]:col-span-full lg:[&>:last-child]:col-span-2 print:[&>:last-child]:col-span-2">
      <StatTile
        label={words.open}
        value={number(figures.open)}
        note={words.openNote(percent(figures.total === 0 ? 0 : figures.open / figures.total))}
        link={caseListLink({ ...filter, status: open })}
      />
      <StatTile
        label={words.late}
        value={number(figures.late)}
        note={figures.late > 0 ? words.lateNote : words.noneLate}
        tone={figures.late > 0 ? 'danger' : 'success'}
        link={lateListLink(filter)}
      />
      <DirectivesTile filter={filter} />
      <StatTile
        label={words.onTime}
        value={onTimeShare === null ? '–' : percent(onTimeShare)}
        note={onTimeShare === null ? words.noAnswers : words.onTimeNote}
        link={answeredLink}
      />
      <StatTile
        label={words.answerTime}
        value={median === null ? '–' : workingTime(median)}
        note={median === null ? words.noAnswers : words.answerTimeNote(words.workingDays(Math.round(median / workingDayMinutes)))}
        link={answeredLink}
      />
      <StatTile
        label={words.satisfaction}
        value={satisfaction.mean === null ? '–' : words.satisfactionValue(number(satisfaction.mean))}
        note={words.ratings(satisfaction.ratings)}
        link={answeredLink}
      />
      <StatTile
        label={words.total}
        value={number(figures.total)}
        note={words.totalNote}
        trend={trend.map(({ submitted }) => submitted)}
        link={caseListLink(filter)}
      />
    </div>
  );
}

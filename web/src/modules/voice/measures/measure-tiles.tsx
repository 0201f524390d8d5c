import type { Measures } from '@sawt/contract';
import { bothFilters } from '@sawt/contract';
import { useMessages } from '#i18n';
import { StatTile } from '#ui';
import { caseListLink } from '../figures/case-list-link.ts';
import type { CaseFilterQuery } from '../shared/queries.ts';
import { measureIds, measures } from './measure-list.ts';
import { measureNames } from './measure-words.ts';
import { measuresWords } from './measures-words.ts';
import { useMeasureText } from './use-measure-text.ts';

interface MeasureTilesProps {
  all: Measures;
  /** The same of the period before. */
  before: Measures | undefined;
  /** It is not the one before, but one of their choice. */
  isOther: boolean;
  filter: CaseFilterQuery;
}

/** Every figure of the selection, each with what it was before, and opening the cases it is about. */
export function MeasureTiles({ all, before, isOther, filter }: MeasureTilesProps) {
  const words = useMessages(measuresWords);
  const names = useMessages(measureNames);
  const textOf = useMeasureText();
  return (
    <div className="grid grid-cols-2 gap-3 md:grid-cols-3 md:gap-4 xl:grid-cols-4 [&>:last-child]:col-span-full">
      {measureIds.map((id) => (
        <StatTile
          key={id}
          label={names[id]}
          value={textOf(id, all)}
          {...(before && { note: (isOther ? words.other : words.before)(textOf(id, before)) })}
          link={caseListLink(bothFilters(filter, measures[id].list) ?? filter)}
        />
      ))}
    </div>
  );
}

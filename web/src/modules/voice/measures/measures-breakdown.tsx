import type { FigureGroup, FigureGrouping } from '@sawt/contract';
import { useMessages } from '#i18n';
import { Select } from '#ui';
import type { CaseFilterQuery } from '../shared/queries.ts';
import { MeasureChart } from './measure-chart.tsx';
import { type MeasureId, measureIds } from './measure-list.ts';
import { measureNames } from './measure-words.ts';
import type { MeasuresSearch } from './measures-search.ts';
import { MeasuresTable } from './measures-table.tsx';
import { groupingWords, measuresWords } from './measures-words.ts';

interface MeasuresBreakdownProps {
  by: FigureGrouping;
  options: readonly FigureGrouping[];
  draw: MeasureId;
  groups: readonly FigureGroup[];
  /** Cases in none of the groups. */
  ungrouped: number;
  filter: CaseFilterQuery;
  onChange(part: MeasuresSearch): void;
}

/** The figures told apart: one drawn, all in a table. */
export function MeasuresBreakdown({ by, options, draw, groups, ungrouped, filter, onChange }: MeasuresBreakdownProps) {
  const words = useMessages(measuresWords);
  const names = useMessages(measureNames);
  const bys = useMessages(groupingWords);
  return (
    <>
      <div className="flex flex-wrap gap-4 print:hidden">
        <div className="min-w-44 flex-1 sm:max-w-72">
          <Select<FigureGrouping>
            label={words.by}
            options={options.map((value) => ({ value, label: bys[value] }))}
            value={by}
            onChange={(chosen) => onChange({ by: chosen })}
          />
        </div>
        <div className="min-w-44 flex-1 sm:max-w-72">
          <Select<MeasureId>
            label={words.draw}
            options={measureIds.map((value) => ({ value, label: names[value] }))}
            value={draw}
            onChange={(chosen) => onChange({ draw: chosen })}
          />
        </div>
      </div>
      <MeasureChart draw={draw} by={by} groups={groups} filter={filter} />
      <MeasuresTable by={by} draw={draw} groups={groups} filter={filter} />
      {ungrouped > 0 && <p className="text-sm text-ink-soft">{words.ungrouped(ungrouped)}</p>}
    </>
  );
}

import type { FigureGrouping } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { QueryView } from '#ui';
import type { CaseFilterQuery } from '../shared/queries.ts';
import { groupingWords } from './measures-words.ts';
import { stagesQuery } from './queries.ts';
import { StageChart } from './stage-chart.tsx';
import { StageGroups } from './stage-groups.tsx';
import { StageTable } from './stage-table.tsx';
import { stageWords } from './stage-words.ts';

interface WhereTimeGoesProps {
  filter: CaseFilterQuery;
  /** Told apart by this as well. */
  by?: FigureGrouping;
  most?: number;
  /** On paper the table says it all. */
  isDrawn?: boolean;
}

/** How long cases are in each stage: drawn, in a table, and told apart. */
export function WhereTimeGoes({ filter, by, most, isDrawn = true }: WhereTimeGoesProps) {
  const words = useMessages(stageWords);
  const bys = useMessages(groupingWords);
  return (
    <section aria-label={words.title} className="flex min-w-0 flex-col gap-3">
      <h2 className="text-xl font-semibold">{words.title}</h2>
      <QueryView query={useQuery(stagesQuery(filter, by))} lines={6}>
        {(staged) =>
          Object.values(staged.all).every(({ cases }) => cases === 0) ? (
            <p className="text-ink-soft">{words.none}</p>
          ) : (
            <>
              {isDrawn && <StageChart times={staged.all} filter={filter} />}
              <StageTable times={staged.all} filter={filter} />
              {by && (
                <>
                  <h3 className="text-sm font-medium text-ink-soft">{words.byGroup(bys[by])}</h3>
                  <StageGroups by={by} staged={staged} filter={filter} {...(most && { most })} />
                </>
              )}
            </>
          )
        }
      </QueryView>
      <p className="text-sm text-ink-soft">{words.help}</p>
    </section>
  );
}

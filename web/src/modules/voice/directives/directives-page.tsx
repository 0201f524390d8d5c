import { directiveStates } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMessages } from '#i18n';
import { usePlaceOptions } from '#modules/directory/use-place-options.ts';
import { useMe } from '#platform/session.ts';
import { EmptyState, FilterBar, FilterSelect, PageHeader, QueryView } from '#ui';
import { agenciesQuery } from '../shared/queries.ts';
import { DirectedCase } from './directed-case.tsx';
import { directiveWords } from './directive-words.ts';
import type { DirectivesSearch } from './directives-search.ts';
import { directivesQuery } from './queries.ts';

/** All that the emirate waits for, and all that waits for its word, without opening one case after the other. */
export function DirectivesPage() {
  const words = useMessages(directiveWords);
  const placeOptions = usePlaceOptions();
  const { data: me } = useMe();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const search = useSearch({ from: '/staff/staff/directives' });
  const navigate = useNavigate({ from: '/staff/directives' });
  const change = (part: DirectivesSearch) => void navigate({ search: (old) => ({ ...old, ...part }), replace: true });
  const onClear = search.state || search.agency ? () => void navigate({ search: {}, replace: true }) : undefined;
  return (
    <div className="max-w-5xl">
      <PageHeader title={words.title} description={words.about} />
      <FilterBar label={words.filters} onClear={onClear}>
        <FilterSelect
          label={words.state}
          options={directiveStates.map((value) => ({ value, label: words[value] }))}
          value={search.state}
          onChange={(state) => change({ state })}
        />
        {me?.permissions['voice.read_case'] === 'region' && (
          <FilterSelect
            label={words.agency}
            options={placeOptions(agencies)}
            value={search.agency}
            onChange={(agency) => change({ agency })}
          />
        )}
      </FilterBar>
      <QueryView query={useQuery(directivesQuery(search))} lines={8}>
        {({ items, isCut }) =>
          items.length === 0 ? (
            <EmptyState icon="shield" title={words.none}>
              {words.noneText}
            </EmptyState>
          ) : (
            <>
              <ul aria-label={words.list} className="flex flex-col gap-4">
                {items.map((item) => (
                  <DirectedCase key={item.number} of={item} />
                ))}
              </ul>
              {isCut && <p className="mt-4 text-ink-soft">{words.cut}</p>}
            </>
          )
        }
      </QueryView>
    </div>
  );
}

import { type CaseFacets, caseKinds, caseStatuses, type Facet, type Me, priorities } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { usePlaceOptions } from '#modules/directory/use-place-options.ts';
import type { SelectOption } from '#ui';
import { kindWords, priorityWords } from '../../../shared/case-words.ts';
import { agenciesQuery, areasQuery } from '../../../shared/queries.ts';
import { useStatusWords } from '../../../shared/status-badge.tsx';
import type { InboxSearch } from '../inbox-search.ts';
import type { InboxTab } from '../inbox-tabs.ts';
import { inboxWords } from '../inbox-words.ts';
import { useCategoryOptions } from '../use-category-options.ts';
import { facetWords } from './facet-words.ts';

export interface FacetOptions {
  facet: Facet;
  label: string;
  options: readonly SelectOption<string>[];
}

/** What can be chosen of each facet. A tab that is about a status leaves none to choose, an agency's people have no other agency. */
export function useFacets(me: Me, tab: InboxTab, search: InboxSearch, counted: CaseFacets | undefined): FacetOptions[] {
  const words = useMessages(inboxWords);
  const { late, isLate } = useMessages(facetWords);
  const kinds = useMessages(kindWords);
  const priorityNames = useMessages(priorityWords);
  const statuses = useStatusWords('staff');
  const { text } = useFormats();
  const placeOptions = usePlaceOptions();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const { data: areas = [] } = useQuery(areasQuery);
  const seesAll = me.permissions['voice.read_case'] === 'region';
  const categories = useCategoryOptions(seesAll ? search.agency : me.agency?.code, search.category);
  const listed = <T extends string>(values: readonly T[], names: Record<T, string>) =>
    values.map((value) => ({ value, label: names[value] }));
  const coded = (things: readonly { code: string; name: { ar: string; en: string } }[]) =>
    things.map(({ code, name }) => ({ value: code, label: text(name) }));
  const ofStatus: FacetOptions[] = [
    {
      facet: 'status',
      label: words.status,
      options: listed(
        caseStatuses.filter((status) => status !== 'split'),
        statuses,
      ),
    },
    { facet: 'late', label: late, options: [{ value: 'true', label: isLate }] },
  ];
  // Who has cases, and which tags are on some, is known once they are counted.
  const people = (counted?.assignee.values ?? []).flatMap(({ value, name }) => (name ? [{ value, label: text(name) }] : []));
  const ofPeople: FacetOptions = { facet: 'assignee', label: words.assignee, options: people };
  const ofTags = (counted?.tag.values ?? []).flatMap(({ value, name }) => (name ? [{ value, label: text(name) }] : []));
  const isOwn = me.permissions['voice.read_case'] === 'own';
  return [
    ...(tab.filter ? [] : ofStatus),
    { facet: 'priority', label: words.priority, options: listed(priorities, priorityNames) },
    { facet: 'kind', label: words.kind, options: listed(caseKinds, kinds) },
    { facet: 'area', label: words.area, options: coded(areas) },
    ...(seesAll ? [{ facet: 'agency' as const, label: words.agency, options: placeOptions(agencies) }] : []),
    { facet: 'category', label: words.category, options: categories },
    ...(tab.filter || isOwn ? [] : [ofPeople]),
    { facet: 'tag', label: words.tag, options: ofTags },
  ];
}

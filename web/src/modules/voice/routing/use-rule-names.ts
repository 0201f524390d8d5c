import type { RoutingRule } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { kindWords, priorityWords } from '../shared/case-words.ts';
import { agenciesQuery, areasQuery, categoriesQuery } from '../shared/queries.ts';
import { subareasQuery } from '../shared/use-region.ts';
import { routingWords } from './routing-words.ts';

/** What rules name by code, in words. */
export function useRuleNames() {
  const words = useMessages(routingWords);
  const kinds = useMessages(kindWords);
  const priorities = useMessages(priorityWords);
  const { text } = useFormats();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const { data: areas = [] } = useQuery(areasQuery);
  const { data: subareas = [] } = useQuery(subareasQuery);
  const { data: categories = [] } = useQuery(categoriesQuery);
  const nameIn = (list: readonly { code: string; name: { ar: string; en: string } }[], code: string) => {
    const found = list.find((each) => each.code === code);
    return found ? text(found.name) : code;
  };
  const agency = (code: string) => nameIn(agencies, code);
  const department = (code: string) =>
    nameIn(
      agencies.flatMap(({ departments }) => departments),
      code,
    );
  return {
    /** The conditions of a rule, each a line. */
    conditions: ({ when }: RoutingRule): string[] =>
      [
        when.returnedBy && words.whenReturned(agency(when.returnedBy)),
        when.category && words.whenCategory(nameIn(categories, when.category)),
        when.area && words.whenArea(nameIn([...areas, ...subareas], when.area)),
        when.kinds.length > 0 && words.whenKinds(when.kinds.map((kind) => kinds[kind]).join(words.or)),
        when.words.length > 0 && words.whenWords(when.words.map((each) => `«${each}»`).join(words.or)),
      ].filter((line) => typeof line === 'string'),
    /** Where it leads, each a line. */
    targets: ({ to }: RoutingRule): string[] =>
      [
        to.agency ? agency(to.agency) : words.byCategory,
        to.department && department(to.department),
        to.priority && `${words.priority}: ${priorities[to.priority]}`,
      ].filter((line) => typeof line === 'string'),
  };
}

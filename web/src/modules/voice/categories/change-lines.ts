import type { CategorySettings } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { priorityWords } from '../shared/case-words.ts';
import { categoriesQuery } from '../shared/queries.ts';
import { categoryWords } from './category-words.ts';

type Part = { [K in keyof CategorySettings]?: CategorySettings[K] | undefined };

/** What of a category changes from what to what, a line each. */
export function useChangeLines(): (before: Part, after: Part) => string[] {
  const words = useMessages(categoryWords);
  const priorities = useMessages(priorityWords);
  const { text } = useFormats();
  const { data: categories = [] } = useQuery(categoriesQuery);
  const namesOf = (codes: readonly string[] = []) =>
    codes.map((code) => text(categories.find((each) => each.code === code)?.name ?? { ar: code, en: code })).join(words.comma) ||
    words.nothing;
  const hours = (count: number | null | undefined) => words.hours(count ?? 0);
  return (before, after) =>
    [
      after.name && before.name && before.name.ar !== after.name.ar && words.fromTo(words.nameAr, before.name.ar, after.name.ar),
      after.name && before.name && before.name.en !== after.name.en && words.fromTo(words.nameEn, before.name.en, after.name.en),
      after.acknowledgeHours !== undefined &&
        words.fromTo(words.acknowledge, hours(before.acknowledgeHours), hours(after.acknowledgeHours)),
      after.answerHours !== undefined && words.fromTo(words.answer, hours(before.answerHours), hours(after.answerHours)),
      after.priority && before.priority && words.fromTo(words.priority, priorities[before.priority], priorities[after.priority]),
      after.active !== undefined && words.fromTo(words.state, words[stateOf(before)], words[stateOf(after)]),
      after.successors && words.fromTo(words.successors, namesOf(before.successors), namesOf(after.successors)),
    ].filter((line) => typeof line === 'string');
}

const stateOf = ({ active }: Part) => (active ? 'active' : 'inactive');

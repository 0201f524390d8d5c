import type { DeadlineScope } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { defineMessages, useFormats, useMessages } from '#i18n';
import { kindWords, priorityWords } from './case-words.ts';
import { agenciesQuery, categoriesQuery } from './queries.ts';

const scopeWords = defineMessages({
  ar: { priority: (name: string) => `الأولوية: ${name}`, comma: '، ' },
  en: { priority: (name: string) => `Priority: ${name}`, comma: ', ' },
});

/** For which cases a policy is, in words. */
export function useScopeLine(): (scope: DeadlineScope) => string {
  const words = useMessages(scopeWords);
  const kinds = useMessages(kindWords);
  const priorities = useMessages(priorityWords);
  const { text } = useFormats();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const { data: categories = [] } = useQuery(categoriesQuery);
  const nameIn = (list: readonly { code: string; name: { ar: string; en: string } }[], code: string) => {
    const found = list.find((one) => one.code === code);
    return found ? text(found.name) : code;
  };
  return ({ kind, category, priority, agency }) =>
    [
      category && nameIn(categories, category),
      agency && nameIn(agencies, agency),
      priority && words.priority(priorities[priority]),
      kind && kinds[kind],
    ]
      .filter((part) => typeof part === 'string')
      .join(words.comma);
}

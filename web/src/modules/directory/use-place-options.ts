import type { Bilingual } from '@sawt/contract';
import { defineMessages, useFormats, useMessages } from '#i18n';
import type { SelectOption } from '#ui';
import { openFirst } from './open-places.ts';

const closedWords = defineMessages({
  ar: { closed: (name: string) => `${name} (مغلقة)` },
  en: { closed: (name: string) => `${name} (closed)` },
});

interface Place {
  code: string;
  name: Bilingual;
  closedAt: string | null;
}

/** Agencies or departments to choose from: the open ones, and after them what has closed, which says so. */
export function usePlaceOptions(): (places: readonly Place[]) => SelectOption<string>[] {
  const { closed } = useMessages(closedWords);
  const { text } = useFormats();
  return (places) =>
    places.toSorted(openFirst).map(({ code, name, closedAt }) => ({ value: code, label: closedAt ? closed(text(name)) : text(name) }));
}

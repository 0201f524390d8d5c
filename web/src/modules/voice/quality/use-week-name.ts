import { useCallback } from 'react';
import { useFormats, useMessages } from '#i18n';
import { qualityWords } from './quality-words.ts';

const days = 86_400_000;

/** A week by its Sunday and its Saturday. */
export function useWeekName(): (week: string) => string {
  const { weekOf } = useMessages(qualityWords);
  const { shortDay } = useFormats();
  return useCallback(
    (week) => weekOf(shortDay(week), shortDay(new Date(Date.parse(week) + 6 * days).toISOString().slice(0, 10))),
    [weekOf, shortDay],
  );
}

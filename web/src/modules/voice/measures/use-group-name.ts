import type { FigureGroup, FigureGrouping } from '@sawt/contract';
import { useCallback } from 'react';
import { useFormats, useMessages } from '#i18n';
import { channelWords, kindWords, priorityWords } from '../shared/case-words.ts';
import { useStatusWords } from '../shared/status-badge.tsx';
import { measuresWords } from './measures-words.ts';

/** What a group is called: by its name, by the words of the code, or by its days. */
export function useGroupName(by: FigureGrouping): (group: Omit<FigureGroup, 'measures' | 'fair'>) => string {
  const words = useMessages(measuresWords);
  const channels = useMessages(channelWords);
  const kinds = useMessages(kindWords);
  const priorities = useMessages(priorityWords);
  const statuses = useStatusWords('staff');
  const formats = useFormats();
  return useCallback(
    ({ key, name, filter }: Omit<FigureGroup, 'measures' | 'fair'>) => {
      if (name) return formats.text(name);
      const from = filter.from ?? '';
      if (by === 'day') return formats.shortDay(from);
      if (by === 'week') return words.weekFrom(formats.shortDay(from));
      if (by === 'month') return formats.monthOf(from);
      if (by === 'hijri_month') return formats.hijriMonthOf(from);
      const codes: Partial<Record<FigureGrouping, Record<string, string>>> = {
        channel: channels,
        kind: kinds,
        priority: priorities,
        status: statuses,
      };
      return codes[by]?.[key] ?? key;
    },
    [by, words, formats, channels, kinds, priorities, statuses],
  );
}

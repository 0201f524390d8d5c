import type { Measures } from '@sawt/contract';
import { useCallback } from 'react';
import { useFormats, useMessages } from '#i18n';
import { type MeasureId, measures } from './measure-list.ts';
import { measuresWords } from './measures-words.ts';

/** A figure as its reader reads it; a dash where nothing was measured. */
export function useMeasureText(): (id: MeasureId, of: Measures) => string {
  const words = useMessages(measuresWords);
  const { number, percent, workingTime } = useFormats();
  return useCallback(
    (id, of) => {
      const { value, form } = measures[id];
      const measured = value(of);
      if (measured === null) return '–';
      const forms = { count: number, share: percent, time: workingTime, rating: (mean: number) => words.ofFive(number(mean)) };
      return forms[form](measured);
    },
    [words, number, percent, workingTime],
  );
}

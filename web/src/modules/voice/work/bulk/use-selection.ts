import { type ListedCase, maximumSelected } from '@sawt/contract';
import { useState } from 'react';
import { useMessages } from '#i18n';
import type { RowSelection } from '#ui';
import { bulkWords } from './bulk-words.ts';

export interface Selection {
  /** Ticked rows that are still shown. */
  cases: ListedCase[];
  /** Everything the list finds, also what is not shown. */
  isAll: boolean;
  isFull: boolean;
  selectAll(): void;
  clear(): void;
  rows: RowSelection<ListedCase>;
}

interface Ticked {
  list: string;
  numbers: ReadonlySet<string>;
  isAll: boolean;
}

/** What is ticked in a list. Another list, or another filter, begins with nothing. @param list tells lists apart */
export function useSelection(list: string, shown: readonly ListedCase[]): Selection {
  const words = useMessages(bulkWords);
  const nothing: Ticked = { list, numbers: new Set(), isAll: false };
  const [kept, setTicked] = useState(nothing);
  const ticked = kept.list === list ? kept : nothing;
  const tick = (numbers: Iterable<string>, isAll = false) =>
    setTicked({ list, numbers: new Set([...numbers].slice(0, maximumSelected)), isAll });

  const cases = ticked.isAll ? [...shown] : shown.filter(({ number }) => ticked.numbers.has(number));
  const isPageSelected = shown.length > 0 && cases.length === Math.min(shown.length, ticked.isAll ? shown.length : maximumSelected);
  return {
    cases,
    isAll: ticked.isAll,
    isFull: !ticked.isAll && cases.length >= maximumSelected,
    selectAll: () => tick([], true),
    clear: () => setTicked(nothing),
    rows: {
      has: (number) => ticked.isAll || ticked.numbers.has(number),
      toggle(number) {
        // Of everything one is taken out: what is left are the rows one sees.
        const before = new Set(cases.map((each) => each.number));
        if (!before.delete(number)) before.add(number);
        tick(before);
      },
      labelOf: ({ number }) => words.selectCase(number),
      isPageSelected,
      togglePage: () => tick(isPageSelected ? [] : shown.map(({ number }) => number)),
      pageLabel: words.selectPage,
    },
  };
}

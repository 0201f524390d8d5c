import { shortText } from '#platform/search.ts';
import { beginOf, endOf } from './days.ts';
import type { CaseFilterQuery } from './queries.ts';

/** A day that there is, `2026-11-25`. */
export const day = (given: unknown) => {
  const text = shortText(10)(given);
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && beginOf(text) !== undefined ? text : undefined;
};

/** A period of one's own choice, and another beside it, in the address: first and last days in Riyadh. */
export const twoPeriods = { first: day, last: day, otherFirst: day, otherLast: day };
export interface TwoPeriods {
  first?: string | undefined;
  last?: string | undefined;
  otherFirst?: string | undefined;
  otherLast?: string | undefined;
}

const span = (first: string | undefined, last: string | undefined): CaseFilterQuery => {
  const [from, to] = [first && beginOf(first), last && endOf(last)];
  return { ...(from && { from }), ...(to && { to }) };
};

/** The cases of the period; all where none is chosen. */
export const ownPeriod = ({ first, last }: TwoPeriods): CaseFilterQuery => span(first, last);
/** Those of the other; undefined where none is chosen. */
export const otherPeriod = ({ otherFirst, otherLast }: TwoPeriods): CaseFilterQuery | undefined =>
  otherFirst || otherLast ? span(otherFirst, otherLast) : undefined;
export const hasOwnPeriod = ({ first, last }: TwoPeriods): boolean => first !== undefined || last !== undefined;

/** As many days just before the period; undefined where it has no beginning. */
export function beforeOwn(chosen: TwoPeriods, now: number = Date.now()): CaseFilterQuery | undefined {
  const { from, to } = ownPeriod(chosen);
  if (!from) return undefined;
  const length = Math.max(0, (to ? Date.parse(to) : now) - Date.parse(from));
  return { from: new Date(Date.parse(from) - length).toISOString(), to: from };
}

import { toLatinDigits } from '#i18n';
import { type Period, periods, startOf } from '#platform/period.ts';
import { oneOf, readSearch, shortText } from '#platform/search.ts';

export const readAuditSearch = readSearch({ event: shortText(80), subject: shortText(120), actor: shortText(36), period: oneOf(periods) });
export interface AuditSearch {
  event?: string | undefined;
  /** As it was typed. */
  subject?: string | undefined;
  actor?: string | undefined;
  period?: Period | undefined;
}

/** What the server is asked for: a number alone is a case, in any digits and however it is grouped. */
export function auditFilter({ event, subject, actor, period }: AuditSearch) {
  const number = subject && toLatinDigits(subject).replace(/\s/g, '');
  const asked = number && /^\d+$/.test(number) ? `case:${number}` : subject;
  return { event, actor, subject: asked, from: period && startOf(period) };
}

import type { Period } from '#platform/period.ts';

export const reportPeriods = ['week', 'month', 'quarter'] as const satisfies readonly Period[];
/** On one sheet, for who has a minute; or all of it. */
export const reportForms = ['brief', 'full'] as const;
export type ReportForm = (typeof reportForms)[number];

export type ReportPeriod = (typeof reportPeriods)[number];

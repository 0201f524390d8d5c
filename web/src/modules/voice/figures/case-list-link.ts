import { linkOptions } from '@tanstack/react-router';
import type { CaseFilterQuery } from '../shared/queries.ts';

/** The list behind a number: all cases under exactly the filter that was counted. */
export const caseListLink = (filter: CaseFilterQuery) => linkOptions({ to: '/staff/cases', search: { tab: 'all', ...filter } });

/** As the late are listed: the longest overdue first. */
export const lateListLink = (filter: CaseFilterQuery) =>
  linkOptions({ to: '/staff/cases', search: { tab: 'all', order: 'due', ...filter, late: 'true' } });

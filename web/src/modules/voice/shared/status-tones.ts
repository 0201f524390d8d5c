import type { CaseStatus } from '@sawt/contract';

/** The tone of each state, on the pages and in the picture of the lifecycle. */
export const statusTones = {
  received: 'info',
  referred: 'info',
  assigned: 'info',
  in_progress: 'info',
  awaiting_citizen: 'warning',
  in_review: 'info',
  answered: 'success',
  appealed: 'warning',
  closed: 'neutral',
  rejected: 'danger',
  withdrawn: 'neutral',
  split: 'info',
  merged: 'info',
} as const satisfies Record<CaseStatus, string>;

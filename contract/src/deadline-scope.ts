import { z } from 'zod';
import { caseKinds, priorities } from './case-lists.ts';
import { Code } from './common.ts';

/** For which cases a deadline policy is; null: for any. */
export const DeadlineScope = z.strictObject({
  kind: z.enum(caseKinds).nullable(),
  /** With all that lies below it. */
  category: Code.nullable(),
  priority: z.enum(priorities).nullable(),
  agency: Code.nullable(),
});
export type DeadlineScope = z.infer<typeof DeadlineScope>;

/** Two policies are of the same scope exactly if these are equal; an open dimension is a star. */
export const deadlineScopeKey = ({ kind, category, priority, agency }: DeadlineScope): string =>
  [kind, category, priority, agency].map((one) => one ?? '*').join('/');

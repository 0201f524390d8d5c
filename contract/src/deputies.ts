import { z } from 'zod';
import { Day, PersonName } from './common.ts';
import { Me } from './directory.ts';
import { defineEndpoints } from './endpoint.ts';

/** Who stands in for whom on which days, both included (days in Riyadh). */
export const Deputyship = z.object({
  id: z.uuid(),
  leader: PersonName,
  deputy: PersonName,
  from: Day,
  until: Day,
  /** Does it hold today? */
  current: z.boolean(),
  /** May the reader withdraw it? */
  mayWithdraw: z.boolean(),
});
export type Deputyship = z.infer<typeof Deputyship>;

const errors = ['auth.required', 'auth.forbidden'] as const;

/** Deputies: an official acts for a leader while that one is away. */
export const deputies = defineEndpoints({
  listDeputyships: {
    method: 'GET',
    path: '/api/v1/deputyships',
    summary: 'Whose deputy the reader is and who theirs is, today and later',
    access: 'signed-in',
    audit: null,
    output: z.array(Deputyship),
    errors: [...errors],
  },
  listDeputyCandidates: {
    method: 'GET',
    path: '/api/v1/deputyships/candidates',
    summary: 'Whom the reader may name as their deputy: the active staff of their agency',
    access: 'directory.name_deputy',
    audit: null,
    output: z.array(PersonName),
    errors: [...errors],
  },
  nameDeputy: {
    method: 'POST',
    path: '/api/v1/deputyships',
    summary: 'Name a deputy for a span of days',
    access: 'directory.name_deputy',
    proof: 'fresh',
    audit: 'directory.deputy_named',
    body: z.strictObject({ deputy: z.uuid(), from: Day, until: Day }),
    output: Deputyship,
    errors: [...errors, 'auth.proof_required', 'deputy.unfit', 'deputy.overlap'],
  },
  withdrawDeputy: {
    method: 'POST',
    path: '/api/v1/deputyships/{id}/withdrawal',
    summary: 'Withdraw a deputy at once',
    access: 'directory.name_deputy',
    audit: 'directory.deputy_withdrawn',
    params: z.strictObject({ id: z.uuid() }),
    output: z.object({}),
    errors: [...errors, 'deputy.not_found'],
  },
  actFor: {
    method: 'POST',
    path: '/api/v1/me/acting-for',
    summary: 'Act for a leader whose deputy one is today, in this session; for oneself again',
    access: 'signed-in',
    audit: 'directory.acted_for',
    body: z.strictObject({ leader: z.uuid().nullable() }),
    output: Me,
    errors: [...errors, 'deputy.not_deputy'],
  },
});

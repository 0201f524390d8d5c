import { z } from 'zod';
import { Bilingual, Code, typedText } from './common.ts';
import { defineEndpoints } from './endpoint.ts';

/** The moves that say why, by a reason of the list and words beside it. */
export const reasonMoves = [
  'return',
  'reject',
  'handBack',
  'sendBack',
  'dismiss',
  'withdraw',
  'reopen',
  'appeal',
  'refer',
  'prioritise',
] as const;
export type ReasonMove = (typeof reasonMoves)[number];

/** The reason that is not in the list: it always has to be explained, and is never retired. */
export const otherReason = 'other';

export const Reason = z.object({
  move: z.enum(reasonMoves),
  code: Code,
  name: Bilingual,
  /** Chosen alone it says too little. */
  needsWords: z.boolean(),
  /** A retired one is offered no more, and stays where it was chosen. */
  active: z.boolean(),
});
export type Reason = z.infer<typeof Reason>;

const typedName = z.strictObject({ ar: typedText(80), en: typedText(80) });
const access = 'voice.manage_rules';
const params = z.strictObject({ move: z.enum(reasonMoves), code: Code });

/** What an administrator sets of the way a case goes. */
export const caseRules = defineEndpoints({
  listReasons: {
    method: 'GET',
    path: '/api/v1/reasons',
    summary: 'The reasons that can be chosen for a move, in their order, retired ones too',
    access: 'signed-in',
    audit: null,
    output: z.array(Reason),
    errors: ['auth.required'],
  },
  addReason: {
    method: 'POST',
    path: '/api/v1/reasons/{move}',
    summary: 'Add a reason to those of a move',
    access,
    audit: 'voice.reason_added',
    settings: true,
    params: params.pick({ move: true }),
    body: z.strictObject({ name: typedName, needsWords: z.boolean().default(false) }),
    output: z.array(Reason),
    errors: ['auth.required', 'auth.forbidden', 'reason.exists'],
  },
  updateReason: {
    method: 'PATCH',
    path: '/api/v1/reasons/{move}/{code}',
    summary: 'Rename a reason, retire it or take it up again, or put it before another',
    access,
    audit: 'voice.reason_updated',
    settings: true,
    params,
    body: z.strictObject({
      name: typedName.optional(),
      needsWords: z.boolean().optional(),
      active: z.boolean().optional(),
      /** How many places up (negative) or down. */
      shift: z.number().int().min(-50).max(50).optional(),
    }),
    output: z.array(Reason),
    errors: ['auth.required', 'auth.forbidden', 'reason.not_found', 'reason.other_stays'],
  },
});

import { z } from 'zod';
import { CaseNumber } from './case.ts';
import { type CaseStatus, priorities } from './case-lists.ts';
import { Instant, PersonName, pageOf, pageQuery, typedText } from './common.ts';
import { defineEndpoints } from './endpoint.ts';
import { type ErrorCode, errorCatalogue } from './error-catalogue.ts';
import { Assignee, CaseFilter } from './voice.ts';
import { withReason } from './voice-moves.ts';

/** Ticked one by one. */
export const maximumSelected = 200;
/** Of a whole filter; of one that finds more, the first in the order of the list. */
export const maximumBulkCases = 5000;

/** The moves that are made for many cases, and from where each starts: those of the lifecycle, for whoever chooses among them. */
export const bulkStatuses = {
  assign: ['referred', 'assigned', 'in_progress'],
  prioritise: ['received', 'referred', 'assigned', 'in_progress', 'awaiting_citizen', 'in_review'],
  return: ['referred'],
  answer: ['referred'],
  remind: ['referred', 'assigned', 'in_progress', 'in_review'],
} as const satisfies Record<string, readonly CaseStatus[]>;
export type BulkMove = keyof typeof bulkStatuses;
export const bulkMoves = Object.keys(bulkStatuses) as [BulkMove, ...BulkMove[]];

/** What can be taken back: nobody outside has been told anything. */
export const undoableMoves: readonly BulkMove[] = ['assign', 'prioritise'];

/** Which cases: ticked ones, or all that a list finds at the moment of the press. */
const cases = z.union([
  z.strictObject({ numbers: z.array(CaseNumber).min(1).max(maximumSelected) }),
  z.strictObject({ filter: CaseFilter, order: z.enum(['newest', 'due']) }),
]);

/** A move with what it says, as for a single case, and for which cases. */
export const NewBulk = z.discriminatedUnion('move', [
  z.strictObject({ move: z.literal('assign'), assignee: z.uuid(), text: typedText(2000).optional(), cases }),
  withReason.extend({ move: z.literal('prioritise'), priority: z.enum(priorities), cases }),
  withReason.extend({ move: z.literal('return'), cases }),
  z.strictObject({ move: z.literal('answer'), text: typedText(5000), cases }),
  z.strictObject({ move: z.literal('remind'), text: typedText(300).optional(), cases }),
]);
export type NewBulk = z.input<typeof NewBulk>;

export const bulkStates = ['collecting', 'running', 'done', 'cancelled', 'stopped'] as const;

/** `stopped`: who began it has left, or may no longer act for whom they did. */
export const Bulk = z.object({
  id: z.uuid(),
  move: z.enum(bulkMoves),
  state: z.enum(bulkStates),
  beganAt: Instant,
  endedAt: Instant.nullable(),
  by: PersonName.nullable(),
  onBehalfOf: PersonName.nullable(),
  /** What came before it: the one whose failures it tries again, or that it takes back. */
  follows: z.object({ id: z.uuid(), how: z.enum(['retry', 'undo']) }).nullable(),
  ofFilter: z.boolean(),
  /** The filter found more than are moved at once. */
  cut: z.boolean(),
  /** So far, while cases are collected. */
  total: z.number().int(),
});
export type Bulk = z.infer<typeof Bulk>;

const BulkCode = z.enum(Object.keys(errorCatalogue) as [ErrorCode, ...ErrorCode[]]);

export const BulkDetail = Bulk.extend({
  assignee: PersonName.nullable(),
  priority: z.enum(priorities).nullable(),
  waiting: z.number().int(),
  done: z.number().int(),
  undone: z.number().int(),
  refused: z.number().int(),
  /** Why cases did not go, most first. */
  refusals: z.array(z.object({ code: BulkCode, cases: z.number().int() })),
  /** How many could be taken back now, or tried again; 0 while it runs. */
  undoable: z.number().int(),
  retryable: z.number().int(),
});
export type BulkDetail = z.infer<typeof BulkDetail>;

export const bulkOutcomes = ['waiting', 'done', 'undone', 'refused'] as const;

/** One case of it; nothing of what it says. */
export const BulkCase = z.object({ number: CaseNumber, outcome: z.enum(bulkOutcomes), code: BulkCode.nullable() });
export type BulkCase = z.infer<typeof BulkCase>;

const access = 'voice.move_in_bulk';
const params = z.strictObject({ id: z.uuid() });
const errors = ['auth.required', 'auth.forbidden', 'bulk.not_found'] as const;

/** Moves of many cases at once. Only who began one, and whoever may act for them, sees it. */
export const bulks = defineEndpoints({
  beginBulk: {
    method: 'POST',
    path: '/api/v1/bulks',
    summary: 'Make one move of many cases, each as if it were made alone. Runs in the background',
    access,
    limit: 'bulk',
    audit: 'voice.bulk_begun',
    idempotent: true,
    body: NewBulk,
    output: BulkDetail,
    errors: [
      'auth.required',
      'auth.forbidden',
      'request.key_missing',
      'request.key_reused',
      'case.assignee_unfit',
      'case.two_persons',
      'reason.not_found',
      'template.variables',
    ],
  },
  listBulks: {
    method: 'GET',
    path: '/api/v1/bulks',
    summary: 'The last fifty moves in bulk of the caller',
    access,
    audit: null,
    output: z.array(Bulk),
    errors: ['auth.required', 'auth.forbidden'],
  },
  listBulkAssignees: {
    method: 'GET',
    path: '/api/v1/bulks/assignees',
    summary: 'Who of the caller’s agency can take cases, with their load',
    access: 'voice.assign_case',
    audit: null,
    output: z.array(Assignee),
    errors: ['auth.required', 'auth.forbidden'],
  },
  getBulk: {
    method: 'GET',
    path: '/api/v1/bulks/{id}',
    summary: 'A move in bulk: how far it is, and what did not go and why',
    access,
    audit: null,
    params,
    output: BulkDetail,
    errors,
  },
  listBulkCases: {
    method: 'GET',
    path: '/api/v1/bulks/{id}/cases',
    summary: 'The cases of a move in bulk with what came of each, by number',
    access,
    audit: null,
    params,
    query: z.strictObject({ outcome: z.enum(bulkOutcomes).optional(), code: BulkCode.optional(), ...pageQuery }),
    output: pageOf(BulkCase),
    errors,
  },
  cancelBulk: {
    method: 'POST',
    path: '/api/v1/bulks/{id}/cancel',
    summary: 'Stop it: what was moved stays moved, the rest is left as it is',
    access,
    audit: 'voice.bulk_cancelled',
    params,
    output: BulkDetail,
    errors: [...errors, 'bulk.over'],
  },
  retryBulk: {
    method: 'POST',
    path: '/api/v1/bulks/{id}/retry',
    summary: 'Try what did not go again, as the cases are now; a move in bulk of its own',
    access,
    limit: 'bulk',
    audit: 'voice.bulk_retried',
    params,
    output: BulkDetail,
    errors: [...errors, 'bulk.running', 'bulk.nothing_left'],
  },
  undoBulk: {
    method: 'POST',
    path: '/api/v1/bulks/{id}/undo',
    summary: 'Take back assignments or priorities of cases that nobody has touched since; a move in bulk of its own',
    access,
    limit: 'bulk',
    audit: 'voice.bulk_undone',
    params,
    output: BulkDetail,
    errors: [...errors, 'bulk.running', 'bulk.nothing_left'],
  },
});

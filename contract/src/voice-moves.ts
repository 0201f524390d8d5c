import { z } from 'zod';
import { Code, typedText } from './common.ts';
import type { AuditEvent, Endpoint } from './endpoint.ts';
import { FileIds } from './files.ts';
import type { Permission } from './permissions.ts';

const CaseNumber = z.string().regex(/^\d{10}$/);
const params = z.strictObject({ number: CaseNumber });
const withText = z.strictObject({ text: typedText(5000), files: FileIds });
/** A reason of the list, words, or both; words alone count as the reason `other`. */
export const withReason = z.strictObject({ reasonCode: Code.optional(), reason: typedText(2000).optional() });
const empty = z.strictObject({});
/** Two photos of one place, to be seen side by side. */
export const PhotoPair = z.strictObject({ before: z.uuid(), after: z.uuid() });
export type PhotoPair = z.infer<typeof PhotoPair>;
export const maximumComparisons = 3;
/** Photos that come with the move, or that the case has already. With an answer its citizen sees them, and not before. */
const comparisons = z.array(PhotoPair).max(maximumComparisons).default([]);
/** Whom a note names: so many at most, each of whom may read the note. The words name them by `@` and their name. */
export const maximumMentions = 10;
const mentions = z.array(z.uuid()).max(maximumMentions).default([]);
/** By when the agency is to respond: in working hours, or by the end of a day; without either in `directiveHours`. */
const within = { hours: z.number().int().min(1).max(400).optional(), day: z.iso.date().optional() };
/** Two working days. */
export const directiveHours = 14;
/** The last event of the timeline that the page showed. If others have moved the case since, they are told and nothing is done. */
const seen = {
  seen: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
};

/** What one agency is to answer of a case: the words it gets to read, and those of the citizen's files that belong to them. */
export const CasePart = z.strictObject({
  agency: Code,
  department: Code.optional(),
  category: Code.optional(),
  text: typedText(5000),
  files: FileIds,
});
export type CasePart = z.input<typeof CasePart>;

/** A move of the case as an endpoint: `POST /api/v1/cases/{number}/<name>`. */
const move = <const S extends string, P extends Permission, const A extends AuditEvent, B extends z.ZodObject, O extends z.ZodType>(
  name: S,
  summary: string,
  access: P,
  audit: A,
  body: B,
  output: O,
) =>
  ({
    method: 'POST',
    path: `/api/v1/cases/{number}/${name}`,
    summary,
    access,
    audit,
    params,
    body: body.extend(seen) as z.ZodObject<B['shape'] & typeof seen, z.core.$strict>,
    output,
    errors: [
      'auth.required',
      'auth.forbidden',
      'case.not_found',
      'case.move_not_allowed',
      'case.changed',
      'file.not_found',
      'case.assignee_unfit',
      'case.mention_unfit',
      'case.reopen_limit',
      'case.appeal_limit',
      'case.two_persons',
      'case.has_followers',
      'case.master_unfit',
      'case.unchanged',
      'case.directive_open',
      'case.directive_stands',
      'case.reminded_already',
      'agency.not_found',
      'agency.closed',
      'category.not_found',
      'reason.not_found',
    ],
  }) as const satisfies Endpoint;

/** The moves people make. What may follow what is the server's table (`modules/voice/workflow.ts`). */
export const moves = <O extends z.ZodType>(detail: O) => ({
  refer: move(
    'refer',
    'Send a received case to the agency responsible',
    'voice.refer_case',
    'voice.case_referred',
    withReason.extend({ agency: Code, department: Code.optional(), category: Code.optional() }),
    detail,
  ),
  reject: move(
    'reject',
    'Refuse a case as abuse or out of scope, with the reason the citizen is told',
    'voice.reject_case',
    'voice.case_rejected',
    withReason,
    detail,
  ),
  withdraw: move('withdraw', 'Take back one’s own case', 'voice.withdraw_case', 'voice.case_withdrawn', withReason, detail),
  split: move(
    'split',
    'Split a case into parts for several agencies, each with its own clocks; the citizen goes on seeing one case',
    'voice.split_case',
    'voice.case_split',
    z
      .strictObject({ parts: z.array(CasePart).min(2).max(10) })
      .refine(({ parts }) => new Set(parts.map(({ agency }) => agency)).size > 1, { path: ['parts'] }),
    detail,
  ),
  merge: move(
    'merge',
    'Merge a case into another of the same matter: it follows that one, and its citizen hears what becomes of it',
    'voice.merge_case',
    'voice.case_merged',
    z.strictObject({ into: CaseNumber, text: typedText(2000).optional() }),
    detail,
  ),
  unmerge: move(
    'unmerge',
    'Take a merged case out again, with the reason: it goes on by itself, with its clocks begun anew',
    'voice.merge_case',
    'voice.case_unmerged',
    withReason,
    detail,
  ),
  return: move(
    'return',
    'Give the case back to the emirate: not ours, with the reason',
    'voice.return_case',
    'voice.case_returned',
    withReason,
    detail,
  ),
  assign: move(
    'assign',
    'Give the case to a specialist',
    'voice.assign_case',
    'voice.case_assigned',
    z.strictObject({ assignee: z.uuid(), text: typedText(2000).optional() }),
    detail,
  ),
  prioritise: move(
    'prioritise',
    'Give the case another priority, with the reason; running clocks get the time of it, less what is used',
    'voice.prioritise_case',
    'voice.case_prioritised',
    withReason.extend({ priority: z.enum(['normal', 'high', 'urgent']) }),
    detail,
  ),
  handBack: move(
    'hand-back',
    'Give an assigned case back to the coordinator, with the reason',
    'voice.hand_back_case',
    'voice.case_handed_back',
    withReason,
    detail,
  ),
  start: move('start', 'Begin work', 'voice.start_case', 'voice.case_started', empty, detail),
  ask: move('ask', 'Ask the citizen a question; the clock pauses', 'voice.ask_citizen', 'voice.citizen_asked', withText, detail),
  reply: move(
    'reply',
    'Reply to the agency’s question; the clock goes on',
    'voice.reply_to_question',
    'voice.citizen_replied',
    withText,
    detail,
  ),
  propose: move(
    'propose',
    'Propose an answer to the coordinator',
    'voice.propose_answer',
    'voice.answer_proposed',
    withText.extend({ comparisons }),
    detail,
  ),
  sendBack: move(
    'send-back',
    'Send a proposed answer back, with the reason',
    'voice.send_back_answer',
    'voice.answer_sent_back',
    withReason,
    detail,
  ),
  approve: move(
    'approve',
    'Send the proposed answer to the citizen, as it is or edited',
    'voice.approve_answer',
    'voice.answer_approved',
    z.strictObject({ text: typedText(5000).optional() }),
    detail,
  ),
  answer: move(
    'answer',
    'Answer a referred case directly',
    'voice.answer_directly',
    'voice.case_answered_directly',
    withText.extend({ comparisons }),
    detail,
  ),
  rate: move(
    'rate',
    'Rate the answer and close the case',
    'voice.rate_answer',
    'voice.answer_rated',
    z.strictObject({ rating: z.number().int().min(1).max(5), text: typedText(2000).optional() }),
    detail,
  ),
  reopen: move(
    'reopen',
    'Open an answered or closed case again, with the reason',
    'voice.reopen_case',
    'voice.case_reopened',
    withReason,
    detail,
  ),
  appeal: move(
    'appeal',
    'Object to the answer or the rejection; the emirate decides',
    'voice.appeal_case',
    'voice.case_appealed',
    withReason,
    detail,
  ),
  uphold: move(
    'uphold',
    'Accept the appeal: back to the agency with a directive, whose words are those of the decision unless it has its own',
    'voice.decide_appeal',
    'voice.appeal_upheld',
    z.strictObject({ reason: typedText(2000), agency: Code.optional(), directive: typedText(2000).optional(), ...within }),
    detail,
  ),
  dismiss: move('dismiss', 'Dismiss the appeal, with the reason', 'voice.decide_appeal', 'voice.appeal_dismissed', withReason, detail),
  correct: move(
    'correct',
    'Correct an answer that was sent: new words and why; the first stay in the timeline, and the time to object begins anew',
    'voice.correct_answer',
    'voice.answer_corrected',
    withText.extend({ reasonCode: Code, comparisons }),
    detail,
  ),
  direct: move(
    'direct',
    'Give the agency a directive on the case, to respond to in its own time',
    'voice.direct_case',
    'voice.directive_given',
    z.strictObject({ text: typedText(2000), ...within }),
    detail,
  ),
  respond: move(
    'respond',
    'Respond to the directive; its clock ends',
    'voice.respond_to_directive',
    'voice.directive_responded',
    withText,
    detail,
  ),
  satisfy: move(
    'satisfy',
    'Be satisfied with the response; the directive is closed',
    'voice.direct_case',
    'voice.directive_satisfied',
    empty,
    detail,
  ),
  insist: move(
    'insist',
    'Insist on the directive, with words; its clock runs anew',
    'voice.direct_case',
    'voice.directive_insisted',
    z.strictObject({ text: typedText(2000), ...within }),
    detail,
  ),
  remind: move(
    'remind',
    'Remind whoever holds the case; at most once in a working day of its agency',
    'voice.remind_holder',
    'voice.holder_reminded',
    z.strictObject({ text: typedText(300).optional() }),
    detail,
  ),
  note: move(
    'note',
    'Write an internal note, and name colleagues in it who are told of it',
    'voice.add_note',
    'voice.note_added',
    withText.extend({ mentions, comparisons }),
    detail,
  ),
  addInformation: move(
    'add-information',
    'The citizen adds words or photos to an open case',
    'voice.add_information',
    'voice.information_added',
    withText,
    detail,
  ),
});

/** All moves: those of people above, and those only the system makes when the citizen stays silent. */
export const peopleMoves = Object.keys(moves(z.never())) as (keyof ReturnType<typeof moves>)[];
export const systemMoves = [
  'lapse',
  'settle',
  'release',
  'gather',
  'conclude',
  'unfold',
  'join',
  'hear',
  'share',
  'detach',
  'recall',
  'leaveDepartment',
] as const;
export type PeopleMove = keyof ReturnType<typeof moves>;
export type CaseMove = PeopleMove | (typeof systemMoves)[number];
export const caseMoves: readonly [CaseMove, ...CaseMove[]] = [...systemMoves, ...peopleMoves];

import { z } from 'zod';
import { CaseDetail, CaseNumber, Category, ListedCase } from './case.ts';
import { caseChannels, caseKinds, caseStatuses, directiveStates, priorities, stages } from './case-lists.ts';
import { Bilingual, Code, commaList, Instant, Location, pageOf, pageQuery, typedText } from './common.ts';
import { defineEndpoints } from './endpoint.ts';
import { FileIds } from './files.ts';
import { IdentityNumber, IdentityNumberState } from './identity-number.ts';
import { wordsOfCase } from './typed-text.ts';
import { moves } from './voice-moves.ts';

/** Who sent a case, in full; the identity number to the emirate only. */
export const RevealedCitizen = z.object({
  name: z.string(),
  phone: z.string().nullable(),
  identityNumber: z.object({ number: z.string(), verified: z.boolean() }).nullable(),
});
export type RevealedCitizen = z.infer<typeof RevealedCitizen>;

/** What only one citizen has, whole. */
export const CitizenKey = z.union([
  z.strictObject({ identityNumber: IdentityNumber }),
  z.strictObject({ phone: z.string().regex(/^\+9665\d{8}$/) }),
]);
export type CitizenKey = z.infer<typeof CitizenKey>;

/** Who was found, phone masked, with their newest cases. */
export const FoundCitizens = z.object({
  citizens: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      phone: z.string().nullable(),
      identityNumber: IdentityNumberState,
      cases: z.array(ListedCase),
      /** Confidential cases are counted and not shown: who sent them is read on the case, with a reason. */
      confidentialCases: z.number().int(),
    }),
  ),
});
export type FoundCitizens = z.infer<typeof FoundCitizens>;

/** The filters of every list and every figure. The same object gives the number and the list behind it. */
export const caseFilter = {
  status: commaList(z.enum(caseStatuses)).optional(),
  kind: commaList(z.enum(caseKinds)).optional(),
  agency: Code.optional(),
  department: Code.optional(),
  area: Code.optional(),
  category: Code.optional(),
  /** `me`: cases that the caller is to work on. */
  assignee: z.union([z.literal('me'), z.uuid()]).optional(),
  late: z.enum(['true']).optional(),
  /** Only what agencies give back again and again. */
  bouncing: z.enum(['true']).optional(),
  priority: commaList(z.enum(priorities)).optional(),
  channel: commaList(z.enum(caseChannels)).optional(),
  /** Only cases on which such a directive stands; for officials. */
  directive: commaList(z.enum(directiveStates)).optional(),
  /** Moment of submission, from (inclusive) and to (exclusive). */
  from: Instant.optional(),
  to: Instant.optional(),
  /** Moment of the latest answer, likewise. */
  answeredFrom: Instant.optional(),
  answeredTo: Instant.optional(),
  answered: z.enum(['true']).optional(),
  /** Whether the latest answer, or the assignment, came within its time. */
  answeredInTime: z.enum(['true', 'false']).optional(),
  acknowledgedInTime: z.enum(['true', 'false']).optional(),
  reopened: z.enum(['true']).optional(),
  returned: z.enum(['true']).optional(),
  appealed: z.enum(['true']).optional(),
  /** Its specialist gave it back, and nobody has it since; for officials. */
  handedBack: z.enum(['true']).optional(),
  /** The citizen was asked, and the clock stood still for them. */
  waited: z.enum(['true']).optional(),
  /** What has been in all of these stages and left them. */
  passed: commaList(z.enum(stages)).optional(),
  rating: commaList(z.enum(['1', '2', '3', '4', '5'])).optional(),
  /** An H3 cell of resolution 4 to 9: the cases within it. */
  cell: z
    .string()
    .regex(/^8[4-9][0-9a-f]{13}$/)
    .optional(),
  /** A tag of the caller’s own office; of another’s there are none. */
  tag: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .optional(),
  /** Cases with a note that names the caller: one they have not seen yet, or any. For officials. */
  mentioned: z.enum(['unseen', 'ever']).optional(),
  /** The number of a case: the others of whoever sent it, where the caller may know of it who that is. Of no confidential case, and to none. */
  sameCitizen: CaseNumber.optional(),
  /** Words as people type them, or a case number in any digits. */
  q: z.string().max(200).optional(),
  /** For officials: the split cases themselves, in place of the parts that are listed and counted otherwise. */
  whole: z.enum(['true']).optional(),
};
export const CaseFilter = z.strictObject(caseFilter);
export type CaseFilter = z.infer<typeof CaseFilter>;

const CountBy = z.array(z.object({ code: Code, name: Bilingual, total: z.number().int(), open: z.number().int(), late: z.number().int() }));

/** Figures over the cases of a filter; `docs/glossary.md` defines each. */
export const Figures = z.object({
  total: z.number().int(),
  open: z.number().int(),
  late: z.number().int(),
  byStatus: z.partialRecord(z.enum(caseStatuses), z.number().int()),
  byAgency: CountBy,
  byArea: CountBy,
  byCategory: CountBy,
  /** Days in Riyadh, oldest first: submitted and answered that day. */
  trend: z.array(z.object({ day: z.iso.date(), submitted: z.number().int(), answered: z.number().int() })),
  /** Share (0–1) of the answers that came in time; null without answers. */
  onTimeShare: z.number().nullable(),
  /** Median working minutes from referral to answer, pauses not counted; null without answers. */
  medianAnswerMinutes: z.number().nullable(),
  /** Mean rating 1–5 and how many rated. */
  satisfaction: z.object({ mean: z.number().nullable(), ratings: z.number().int() }),
});
export type Figures = z.infer<typeof Figures>;

/** What is said of a case when it is sent, by whichever way. */
export const submission = {
  kind: z.enum(caseKinds),
  text: wordsOfCase(5000),
  /** Null: the citizen does not know; the emirate finds the agency. */
  category: Code.nullable().default(null),
  /** The governorate; if left out it is found from the location. */
  area: Code.optional(),
  location: Location.optional(),
  place: typedText(300).optional(),
  confidential: z.boolean().default(false),
  files: FileIds,
};

/** A case of somebody else, to nobody but the one who was told of it: it says nothing of that case. */
export const FollowReference = z.string().regex(/^[\w-]{22}$/);

export const SubmitCase = z
  .strictObject({
    ...submission,
    /** The similar case of another that this one is to follow; where that is not possible any more it goes its own way. */
    follow: FollowReference.optional(),
  })
  .refine(({ area, location }) => area !== undefined || location !== undefined, { path: ['area'] });
export type SubmitCase = z.input<typeof SubmitCase>;

export const Assignee = z.object({
  id: z.uuid(),
  name: Bilingual,
  department: Code.nullable(),
  openCases: z.number().int(),
  lateCases: z.number().int(),
  /** Cases of the same category that they have answered; 0 where the case has none. */
  answeredAlike: z.number().int(),
  /** Of those, the share (0–1) answered on time; null where there are none. */
  onTimeShare: z.number().nullable(),
});
export type Assignee = z.infer<typeof Assignee>;

export const voice = defineEndpoints({
  listCategories: {
    method: 'GET',
    path: '/api/v1/categories',
    summary: 'The category tree, parents before their children',
    access: 'public',
    audit: null,
    output: z.array(Category),
    errors: [],
  },
  submitCase: {
    method: 'POST',
    path: '/api/v1/cases',
    summary: 'Send a complaint, suggestion, observation or report',
    access: 'voice.submit_case',
    limit: 'intake',
    audit: 'voice.case_submitted',
    idempotent: true,
    body: SubmitCase,
    output: CaseDetail,
    errors: [
      'intake.blocked',
      'intake.repeated',
      'consent.required',
      'auth.required',
      'auth.forbidden',
      'request.key_missing',
      'request.key_reused',
      'category.not_found',
      'category.retired',
      'file.not_found',
    ],
  },
  listCases: {
    method: 'GET',
    path: '/api/v1/cases',
    summary: 'The cases within reach of the caller',
    access: 'voice.read_case',
    limit: 'search',
    audit: null,
    query: z.strictObject({ ...caseFilter, order: z.enum(['newest', 'due']).default('newest'), ...pageQuery }),
    output: pageOf(ListedCase),
    errors: ['auth.required', 'auth.forbidden'],
  },
  countCases: {
    method: 'GET',
    path: '/api/v1/figures',
    summary: 'Figures over the cases within reach of the caller',
    access: 'voice.read_figures',
    limit: 'search',
    audit: null,
    query: CaseFilter,
    output: Figures,
    errors: ['auth.required', 'auth.forbidden'],
  },
  getCase: {
    method: 'GET',
    path: '/api/v1/cases/{number}',
    summary: 'One case with its timeline',
    access: 'voice.read_case',
    audit: null,
    params: z.strictObject({ number: CaseNumber }),
    output: CaseDetail,
    errors: ['auth.required', 'auth.forbidden', 'case.not_found'],
  },
  revealCitizen: {
    method: 'POST',
    path: '/api/v1/cases/{number}/reveal-citizen',
    summary: 'Show who sent the case. Recorded with its reason; of a confidential case for the emirate only',
    access: 'voice.reveal_citizen',
    audit: 'voice.citizen_revealed',
    params: z.strictObject({ number: CaseNumber }),
    body: z.strictObject({ reason: typedText(500).optional() }),
    output: RevealedCitizen,
    errors: ['auth.required', 'auth.forbidden', 'case.not_found', 'case.reason_required'],
  },
  findCitizens: {
    method: 'POST',
    path: '/api/v1/citizens/find',
    summary: 'Find the citizens of an identity number or a phone. Recorded with its reason; for the emirate only',
    access: 'voice.find_citizen',
    limit: 'costly',
    audit: 'voice.citizen_searched',
    body: z.strictObject({ by: CitizenKey, reason: typedText(500).optional() }),
    output: FoundCitizens,
    errors: ['auth.required', 'auth.forbidden', 'case.reason_required'],
  },
  listAssignees: {
    method: 'GET',
    path: '/api/v1/cases/{number}/assignees',
    summary: 'Who of the agency can take this case, with their load',
    access: 'voice.assign_case',
    audit: null,
    params: z.strictObject({ number: CaseNumber }),
    output: z.array(Assignee),
    errors: ['auth.required', 'auth.forbidden', 'case.not_found'],
  },
  ...moves(CaseDetail),
});

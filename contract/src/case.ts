import { z } from 'zod';
import { caseChannels, caseKinds, caseStatuses, directiveStates, priorities } from './case-lists.ts';
import { Bilingual, Code, Instant, Location, PersonName } from './common.ts';
import { DeadlineScope } from './deadline-scope.ts';
import { FileInfo } from './files.ts';
import { IdentityNumberState } from './identity-number.ts';
import { caseMoves, PhotoPair } from './voice-moves.ts';
import { RoutingReason } from './voice-why.ts';

/** Ten digits, random, the last a check digit (Verhoeff). Read out as 4-3-3. */
export const CaseNumber = z.string().regex(/^\d{10}$/);

export const Category = z.object({
  code: Code,
  parent: Code.nullable(),
  name: Bilingual,
  /** Only leaves have what follows. */
  agency: Code.nullable(),
  department: Code.nullable(),
  kinds: z.array(z.enum(caseKinds)),
  priority: z.enum(priorities),
  /** Working hours. */
  acknowledgeHours: z.number().nullable(),
  answerHours: z.number().nullable(),
  active: z.boolean(),
  /** Of one that is no longer in use: which to choose instead. */
  successors: z.array(Code),
});
export type Category = z.infer<typeof Category>;

/** A word by which an office sorts its cases. No other office sees it, nor does any citizen. */
export const Tag = z.object({ id: z.int(), name: z.string(), /** No longer offered; cases keep it. */ active: z.boolean() });
export type Tag = z.infer<typeof Tag>;

/** A case as a line of a list. */
export const CaseSummary = z.object({
  number: CaseNumber,
  kind: z.enum(caseKinds),
  status: z.enum(caseStatuses),
  priority: z.enum(priorities),
  excerpt: z.string(),
  category: z.object({ code: Code, name: Bilingual }).nullable(),
  agency: z.object({ code: Code, name: Bilingual }).nullable(),
  department: z.object({ code: Code, name: Bilingual }).nullable(),
  area: z.object({ code: Code, name: Bilingual }),
  /** The governorate was found by the nearest seat, where no boundary is known. */
  areaApproximate: z.boolean(),
  assignee: PersonName.nullable(),
  createdAt: Instant,
  /** When the answer is due; null while the clock is paused or over. */
  dueAt: Instant.nullable(),
  late: z.boolean(),
  rating: z.number().int().nullable(),
  /** How often agencies have given it back. More than `bouncesAfter` times: it bounces, and people settle where it belongs. */
  returned: z.number().int(),
  /**
   * Of an open case: since when whoever has the next move has had it, how often its citizen was asked, how often it was opened
   * again. Null of others, and to citizens.
   */
  held: z.object({ since: Instant, asked: z.number().int(), reopened: z.number().int() }).nullable(),
  /** Whoever holds it was reminded: until then not again. Null where they can be, and to citizens. */
  remindedUntil: Instant.nullable(),
  /** The directive that stands; null where none does, and to citizens. */
  directive: z.object({ state: z.enum(directiveStates), dueAt: Instant.nullable(), late: z.boolean() }).nullable(),
});
export type CaseSummary = z.infer<typeof CaseSummary>;

/** With what the reader’s office has put on it. */
export const ListedCase = CaseSummary.extend({
  tags: z.array(Tag),
  /**
   * Of a case that waits because somebody gave it back: who, and why. The specialist to the coordinator, or the agency to the emirate; null
   * of others, and to citizens.
   */
  gaveBack: z
    .object({ what: z.enum(['handBack', 'return']), by: PersonName.nullable(), reason: Bilingual.nullable(), text: z.string().nullable() })
    .nullable(),
});
export type ListedCase = z.infer<typeof ListedCase>;

export const TimelineEvent = z.object({
  id: z.string(),
  at: Instant,
  /** What happened: a move of the table, or `submitted`. */
  what: z.enum(['submitted', ...caseMoves]),
  /** Who; null for the system, and where the reader may not know. */
  actor: PersonName.nullable(),
  /** The leader for whom a deputy acted. */
  onBehalfOf: PersonName.nullable(),
  /** On whose side the actor stood. */
  side: z.enum(['citizen', 'agency', 'emirate', 'system']),
  from: z.enum(caseStatuses).nullable(),
  to: z.enum(caseStatuses),
  /** Why, of the list of reasons. */
  reason: Bilingual.nullable(),
  text: z.string().nullable(),
  /** Whom an assignment named, or which agency a referral. */
  about: Bilingual.nullable(),
  /** The priority that it was given. */
  priority: z.enum(priorities).nullable(),
  /** Why the case went where this brought it; to staff only. */
  why: RoutingReason.nullable(),
  rating: z.number().int().nullable(),
  /** Of an answer that other words have taken the place of since: when. */
  correctedAt: Instant.nullable(),
  files: z.array(FileInfo),
  /** Photos to be seen side by side, of the files of this event or an earlier one; only where the reader sees both. */
  comparisons: z.array(PhotoPair),
  internal: z.boolean(),
  /** Whom a note names, in the order of its words, as they are called today. `written`: what stands after the `@` in the text. */
  mentions: z.array(z.object({ person: PersonName, written: z.string() })),
  /** Of what a follower heard: the move of the case that it was merged into. */
  heard: z.enum(caseMoves).nullable(),
  /** Of which part of a split case it tells; null: of the whole, or of a case that is not split. */
  part: z.object({ number: CaseNumber, agency: Bilingual.nullable() }).nullable(),
});
export type TimelineEvent = z.infer<typeof TimelineEvent>;

export const Clock = z.object({
  kind: z.enum(['acknowledge', 'answer', 'directive']),
  run: z.number().int(),
  startedAt: Instant,
  budgetMinutes: z.number().int(),
  /** The deadline policy that set its length; null: the time of the category, or set by hand. To the staff only. */
  policy: z.object({ id: z.int(), scope: DeadlineScope }).nullable(),
  usedMinutes: z.number().int(),
  /** Working minutes for which it stood still, waiting for the citizen; what stands still now included. */
  pausedMinutes: z.number().int(),
  /** Each time it stood still, in order; the last may not have ended. `minutes` of working time. */
  pauses: z.array(z.object({ from: Instant, to: Instant.nullable(), minutes: z.number().int() })),
  /** Of one that runs, outside of working time: when its time goes on. */
  opensAt: Instant.nullable(),
  dueAt: Instant.nullable(),
  pausedAt: Instant.nullable(),
  doneAt: Instant.nullable(),
});

export type Clock = z.infer<typeof Clock>;

/** A case with all that the reader may see of it. */
export const CaseDetail = CaseSummary.omit({ excerpt: true }).extend({
  /** What the reader’s office has put on it; of a citizen none. */
  tags: z.array(Tag),
  channel: z.enum(caseChannels),
  text: z.string(),
  /** The phone masked for everybody but the citizen. Null to officials where the citizen asked for confidentiality. */
  citizen: z
    .object({
      id: z.uuid(),
      name: z.string(),
      phone: z.string().nullable(),
      /** Whether one is kept; to the emirate only. */
      identityNumber: IdentityNumberState,
    })
    .nullable(),
  confidential: z.boolean(),
  /** May the reader be shown name and phone, by a reading that is recorded? */
  mayRevealCitizen: z.boolean(),
  location: Location.nullable(),
  /** The centre or district, where its boundary is known. */
  subarea: Bilingual.nullable(),
  place: z.string().nullable(),
  outsideRegion: z.boolean(),
  answer: z.string().nullable(),
  proposedAnswer: z.string().nullable(),
  files: z.array(FileInfo),
  clocks: z.array(Clock),
  /** The agencies that gave it back; to the staff only. To refer it to one of them again asks for a reason. */
  returnedBy: z.array(Code),
  timeline: z.array(TimelineEvent),
  /** Of a split case: its parts, as far as the reader may see them. */
  parts: z.array(CaseSummary),
  /** Of a part: the whole; its number is null to whoever may not read that. */
  partOf: z.object({ number: CaseNumber.nullable() }).nullable(),
  /** Of a merged case: the one that it follows. All of it null to citizens, and to whoever may not read that one. */
  master: z.object({ number: CaseNumber.nullable(), excerpt: z.string().nullable(), status: z.enum(caseStatuses).nullable() }).nullable(),
  /** Of a case that others were merged into, to staff: how many follow it, and the newest of them. */
  followers: z.object({ count: z.number().int(), newest: z.array(CaseSummary) }),
  /** The notes that name the reader and that they have not seen yet: events of the timeline. */
  mentionedIn: z.array(z.string()),
  /** What the reader may do next, from the same policy that guards the moves. */
  allowed: z.array(z.enum(caseMoves)),
});
export type CaseDetail = z.infer<typeof CaseDetail>;

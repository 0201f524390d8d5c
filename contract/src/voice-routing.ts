import { z } from 'zod';
import { CaseNumber } from './case.ts';
import { caseKinds, priorities } from './case-lists.ts';
import { Bilingual, Code, Instant, PersonName, typedText } from './common.ts';
import { defineEndpoints } from './endpoint.ts';

export const maximumRoutingRules = 200;
/** Of their history, newest first. */
export const shownRoutingVersions = 50;

/** What a rule asks of a case; all of it must fit. Null or empty: anything. */
export const RoutingCondition = z.strictObject({
  /** With everything below it. */
  category: Code.nullable(),
  area: Code.nullable(),
  kinds: z.array(z.enum(caseKinds)).max(caseKinds.length),
  /** One of these must be in the text, compared as search compares; of several words all, in any order. */
  words: z.array(typedText(80)).max(30),
  /** The agency that has just returned the case. Null: the rule is for new cases. */
  returnedBy: Code.nullable(),
});

export const RoutingRule = z.strictObject({
  /** Stays with the rule from version to version. */
  code: Code,
  name: z.strictObject({ ar: typedText(120), en: typedText(120) }),
  when: RoutingCondition,
  to: z.strictObject({
    /** Null: the category's own. */
    agency: Code.nullable(),
    department: Code.nullable(),
    /** Null: the category's own. */
    priority: z.enum(priorities).nullable(),
  }),
});
export type RoutingRule = z.infer<typeof RoutingRule>;

export const RoutingVersion = z.object({
  id: z.number().int(),
  state: z.enum(['draft', 'live', 'past', 'discarded']),
  edition: z.number().int(),
  rules: z.array(RoutingRule),
  restoredFrom: z.number().int().nullable(),
  changedBy: PersonName.nullable(),
  changedAt: Instant,
  liveBy: PersonName.nullable(),
  liveAt: Instant.nullable(),
});
export type RoutingVersion = z.infer<typeof RoutingVersion>;

const Named = z.object({ code: Code, name: Bilingual }).nullable();

/** The draft tried on past cases. */
export const RoutingTrial = z.object({
  id: z.number().int(),
  version: z.number().int(),
  edition: z.number().int(),
  state: z.enum(['running', 'done', 'failed']),
  startedBy: PersonName.nullable(),
  startedAt: Instant,
  doneAt: Instant.nullable(),
  wanted: z.number().int(),
  looked: z.number().int(),
  /** How many the draft sends elsewhere than the live rules do, most first. Null: to the emirate. */
  changed: z.number().int(),
  moves: z.array(
    z.object({
      from: z.object({ agency: Named, department: Named, priority: z.enum(priorities) }),
      to: z.object({ agency: Named, department: Named, priority: z.enum(priorities) }),
      cases: z.number().int(),
      /** A few, as far as the reader may read them. */
      examples: z.array(CaseNumber),
    }),
  ),
  /** How many cases the live rules, and the draft, send to the agency where they are in the end. */
  rightNow: z.number().int(),
  rightThen: z.number().int(),
});
export type RoutingTrial = z.infer<typeof RoutingTrial>;

const Routing = z.object({
  /** Null: the categories alone decide. */
  live: RoutingVersion.nullable(),
  draft: RoutingVersion.nullable(),
  /** The last one of the draft. */
  trial: RoutingTrial.nullable(),
});
export type Routing = z.infer<typeof Routing>;

const access = 'voice.manage_routing';
const errors = ['auth.required', 'auth.forbidden'] as const;

export const routing = defineEndpoints({
  getRouting: {
    method: 'GET',
    path: '/api/v1/routing',
    summary: 'The rules by which cases go to agencies: those in force and the draft, with its last trial',
    access: 'voice.read_routing',
    audit: null,
    output: Routing,
    errors,
  },
  listRoutingVersions: {
    method: 'GET',
    path: '/api/v1/routing/versions',
    summary: 'The last fifty versions of the routing, newest first',
    access: 'voice.read_routing',
    audit: null,
    output: z.array(RoutingVersion),
    errors,
  },
  saveRoutingDraft: {
    method: 'PUT',
    path: '/api/v1/routing/draft',
    summary: 'Write the draft; rules that contradict, hide or chase one another are refused, each by its field',
    access,
    audit: 'voice.routing_drafted',
    settings: true,
    body: z.strictObject({
      /** Of the draft that was read; null: there was none. */
      edition: z.number().int().positive().max(2_000_000_000).nullable(),
      rules: z.array(RoutingRule).max(maximumRoutingRules),
    }),
    output: Routing,
    errors: [...errors, 'routing.changed_meanwhile'],
  },
  discardRoutingDraft: {
    method: 'POST',
    path: '/api/v1/routing/draft/discard',
    summary: 'Give the draft up',
    access,
    audit: 'voice.routing_draft_discarded',
    settings: true,
    output: Routing,
    errors: [...errors, 'routing.no_draft'],
  },
  tryRoutingDraft: {
    method: 'POST',
    path: '/api/v1/routing/draft/trials',
    summary: 'Try the draft on the newest cases: how many would go elsewhere. Runs in the background',
    access,
    audit: 'voice.routing_tried',
    body: z.strictObject({ cases: z.number().int().min(1).max(50_000).default(5000) }),
    output: Routing,
    errors: [...errors, 'routing.no_draft'],
  },
  makeRoutingLive: {
    method: 'POST',
    path: '/api/v1/routing/draft/make-live',
    summary: 'Put the draft in force; names the trial of it that was looked at',
    access,
    audit: 'voice.routing_made_live',
    settings: true,
    body: z.strictObject({ trial: z.number().int().positive().max(2_000_000_000) }),
    output: Routing,
    errors: [...errors, 'routing.no_draft', 'routing.not_tried'],
  },
  restoreRoutingVersion: {
    method: 'POST',
    path: '/api/v1/routing/versions/{id}/restore',
    summary: 'Make a draft of an earlier version',
    access,
    audit: 'voice.routing_restored',
    settings: true,
    params: z.strictObject({ id: z.coerce.number().int().positive().max(2_000_000_000) }),
    output: Routing,
    errors: [...errors, 'routing.not_found', 'routing.draft_exists'],
  },
});

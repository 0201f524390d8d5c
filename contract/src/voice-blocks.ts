import { z } from 'zod';
import { Instant, PersonName, typedText } from './common.ts';
import { defineEndpoints } from './endpoint.ts';

/** A span in which somebody may send no cases, as they are told of it. */
export const OwnBlock = z.object({
  id: z.uuid(),
  reason: z.string(),
  setAt: Instant,
  until: Instant,
  appeal: z.string().nullable(),
  appealedAt: Instant.nullable(),
  /** `lifted`: by whoever set it, or on appeal; `dismissed`: the appeal was. */
  outcome: z.enum(['lifted', 'dismissed']).nullable(),
  decision: z.string().nullable(),
  decidedAt: Instant.nullable(),
});
export type OwnBlock = z.infer<typeof OwnBlock>;

export const Block = OwnBlock.extend({
  /** Phone masked. */
  citizen: z.object({ id: z.uuid(), name: z.string(), phone: z.string().nullable() }),
  setBy: PersonName.nullable(),
  decidedBy: PersonName.nullable(),
  /** May the reader lift it, or decide the appeal? */
  mayLift: z.boolean(),
  mayDecide: z.boolean(),
});
export type Block = z.infer<typeof Block>;

const params = z.strictObject({ id: z.uuid() });
const errors = ['auth.required', 'auth.forbidden', 'block.not_found', 'block.over', 'block.four_eyes'] as const;

export const blocks = defineEndpoints({
  listBlocks: {
    method: 'GET',
    path: '/api/v1/blocks',
    summary: 'Who may send no cases now, those with an appeal first; and the newest of the past',
    access: 'voice.block_citizen',
    limit: 'search',
    audit: null,
    output: z.array(Block),
    errors: ['auth.required', 'auth.forbidden'],
  },
  blockCitizen: {
    method: 'POST',
    path: '/api/v1/blocks',
    summary: 'Let somebody send no cases for a span of days. They are told why, and how to object',
    access: 'voice.block_citizen',
    audit: 'voice.citizen_blocked',
    body: z.strictObject({ citizen: z.uuid(), days: z.number().int().min(1).max(365), reason: typedText(500) }),
    output: Block,
    errors: ['auth.required', 'auth.forbidden', 'citizen.not_found', 'block.exists'],
  },
  liftBlock: {
    method: 'POST',
    path: '/api/v1/blocks/{id}/lift',
    summary: 'End a block that nobody has appealed against',
    access: 'voice.block_citizen',
    audit: 'voice.block_lifted',
    params,
    body: z.strictObject({ reason: typedText(500) }),
    output: Block,
    errors,
  },
  decideBlockAppeal: {
    method: 'POST',
    path: '/api/v1/blocks/{id}/decide',
    summary: 'Decide an appeal: by another officer than who set the block',
    access: 'voice.block_citizen',
    audit: 'voice.block_appeal_decided',
    params,
    body: z.strictObject({ lift: z.boolean(), reason: typedText(500) }),
    output: Block,
    errors,
  },
  getOwnBlock: {
    method: 'GET',
    path: '/api/v1/me/block',
    summary: 'Whether one may send no cases now: why, until when, and what became of one’s appeal',
    access: 'voice.submit_case',
    audit: null,
    output: z.object({ block: OwnBlock.nullable() }),
    errors: ['auth.required', 'auth.forbidden'],
  },
  appealBlock: {
    method: 'POST',
    path: '/api/v1/me/block/appeal',
    summary: 'Object to one’s block, once; another officer decides',
    access: 'voice.submit_case',
    audit: 'voice.block_appealed',
    body: z.strictObject({ text: typedText(2000) }),
    output: z.object({ block: OwnBlock.nullable() }),
    errors: ['auth.required', 'auth.forbidden', 'block.not_found', 'block.over'],
  },
});

import { z } from 'zod';
import { CaseNumber } from './case.ts';
import { Bilingual, Code } from './common.ts';
import { defineEndpoints } from './endpoint.ts';

/** Who may read the notes of a case, and so be named in one. */
export const Mentionable = z.object({
  id: z.uuid(),
  name: Bilingual,
  /** Null: of the emirate. */
  agency: Code.nullable(),
  department: Code.nullable(),
});
export type Mentionable = z.infer<typeof Mentionable>;

const params = z.strictObject({ number: CaseNumber });
const errors = ['auth.required', 'auth.forbidden', 'case.not_found'] as const;

export const mentions = defineEndpoints({
  listMentionable: {
    method: 'GET',
    path: '/api/v1/cases/{number}/mentionable',
    summary: 'Who may be named in a note on this case: the other officials who may read its notes, those of its agency first',
    access: 'voice.add_note',
    audit: null,
    params,
    output: z.array(Mentionable),
    errors,
  },
  markSeen: {
    method: 'POST',
    path: '/api/v1/cases/{number}/mentions/seen',
    summary: 'Say that one has seen the notes of the case that name one; the list of them grows shorter by it',
    // As those who read figures: all officials that read cases, and no citizen.
    access: 'voice.read_figures',
    audit: 'voice.mentions_seen',
    params,
    output: z.object({ seen: z.int() }),
    errors,
  },
});

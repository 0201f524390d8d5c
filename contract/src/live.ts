import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

/**
 * What live screens are told. A hint and never data: who hears it reads again through the endpoints they are
 * permitted, so a lost hint costs freshness and nothing else. `resync` comes at every (re)connection and after
 * the server lost its own line to the database: read everything on screen again.
 */
export const LiveEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('resync') }),
  z.object({ type: z.literal('case.changed'), number: z.string() }),
]);
export type LiveEvent = z.infer<typeof LiveEvent>;

export const live = defineEndpoints({
  listen: {
    method: 'GET',
    path: '/api/v1/live',
    summary: 'Live hints as server-sent events, for the cases the caller may read',
    access: 'voice.read_case',
    audit: null,
    output: 'events',
    errors: ['auth.required', 'auth.forbidden'],
  },
});

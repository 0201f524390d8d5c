import { z } from 'zod';
import { Bilingual } from './common.ts';

/** Why a case came where it is: kept with the event that brought it there. */
export const RoutingReason = z.discriminatedUnion('by', [
  /** A rule of a version of the routing. Its name stands as it was then. */
  z.object({ by: z.literal('rule'), version: z.number().int(), rule: z.string(), name: Bilingual }),
  /** The category's own agency. */
  z.object({ by: z.literal('category') }),
  /** What its words suggest: how sure that was, 0 to 1, and which version of the model said so. */
  z.object({ by: z.literal('words'), confidence: z.number(), model: z.number().int() }),
  z.object({ by: z.literal('officer') }),
  /** It was not passed on: no rule fits and there is no category, or the agency named is no longer there. */
  z.object({ by: z.literal('nobody'), because: z.enum(['no_category', 'agency_inactive']) }),
]);
export type RoutingReason = z.infer<typeof RoutingReason>;

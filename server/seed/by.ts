import { reachOf } from '../src/platform/database/wall.ts';
import type { Actor } from '../src/platform/policy/actor.ts';

/** Who makes a change of the seed: by no request, from nowhere. */
export const by = (actor: Actor) => ({ actor, reach: reachOf(actor), requestId: null, address: null });

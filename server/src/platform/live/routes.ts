import type { live as contract } from '@sawt/contract';
import type { Handlers } from '../http/context.ts';
import type { Actor } from '../policy/actor.ts';
import type { LiveHint } from './hint.ts';
import type { LiveHub } from './live-hub.ts';

export function liveHandlers(hub: LiveHub, mayHear: (actor: Actor, hint: LiveHint) => boolean): Handlers<typeof contract> {
  return {
    listen:
      async ({ actor, sessionId }) =>
      (send, end) => {
        // Whoever (re)connects may have missed something.
        send({ type: 'resync' });
        return hub.listen({ sessionId, end, mayHear: (hint) => mayHear(actor, hint), send });
      },
  };
}

import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/**
 * In milliseconds: refusals leave at whole multiples of it after the request came. Well above what looking at somebody else's
 * row takes more than looking for none (tens of microseconds), and what a known name takes more than an unknown one (one millisecond
 * beside the hash of the password).
 */
const ticks = { missing: 5, signIn: 100 } as const;

/** The next whole multiple of a tick, in milliseconds. */
export const nextTick = (elapsedMs: number, tickMs: number): number => (Math.floor(elapsedMs / tickMs) + 1) * tickMs;

/**
 * Lets refusals leave at set ticks, so that their time does not tell what their words do not: that something exists and is somebody
 * else's, or that a name is known. It holds no connection to the database.
 */
export function answerInEvenTime(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply) => {
    // An address that is nobody's tells nothing.
    const tick = request.is404 ? null : tickOf(request.url, reply.statusCode);
    if (tick) await waitUntil(() => reply.elapsedTime, nextTick(reply.elapsedTime, tick));
  });
}

/** Exactly: timers go by whole milliseconds, so that the last of them is waited for by turns of the event loop. */
async function waitUntil(elapsedMs: () => number, endMs: number): Promise<void> {
  const whole = Math.floor(endMs - elapsedMs()) - 1;
  if (whole > 0) await wait(whole);
  while (elapsedMs() < endMs) await nextTurn();
}

function tickOf(url: string, status: number): number | null {
  if (status === 401 && url.startsWith('/api/auth/')) return ticks.signIn;
  if (status === 404 && url.startsWith('/api/')) return ticks.missing;
  return null;
}

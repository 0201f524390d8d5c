import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Identified } from './routes.ts';

/** Whoever asks, as far as a cookie says. */
export interface Found extends Identified {
  /** When the session's use was last written down. */
  usedAt: Date;
  token: string;
}

interface Known {
  sessionId: string;
  /** Left out after the first request: the stamp must be older than what it vouches for. */
  vouched?: { stamp: string; found: Found; until: number };
}

/** Permissions of roles change by migrations only; by then at the latest their holders are read anew. */
const longestMs = 30_000;
const mostCookies = 20_000;

/**
 * Remembers who a cookie stands for, so that a request costs one small question instead of five: whether the session and
 * the person are as they were. A session that has ended, a proof that was given, a leader stood in for count at once.
 * @param load the long way
 */
export function rememberSessions(
  database: Database,
  load: (cookie: string) => Promise<Found | null>,
): (cookie: string) => Promise<Found | null> {
  const cookies = new Map<string, Known>();

  async function stampOf(sessionId: string): Promise<string | null> {
    const { rows } = await sql<{ stamp: string | null }>`select identity.session_stamp(${sessionId}) as stamp`.execute(database);
    return rows[0]?.stamp ?? null;
  }

  return async (cookie) => {
    const known = cookies.get(cookie);
    const stamp = known ? await stampOf(known.sessionId) : null;
    const { vouched } = known ?? {};
    if (vouched && vouched.stamp === stamp && vouched.until > performance.now()) return vouched.found;
    const found = await load(cookie);
    cookies.delete(cookie);
    if (!found) return null;
    // Whether somebody may still stand in for another is more than a stamp says.
    const isOwn = stamp !== null && known?.sessionId === found.sessionId && found.actor.onBehalfOf === null;
    cookies.set(cookie, { sessionId: found.sessionId, ...(isOwn && { vouched: { stamp, found, until: performance.now() + longestMs } }) });
    for (const oldest of cookies.keys()) {
      if (cookies.size <= mostCookies) break;
      cookies.delete(oldest);
    }
    return found;
  };
}

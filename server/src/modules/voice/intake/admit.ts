import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Change } from '../../../platform/audit/change.ts';
import { problem } from '../../../platform/http/problem.ts';
import { searchWords } from '../../../platform/i18n/arabic.ts';
import type { VoiceDeps } from '../deps.ts';

/** How often the same may be said within a day before it costs a wait. */
export const freeRepeats = 2;

/** The same words in another order, spelling or count, with other digits or emoji, are the same words. */
export function wordsHash(text: string): string {
  const words = [...new Set(searchWords(text))].filter((word) => !/^\d+$/.test(word)).sort();
  return createHash('sha256').update(words.join(' ')).digest('base64url');
}

interface Asked {
  author: string;
  key: string;
  citizen: string;
  text: string;
}

/**
 * All that is asked before a case is taken in, in one round trip. Nobody is turned away in silence.
 * @returns the case that the key made already, or null
 * @throws problem `intake.blocked`; `intake.repeated` with when the same may be said again
 */
export async function admit(deps: Pick<VoiceDeps, 'freeRepeats'>, { tx, now }: Change, asked: Asked): Promise<number | null> {
  const { author, key, citizen, text } = asked;
  const { rows } = await sql<{ earlier: number | null; blocked_until: Date | null; wait_seconds: number | null }>`
    select * from voice.admit_submission(${author}::uuid, ${key}::uuid, ${citizen}::uuid, ${wordsHash(text)}, ${now}::timestamptz,
      ${deps.freeRepeats}::integer)`.execute(tx);
  const [answer] = rows;
  if (answer?.earlier) return answer.earlier;
  if (answer?.blocked_until) throw problem('intake.blocked');
  if (answer?.wait_seconds && answer.wait_seconds > 0) throw problem('intake.repeated', { retryAfterSeconds: answer.wait_seconds });
  return null;
}

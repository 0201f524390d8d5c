import type { FastifyRequest } from 'fastify';
import type { MakeChange } from '../audit/change.ts';
import type { Database } from '../database/database.ts';
import { reachOf } from '../database/wall.ts';
import type { AllowedPath } from './allowed-paths.ts';

/** Records every attempt to sign in, whether it came through or not: the way and the account, never what was typed as a secret. */
export function createRecordSignIn({ database, makeChange }: { database: Database; makeChange: MakeChange }) {
  return async (request: FastifyRequest, { way }: AllowedPath, { status, body }: { status: number; body: string }): Promise<void> => {
    // Beyond the limit nothing was tried.
    if (!way || status === 429) return;
    const author = { actor: null, reach: reachOf(null), requestId: request.id, address: request.ip };
    const account = accountIn(body) ?? (await findAccount(database, request.body));
    const subject = account ? `person:${account}` : 'account:unknown';
    const event = status < 400 ? 'identity.signed_in' : 'identity.sign_in_refused';
    await makeChange(author, event, async () => ({ subject, details: { way, status }, output: null }));
  };
}

/** Who came through or was tried, by the answer. */
function accountIn(body: string): string | undefined {
  try {
    const answer = JSON.parse(body) as { account?: string; user?: { id?: string } } | null;
    return answer?.account ?? answer?.user?.id;
  } catch {
    return undefined;
  }
}

/** Whose account was tried. What belongs to none is not written down: people type passwords into the wrong field. */
async function findAccount(database: Database, typed: unknown): Promise<string | undefined> {
  const { username, phoneNumber } = (typed ?? {}) as { username?: unknown; phoneNumber?: unknown };
  const [column, value] =
    typeof username === 'string' ? (['username', username.toLowerCase()] as const) : (['phoneNumber', phoneNumber] as const);
  if (typeof value !== 'string' || value.length > 100 || value.includes('\0')) return undefined;
  return (await database.selectFrom('identity.user').select('id').where(column, '=', value).executeTakeFirst())?.id;
}

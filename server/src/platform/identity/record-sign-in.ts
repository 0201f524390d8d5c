import type { FastifyRequest } from 'fastify';
import type { MakeChange } from '../audit/change.ts';
import type { Database } from '../database/database.ts';
import { reachOf } from '../database/wall.ts';
import type { AccountPeople } from './account-people.ts';
import type { AllowedPath } from './allowed-paths.ts';

/** Records every attempt to sign in, whether it came through or not: the way and the account, never what was typed as a secret. */
export function createRecordSignIn({
  database,
  makeChange,
  people,
}: {
  database: Database;
  makeChange: MakeChange;
  people: AccountPeople;
}) {
  return async (request: FastifyRequest, { way }: AllowedPath, { status, body }: { status: number; body: string }): Promise<void> => {
    const told = read(body);
    // Beyond the limit of an address nothing was tried; beyond that of an account somebody knows its password.
    if (!way || (status === 429 && !told.account)) return;
    const author = { actor: null, reach: reachOf(null), requestId: request.id, address: request.ip };
    const account = told.account ?? told.user?.id ?? (await findAccount(database, request.body));
    const subject = account ? `person:${account}` : 'account:unknown';
    // Who comes back from an identity provider is led on either way; refused is who is led on with a code.
    const event = status < 400 && !told.code ? 'identity.signed_in' : 'identity.sign_in_refused';
    const { provider, linked, code, reason } = told;
    await makeChange(author, event, async ({ tx }) => {
      if (account && status === 429) await people.tell(tx, account, 'locked', quarterHour());
      if (account && status < 400 && way === 'recovery-code') await people.tell(tx, account, 'recovery-code-used');
      return { subject, details: { way, status, ...(reason && { reason }), ...(provider && { provider, linked, code }) }, output: null };
    });
  };
}

const quarterHour = () => String(Math.floor(Date.now() / 900_000));

interface Answer {
  account?: string;
  user?: { id?: string };
  /** Why it was refused. */
  code?: string;
  /** The identity provider, where one was asked, whether it was the first time, and what it or our checks said. */
  provider?: string;
  linked?: boolean;
  reason?: string;
}

/** Who came through or was tried, by the answer. */
function read(body: string): Answer {
  try {
    return (JSON.parse(body) as Answer | null) ?? {};
  } catch {
    return {};
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

import type { LinkDetail } from '@sawt/contract';
import type { Work } from '../../../platform/audit/change.ts';
import { reachOf } from '../../../platform/database/wall.ts';
import { ProblemException, problem } from '../../../platform/http/problem.ts';
import { endSessions, setPassword } from '../../../platform/identity/accounts.ts';
import type { StaffDeps } from './deps.ts';
import { demandUsable, findLink, type LinkRow, useUp } from './links.ts';
import { type StaffRow, selectStaff, stateOf } from './staff-store.ts';

/** What a link is for. @throws problem `link.invalid`, `link.used`, `link.revoked`, `link.expired` */
export async function readLink({ database, places, clock }: StaffDeps, token: string): Promise<LinkDetail> {
  const link = demandUsable(await findLink(database, token), clock.now());
  const person = await getHolder(database, link);
  const roles = await database.selectFrom('directory.role').select('name').where('code', 'in', person.roles).orderBy('position').execute();
  return {
    kind: link.kind as LinkDetail['kind'],
    name: person.name,
    username: person.username,
    agency: person.agency === null ? null : ((await places.agencies()).get(person.agency)?.name ?? null),
    roles: roles.map(({ name }) => name),
    expiresAt: link.expires_at.toISOString(),
  };
}

/** Uses the link up and sets the password: who was invited is a member of the staff from here on. @param hash of `hashPassword` */
export function enter(token: string, hash: string): Work<{ username: string }> {
  return async ({ tx, now }) => {
    const link = await useUp(tx, token, now);
    const person = await getHolder(tx, link);
    await endSessions(tx, person.id);
    await setPassword(tx, person.id, hash, now);
    if (link.kind === 'invitation') await tx.updateTable('directory.person').set({ active: true }).where('id', '=', person.id).execute();
    return { subject: `person:${person.id}`, details: { kind: link.kind, link: link.id }, output: { username: person.username } };
  };
}

/** Whoever has left meanwhile has no use for a link; leaving revokes them, and this holds it once more. */
async function getHolder(db: Parameters<typeof selectStaff>[0], link: LinkRow): Promise<StaffRow> {
  const person = (await selectStaff(db).where('person.id', '=', link.person_id).executeTakeFirst()) as StaffRow | undefined;
  const wanted = link.kind === 'invitation' ? 'invited' : 'active';
  if (!person || stateOf(person) !== wanted) throw problem('link.revoked');
  return person;
}

/** Runs what a link is good for; that it was refused is recorded, with whose it was, never what it was. */
export async function recordingRefusal<T>(
  { database, makeChange }: StaffDeps,
  { requestId, address }: { requestId: string; address: string },
  token: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProblemException && error.code.startsWith('link.')) {
      const link = await findLink(database, token);
      await makeChange({ actor: null, reach: reachOf(null), requestId, address }, 'identity.link_refused', async () => ({
        subject: link ? `person:${link.person_id}` : 'link:unknown',
        details: { why: error.code, ...(link && { link: link.id }) },
        output: null,
      }));
    }
    throw error;
  }
}

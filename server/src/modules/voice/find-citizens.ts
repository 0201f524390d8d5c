import type { CitizenKey, FoundCitizens } from '@sawt/contract';
import type { Work } from '../../platform/audit/change.ts';
import type { WalledTx } from '../../platform/database/wall.ts';
import { problem } from '../../platform/http/problem.ts';
import { maskPhone } from '../../platform/personal-data/mask-phone.ts';
import type { Actor } from '../../platform/policy/actor.ts';
import type { Person } from '../directory/index.ts';
import type { CaseRow } from './case-store.ts';
import type { VoiceDeps } from './deps.ts';
import { presentListed } from './list-cases.ts';

const shownCases = 20;

/**
 * The citizens of an identity number or a phone, with their cases: for whoever calls or comes to the counter. A reading
 * that is recorded with its reason and whom it found, never with what was typed. Confidential cases are counted only.
 * @throws problem `auth.forbidden` for an agency, whatever its roles hold; `case.reason_required`
 */
export function findCitizens(
  deps: VoiceDeps,
  actor: Actor,
  { by, reason }: { by: CitizenKey; reason: string | undefined },
): Work<FoundCitizens> {
  return async ({ tx, now }) => {
    if (actor.side !== 'emirate') throw problem('auth.forbidden');
    if (!reason) throw problem('case.reason_required', { fields: [{ path: 'body.reason', code: 'too_small' }] });
    const people = await deps.directory.findCitizens(tx, by);
    const citizens = [];
    for (const person of people) citizens.push(await present(deps, tx, actor, person, now));
    const found = people.map(({ id }) => id);
    return {
      subject: found.length === 1 ? `person:${found[0]}` : 'person:search',
      details: { by: Object.keys(by)[0], reason, found },
      output: { citizens },
    };
  };
}

type Found = FoundCitizens['citizens'][number];

async function present(deps: VoiceDeps, tx: WalledTx, actor: Actor, { id, name, phone }: Person, now: Date): Promise<Found> {
  const own = tx.selectFrom('voice.case').where('citizen_id', '=', id);
  const rows = await own
    .where('confidential', '=', false)
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(shownCases)
    .execute();
  const { count } = await own
    .where('confidential', '=', true)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return {
    id,
    name: name.ar,
    phone: phone && maskPhone(phone),
    identityNumber: await deps.directory.identityNumberState(tx, id),
    cases: await presentListed(deps, tx, actor, rows as CaseRow[], now),
    confidentialCases: count,
  };
}

import type { preferences as contract, InputOf, KindPreference, MessageKind, Preferences } from '@sawt/contract';
import type { Work } from '../../../platform/audit/change.ts';
import type { Reader } from '../../../platform/database/database.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import { kindRules } from './kinds.ts';
import { minutesOf } from './quiet-hours.ts';
import { presentQuiet, presentRule, readQuietRule } from './read-wishes.ts';

type Wished = InputOf<(typeof contract)['updatePreferences']>['body'];
type Chooser = Pick<Actor, 'personId' | 'side'>;

const everyWay = { channels: ['sms', 'email', 'push'] as const, digest: false };

/** What a person may choose about: what is told to those of their side. */
const kindsOf = ({ side }: Chooser) => {
  const mine = side === 'citizen' ? 'citizen' : 'staff';
  return (Object.keys(kindRules) as MessageKind[]).filter((kind) => kindRules[kind].side === mine);
};

export async function presentPreferences(db: Reader, actor: Chooser): Promise<Preferences> {
  const [rule, rows, own] = await Promise.all([
    readQuietRule(db),
    db.selectFrom('notify.preference').selectAll().where('person_id', '=', actor.personId).execute(),
    db.selectFrom('notify.quiet_hours').selectAll().where('person_id', '=', actor.personId).executeTakeFirst(),
  ]);
  return {
    kinds: kindsOf(actor).map((kind) => {
      const { mayRefuse, mayDigest, breaksQuiet } = kindRules[kind];
      const { channels, digest } = rows.find((row) => row.kind === kind) ?? everyWay;
      return { kind, channels: [...channels] as KindPreference['channels'], digest, mayRefuse, mayDigest, breaksQuiet };
    }),
    quiet: own ? presentQuiet(own) : null,
    region: presentRule(rule),
  };
}

/** @throws problem `request.invalid` naming what may not be refused, or not be collected */
export function updatePreferences(actor: Chooser, { kinds, quiet }: Wished): Work<Preferences> {
  demandAllowed(actor, kinds);
  return async ({ tx }) => {
    const { personId } = actor;
    for (const { kind, channels, digest } of kinds) {
      const row = { channels: [...new Set(channels)], digest };
      await tx
        .insertInto('notify.preference')
        .values({ person_id: personId, kind, ...row })
        .onConflict((conflict) => conflict.columns(['person_id', 'kind']).doUpdateSet(row))
        .execute();
    }
    await tx.deleteFrom('notify.quiet_hours').where('person_id', '=', personId).execute();
    if (quiet) {
      const row = { person_id: personId, quiet_from: minutesOf(quiet.from), quiet_until: minutesOf(quiet.until) };
      await tx.insertInto('notify.quiet_hours').values(row).execute();
    }
    return { subject: `person:${personId}`, details: { kinds, quiet }, output: await presentPreferences(tx, actor) };
  };
}

function demandAllowed(actor: Chooser, wished: Wished['kinds']): void {
  const mine = kindsOf(actor);
  const fields = wished.flatMap(({ kind, channels, digest }, index) => {
    const { mayRefuse, mayDigest } = kindRules[kind];
    const path = `body.kinds.${index}`;
    if (!mine.includes(kind)) return [{ path: `${path}.kind`, code: 'invalid_value' }];
    return [
      ...(channels.length === 0 && !mayRefuse ? [{ path: `${path}.channels`, code: 'kind_not_refusable' }] : []),
      ...(digest && !mayDigest ? [{ path: `${path}.digest`, code: 'kind_without_digest' }] : []),
    ];
  });
  if (fields.length > 0) throw problem('request.invalid', { fields });
}

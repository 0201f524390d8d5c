import { randomBytes, randomUUID } from 'node:crypto';
import type { Bilingual, Partner } from '@sawt/contract';
import type { Selectable } from 'kysely';
import type { SettingsWork } from '../audit/change.ts';
import type { Database, Schema } from '../database/database.ts';
import type { WalledTx } from '../database/wall.ts';
import { problem } from '../http/problem.ts';
import type { Actor } from '../policy/actor.ts';
import { hashOfKey } from './identify-partner.ts';

/** What is asked of the modules, handed in by app.ts. */
export interface PartnerOptions {
  database: Database;
  people(ids: Iterable<string>): Promise<ReadonlyMap<string, { id: string; name: Bilingual }>>;
  agencies(): Promise<ReadonlyMap<string, { name: Bilingual }>>;
  /** @throws problem `agency.closed` */
  demandTakesNew(tx: WalledTx, place: { agency: string; department: string | null }): Promise<void>;
}

type Row = Selectable<Schema['platform.partner']>;

export async function listPartners(options: PartnerOptions): Promise<Partner[]> {
  const rows = await options.database.selectFrom('platform.partner').selectAll().orderBy('made_at', 'desc').limit(200).execute();
  return present(options, rows);
}

/** @throws problem `agency.not_found`, `agency.closed` */
export function makePartner(
  options: PartnerOptions,
  actor: Actor,
  { name, agency }: { name: Bilingual; agency: string | null },
): SettingsWork<{ partner: Partner; key: string }> {
  return async ({ tx, now }) => {
    if (agency !== null && !(await options.agencies()).has(agency))
      throw problem('agency.not_found', { fields: [{ path: 'body.agency', code: 'custom' }] });
    if (agency !== null) await options.demandTakesNew(tx, { agency, department: null });
    const key = `sawt_${randomBytes(32).toString('base64url')}`;
    const row = await tx
      .insertInto('platform.partner')
      .values({ id: randomUUID(), name: JSON.stringify(name), agency, key_hash: hashOfKey(key), made_by: actor.personId, made_at: now })
      .returningAll()
      .executeTakeFirstOrThrow();
    return {
      subject: `partner:${row.id}`,
      details: { before: null, after: { name, agency } },
      output: { partner: await one(options, row), key },
    };
  };
}

/** @throws problem `partner.not_found` for one that is revoked already, too */
export function revokePartner(options: PartnerOptions, actor: Actor, id: string): SettingsWork<Partner> {
  return async ({ tx, now }) => {
    const row = await tx
      .updateTable('platform.partner')
      .set({ revoked_at: now, revoked_by: actor.personId })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .returningAll()
      .executeTakeFirst();
    if (!row) throw problem('partner.not_found');
    const before = { name: row.name, agency: row.agency };
    return { subject: `partner:${id}`, details: { before, after: { ...before, revoked: true } }, output: await one(options, row) };
  };
}

async function one(options: PartnerOptions, row: Row): Promise<Partner> {
  const [partner] = await present(options, [row]);
  return partner as Partner;
}

async function present({ people, agencies }: PartnerOptions, rows: readonly Row[]): Promise<Partner[]> {
  const [makers, all] = [await people(rows.map(({ made_by }) => made_by)), await agencies()];
  return rows.map((row) => {
    const maker = makers.get(row.made_by);
    const agency = row.agency === null ? undefined : all.get(row.agency);
    return {
      id: row.id,
      name: row.name as Bilingual,
      agency: agency && row.agency !== null ? { code: row.agency, name: agency.name } : null,
      madeBy: maker ? { id: maker.id, name: maker.name } : null,
      madeAt: row.made_at.toISOString(),
      revokedAt: row.revoked_at?.toISOString() ?? null,
      lastUsedAt: row.last_used_at?.toISOString() ?? null,
    };
  });
}

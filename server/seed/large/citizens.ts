import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import type { Chance } from './chance.ts';
import { createCopyRows } from './copy-rows.ts';

const day = 86_400_000;
const written = JSON.parse(readFileSync(join(import.meta.dirname, '../data/citizens.json'), 'utf8')) as {
  name_ar: string;
  name_en: string;
}[];
const last = (name: string) => name.split(' ').at(-1) as string;

/** Citizens who can sign in, have agreed, and have names of the region. @returns their ids, who writes oftenest first */
export async function addCitizens(client: Client, count: number, until: Date, chance: Chance): Promise<string[]> {
  const { rows: texts } = await client.query<{ code: string; version: number }>(
    'select distinct on (code) code, version from directory.consent_text order by code, version desc',
  );
  // Numbers of those who were made before are left alone.
  const { rows } = await client.query<{ free: number }>(`select count(*)::int as free from directory.person where phone like '+96651%'`);
  const firstNumber = rows[0]?.free ?? 0;
  const users = createCopyRows(client, 'identity."user"', ['id', 'name', 'email', 'emailVerified', 'phoneNumber', 'phoneNumberVerified']);
  const people = createCopyRows(client, 'directory.person', ['id', 'name', 'phone', 'language', 'created_at']);
  const roles = createCopyRows(client, 'directory.person_role', ['person_id', 'role']);
  const consents = createCopyRows(client, 'directory.consent', ['person_id', 'code', 'version', 'given', 'at']);
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const id = chance.uuid();
    const [first, family] = [chance.pick(written), chance.pick(written)];
    const name = {
      ar: `${first.name_ar.split(' ').slice(0, -1).join(' ')} ${last(family.name_ar)}`,
      en: `${first.name_en.split(' ').slice(0, -1).join(' ')} ${last(family.name_en)}`,
    };
    const phone = `+96651${String(firstNumber + index).padStart(7, '0')}`;
    const since = new Date(until.getTime() - 731 * day);
    users.add(id, name.ar, `${phone.slice(1)}@phone.invalid`, false, phone, true);
    people.add(id, JSON.stringify(name), phone, chance.chance(0.93) ? 'ar' : 'en', since);
    roles.add(id, 'citizen');
    for (const text of texts) consents.add(id, text.code, text.version, true, since);
    ids.push(id);
    if (index % 5000 === 0) for (const one of [users, people, roles, consents]) await one.flush();
  }
  for (const one of [users, people, roles, consents]) await one.flush(true);
  return ids;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { demoPassword, demoSecret } from '../src/demo/accounts.ts';
import type { Schema } from '../src/platform/database/database.ts';
import type { SawtAuth } from '../src/platform/identity/auth.ts';
import type { AuthenticatorSeals } from '../src/platform/identity/second-factor/seals.ts';

const read = <T>(name: string): T => JSON.parse(readFileSync(join(import.meta.dirname, 'data', name), 'utf8')) as T;

interface StaffMember {
  username: string;
  name_ar: string;
  name_en: string;
  agency: string | null;
  department: string | null;
  roles: string[];
  phone: string;
  email: string;
}
interface Citizen {
  phone: string;
  name_ar: string;
  name_en: string;
  language: string;
}

/** Accounts and people: staff with the demo password and an authenticator, citizens with their phone. */
export async function seedPeople(
  owner: Kysely<Schema>,
  { auth, seals }: { auth: SawtAuth; seals: AuthenticatorSeals },
  now: Date,
): Promise<void> {
  const context = await auth.$context;
  // Hashing is slow on purpose; all demo accounts share one hash.
  const password = await context.password.hash(demoPassword);
  for (const member of read<StaffMember[]>('people.json')) {
    const user = await context.internalAdapter.createUser(
      {
        name: member.name_ar,
        email: member.email,
        emailVerified: true,
        username: member.username,
        displayUsername: member.username,
      },
      { method: 'demo' },
    );
    await context.internalAdapter.linkAccount({ userId: user.id, providerId: 'credential', accountId: user.id, password });
    const secret = seals.seal(user.id, demoSecret(member.username));
    await owner.insertInto('identity.authenticator').values({ user_id: user.id, secret }).execute();
    await insertPerson(owner, { id: user.id, ...member, language: 'ar', created_at: now });
  }
  for (const citizen of read<Citizen[]>('citizens.json')) {
    const user = await context.internalAdapter.createUser(
      {
        name: citizen.name_ar,
        email: `${citizen.phone.slice(1)}@phone.invalid`,
        emailVerified: false,
        phoneNumber: citizen.phone,
        phoneNumberVerified: true,
      },
      { method: 'demo' },
    );
    await insertPerson(owner, {
      id: user.id,
      ...citizen,
      username: null,
      agency: null,
      department: null,
      roles: ['citizen'],
      created_at: now,
    });
    await acceptConsents(owner, user.id, now);
  }
}

/** The citizens of the demo region have agreed to what the first version asks. */
async function acceptConsents(owner: Kysely<Schema>, person_id: string, at: Date): Promise<void> {
  const texts = await owner.selectFrom('directory.consent_text').select(['code', 'version']).where('version', '=', 1).execute();
  await owner
    .insertInto('directory.consent')
    .values(texts.map((text) => ({ ...text, person_id, given: true, at })))
    .execute();
}

interface NewPerson extends Omit<StaffMember, 'email' | 'username'> {
  id: string;
  username: string | null;
  language: string;
  created_at: Date;
}

async function insertPerson(owner: Kysely<Schema>, person: NewPerson): Promise<void> {
  const { id, username, phone, language, agency, department, created_at } = person;
  const name = JSON.stringify({ ar: person.name_ar, en: person.name_en });
  await owner.insertInto('directory.person').values({ id, username, phone, language, agency, department, created_at, name }).execute();
  await owner
    .insertInto('directory.person_role')
    .values(person.roles.map((role) => ({ person_id: id, role })))
    .execute();
}

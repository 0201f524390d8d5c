import { randomUUID } from 'node:crypto';
import type { Bilingual, Language } from '@sawt/contract';
import type { Tx } from '../database/database.ts';

/** What a person is told of, each by the template `account-<matter>`. */
type AccountMatter =
  | 'password-changed'
  | 'authenticator-changed'
  | 'recovery-codes-made'
  | 'recovery-code-used'
  | 'locked'
  | 'passkey-added'
  | 'passkey-removed'
  | 'phone-changed';

interface Person {
  name: Bilingual;
  phone: string | null;
  language: Language;
  agency: string | null;
}
interface Message {
  dedupeKey: string;
  to: { id: string; phone: string; language: Language };
  template: string;
  values: Record<string, string>;
}

/** What accounts ask of the modules, handed in by app.ts. */
export interface AccountPeopleOptions {
  people(ids: Iterable<string>): Promise<ReadonlyMap<string, Person>>;
  agencies(): Promise<ReadonlyMap<string, { name: Bilingual }>>;
  send(tx: Tx, messages: readonly Message[]): Promise<void>;
}

export type AccountPeople = ReturnType<typeof createAccountPeople>;

/** Whom accounts belong to. */
export function createAccountPeople({ people, agencies, send }: AccountPeopleOptions) {
  const find = async (personId: string) => (await people([personId])).get(personId);
  return {
    /** Tells a person what changed on their account, from the transaction of the change. With the same `once` it is told once. */
    async tell(tx: Tx, personId: string, matter: AccountMatter, once: string = randomUUID()): Promise<void> {
      const person = await find(personId);
      if (!person?.phone) return;
      const to = { id: personId, phone: person.phone, language: person.language };
      await send(tx, [{ dedupeKey: `account-${matter}:${personId}:${once}`, to, template: `account-${matter}`, values: {} }]);
    },
    /** The names of a person and their agency, in both languages. */
    async namesOf(personId: string): Promise<string[]> {
      const person = await find(personId);
      const agency = person?.agency ? (await agencies()).get(person.agency) : undefined;
      return [person?.name, agency?.name].flatMap((name) => (name ? [name.ar, name.en] : []));
    },
  };
}

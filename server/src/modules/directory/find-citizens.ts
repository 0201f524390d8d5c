import type { CitizenKey } from '@sawt/contract';
import type { WalledTx } from '../../platform/database/wall.ts';
import type { IdentityNumbers } from './identity-numbers.ts';
import { type Person, personColumns } from './people.ts';

/** Citizens by what only they have. A number that people merely wrote may be several people's. */
export function createFindCitizens({ holdersOf }: IdentityNumbers) {
  return async (db: WalledTx, key: CitizenKey): Promise<Person[]> => {
    let select = db
      .selectFrom('directory.person as person')
      .select(personColumns)
      .where('person.username', 'is', null)
      .orderBy('person.id');
    if ('phone' in key) select = select.where('person.phone', '=', key.phone);
    else {
      const holders = await holdersOf(db, key.identityNumber);
      if (holders.length === 0) return [];
      select = select.where('person.id', 'in', holders);
    }
    return (await select.limit(20).execute()) as Person[];
  };
}

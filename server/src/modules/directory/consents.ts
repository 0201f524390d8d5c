import type { Bilingual, ConsentDecision, ConsentText, OwnConsent } from '@sawt/contract';
import type { Selectable } from 'kysely';
import type { Work } from '../../platform/audit/change.ts';
import type { Reader, Schema } from '../../platform/database/database.ts';
import type { WalledTx } from '../../platform/database/wall.ts';
import { problem } from '../../platform/http/problem.ts';

export interface Consents {
  /** @throws problem `consent.required` when a person has not agreed to what is required, in the version in force */
  demandConsents(db: WalledTx, personId: string, now: Date): Promise<void>;
  /** Those of the people who agreed to it, in the version in force. */
  whoConsented(db: WalledTx, code: string, people: readonly string[], now: Date): Promise<ReadonlySet<string>>;
}

type TextRow = Selectable<Schema['directory.consent_text']>;

/** The versions in force, in their order. */
function textsInForce(db: Reader, now: Date, code?: string): Promise<TextRow[]> {
  return db
    .selectFrom('directory.consent_text')
    .selectAll()
    .distinctOn('code')
    .where('valid_from', '<=', now)
    .$if(code !== undefined, (query) => query.where('code', '=', code as string))
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute();
}

/** The newest decision of each of the people about one version; null where there is none. */
async function decisionsOn(db: WalledTx, { code, version }: { code: string; version: number }, people: readonly string[]) {
  if (people.length === 0) return [];
  return db
    .selectFrom('directory.consent')
    .select(['person_id', 'given', 'at'])
    .distinctOn('person_id')
    .where('person_id', 'in', people)
    .where('code', '=', code)
    .where('version', '=', version)
    .orderBy('person_id')
    .orderBy('id', 'desc')
    .execute();
}

export const presentText = (row: TextRow): ConsentText => ({
  code: row.code,
  version: row.version,
  required: row.required,
  title: row.title as Bilingual,
  text: row.text as Bilingual,
  purpose: row.purpose as Bilingual,
  legalBasis: row.legal_basis as Bilingual,
  retention: row.retention as Bilingual,
  validFrom: row.valid_from.toISOString(),
});

/** What a person is asked, and what they decided. */
export async function listOwnConsents(db: WalledTx, personId: string, now: Date): Promise<OwnConsent[]> {
  const texts = (await textsInForce(db, now)).sort((one, other) => one.position - other.position);
  const own: OwnConsent[] = [];
  for (const text of texts) {
    const [decision] = await decisionsOn(db, text, [personId]);
    own.push({ ...presentText(text), given: decision?.given ?? null, decidedAt: decision?.at.toISOString() ?? null });
  }
  return own;
}

/**
 * Writes down what a person decided; nothing is ever overwritten.
 * @throws problem `consent.outdated` when it is about another version than the one in force, `consent.not_optional` when
 *   what is required would be refused
 */
export function decideConsents(personId: string, decisions: readonly ConsentDecision[]): Work<OwnConsent[]> {
  return async ({ tx, now }) => {
    const texts = new Map((await textsInForce(tx, now)).map((text) => [text.code, text]));
    for (const [index, { code, version, given }] of decisions.entries()) {
      const text = texts.get(code);
      const fields = [{ path: `body.decisions.${index}`, code: 'custom' }];
      if (!text) throw problem('consent.not_found', { fields });
      if (text.version !== version) throw problem('consent.outdated', { fields });
      if (text.required && !given) throw problem('consent.not_optional', { fields });
    }
    await tx
      .insertInto('directory.consent')
      .values(decisions.map(({ code, version, given }) => ({ person_id: personId, code, version, given, at: now })))
      .execute();
    return { subject: `person:${personId}`, details: { decisions }, output: await listOwnConsents(tx, personId, now) };
  };
}

export function createConsents(): Consents {
  return {
    async demandConsents(db, personId, now) {
      const own = await listOwnConsents(db, personId, now);
      if (own.some(({ required, given }) => required && !given)) throw problem('consent.required');
    },
    async whoConsented(db, code, people, now) {
      const [text] = await textsInForce(db, now, code);
      const decisions = text ? await decisionsOn(db, text, people) : [];
      return new Set(decisions.filter(({ given }) => given).map(({ person_id }) => person_id));
    },
  };
}

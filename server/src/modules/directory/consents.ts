import type { Bilingual, ConsentDecision, ConsentText, OwnConsent } from '@sawt/contract';
import { type Selectable, sql } from 'kysely';
import type { Work } from '../../platform/audit/change.ts';
import type { Reader, Schema } from '../../platform/database/database.ts';
import type { WalledTx } from '../../platform/database/wall.ts';
import { problem } from '../../platform/http/problem.ts';

export interface Consents {
  /** @throws problem `consent.required` when a person has not agreed to what is required, in the version in force */
  demandConsents(db: WalledTx, personId: string, now: Date): Promise<void>;
  hasConsented(db: WalledTx, personId: string, now: Date): Promise<boolean>;
  /** What is required, in the versions in force: what is read out to who calls. */
  requiredConsents(db: WalledTx, now: Date): Promise<ConsentText[]>;
  /**
   * Writes down what a person agreed to aloud, with who heard it; what they had agreed to before is not written twice.
   * @throws problem `consent.not_found`, `consent.outdated` for a version that is no longer in force
   */
  hearConsents(tx: WalledTx, personId: string, spoken: SpokenConsents, now: Date): Promise<void>;
  /** Those of the people who agreed to it, in the version in force. */
  whoConsented(db: WalledTx, code: string, people: readonly string[], now: Date): Promise<ReadonlySet<string>>;
}

export interface SpokenConsents {
  heardBy: string;
  /** Which texts, in which version, were read out. */
  texts: readonly { code: string; version: number }[];
  /** To a partner's system, and not aloud to an official. */
  how?: 'partner';
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

export const listTextsInForce = async (db: Reader, now: Date): Promise<ConsentText[]> =>
  (await textsInForce(db, now)).sort((a, b) => a.position - b.position).map(presentText);

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
    demandInForce(await textsInForce(tx, now), decisions, 'body.decisions');
    await tx
      .insertInto('directory.consent')
      .values(decisions.map(({ code, version, given }) => ({ person_id: personId, code, version, given, at: now })))
      .execute();
    return { subject: `person:${personId}`, details: { decisions }, output: await listOwnConsents(tx, personId, now) };
  };
}

function demandInForce(
  inForce: readonly TextRow[],
  decisions: readonly { code: string; version: number; given?: boolean }[],
  path: string,
): void {
  const texts = new Map(inForce.map((text) => [text.code, text]));
  for (const [index, { code, version, given }] of decisions.entries()) {
    const text = texts.get(code);
    const fields = [{ path: `${path}.${index}`, code: 'custom' }];
    if (!text) throw problem('consent.not_found', { fields });
    if (text.version !== version) throw problem('consent.outdated', { fields });
    if (text.required && given === false) throw problem('consent.not_optional', { fields });
  }
}

export function createConsents(): Consents {
  // One statement: it is asked before every case.
  const hasConsented: Consents['hasConsented'] = async (db, personId, now) => {
    const { rows } = await sql<{ has: boolean }>`
      select not exists (
        select from (
          select distinct on (code) code, version, required from directory.consent_text where valid_from <= ${now}
          order by code, version desc
        ) as text
        where required and not coalesce((
          select given from directory.consent as decision
          where person_id = ${personId} and decision.code = text.code and decision.version = text.version order by id desc limit 1
        ), false)
      ) as has`.execute(db);
    return rows[0]?.has ?? false;
  };
  return {
    hasConsented,
    async demandConsents(db, personId, now) {
      if (!(await hasConsented(db, personId, now))) throw problem('consent.required');
    },
    requiredConsents: async (db, now) => (await textsInForce(db, now)).filter(({ required }) => required).map(presentText),
    async hearConsents(tx, personId, { heardBy, texts, how = 'spoken' }, now) {
      demandInForce(await textsInForce(tx, now), texts, 'body.consents');
      const own = await listOwnConsents(tx, personId, now);
      const given = new Set(own.filter((consent) => consent.given).map(({ code }) => code));
      const heard = texts.filter(({ code }) => !given.has(code));
      if (heard.length === 0) return;
      await tx
        .insertInto('directory.consent')
        .values(
          heard.map(({ code, version }) => ({
            person_id: personId,
            code,
            version,
            given: true,
            at: now,
            how,
            heard_by: heardBy,
          })),
        )
        .execute();
    },
    async whoConsented(db, code, people, now) {
      const [text] = await textsInForce(db, now, code);
      const decisions = text ? await decisionsOn(db, text, people) : [];
      return new Set(decisions.filter(({ given }) => given).map(({ person_id }) => person_id));
    },
  };
}

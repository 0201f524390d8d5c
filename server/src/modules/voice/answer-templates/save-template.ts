import { randomUUID } from 'node:crypto';
import {
  type AnswerTemplate,
  type AnswerTemplateVersion,
  answerVariables,
  bilingualFaults,
  type answerTemplates as contract,
  type InputOf,
  maximumAnswerTemplates,
} from '@sawt/contract';
import { sql } from 'kysely';
import type { SettingsWork } from '../../../platform/audit/change.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';
import { currentTemplates, presentTemplate, versionsOf } from './template-store.ts';

type Words = InputOf<(typeof contract)['addAnswerTemplate']>['body'];
const shown = 50;

export async function listTemplates(db: WalledTx, { agency }: Actor): Promise<AnswerTemplate[]> {
  if (agency === null) return [];
  const all = (await currentTemplates(db, agency)).map(presentTemplate);
  return all.sort((a, b) => Number(b.active) - Number(a.active) || a.name.ar.localeCompare(b.name.ar, 'ar'));
}

export async function listVersions({ directory }: VoiceDeps, db: WalledTx, id: string): Promise<AnswerTemplateVersion[]> {
  const rows = await versionsOf(db, id, shown);
  const people = await directory.officials(rows.map(({ changed_by }) => changed_by));
  return rows.map((row) => {
    const { id: _, ...words } = presentTemplate(row);
    const name = people.get(row.changed_by)?.name;
    const changedBy = name ? { id: row.changed_by, name } : null;
    return { ...words, changedBy, changedAt: row.changed_at.toISOString(), restoredFrom: row.restored_from };
  });
}

/** @throws problem `template.variables`, `template.too_many` */
export function addTemplate(deps: VoiceDeps, actor: Actor, words: Words): SettingsWork<AnswerTemplate> {
  return async ({ tx, now }) => {
    const agency = await demandSound(deps, actor, words);
    await inTurn(tx, agency);
    if ((await currentTemplates(tx, agency)).length >= maximumAnswerTemplates) throw problem('template.too_many');
    const output = { id: randomUUID(), version: 1, ...words };
    await insert(tx, { output, agency, by: actor.personId, at: now, restoredFrom: null });
    return { subject: `answer-template:${output.id}`, details: { before: null, after: words }, output };
  };
}

/** @throws problem `template.not_found`, `template.changed_meanwhile`, `template.variables` */
export const updateTemplate = (deps: VoiceDeps, actor: Actor, id: string, { seen, ...words }: Words & { seen: number }) =>
  keepVersion(deps, actor, { id, seen }, async () => ({ words, restoredFrom: null }));

/** What an earlier version says, as a new one. @throws as `updateTemplate`, and `template.version_not_found` */
export const restoreTemplate = (deps: VoiceDeps, actor: Actor, id: string, { version, seen }: { version: number; seen: number }) =>
  keepVersion(deps, actor, { id, seen }, async (tx) => {
    const row = await tx
      .selectFrom('voice.answer_template')
      .selectAll()
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (!row) throw problem('template.version_not_found');
    return { words: wordsOf(presentTemplate(row)), restoredFrom: version };
  });

interface Next {
  words: Words;
  restoredFrom: number | null;
}

function keepVersion(
  deps: VoiceDeps,
  actor: Actor,
  { id, seen }: { id: string; seen: number },
  next: (tx: WalledTx) => Promise<Next>,
): SettingsWork<AnswerTemplate> {
  return async ({ tx, now }) => {
    await inTurn(tx, actor.agency ?? '');
    const [current] = await versionsOf(tx, id, 1);
    if (!current) throw problem('template.not_found');
    if (current.version !== seen) throw problem('template.changed_meanwhile');
    const { words, restoredFrom } = await next(tx);
    const agency = await demandSound(deps, actor, words);
    const output = { id, version: current.version + 1, ...words };
    await insert(tx, { output, agency, by: actor.personId, at: now, restoredFrom });
    return { subject: `answer-template:${id}`, details: { before: wordsOf(presentTemplate(current)), after: words }, output };
  };
}

const wordsOf = ({ id: _, version: __, ...words }: AnswerTemplate): Words => words;

/** Two of an agency who write at once write one after the other. */
const inTurn = (tx: WalledTx, agency: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`answer-templates ${agency}`}, 0))`.execute(tx);

/** @returns the agency whose template it is */
async function demandSound({ directory }: VoiceDeps, { agency }: Actor, { text, department }: Words): Promise<string> {
  const record = agency === null ? undefined : (await directory.agencies()).get(agency);
  // By its permission whoever comes here is of an agency.
  if (!record || agency === null) throw problem('auth.forbidden');
  if (department !== null && !record.departments.some(({ code, active }) => active && code === department)) {
    throw problem('request.invalid', { fields: [{ path: 'body.department', code: 'invalid_value' }] });
  }
  const fields = bilingualFaults(text, answerVariables, 'body.text');
  if (fields.length > 0) throw problem('template.variables', { fields });
  return agency;
}

interface Kept {
  output: AnswerTemplate;
  agency: string;
  by: string;
  at: Date;
  restoredFrom: number | null;
}

async function insert(tx: WalledTx, { output, agency, by, at, restoredFrom }: Kept): Promise<void> {
  await tx
    .insertInto('voice.answer_template')
    .values({
      ...output,
      agency,
      name: JSON.stringify(output.name),
      text: JSON.stringify(output.text),
      changed_by: by,
      changed_at: at,
      restored_from: restoredFrom,
    })
    .execute();
}

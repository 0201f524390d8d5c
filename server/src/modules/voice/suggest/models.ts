import type { SuggestionComparison, SuggestionModel } from '@sawt/contract';
import type { BeforeAndAfter, Change, Recorded, SettingsWork } from '../../../platform/audit/change.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';
import { BrokenModel, decodeModel } from './model-file.ts';
import type { Trained } from './training.ts';

/** So many are kept, besides the one at work. */
const keptModels = 8;

/** What is done with suggestions, and the models there are. */
export async function getSuggestionModel({ directory }: VoiceDeps, db: WalledTx): Promise<SuggestionModel> {
  const { mode, threshold } = await db.selectFrom('voice.suggestion_setting').selectAll().executeTakeFirstOrThrow();
  const rows = await db.selectFrom('voice.suggestion_model').selectAll().orderBy('id', 'desc').execute();
  const people = await directory.people(rows.flatMap(({ live_by }) => live_by ?? []));
  const live = rows.find(({ state }) => state === 'live');
  return {
    mode: mode as SuggestionModel['mode'],
    threshold,
    broken: live !== undefined && !isReadable(live.model),
    versions: rows.map((row) => {
      const person = row.live_by ? people.get(row.live_by) : undefined;
      return {
        id: row.id,
        state: row.state as SuggestionModel['versions'][number]['state'],
        madeAt: row.made_at.toISOString(),
        trainedUntil: row.trained_until.toISOString(),
        corpusTexts: row.corpus_texts,
        cases: row.cases,
        bytes: row.model.length,
        evaluation: row.evaluation as unknown as SuggestionComparison,
        liveAt: row.live_at?.toISOString() ?? null,
        liveBy: person ? { id: person.id, name: person.name } : null,
      };
    }),
  };
}

export function updateSuggestion(
  deps: VoiceDeps,
  changes: { mode?: SuggestionModel['mode'] | undefined; threshold?: number | undefined },
): SettingsWork<SuggestionModel> {
  return async (change) => {
    const before = await change.tx
      .selectFrom('voice.suggestion_setting')
      .select(['mode', 'threshold'])
      .forUpdate()
      .executeTakeFirstOrThrow();
    const after = { mode: changes.mode ?? before.mode, threshold: changes.threshold ?? before.threshold };
    await change.tx.updateTable('voice.suggestion_setting').set(after).execute();
    return recorded(deps, change, { before, after });
  };
}

/** @throws problem `suggestion.not_found`, `suggestion.broken` */
export function restoreModel(deps: VoiceDeps, actor: Actor, id: number): SettingsWork<SuggestionModel> {
  return async (change) => {
    const wanted = await change.tx.selectFrom('voice.suggestion_model').selectAll().where('id', '=', id).executeTakeFirst();
    if (!wanted) throw problem('suggestion.not_found');
    if (!isReadable(wanted.model)) throw problem('suggestion.broken');
    const before = await retire(change.tx);
    const put = { state: 'live', live_at: change.now, live_by: actor.personId };
    await change.tx.updateTable('voice.suggestion_model').set(put).where('id', '=', id).execute();
    return recorded(deps, change, { before: before === null ? null : { model: before }, after: { model: id } });
  };
}

export interface NewModel {
  trained: Trained;
  trainedUntil: Date;
  corpusTexts: number;
  cases: number;
}

/** Keeps what was trained, and puts it to work where it is better. The oldest go. @returns its version */
export async function keepModel({ tx, now }: Pick<Change, 'tx' | 'now'>, made: NewModel): Promise<number> {
  const { model, evaluation, isBetter } = made.trained;
  if (isBetter) await retire(tx);
  const { id } = await tx
    .insertInto('voice.suggestion_model')
    .values({
      state: isBetter ? 'live' : 'refused',
      made_at: now,
      trained_until: made.trainedUntil,
      corpus_texts: made.corpusTexts,
      cases: made.cases,
      evaluation: JSON.stringify(evaluation),
      model: Buffer.from(model),
      live_at: isBetter ? now : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const kept = tx.selectFrom('voice.suggestion_model').select('id').orderBy('id', 'desc').limit(keptModels);
  await tx.deleteFrom('voice.suggestion_model').where('state', '<>', 'live').where('id', 'not in', kept).execute();
  return id;
}

/** The one at work stops. @returns which that was */
async function retire(tx: WalledTx): Promise<number | null> {
  const row = await tx
    .updateTable('voice.suggestion_model')
    .set({ state: 'past' })
    .where('state', '=', 'live')
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

function isReadable(bytes: Uint8Array): boolean {
  try {
    decodeModel(bytes);
    return true;
  } catch (error) {
    if (error instanceof BrokenModel) return false;
    throw error;
  }
}

async function recorded(
  deps: VoiceDeps,
  { tx }: Change,
  details: BeforeAndAfter,
): Promise<Recorded<SuggestionModel> & { details: BeforeAndAfter }> {
  return { subject: 'suggestion', details: { ...details }, output: await getSuggestionModel(deps, tx) };
}

import type { SuggestionModel } from '@sawt/contract';
import type { BeforeAndAfter, Change, Recorded, SettingsWork } from '../../../platform/audit/change.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';
import { getSuggestionModel, isReadable } from './present-models.ts';
import type { Trained } from './training.ts';

/** So many are kept, besides the one at work. */
const keptModels = 8;

export function updateSuggestion(
  deps: VoiceDeps,
  actor: Actor,
  changes: { mode?: SuggestionModel['mode'] | undefined; threshold?: number | undefined },
): SettingsWork<SuggestionModel> {
  return async (change) => {
    const before = await change.tx
      .selectFrom('voice.suggestion_setting')
      .select(['mode', 'threshold'])
      .forUpdate()
      .executeTakeFirstOrThrow();
    const after = { mode: changes.mode ?? before.mode, threshold: changes.threshold ?? before.threshold };
    if (after.mode !== before.mode || after.threshold !== before.threshold) {
      const about = { before_mode: before.mode, before_threshold: before.threshold, changed_by: actor.personId, changed_at: change.now };
      await change.tx
        .updateTable('voice.suggestion_setting')
        .set({ ...after, ...about })
        .execute();
    }
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
    const put = { state: 'live', live_at: change.now, live_by: actor.personId, against: before === id ? wanted.against : before };
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
  const against = isBetter ? await retire(tx) : await idAtWork(tx);
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
      against,
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

async function idAtWork(tx: WalledTx): Promise<number | null> {
  return (await tx.selectFrom('voice.suggestion_model').select('id').where('state', '=', 'live').executeTakeFirst())?.id ?? null;
}

async function recorded(
  deps: VoiceDeps,
  { tx }: Change,
  details: BeforeAndAfter,
): Promise<Recorded<SuggestionModel> & { details: BeforeAndAfter }> {
  return { subject: 'suggestion', details: { ...details }, output: await getSuggestionModel(deps, tx) };
}

import type { SuggestionComparison, SuggestionModel } from '@sawt/contract';
import type { Selectable } from 'kysely';
import type { Schema } from '../../../platform/database/database.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { Person } from '../../directory/index.ts';
import type { VoiceDeps } from '../deps.ts';
import { stillSince } from './follow-training.ts';
import { BrokenModel, decodeModel } from './model-file.ts';

type Row = Selectable<Schema['voice.suggestion_model']>;
type Version = SuggestionModel['versions'][number];

/** What is done with suggestions, and the models there are. */
export async function getSuggestionModel({ directory, clock }: VoiceDeps, db: WalledTx): Promise<SuggestionModel> {
  const setting = await db.selectFrom('voice.suggestion_setting').selectAll().executeTakeFirstOrThrow();
  const rows = await db.selectFrom('voice.suggestion_model').selectAll().orderBy('id', 'desc').execute();
  const ids = [setting.changed_by, ...rows.map(({ live_by }) => live_by)].filter((id) => id !== null);
  const people = await directory.people(ids);
  const live = rows.find(({ state }) => state === 'live');
  const { mode, threshold, before_mode, before_threshold, changed_at } = setting;
  return {
    mode: mode as SuggestionModel['mode'],
    threshold,
    lastChange:
      before_mode !== null && before_threshold !== null && changed_at !== null
        ? {
            mode: before_mode as SuggestionModel['mode'],
            threshold: before_threshold,
            by: nameOf(people, setting.changed_by),
            at: changed_at.toISOString(),
          }
        : null,
    training: trainingOf(setting, clock.now()),
    newest: live ? newestOf(live, rows) : null,
    broken: live !== undefined && !isReadable(live.model),
    versions: rows.map((row) => presentVersion(row, people)),
  };
}

/** One that a server was killed at has failed, whatever it said last. */
function trainingOf(setting: Selectable<Schema['voice.suggestion_setting']>, now: Date): SuggestionModel['training'] {
  const { training: state, training_at: at, training_share: share } = setting;
  if (state === null || at === null) return null;
  const standsStill = state === 'running' && at < stillSince(now);
  return { state: standsStill ? 'failed' : (state as 'running'), at: at.toISOString(), share };
}

/** A candidate that was judged against the one at work has judged this too, on newer texts than it was first judged by. */
function newestOf(live: Row, rows: readonly Row[]): SuggestionModel['newest'] {
  const later = rows.find((row) => row.state === 'refused' && row.against === live.id && evaluationOf(row).standing !== null);
  if (later) {
    const { on, standing } = evaluationOf(later);
    if (standing) return { on, at: later.made_at.toISOString(), evaluation: standing };
  }
  const { on, candidate } = evaluationOf(live);
  return { on, at: live.made_at.toISOString(), evaluation: candidate };
}

const evaluationOf = ({ evaluation }: Row) => evaluation as unknown as SuggestionComparison;

const presentVersion = (row: Row, people: ReadonlyMap<string, Person>): Version => ({
  id: row.id,
  state: row.state as Version['state'],
  madeAt: row.made_at.toISOString(),
  trainedUntil: row.trained_until.toISOString(),
  corpusTexts: row.corpus_texts,
  cases: row.cases,
  bytes: row.model.length,
  evaluation: evaluationOf(row),
  liveAt: row.live_at?.toISOString() ?? null,
  liveBy: nameOf(people, row.live_by),
  against: row.against,
});

function nameOf(people: ReadonlyMap<string, Person>, id: string | null) {
  const person = id === null ? undefined : people.get(id);
  return person ? { id: person.id, name: person.name } : null;
}

export function isReadable(bytes: Uint8Array): boolean {
  try {
    decodeModel(bytes);
    return true;
  } catch (error) {
    if (error instanceof BrokenModel) return false;
    throw error;
  }
}

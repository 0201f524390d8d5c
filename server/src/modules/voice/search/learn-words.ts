import { sql } from 'kysely';
import type { WalledTx } from '../../../platform/database/wall.ts';
import { writtenWords } from '../../../platform/i18n/written-words.ts';
import type { Job } from '../../../platform/jobs/jobs.ts';
import type { VoiceDeps } from '../deps.ts';
import { knownFrom } from './suggest-words.ts';

const batch = 500;
/** A word of fewer cases than are known by may be a name: it goes when it has not been seen for so long. */
const rareDays = 30;

/** Takes the words of the cases that came since the last time, some hundreds of cases in a transaction; goes on where it was broken off. */
export function createLearnWords(deps: VoiceDeps): Job {
  return {
    name: 'voice.learn_words',
    cron: '*/15 * * * *',
    async run() {
      while ((await deps.asSystem((tx) => learnBatch(tx, deps.clock.now()))) === batch);
      const before = new Date(deps.clock.now().getTime() - rareDays * 86_400_000);
      await deps.asSystem((tx) =>
        tx.deleteFrom('voice.search_word').where('cases', '<', knownFrom).where('seen_at', '<', before).execute(),
      );
    },
  };
}

async function learnBatch(tx: WalledTx, now: Date): Promise<number> {
  const { last_case } = await tx.selectFrom('voice.search_word_state').select('last_case').forUpdate().executeTakeFirstOrThrow();
  const cases = await tx.selectFrom('voice.case').select(['id', 'text']).where('id', '>', last_case).orderBy('id').limit(batch).execute();
  const end = cases.at(-1);
  if (!end) return 0;
  const counts = new Map<string, { word: string; shown: string; cases: number }>();
  for (const { text } of cases) {
    for (const [word, shown] of new Map(writtenWords(text))) {
      const known = counts.get(word);
      if (known) known.cases += 1;
      else counts.set(word, { word, shown, cases: 1 });
    }
  }
  // In one order, so that two that learn at once do not wait for each other in a circle.
  const rows = [...counts.values()].sort((a, b) => (a.word < b.word ? -1 : 1));
  await sql`
    insert into voice.search_word (word, shown, cases, seen_at)
    select word, shown, cases, ${now}::timestamptz from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(word text, shown text, cases int)
    on conflict (word) do update set cases = search_word.cases + excluded.cases, seen_at = excluded.seen_at`.execute(tx);
  await tx.updateTable('voice.search_word_state').set({ last_case: end.id }).execute();
  return cases.length;
}

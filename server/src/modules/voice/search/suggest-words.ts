import type { WalledTx } from '../../../platform/database/wall.ts';
import { oneSlipFrom, writtenWords } from '../../../platform/i18n/written-words.ts';

/** A word that fewer cases have is nobody's to be offered: it may be a name, or somebody's slip. */
export const knownFrom = 5;
const longestQuery = 12;

/** What may have been meant: words that no case has are exchanged for the most usual one that is one slip away. Null: nothing better is known. */
export async function suggestWords(db: WalledTx, typed: string): Promise<string | null> {
  const words = writtenWords(typed).slice(0, longestQuery);
  let meant = typed;
  for (const [word, shown] of words) {
    const better = await betterWord(db, word);
    if (better) meant = meant.replace(shown, better);
  }
  return meant === typed ? null : meant;
}

async function betterWord(db: WalledTx, word: string): Promise<string | undefined> {
  const known = await db
    .selectFrom('voice.search_word')
    .select(['word', 'shown'])
    .where('word', 'in', [word, ...oneSlipFrom(word)])
    .where('cases', '>=', knownFrom)
    .orderBy('cases', 'desc')
    .limit(20)
    .execute();
  return known.some((one) => one.word === word) ? undefined : known[0]?.shown;
}

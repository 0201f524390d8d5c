import type { caseSearch } from '@sawt/contract';
import type { Handlers } from '../../../platform/http/context.ts';
import { suggestWords } from './suggest-words.ts';

export const caseSearchHandlers = (): Handlers<typeof caseSearch> => ({
  suggestWords: ({ read }, { query }) => read(async (db) => ({ meant: await suggestWords(db, query.q) })),
});

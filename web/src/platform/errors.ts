import { ProblemError } from '@sawt/contract';
import { useEffect } from 'react';
import { useLanguage, useMessages } from '#i18n';
import { AuthError } from './auth.ts';
import { generalWords } from './general-words.ts';
import { createStore, useStore } from './store.ts';

type Describe = typeof import('./describe-error.ts');

/** The words of all refusals are 13 kB, and most visits need none of them. `absent`: they could not be fetched. */
const described = createStore<Describe | 'absent' | null>(null);

/** Fetches the words of refusals, if they are not there yet. Never rejects: without them a refusal is told in general words. */
async function fetchErrorWords(): Promise<void> {
  const there = described.get();
  if (there && there !== 'absent') return;
  await import('./describe-error.ts').then(described.set, () => described.set('absent'));
}

/** A `fetch` that gives a refusal back once there are words for it. That nobody is signed in is no refusal that a page tells. */
export function withErrorWords(send: typeof fetch): typeof fetch {
  return async (...request) => {
    const response = await send(...request);
    if (!response.ok && response.status !== 401) await fetchErrorWords();
    return response;
  };
}

export interface ErrorWords {
  message: string | null;
  fields: Record<string, string>;
}

/** Words for the error of a query or mutation; both empty while there is none. */
export function useErrorWords(error: unknown): ErrorWords {
  const language = useLanguage();
  const { network, unknown } = useMessages(generalWords);
  const describe = useStore(described);
  const isRefusal = error instanceof ProblemError || error instanceof AuthError;
  useEffect(() => {
    if (isRefusal) void fetchErrorWords();
  }, [isRefusal]);
  if (!error) return { message: null, fields: {} };
  if (!isRefusal) return { message: error instanceof TypeError ? network : unknown, fields: {} };
  if (!describe) return { message: null, fields: {} };
  if (describe === 'absent') return { message: unknown, fields: {} };
  return { message: describe.describeError(language, error), fields: describe.describeFields(language, error) };
}

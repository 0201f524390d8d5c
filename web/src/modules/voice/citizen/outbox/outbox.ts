import { type Problem, ProblemError } from '@sawt/contract';
import { keepDraft, readDraft, removeDraft } from '#platform/draft.ts';
import { createStore, useStore } from '#platform/store.ts';
import { type CaseDraft, emptyDraft, isBlank } from '../new-case/case-draft.ts';

/** A case that was sent and is not known to have arrived. Files that have not arrived yet are kept under its key. */
export interface Waiting {
  sent: CaseDraft;
  /** Why the server does not take it; null: it was not reached yet. */
  problem: Problem | null;
}

// A draft like any other, so that it goes with them when somebody signs out or another person signs in.
const name = 'outbox';
const stored = (): readonly Waiting[] => readDraft<{ waiting: Waiting[] }>(name)?.waiting ?? [];
const box = createStore<readonly Waiting[]>(stored());

function change(next: readonly Waiting[]): void {
  if (next.length > 0) keepDraft(name, { waiting: next });
  else removeDraft(name);
  box.set(next);
}

export const useOutbox = (): readonly Waiting[] => useStore(box);
const without = (key: string) => stored().filter(({ sent }) => sent.key !== key);

/** From the press on: the page may be closed before the server has answered. */
export const putIntoOutbox = (sent: CaseDraft): void => change([...without(sent.key), { sent, problem: null }]);
export const takeFromOutbox = (key: string): void => change(without(key));

/** Another tab has changed it, or the drafts of somebody else were forgotten. */
export const readOutboxAgain = (): void => box.set(stored());

/** What waits is no draft any more: the page was closed, or the line gone, before it could be cleared. */
export function clearSentDraft(): void {
  const draft = readDraft<CaseDraft>('new-case');
  if (draft?.key && stored().some(({ sent }) => sent.key === draft.key)) removeDraft('new-case');
}

/** One that is refused goes back to be written on, under a new key. @returns false: another is being written, and nothing is written over */
export function writeOn({ sent }: Waiting): boolean {
  if (!isBlank({ ...emptyDraft, ...readDraft<CaseDraft>('new-case') })) return false;
  keepDraft('new-case', { ...sent, key: '' });
  takeFromOutbox(sent.key);
  return true;
}

/** What a later try may still bring in: no line, a server in trouble or with too much to do, nobody signed in. */
const isPassing = (error: unknown): boolean =>
  !(error instanceof ProblemError) || error.problem.status >= 500 || error.problem.status === 429 || error.problem.code === 'auth.required';

/**
 * Sends what waits, one after the other, in one tab at a time. That each makes one case, however often it is tried, is kept by its key.
 * @throws the first failure that may pass; what is refused is marked with the reason instead
 */
export const sendWaiting = (send: (sent: CaseDraft) => Promise<void>): Promise<void> =>
  alone(async () => {
    for (const { sent, problem } of stored()) {
      if (problem) continue;
      try {
        await send(sent);
        takeFromOutbox(sent.key);
      } catch (error) {
        if (isPassing(error)) throw error;
        change(stored().map((each) => (each.sent.key === sent.key ? { sent, problem: (error as ProblemError).problem } : each)));
      }
    }
  });

/** Browsers have locks on secure pages only; without them two tabs may send the same, which the server answers as one. */
const alone = (work: () => Promise<void>): Promise<void> => (navigator.locks ? navigator.locks.request('sawt.outbox', work) : work());

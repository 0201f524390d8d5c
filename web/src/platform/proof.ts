import { ProblemError } from '@sawt/contract';
import { createStore, useStore } from './store.ts';

/** Somebody waits for the person to prove who they are; told how it ended. */
type Wanted = (isProven: boolean) => void;
const wanted = createStore<Wanted | null>(null);

export const useWantedProof = (): Wanted | null => useStore(wanted);

/** Does what may need a fresh proof; where the server asks for one, the person is asked, and it is done then. */
export async function proven<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof ProblemError && error.problem.code === 'auth.proof_required')) throw error;
    if (!(await askForProof())) throw error;
    return act();
  }
}

function askForProof(): Promise<boolean> {
  return new Promise((resolve) => {
    wanted.set((isProven) => {
      wanted.set(null);
      resolve(isProven);
    });
  });
}

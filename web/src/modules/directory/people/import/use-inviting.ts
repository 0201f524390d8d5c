import { ProblemError, type StaffFilePreview } from '@sawt/contract';
import { useRef, useState } from 'react';
import { client } from '#platform/client.ts';
import { proven } from '#platform/proof.ts';
import { usePeopleChanged } from '../../queries.ts';

type Row = StaffFilePreview['sound'][number];
/** What came of a row: an account and its message, an account whose message was not sent, or why not. */
export type Outcome = 'invited' | 'unsent' | { error: unknown };

export interface Inviting {
  outcomes: ReadonlyMap<number, Outcome>;
  isRunning: boolean;
  /** The line was lost, or the person would not prove who they are: the rest waits. */
  stoppedBy: unknown;
  start(): Promise<void>;
  stop(): void;
}

/** Invites people one after the other, each by themselves: who cannot be holds up nobody, and what is done stays done. */
export function useInviting(rows: readonly Row[]): Inviting {
  const [outcomes, setOutcomes] = useState<ReadonlyMap<number, Outcome>>(new Map());
  const [isRunning, setRunning] = useState(false);
  const [stoppedBy, setStoppedBy] = useState<unknown>(null);
  const isStopped = useRef(false);
  /** Whose answer was lost: they may be invited already. */
  const unsure = useRef<number | null>(null);
  const peopleChanged = usePeopleChanged();

  async function inviteOne({ line, invitation }: Row): Promise<Outcome> {
    try {
      const { sent } = await proven(() => patiently(() => client.staff.inviteStaff({ body: invitation })));
      return sent ? 'invited' : 'unsent';
    } catch (error) {
      if (!(error instanceof ProblemError)) {
        unsure.current = line;
        throw error;
      }
      if (error.problem.code === 'auth.proof_required' || error.problem.code === 'auth.required') throw error;
      if (error.problem.code === 'person.username_taken' && unsure.current === line) return 'invited';
      return { error };
    }
  }

  async function start(): Promise<void> {
    isStopped.current = false;
    setStoppedBy(null);
    setRunning(true);
    try {
      for (const row of rows.filter(({ line }) => !outcomes.has(line))) {
        if (isStopped.current) break;
        const outcome = await inviteOne(row);
        setOutcomes((before) => new Map(before).set(row.line, outcome));
      }
    } catch (error) {
      setStoppedBy(error);
    } finally {
      setRunning(false);
      void peopleChanged();
    }
  }

  return {
    outcomes,
    isRunning,
    stoppedBy,
    start,
    stop: () => {
      isStopped.current = true;
    },
  };
}

/** Where the server says that it is too much at once, and when to come again, it waits so long. */
async function patiently<T>(act: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      const seconds = error instanceof ProblemError && error.problem.status === 429 ? error.retryAfterSeconds : undefined;
      if (seconds === undefined) throw error;
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    }
  }
}

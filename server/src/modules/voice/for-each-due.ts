import type { VoiceDeps } from './deps.ts';

const batch = 100;

/**
 * Goes through the cases whose moment has come, earliest first; `act` takes each out of them, in a transaction of its own, and
 * looks again under its lock: the citizen may have spoken in between.
 */
export async function forEachDue(
  deps: VoiceDeps,
  moment: 'silent_at' | 'remind_at',
  act: (number: string) => Promise<unknown>,
): Promise<void> {
  for (;;) {
    const due = await deps.asSystem((db) =>
      db
        .selectFrom('voice.case')
        .select('number')
        .where(moment, '<=', deps.clock.now())
        // No case closes over a directive that nobody has responded to; once somebody has, it is found here again.
        .where((eb) => eb.or([eb('directive', 'is', null), eb('directive', '<>', 'open')]))
        .orderBy(moment)
        .limit(batch)
        .execute(),
    );
    for (const { number } of due) await act(number);
    if (due.length < batch) return;
  }
}

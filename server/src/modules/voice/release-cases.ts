import { type MakeChange, theSystem } from '../../platform/audit/change.ts';
import type { Subscriber } from '../../platform/events/event-bus.ts';
import type { StaffLeft } from '../directory/index.ts';
import { lockCase } from './case-store.ts';
import type { VoiceDeps } from './deps.ts';
import { released } from './move-effects.ts';
import { recordMove } from './record-move.ts';
import { statusAfter, workflow } from './workflow.ts';

/** More than anybody has in hand; bounds what a broken account could cost. */
const most = 5000;

/**
 * Gives the open cases of somebody who has left back to the coordinator's inbox, each in a transaction of its own. Heard
 * again, it finds none.
 */
export function createReleaseCases(deps: VoiceDeps, makeChange: MakeChange): Subscriber<StaffLeft> {
  return {
    name: 'voice.release_cases',
    event: 'directory.staff_left',
    async hear({ personId }) {
      // They may have come back before this was heard.
      if (await deps.directory.mayEnter(personId)) return;
      for (const number of await openCasesOf(deps, personId)) {
        await makeChange(theSystem, 'voice.leavers_case_released', async (change) => {
          const found = await lockCase(change.tx, number);
          // Somebody may have moved it between the look and the lock.
          const isTheirs = found?.assignee_id === personId && statusAfter('release', found.status) !== undefined;
          if (isTheirs)
            await recordMove(deps, change, found, {
              move: 'release',
              actorId: null,
              side: 'system',
              text: null,
              files: [],
              details: {},
              changes: released,
            });
          return { subject: `case:${number}`, details: { released: isTheirs, from: personId }, output: null };
        });
      }
    },
  };
}

async function openCasesOf(deps: VoiceDeps, personId: string): Promise<string[]> {
  const rows = await deps.asSystem((db) =>
    db
      .selectFrom('voice.case')
      .select('number')
      .where('assignee_id', '=', personId)
      .where('status', 'in', workflow.release.from)
      .orderBy('id')
      .limit(most)
      .execute(),
  );
  return rows.map(({ number }) => number);
}

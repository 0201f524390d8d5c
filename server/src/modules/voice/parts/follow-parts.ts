import { type MakeChange, theSystem } from '../../../platform/audit/change.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { Subscriber } from '../../../platform/events/event-bus.ts';
import { getCaseById } from '../case-store.ts';
import type { VoiceDeps } from '../deps.ts';
import type { CaseMoved } from '../events.ts';
import { recordMove } from '../record-move.ts';
import { moveAfterParts } from '../workflow.ts';
import { turnTo, withParts } from './part-store.ts';

/**
 * A part has moved: its whole is answered once all parts are, and closed once all are over. In a transaction of the system, for an agency
 * does not reach the whole, and two that answer at once need not wait for each other. That a part is opened again is not left to this: see
 * `record-move.ts`.
 */
export function createFollowParts(deps: VoiceDeps, makeChange: MakeChange): Subscriber<CaseMoved> {
  return {
    name: 'voice.follow_parts',
    event: 'voice.case_moved',
    wants: ({ partOf }) => partOf !== null,
    async hear({ partOf }) {
      const due = await deps.asSystem((db) => whatIsDue(db, partOf as number));
      if (!due.move) return;
      await makeChange(theSystem, 'voice.whole_followed_parts', async (change) => {
        await turnTo(change.tx, due.whole.number);
        // Another part may have moved between the look and the lock.
        const { whole, move } = await whatIsDue(change.tx, due.whole.id);
        if (move) {
          await recordMove(deps, change, whole, {
            move,
            actorId: null,
            side: 'system',
            text: null,
            files: [],
            details: {},
            changes: move === 'gather' ? { answered_at: change.now } : {},
          });
        }
        return { subject: `case:${whole.number}`, details: { move: move ?? null }, output: null };
      });
    },
  };
}

async function whatIsDue(db: WalledTx, wholeId: number) {
  const whole = await withParts(db, await getCaseById(db, wholeId));
  return { whole, move: moveAfterParts(whole.status, whole.parts ?? []) };
}

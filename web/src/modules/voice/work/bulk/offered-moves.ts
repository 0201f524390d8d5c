import { type BulkMove, bulkMoves, bulkStatuses, type CaseStatus, type Me, type Permission } from '@sawt/contract';
import { holds } from '#platform/session.ts';

const permissions: Record<BulkMove, Permission> = {
  assign: 'voice.assign_case',
  prioritise: 'voice.prioritise_case',
  return: 'voice.return_case',
  answer: 'voice.answer_directly',
  remind: 'voice.remind_holder',
};

export const mayMove = (move: BulkMove, status: CaseStatus): boolean => (bulkStatuses[move] as readonly CaseStatus[]).includes(status);

/** The moves that this person may make of at least one of these. */
export const offeredMoves = (me: Me, statuses: readonly CaseStatus[]): BulkMove[] =>
  bulkMoves.filter((move) => holds(me, permissions[move]) && statuses.some((status) => mayMove(move, status)));

import type { CaseMove, CaseStatus } from '@sawt/contract';
import type { CaseChanges, CaseRow } from '../case-store.ts';
import { hasEnded } from '../workflow.ts';

const given: Partial<Record<CaseMove, CaseRow['directive']>> = { direct: 'open', insist: 'open', respond: 'responded', satisfy: null };
const none: CaseChanges = { directive: null, directive_due_at: null };

/**
 * Where the directive on a case stands after a move. With the end of the case it is over, and where the case leaves the agency it was
 * given to.
 */
export function directiveAfter(move: CaseMove, found: CaseRow, { to, agency }: { to: CaseStatus; agency: string | null }): CaseChanges {
  const state = given[move];
  if (state === null) return none;
  if (state) return { directive: state };
  return found.directive && (hasEnded(to) || agency !== found.agency) ? none : {};
}

import type { CaseMove, CaseStatus } from '@sawt/contract';
import type { DomainEvent } from '../../platform/events/event-bus.ts';

/** A case was submitted or made a move. */
export type CaseMoved = DomainEvent<
  'voice.case_moved',
  { eventId: number; caseId: number; what: CaseMove | 'submitted'; from: CaseStatus | null; to: CaseStatus }
>;

/** A clock reached a rung of the ladder. */
export type RungFired = DomainEvent<'voice.rung_fired', { clockId: number; caseId: number; percent: number }>;

import type { CaseMove } from '@sawt/contract';
import type { DomainEvent } from '../../platform/events/event-bus.ts';
import type { NewEvent } from './case-store.ts';

/** A case was submitted or made a move. */
export type CaseMoved = DomainEvent<
  'voice.case_moved',
  {
    eventId: number;
    caseId: number;
    what: CaseMove | 'submitted';
    /** On whose side the one stood who moved it. */
    side: NewEvent['side'];
    /** The agency that the move is about: the new one of a referral, the one that returned it. */
    agency: string | null;
    /** Of a part: the id of the whole. */
    partOf: number | null;
    /** Others were merged into it, now or before. */
    followed: boolean;
    /** Whom a note names. */
    mentioned?: readonly string[];
    /** Of a merged case: what it heard of its master. */
    heard: CaseMove | null;
  }
>;

/** The citizen's silence will soon close a case. */
export type SilenceNear = DomainEvent<'voice.silence_near', { caseId: number; silentAt: string }>;

/** Clocks reached steps of their ladders; see `ladder/steps.ts`. */
export type RungsFired = DomainEvent<'voice.rungs_fired', { fired: { clockId: number; step: number }[] }>;

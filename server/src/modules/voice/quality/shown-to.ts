import type { Actor } from '../../../platform/policy/actor.ts';
import type { DeskRow } from './answer-store.ts';

/** Of what is not judged yet an agency has nothing to read. */
export const isShownTo = (actor: Actor, { verdict }: Pick<DeskRow, 'verdict'>): boolean =>
  actor.side === 'emirate' || verdict !== undefined;

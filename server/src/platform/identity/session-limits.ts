import type { Actor } from '../policy/actor.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a session may lie unused, and how long it may last at all (NIST SP 800-63B § 2.2.3, AAL 2, for staff). */
export const sessionLimits = {
  citizen: { idle: 7 * day, absolute: 30 * day },
  staff: { idle: hour, absolute: 12 * hour },
} as const;
/** The use of a session is written down at most this often. */
export const noteUseEvery = 5 * minute;

const limitsOf = (side: Actor['side']) => sessionLimits[side === 'citizen' ? 'citizen' : 'staff'];

/** When a session is over at the latest, however busy. */
export const endOf = (createdAt: Date, side: Actor['side']) => new Date(createdAt.getTime() + limitsOf(side).absolute);

/** Is the session over? The database's limit is the citizens'; that of staff is narrower. */
export function isOver(session: { createdAt: Date; updatedAt: Date }, side: Actor['side'], now: number): boolean {
  const { idle, absolute } = limitsOf(side);
  return now - session.updatedAt.getTime() > idle + noteUseEvery || now - session.createdAt.getTime() > absolute;
}

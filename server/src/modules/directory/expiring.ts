import { sql } from 'kysely';
import type { Expiring } from '../../platform/retention/expiring.ts';

/** Links by which accounts were set up. That of somebody still invited stays: it is what shows that they were. */
export const directoryExpiring: readonly Expiring[] = [
  {
    code: 'enrolment-links',
    table: 'directory.enrolment_link',
    isOver: (before) => sql`coalesce(used_at, revoked_at, expires_at) < ${before} and (
      used_at is not null or revoked_at is not null
      or exists (select from directory.person where person.id = person_id and (active or left_at is not null)))`,
  },
];

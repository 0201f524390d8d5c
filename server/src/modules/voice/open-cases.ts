import { sql } from 'kysely';

/** `openStatuses`, as the partial indexes say it: PostgreSQL knows them again by their words only, not by parameters. */
export const open = sql`'received', 'referred', 'assigned', 'in_progress', 'awaiting_citizen', 'in_review', 'appealed', 'split'`;

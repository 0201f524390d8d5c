import { sql } from 'kysely';
import type { Expiring } from './expiring.ts';

/** What the platform itself keeps for a time. Unattached files, counters of limits and what begins a sign-in have jobs of their own. */
export const platformExpiring: readonly Expiring[] = [
  { code: 'sms-outbox', table: 'platform.sms_outbox', isOver: (before) => sql`at < ${before}` },
  { code: 'outbox', table: 'platform.outbox', isOver: (before) => sql`at < ${before}` },
  { code: 'sessions', table: 'identity.session', isOver: (before) => sql`"expiresAt" < ${before}` },
  { code: 'verification-codes', table: 'identity.verification', isOver: (before) => sql`"expiresAt" < ${before}` },
];

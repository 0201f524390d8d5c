import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { Logger } from '../../../platform/log.ts';
import { noteBounce } from './addresses.ts';
import { readDeliveryStatus } from './delivery-status.ts';
import type { EmailLinks } from './email-links.ts';

/** That somebody, or something about the address, is not there (RFC 3463 § 3.2): for good. A full mailbox or a refused text is not. */
const nobodyThere = /^5\.1\.(1|2|3|6|10)$/;

/** What came back for a delivery: it failed after all, and where nobody is at the address, nothing more is sent to it. */
export function createHearBounce({ database, clock, links, log }: { database: Database; clock: Clock; links: EmailLinks; log: Logger }) {
  return async (name: string, message: string): Promise<void> => {
    const id = links.deliveryOfReturn(name);
    const told = readDeliveryStatus(message);
    // "Delayed" is told again as failed, or never.
    if (!id || told?.action !== 'failed') return;
    const words = [told.status, told.diagnosis].filter(Boolean).join(' ');
    const delivery = await database
      .updateTable('notify.delivery')
      .set({ status: 'failed', failure: words.slice(0, 300) })
      .where('id', '=', id)
      .where('channel', '=', 'email')
      .returning('recipient')
      .executeTakeFirst();
    log.info({ delivery: id, status: told.status }, 'an e-mail came back');
    if (delivery && nobodyThere.test(told.status)) await noteBounce(database, delivery.recipient, words, clock.now());
  };
}

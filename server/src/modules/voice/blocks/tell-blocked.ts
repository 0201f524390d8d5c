import type { WalledTx } from '../../../platform/database/wall.ts';
import { bothCalendars } from '../../../platform/i18n/dates.ts';
import type { VoiceDeps } from '../deps.ts';
import type { BlockRow } from './block-store.ts';

/** The reason stands on the platform, where only its citizen reads it: a phone lies about. */
export async function tellBlocked(
  { directory, notify }: VoiceDeps,
  tx: WalledTx,
  block: BlockRow,
  template: 'block-set' | 'block-lifted' | 'block-kept',
): Promise<void> {
  const person = (await directory.people([block.citizen_id])).get(block.citizen_id);
  if (!person?.phone) return;
  const { id, phone, language } = person;
  const values = { until: bothCalendars(block.until_at) };
  await notify.send(tx, [
    { dedupeKey: `${template}:${block.id}:${id}`, to: { id, phone, language }, template, values, opens: '/cases/new' },
  ]);
}

import type { Bilingual, Delivery } from '@sawt/contract';
import type { Selectable } from 'kysely';
import type { Reader } from '../../../platform/database/database.ts';
import type { NotifyDelivery } from '../../../platform/database/schema.gen.ts';
import { maskPhone } from '../../../platform/personal-data/mask-phone.ts';

export type DeliveryRow = Selectable<NotifyDelivery>;

/** As people see them: numbers and addresses masked, no texts, and what each is for. */
export async function presentDeliveries(db: Reader, rows: readonly DeliveryRow[]): Promise<Delivery[]> {
  if (rows.length === 0) return [];
  const templates = await db
    .selectFrom('notify.template')
    .select(['code', 'purpose'])
    .distinctOn('code')
    .where('code', 'in', [...new Set(rows.map(({ template }) => template))])
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute();
  const purposes = new Map(templates.map(({ code, purpose }) => [code, purpose as unknown as Bilingual]));
  return rows.map((row) => ({
    id: row.id,
    template: row.template,
    purpose: purposes.get(row.template) ?? null,
    channel: row.channel as Delivery['channel'],
    recipient: masked(row),
    language: row.language as Delivery['language'],
    status: row.status as Delivery['status'],
    failure: row.failure,
    withheld: row.withheld as Delivery['withheld'],
    waitsUntil: row.status === 'waiting' ? (row.due_at?.toISOString() ?? null) : null,
    createdAt: row.created_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
  }));
}

/** `fa•••@example.sa`: enough to recognise, not enough to write to. */
function masked({ channel, recipient }: { channel: string; recipient: string }): string {
  if (channel === 'sms') return maskPhone(recipient);
  if (channel === 'push') return '';
  return recipient.replace(/^(.{0,2})[^@]*(?=@)/, '$1•••');
}

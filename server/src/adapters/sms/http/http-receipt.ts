import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Receipt } from '../sms-provider.ts';
import type { ReceiptSettings } from '../sms-settings.ts';
import { valueAt } from './fields.ts';

/** Whether the body was signed with our secret (HMAC, RFC 2104). Some write the name of the hash in front: `sha256=…`. */
export function isSigned(body: string, signature: string, { secret, encoding }: Pick<ReceiptSettings, 'secret' | 'encoding'>): boolean {
  const expected = createHmac('sha256', secret).update(body, 'utf8').digest();
  const given = Buffer.from(signature.trim().replace(/^sha256=/i, ''), encoding);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** @returns undefined for a state that is not the last one. @throws Error where it names no message */
export function httpReceiptOf(fields: unknown, settings: ReceiptSettings): Receipt | undefined {
  const messageId = valueAt(fields, settings.id);
  const status = valueAt(fields, settings.status);
  if (!messageId || !status) throw new Error('names no message, or no status');
  const state = (['delivered', 'failed', 'expired'] as const).find((name) => settings[name].includes(status));
  if (!state) return undefined;
  const error = state === 'delivered' ? null : [status, settings.error && valueAt(fields, settings.error)].filter(Boolean).join(' ');
  return { messageId, state, error: error?.slice(0, 100) ?? null };
}

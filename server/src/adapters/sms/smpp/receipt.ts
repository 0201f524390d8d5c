/// <reference path="./smpp.d.ts" />
import type { Pdu } from 'smpp';
import type { Receipt } from '../sms-provider.ts';
import type { SmppSettings } from '../sms-settings.ts';

/** SMPP 3.4 § 5.3.2.35, of the TLV `message_state`; what is only on its way is no state here. */
const states: Record<number, Receipt['state']> = { 2: 'delivered', 3: 'expired', 4: 'failed', 5: 'failed', 8: 'failed' };

/** SMPP 3.4, appendix B, of the text; and how else it is written in the wild. */
const words: Record<string, Receipt['state']> = {
  DELIVRD: 'delivered',
  DELIVERED: 'delivered',
  EXPIRED: 'expired',
  DELETED: 'failed',
  UNDELIV: 'failed',
  UNDELIVERED: 'failed',
  UNDELIVERABLE: 'failed',
  REJECTD: 'failed',
  REJECTED: 'failed',
  FAILED: 'failed',
};

/** Bits 5–2 of `esm_class` (§ 5.2.12): a receipt, or a notice on the way, of the network. */
const receiptBits = 0b0011_1100;

/**
 * What a `deliver_sm` or `data_sm` tells of a message of ours. The state is in TLVs, in the text, or in both.
 * @returns undefined for a message from somebody, and for a state that is not the last one
 */
export function receiptOf(pdu: Pdu, { receiptIds }: Pick<SmppSettings, 'receiptIds'>): Receipt | undefined {
  const text = textOf(pdu);
  const said = fieldsOf(text);
  const id = (typeof pdu.receipted_message_id === 'string' && pdu.receipted_message_id.replace(/\0+$/, '')) || said.id;
  // Some networks leave the bits out: then the text has to look like a receipt.
  if (!id || !(Number(pdu.esm_class) & receiptBits || pdu.message_state !== undefined || said.stat)) return undefined;
  const state = states[Number(pdu.message_state)] ?? words[(said.stat ?? '').toUpperCase()];
  if (!state) return undefined;
  const error = state === 'delivered' ? null : [said.stat, said.err].filter(Boolean).join(' ').slice(0, 100) || null;
  return { messageId: receiptIds === 'same' ? id : plain(id, receiptIds === 'decimal' ? 10 : 16), state, error };
}

/** How receipts will call the message that the answer to its submission calls so. */
export function asReceiptsCall(id: string, { receiptIds }: Pick<SmppSettings, 'receiptIds'>): string {
  if (receiptIds === 'same') return id;
  const said = receiptIds === 'decimal' ? /^[0-9a-f]+$/i.test(id) && `0x${id}` : /^\d+$/.test(id) && id;
  return said ? BigInt(said).toString(receiptIds === 'decimal' ? 10 : 16) : id;
}

/** Without zeros in front, and in small letters. */
const plain = (id: string, base: 10 | 16) =>
  (base === 10 ? /^\d+$/ : /^[0-9a-f]+$/i).test(id) ? id.replace(/^0+(?=.)/, '').toLowerCase() : id;

/** The receipt stands in the message, or in the payload of a longer one. */
function textOf({ short_message, message_payload }: Pdu): string {
  for (const field of [short_message, message_payload]) {
    const message = (field as { message?: unknown } | undefined)?.message ?? field;
    const text = Buffer.isBuffer(message) ? message.toString('latin1') : message;
    if (typeof text === 'string' && text.length > 0) return text;
  }
  return '';
}

/** `id:123 sub:001 dlvrd:001 submit date:2611261200 done date:2611261201 stat:DELIVRD err:000 text:…`, in any order and case. */
function fieldsOf(text: string): { id?: string; stat?: string; err?: string } {
  // What follows are words of the message itself.
  const [head = ''] = text.split(/\btext:/i);
  const field = (name: string) => new RegExp(`\\b${name}:\\s*([^\\s:]+)`, 'i').exec(head)?.[1];
  const [id, stat, err] = [field('id'), field('stat'), field('err')];
  return { ...(id && { id }), ...(stat && { stat }), ...(err && { err }) };
}

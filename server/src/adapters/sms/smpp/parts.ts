import { createHash } from 'node:crypto';
import { smsSegments } from '@sawt/contract';
import type { SmsMessage } from '../sms-provider.ts';

/** SMPP 3.4 § 5.2.19. */
const dataCoding = { 'GSM-7': 0, 'UCS-2': 8 } as const;
/** §§ 5.2.5–5.2.6 */
const ton = { international: 1, alphanumeric: 5, unknown: 0 } as const;
const isdn = 1;

/** Ends within a day: who reads a message of yesterday has had others since. §§ 7.1.1.2: relative, YYMMDDhhmmsstnnp. */
const aDay = '000001000000000R';

/**
 * A message as `submit_sm` carries it, one for each part. A longer text is told apart by a header in front (3GPP TS 23.040 § 9.2.3.24.1).
 * The same message is always the same parts, with the same reference: a network that looks at it, and a telephone that puts parts
 * together, know what comes again. The reference has 16 bits, that of the parts 8: the protocol has no room for more.
 */
export function partsOf({ id, phone, text }: SmsMessage, sender: string): Record<string, unknown>[] {
  const { encoding, segments } = smsSegments(text);
  const hash = createHash('sha256').update(id).digest();
  return segments.map((segment, index) => ({
    ...source(sender),
    dest_addr_ton: ton.international,
    dest_addr_npi: isdn,
    destination_addr: phone.replace(/^\+/, ''),
    validity_period: aDay,
    registered_delivery: 1,
    data_coding: dataCoding[encoding],
    user_message_reference: hash.readUInt16BE(0),
    short_message:
      segments.length === 1 ? segment : { udh: Buffer.from([5, 0, 3, hash.readUInt8(2), segments.length, index + 1]), message: segment },
  }));
}

function source(sender: string) {
  if (/[A-Za-z]/.test(sender)) return { source_addr_ton: ton.alphanumeric, source_addr_npi: 0, source_addr: sender };
  const international = sender.startsWith('+');
  return {
    source_addr_ton: international ? ton.international : ton.unknown,
    source_addr_npi: isdn,
    source_addr: sender.replace(/^\+/, ''),
  };
}

/** GSM 03.38 §6.2.1: the default alphabet, in the order of its codes; ESC (0x1B) has no character. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** Its extension: each takes an escape and a code, and may not be torn apart. */
const extension = '\f^{}\\[~]|€';
const unitsOf = new Map([...[...basic].map((sign) => [sign, 1] as const), ...[...extension].map((sign) => [sign, 2] as const)]);
unitsOf.delete('\u001b');

/** What fits into one message, and into each part of a longer one, whose header takes its share. */
const room = { 'GSM-7': { single: 160, part: 153 }, 'UCS-2': { single: 70, part: 67 } } as const;
export type SmsEncoding = keyof typeof room;

export interface SmsSegments {
  encoding: SmsEncoding;
  /** Septets or UTF-16 units of the whole text. */
  units: number;
  /** The text as the network carries and bills it: one part or more, in order. */
  segments: string[];
}

/** How a text travels as SMS: one character outside the GSM alphabet turns the whole text into UCS-2. */
export function smsSegments(text: string): SmsSegments {
  const signs = [...text];
  const encoding = signs.every((sign) => unitsOf.has(sign)) ? 'GSM-7' : 'UCS-2';
  // A character outside the basic plane is two units of UTF-16, which stay together too.
  const size = (sign: string) => (encoding === 'GSM-7' ? (unitsOf.get(sign) as number) : sign.length);
  const units = signs.reduce((sum, sign) => sum + size(sign), 0);
  const { single, part } = room[encoding];
  if (units <= single) return { encoding, units, segments: [text] };
  const segments = [''];
  let left: number = part;
  for (const sign of signs) {
    if (size(sign) > left) {
      segments.push('');
      left = part;
    }
    segments[segments.length - 1] += sign;
    left -= size(sign);
  }
  return { encoding, units, segments };
}

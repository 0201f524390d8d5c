/** GSM 03.38: the default alphabet, and the characters of its extension, which cost two. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const extended = new Set('\f^{}\\[~]|€');

/** What fits into one message, and into each part of a longer one, whose header takes its share. */
const limits = { 'GSM-7': { single: 160, part: 153 }, 'UCS-2': { single: 70, part: 67 } } as const;
export type SmsEncoding = keyof typeof limits;

export interface SmsLength {
  encoding: SmsEncoding;
  /** In the units of the encoding. */
  units: number;
  /** How many messages the network carries and bills. */
  parts: number;
}

/** How a text travels as SMS: one character outside the GSM alphabet turns the whole text into UCS-2. */
export function smsLength(text: string): SmsLength {
  const characters = [...text];
  const isGsm = characters.every((character) => basic.has(character) || extended.has(character));
  const encoding = isGsm ? 'GSM-7' : 'UCS-2';
  const units = isGsm ? characters.reduce((sum, character) => sum + (extended.has(character) ? 2 : 1), 0) : text.length;
  const { single, part } = limits[encoding];
  return { encoding, units, parts: units <= single ? 1 : Math.ceil(units / part) };
}

import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** What an e-mail carries to be recognised by when it comes back: nobody else can make it up. */
export interface EmailLinks {
  /** In the link by which this person stops mail to this address. */
  stopToken(personId: string, address: string): string;
  /** Whose it is; null: not of our making. The address is compared by `isStopOf`, since it may have changed. */
  personOfStop(token: string): string | null;
  isStopOf(token: string, personId: string, address: string): boolean;
  /** The local part of the return path of a delivery (VERP): what comes to it is about that delivery. In lower case, which every server keeps. */
  returnName(deliveryId: string): string;
  deliveryOfReturn(name: string): string | null;
}

const compact = (id: string) => id.replaceAll('-', '');
const uuidOf = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

export function createEmailLinks(secret: string): EmailLinks {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'sawt e-mail', 32));
  const sign = (text: string, characters: number) => createHmac('sha256', key).update(text).digest('hex').slice(0, characters);
  const isSame = (one: string, other: string) => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
  const stopToken = (personId: string, address: string) => `${compact(personId)}${sign(`stop ${personId} ${address}`, 32)}`;
  const returnName = (deliveryId: string) => `r-${compact(deliveryId)}-${sign(`return ${deliveryId}`, 20)}`;
  return {
    stopToken,
    personOfStop: (token) => (/^[0-9a-f]{64}$/.test(token) ? uuidOf(token.slice(0, 32)) : null),
    isStopOf: (token, personId, address) => isSame(token, stopToken(personId, address)),
    returnName,
    deliveryOfReturn(name) {
      const [, hex] = /^r-([0-9a-f]{32})-[0-9a-f]{20}$/.exec(name.toLowerCase()) ?? [];
      if (!hex) return null;
      const id = uuidOf(hex);
      return isSame(name.toLowerCase(), returnName(id)) ? id : null;
    },
  };
}

import { createECDH } from 'node:crypto';

/** Who we are to the push services of the browsers (VAPID, RFC 8292): a key pair on P-256, in base64url. */
export interface VapidKeys {
  privateKey: string;
  /** Browsers bind a device to it: with another one every device has to be added anew. */
  publicKey: string;
}

/** @param privateKey 32 bytes in base64url. @returns undefined where it is no key */
export function vapidKeysOf(privateKey: string): VapidKeys | undefined {
  const bytes = Buffer.from(privateKey, 'base64url');
  if (bytes.length !== 32) return undefined;
  const ecdh = createECDH('prime256v1');
  try {
    ecdh.setPrivateKey(bytes);
  } catch {
    return undefined;
  }
  return { privateKey: bytes.toString('base64url'), publicKey: ecdh.getPublicKey('base64url') };
}

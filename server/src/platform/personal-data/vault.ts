import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { problem } from '../http/problem.ts';
import type { KeyRing } from './key-ring.ts';

/** Where a sealed text stands. It is bound to the place: moved to another row or column it no longer opens. */
export interface Cell {
  /** `directory.identity_number.sealed` */
  column: string;
  /** The key of the row: a person's id. */
  row: string;
}

/** Keeps personal data unreadable in the database, and findable by exact match. */
export interface Vault {
  /** Encrypts with the newest key: `<version>.<base64url of nonce, tag, ciphertext>`. Each call gives another text. */
  seal(cell: Cell, text: string): string;
  /** @throws problem `personal_data.unreadable` when it was changed or moved, or when its key is not in the ring */
  open(cell: Cell, sealed: string): string;
  /** The keyed hash by which a value is found, under the newest look-up key: `<version>.<base64url>`. */
  hash(column: string, text: string): string;
  /** The hashes under every look-up key, oldest first: for asking while keys are exchanged. */
  hashes(column: string, text: string): string[];
  /** How what was written with the newest keys begins. */
  readonly newest: { readonly seal: string; readonly hash: string };
}

const nonceBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce: below 2^32 texts a key their chance to collide is negligible.
 * HMAC-SHA-256 with keys of its own, because a plain hash of ten digits is undone in a second by trying them all.
 */
export function createVault(dataKeys: KeyRing, lookupKeys: KeyRing): Vault {
  const hashWith = (version: number, key: Buffer, column: string, text: string) =>
    `${version}.${createHmac('sha256', key).update(`${column}\0${text}`).digest('base64url')}`;
  const keyOf = (ring: KeyRing) => ring.keys.get(ring.newest) as Buffer;
  return {
    seal(cell, text) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', keyOf(dataKeys), nonce).setAAD(nameOf(cell, dataKeys.newest));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `${dataKeys.newest}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
    },
    open(cell, sealed) {
      const [, version, encoded = ''] = /^(\d{1,4})\.([\w-]+)$/.exec(sealed) ?? [];
      const key = dataKeys.keys.get(Number(version));
      const bytes = Buffer.from(encoded, 'base64url');
      if (!key || bytes.length < nonceBytes + tagBytes) throw problem('personal_data.unreadable');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
        .setAAD(nameOf(cell, Number(version)))
        .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      try {
        return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8');
      } catch {
        throw problem('personal_data.unreadable');
      }
    },
    hash: (column, text) => hashWith(lookupKeys.newest, keyOf(lookupKeys), column, text),
    hashes: (column, text) =>
      [...lookupKeys.keys].sort(([one], [other]) => one - other).map(([version, key]) => hashWith(version, key, column, text)),
    newest: { seal: `${dataKeys.newest}.`, hash: `${lookupKeys.newest}.` },
  };
}

const nameOf = ({ column, row }: Cell, version: number) => Buffer.from(`sawt\0${version}\0${column}\0${row}`);

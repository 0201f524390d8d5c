import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** OWASP's least for Argon2id (Password Storage Cheat Sheet): 19 MiB, two passes, one lane; RFC 9106. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;

const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');

/** Hashes a password with Argon2id. @returns a PHC string, which names the cost it was made with */
export async function hashPassword(password: string, nonce = randomBytes(16)): Promise<string> {
  const hash = await derive('argon2id', { message: password.normalize('NFKC'), nonce, tagLength, ...cost });
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(nonce)}$${base64(hash)}`;
}

const phc = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([\w+/]+)\$([\w+/]+)$/;

/** False for another password, and for a hash that is none of ours. */
export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [, memory, passes, parallelism, nonce = '', expected = ''] = phc.exec(hash) ?? [];
  if (!memory) return false;
  const tag = Buffer.from(expected, 'base64');
  const parameters = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const given = await derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce: Buffer.from(nonce, 'base64'),
    tagLength: tag.length,
    ...parameters,
  });
  return timingSafeEqual(given, tag);
}

/** The nonce that a hash was made with. */
export const nonceOf = (hash: string) => Buffer.from(phc.exec(hash)?.[4] ?? '', 'base64');

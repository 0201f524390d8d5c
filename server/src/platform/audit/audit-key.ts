import { createHash, createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto';

/** What only the server has: seals entries and signs checkpoints. */
export interface AuditKey {
  readonly sealKey: Buffer;
  readonly privateKey: KeyObject;
  /** Raw Ed25519, 32 bytes. */
  readonly publicKey: Buffer;
}

/** The name of the log in its checkpoints. */
const logName = 'sawt-audit';

const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** @param seed 32 random bytes; both keys come from it (RFC 8032 § 5.1.5, RFC 5869) */
export function createAuditKey(seed: Buffer): AuditKey {
  const privateKey = createPrivateKey({ key: Buffer.concat([pkcs8Prefix, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(spkiPrefix.length);
  return { sealKey: Buffer.from(hkdfSync('sha256', seed, '', 'sawt audit seal', 32)), privateKey, publicKey };
}

/** Algorithm byte of Ed25519 in signed notes (C2SP signed-note). */
const ed25519 = Buffer.of(1);
const keyHash = (publicKey: Buffer) =>
  createHash('sha256').update(`${logName}\n`).update(ed25519).update(publicKey).digest().subarray(0, 4);

/** The public key as verifiers of transparency logs write it (C2SP signed-note, "vkey"). */
export const verifierKey = (publicKey: Buffer): string =>
  `${logName}+${keyHash(publicKey).toString('hex')}+${Buffer.concat([ed25519, publicKey]).toString('base64')}`;

/** @throws Error when the text is not a verifier key of this log */
export function publicKeyOf(vkey: string): Buffer {
  const [name, hash, encoded] = vkey.trim().split('+', 2).concat(vkey.trim().split('+').slice(2).join('+'));
  const bytes = Buffer.from(encoded ?? '', 'base64');
  const publicKey = bytes.subarray(1);
  if (name !== logName || bytes[0] !== 1 || publicKey.length !== 32 || hash !== keyHash(publicKey).toString('hex'))
    throw new Error(`This is no verifier key of ${logName}.`);
  return publicKey;
}

export interface TreeHead {
  size: number;
  root: Buffer;
}

/** A signed head of the tree (C2SP tlog-checkpoint). */
export function signCheckpoint({ privateKey, publicKey }: AuditKey, { size, root }: TreeHead): string {
  const text = `${logName}\n${size}\n${root.toString('base64')}\n`;
  const signature = Buffer.concat([keyHash(publicKey), sign(null, Buffer.from(text), privateKey)]);
  return `${text}\n— ${logName} ${signature.toString('base64')}\n`;
}

/** The head that a checkpoint states; undefined unless this key has signed it. */
export function openCheckpoint(note: string, publicKey: Buffer): TreeHead | undefined {
  const [, text, line] = /^([^\n]+\n\d+\n[^\n]+\n)\n— (\S+ \S+)\n$/.exec(note) ?? [];
  const [name, encoded = ''] = line?.split(' ') ?? [];
  const signature = Buffer.from(encoded, 'base64');
  if (!text || name !== logName || !signature.subarray(0, 4).equals(keyHash(publicKey))) return undefined;
  const key = createPublicKey({ key: Buffer.concat([spkiPrefix, publicKey]), format: 'der', type: 'spki' });
  if (!verify(null, Buffer.from(text), key, signature.subarray(4))) return undefined;
  const [origin, size, root = ''] = text.split('\n');
  return origin === logName ? { size: Number(size), root: Buffer.from(root, 'base64') } : undefined;
}

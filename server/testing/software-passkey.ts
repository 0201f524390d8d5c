import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest();
const bits = { present: 0x01, verified: 0x04, attested: 0x40 };

interface Options {
  origin: string;
  /** Says that it verified its owner. */
  verifies?: boolean;
}

/** An authenticator as WebAuthn Level 3 § 6 describes it, in software, which can also do what a real one never would. */
export function createSoftwarePasskey({ origin, verifies = true }: Options) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  const passkey = { id: base64url(id), counter: 0, origin, rpId: new URL(origin).hostname, userHandle: '', verifies };

  function authenticatorData(attested: Uint8Array = new Uint8Array()): Buffer {
    const flags = bits.present | (passkey.verifies ? bits.verified : 0) | (attested.length > 0 ? bits.attested : 0);
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(passkey.counter);
    return Buffer.concat([sha256(passkey.rpId), Buffer.from([flags]), counter, attested]);
  }
  const clientData = (type: 'webauthn.create' | 'webauthn.get', challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: passkey.origin, crossOrigin: false }));

  return Object.assign(passkey, {
    /** What `navigator.credentials.create` answers. */
    register({ challenge, user }: { challenge: string; user?: { id: string } }) {
      passkey.userHandle = user?.id ?? '';
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
      const key = new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const authData = authenticatorData(Buffer.concat([Buffer.alloc(16), length, id, isoCBOR.encode(key)]));
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(authData)],
      ]);
      const response = {
        clientDataJSON: base64url(clientData('webauthn.create', challenge)),
        attestationObject: base64url(isoCBOR.encode(attestation as never)),
        transports: ['internal'],
      };
      return { id: passkey.id, rawId: passkey.id, type: 'public-key', response, clientExtensionResults: {} };
    },
    /** What `navigator.credentials.get` answers. */
    use({ challenge }: { challenge: string }) {
      passkey.counter++;
      const [client, authData] = [clientData('webauthn.get', challenge), authenticatorData()];
      const signature = sign('sha256', Buffer.concat([authData, sha256(client)]), privateKey);
      const response = {
        clientDataJSON: base64url(client),
        authenticatorData: base64url(authData),
        signature: base64url(signature),
        userHandle: passkey.userHandle,
      };
      return { id: passkey.id, rawId: passkey.id, type: 'public-key', response, clientExtensionResults: {} };
    },
  });
}

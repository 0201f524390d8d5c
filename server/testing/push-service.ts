/// <reference path="./http-ece.d.ts" />
import { createECDH, createPublicKey, randomBytes, randomUUID, verify } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import ece from 'http_ece';

export interface Pushed {
  /** What the browser decrypts. */
  text: string;
  topic: string;
  ttl: string;
  /** The claims of the sender, whose signature was right. */
  sender: { aud: string; exp: number; sub: string };
}

export interface TestDevice {
  /** What the browser gives to a page (PushSubscription.toJSON). */
  subscription: { endpoint: string; keys: { p256dh: string; auth: string } };
  /** What it was shown, oldest first. */
  pushed: Pushed[];
  /** The status of the answers from now on; 201 takes the message. */
  answers(status: number): void;
}

export interface TestPushService {
  /** `SAWT_OUTGOING_ALLOW`. */
  allow: string;
  addDevice(): TestDevice;
  stop(): Promise<void>;
}

/**
 * A push service as the browsers have them (RFC 8030), with its devices: it takes what is signed by the sender's key (RFC 8292), and
 * each device decrypts as a browser would (RFC 8291), with keys that the service does not have.
 * @param senderKey the public key that the devices were subscribed with
 */
export async function startPushService(senderKey: () => string): Promise<TestPushService> {
  const devices = new Map<string, (request: IncomingMessage, body: Buffer) => number>();
  const server = createServer(async (request, response) => {
    const take = devices.get(request.url ?? '');
    const body = await buffer(request);
    response.writeHead(take ? take(request, body) : 404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    allow: origin,
    addDevice() {
      const ecdh = createECDH('prime256v1');
      const auth = randomBytes(16).toString('base64url');
      const path = `/push/${randomUUID()}`;
      const pushed: Pushed[] = [];
      let status = 201;
      ecdh.generateKeys();
      devices.set(path, ({ headers }, body) => {
        if (status !== 201) return status;
        const sender = senderOf(String(headers.authorization), senderKey());
        if (!sender || sender.aud !== origin || headers['content-encoding'] !== 'aes128gcm') return 403;
        const text = ece.decrypt(body, { version: 'aes128gcm', privateKey: ecdh, authSecret: auth }).toString('utf8');
        pushed.push({ text, topic: String(headers.topic), ttl: String(headers.ttl), sender });
        return 201;
      });
      return {
        subscription: { endpoint: `${origin}${path}`, keys: { p256dh: ecdh.getPublicKey('base64url'), auth } },
        pushed,
        answers(next) {
          status = next;
        },
      };
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** `vapid t=<jwt>, k=<key>`; null unless the key is the one expected and has signed. */
function senderOf(authorization: string, expected: string): Pushed['sender'] | null {
  const [, token = '', key = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(authorization) ?? [];
  if (key !== expected) return null;
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url')) as [string, string];
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const signed = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  return signed ? JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) : null;
}

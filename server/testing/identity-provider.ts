import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import Provider from 'oidc-provider';
import { freePort } from '../src/platform/database/free-port.ts';

export const strongAcr = 'urn:sawt.test:strong';
const clientId = 'sawt';
const clientSecret = 'a secret between two servers, of tests only';

type Claims = Record<string, unknown>;
/** What the provider is to say instead of the truth; `key`: signs with another key under the same name. */
export type Tampering = { claims?: (claims: Claims) => Claims; key?: KeyObject; status?: number };

export interface IdentityProvider {
  issuer: string;
  /** The part of `SAWT_OIDC` that says where it is and how it is spoken to. */
  setting: { issuer: string; clientId: string; clientSecretFile: string };
  /** `SAWT_OUTGOING_ALLOW`. */
  allow: string;
  /** The people, by their subject; `acr` is the level that they prove. */
  people: Map<string, Claims & { acr?: string }>;
  /** Of the ID tokens from now on; null: the truth. */
  tampering: Tampering | null;
  /** Signs in as a person of the provider, from its authorization address. @returns the address that the browser is led back to */
  enter(address: string, subject: string): Promise<string>;
  start(redirectUris: string[]): Promise<void>;
  stop(): Promise<void>;
}

export const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

/** A real OpenID provider (`oidc-provider`) on loopback, that is not there before it is started. Only its sign-in page is ours. */
export async function createIdentityProvider(): Promise<IdentityProvider> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const key = newKey();
  const folder = mkdtempSync(join(tmpdir(), 'sawt-oidc-'));
  const clientSecretFile = join(folder, 'client-secret');
  writeFileSync(clientSecretFile, `${clientSecret}\n`, { mode: 0o600 });
  let server: Server | null = null;
  const self: IdentityProvider = {
    issuer,
    setting: { issuer, clientId, clientSecretFile },
    allow: issuer,
    people: new Map(),
    tampering: null,
    enter: (address, subject) => enter(issuer, address, subject),
    async start(redirectUris) {
      const provider = createProvider(issuer, key, redirectUris, self.people);
      const answer = provider.callback();
      server = createServer((request, response) => {
        if (request.url?.startsWith('/interaction/')) return void serveSignIn(provider, self.people, request, response);
        if (request.url === '/token' && self.tampering) tamperWith(response, self.tampering, key);
        void answer(request, response);
      });
      await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve));
    },
    async stop() {
      server?.closeAllConnections();
      await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
      server = null;
    },
  };
  return self;
}

function createProvider(issuer: string, key: KeyObject, redirectUris: string[], people: IdentityProvider['people']): Provider {
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: redirectUris, response_types: ['code'] }],
    jwks: { keys: [{ ...key.export({ format: 'jwk' }), kid: 'test', alg: 'RS256', use: 'sig' } as never] },
    cookies: { keys: ['of tests'] },
    acrValues: [strongAcr],
    claims: { openid: ['sub', 'national_id'], profile: ['name', 'preferred_username'], phone: ['phone_number', 'phone_number_verified'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_ctx, id) => (people.has(id) ? { accountId: id, claims: () => ({ ...people.get(id), sub: id }) } : undefined),
    async loadExistingGrant({ oidc }) {
      const grant = new provider.Grant({ clientId: oidc.client?.clientId as string, accountId: oidc.session?.accountId as string });
      grant.addOIDCScope('openid profile phone');
      await grant.save();
      return grant;
    },
  });
  return provider;
}

/** One field and one button. */
async function serveSignIn(provider: Provider, people: IdentityProvider['people'], request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'POST') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    return response.end(
      '<!doctype html><title>SSO</title><form method="post"><input name="subject" aria-label="subject"><button>enter</button></form>',
    );
  }
  const accountId = new URLSearchParams(await text(request)).get('subject') ?? '';
  const acr = people.get(accountId)?.acr;
  const result = people.has(accountId) ? { login: { accountId, ...(acr && { acr }) } } : { error: 'access_denied' };
  await provider.interactionFinished(request, response, result);
}

/** Changes the ID token on its way out. */
function tamperWith(response: ServerResponse, { claims, key, status }: Tampering, own: KeyObject): void {
  const end = response.end.bind(response);
  response.end = ((body: string | Buffer) => {
    const answer = JSON.parse(String(body)) as { id_token?: string };
    if (answer.id_token) answer.id_token = signAgain(answer.id_token, claims ?? ((same) => same), key ?? own);
    const changed = JSON.stringify(answer);
    if (status) response.statusCode = status;
    response.setHeader('content-length', Buffer.byteLength(changed));
    return end(changed);
  }) as typeof response.end;
}

function signAgain(token: string, change: (claims: Claims) => Claims, key: KeyObject): string {
  const [header = '', payload = ''] = token.split('.');
  const claims = change(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  const signed = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
  return `${signed}.${createSign('sha256').update(signed).sign(key, 'base64url')}`;
}

/** A browser at the provider, until it is led elsewhere. */
async function enter(issuer: string, address: string, subject: string): Promise<string> {
  const jar = new Map<string, string>();
  const visit = async (to: string, init: RequestInit = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(to, issuer), { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    if (!location) throw new Error(`The provider answered ${response.status}: ${await response.text()}`);
    return location;
  };
  let location = await visit(address);
  while (new URL(location, issuer).origin === issuer) {
    const form = {
      method: 'POST',
      body: new URLSearchParams({ subject }),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    };
    location = await visit(location, location.includes('/interaction/') ? form : {});
  }
  return location;
}

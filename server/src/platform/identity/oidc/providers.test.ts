import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as openid from 'openid-client';
import { afterEach, expect, test, vi } from 'vitest';
import { createLogger } from '../../log.ts';
import { parseAllowedHosts } from '../../outgoing/allowed-hosts.ts';
import { createOutgoing } from '../../outgoing/outgoing.ts';
import { createProviders, type Providers } from './providers.ts';
import { refusalOf } from './refusal.ts';
import type { ProviderSettings } from './settings.ts';

const stopping = new AbortController();
const servers: Server[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** A provider on loopback that says of itself what it is told to. */
async function listen(about: (issuer: string) => object): Promise<{ providers: Providers; settings: ProviderSettings; server: Server }> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ response_types_supported: ['code'], ...about(issuer) }));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const outgoing = createOutgoing({ allowed: parseAllowedHosts(issuer) ?? new Map() });
  const settings = { id: 'one', issuer, clientId: 'sawt', clientSecret: 'x', acr: [] } as unknown as ProviderSettings;
  const providers = createProviders({ settings: [settings], outgoing, log: createLogger('silent'), stopping: stopping.signal });
  return { providers, settings, server };
}
const soundly = (issuer: string) => ({ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` });

test.each(['http://127.0.0.1:1/token', 'https://169.254.169.254/token', 'https://[::1]/token', 'https://10.0.0.1/token'])(
  'an address that a provider names of itself is asked through the guard: %s',
  async (token_endpoint) => {
    const { providers, settings } = await listen((issuer) => ({ ...soundly(issuer), token_endpoint }));
    const configuration = await providers.connect(settings);
    const back = new URL(`https://sawt.example.sa/callback?code=x&state=y`);
    const refusal = await openid.authorizationCodeGrant(configuration, back, { expectedState: 'y' }).catch(refusalOf);
    expect(refusal).toMatchObject({ code: 'OIDC_UNAVAILABLE', reason: expect.stringMatching(/^outgoing\.address_(refused|invalid)$/) });
  },
);

test.each<[string, (issuer: string) => object]>([
  ['under another name', (issuer) => ({ ...soundly(issuer), issuer: 'https://another.example' })],
  ['without one', (issuer) => ({ ...soundly(issuer), issuer: undefined })],
])('a provider that speaks %s is not believed', async (_, about) => {
  const { providers, settings } = await listen(about);
  await expect(providers.connect(settings)).rejects.toMatchObject({ code: 'OIDC_UNAVAILABLE' });
  expect(await providers.list()).toMatchObject([{ available: false }]);
});

test('what it said before counts on while it is out, and is asked for again after an hour', async () => {
  const { providers, settings, server } = await listen(soundly);
  const first = await providers.connect(settings);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 3_600_000 });
  const second = await providers.connect(settings);
  expect(second).not.toBe(first);
  server.close().closeAllConnections();
  vi.setSystemTime(Date.now() + 2 * 3_600_000);
  expect(await providers.connect(settings)).toBe(second);
  expect(await providers.list()).toMatchObject([{ available: true }]);
});

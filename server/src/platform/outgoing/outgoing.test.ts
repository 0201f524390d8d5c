import { createServer as createPlainServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { parseAllowedHosts } from './allowed-hosts.ts';
import { createOutgoing, type OutgoingOptions } from './outgoing.ts';
import { testCertificate, testCertificateKey } from './testing/certificate.ts';

const servers: Server[] = [];
let connections = 0;
beforeAll(() => setDefaultCACertificates([...getCACertificates('default'), testCertificate]));
afterEach(() => {
  connections = 0;
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});
afterAll(() => setDefaultCACertificates(getCACertificates('bundled')));

/** A server on loopback. @returns its port */
async function listen(answer: RequestListener, tls = true): Promise<number> {
  const server = tls ? createTlsServer({ cert: testCertificate, key: testCertificateKey }, answer) : createPlainServer(answer);
  servers.push(server.on('connection', () => connections++));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** A resolver that answers with one address after the other. */
function leadingTo(...addresses: string[]) {
  let asked = 0;
  const resolve = async () => {
    const address = addresses[Math.min(asked++, addresses.length - 1)] as string;
    return address.split('+').map((one) => ({ address: one, family: one.includes(':') ? 6 : 4 }));
  };
  return { resolve, asked: () => asked };
}

const outgoing = (allow = '', options: Partial<OutgoingOptions> = {}) =>
  createOutgoing({ allowed: (allow && parseAllowedHosts(allow)) || new Map(), ...options });
const refused = { code: 'outgoing.address_refused' };

describe('an address that is not of the public internet is not asked', () => {
  test.each([
    '127.0.0.1',
    '2130706433',
    '0177.0.0.1',
    '0x7f.1',
    '127.1',
    '0',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '198.18.0.1',
    '192.0.2.1',
    '224.0.0.1',
    '255.255.255.255',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:a9fe:a9fe]',
    '[::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b:1::a00:1]',
    '[2002:7f00:1::]',
    '[2001:0:7f00:1::]',
    '[fe80::1]',
    '[fc00::1]',
    '[fd12:3456::1]',
    '[fec0::1]',
    '[ff02::1]',
    '[2001:db8::1]',
    '[3fff::1]',
    '[100::1]',
    '[4000::1]',
  ])('https://%s', async (host) => {
    const port = await listen((_, response) => response.end('reached'));
    await expect(outgoing().fetch(`https://${host}:${port}/`)).rejects.toMatchObject(refused);
    expect(connections).toBe(0);
  });

  test.each(['127.0.0.1', '::1', '169.254.169.254', '2d00::1+10.0.0.1', '::ffff:10.0.0.1'])(
    'by a name that leads to %s',
    async (address) => {
      const port = await listen((_, response) => response.end('reached'));
      await expect(outgoing('', leadingTo(address)).fetch(`https://provider.test:${port}/`)).rejects.toMatchObject(refused);
      expect(connections).toBe(0);
    },
  );

  test('nor by a name that led to a public one when it was checked: it is looked up once, and that is connected to', async () => {
    const port = await listen((_, response) => response.end('reached'));
    // 2d00::/8 belongs to nobody, so that no packet of this test arrives anywhere.
    const names = leadingTo('2d00::1', '127.0.0.1');
    const asking = outgoing('', { resolve: names.resolve, within: 1_000 }).fetch(`https://provider.test:${port}/`);
    await expect(asking).rejects.toMatchObject({ code: expect.stringMatching(/outgoing\.(unreachable|timed_out)/) });
    expect([names.asked(), connections]).toEqual([1, 0]);
  });

  test('nor another port of a host of the list', async () => {
    const port = await listen((_, response) => response.end('reached'));
    await expect(
      outgoing(`provider.test:${port + 1}`, leadingTo('127.0.0.1')).fetch(`https://provider.test:${port}/`),
    ).rejects.toMatchObject(refused);
  });
});

describe('an address that is none of ours to ask is invalid', () => {
  test.each(['http://example.sa/', 'file:///etc/passwd', 'ftp://example.sa/', 'https://user:password@example.sa/', 'not an address', ''])(
    '%s',
    async (address) => {
      await expect(outgoing().fetch(address)).rejects.toMatchObject({ code: 'outgoing.address_invalid' });
    },
  );
});

describe('a host of the list', () => {
  test('is asked by its name, over TLS that names it', async () => {
    const port = await listen((request, response) => response.end(`${request.method} ${request.headers.host}`));
    const out = outgoing(`provider.test:${port}`, leadingTo('127.0.0.1'));
    const answer = await out.fetch(`https://provider.test:${port}/x`, { method: 'POST', body: 'a=b' });
    expect([answer.status, await answer.text()]).toEqual([200, `POST provider.test:${port}`]);
  });

  test('whose certificate is another’s is not asked', async () => {
    let asked = 0;
    const port = await listen((_, response) => response.end(String(asked++)));
    const out = outgoing(`other.test:${port}`, leadingTo('127.0.0.1'));
    await expect(out.fetch(`https://other.test:${port}/`)).rejects.toMatchObject({ code: 'outgoing.unreachable' });
    expect(asked).toBe(0);
  });

  test('is asked without TLS on this machine only, where the list says so', async () => {
    const port = await listen((_, response) => response.end('plain'), false);
    expect(await (await outgoing(`http://127.0.0.1:${port}`).fetch(`http://127.0.0.1:${port}/`)).text()).toBe('plain');
    await expect(outgoing(`127.0.0.1:${port}`).fetch(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({
      code: 'outgoing.address_invalid',
    });
  });

  test.each(['http://provider.test:80', 'provider.test', 'provider.test:99999', 'provider.test:443/path', 'ftp://x:21', ' ', 'a:1,,b:2'])(
    'stands in the list as host:port, not as “%s”',
    (entry) => {
      expect(parseAllowedHosts(entry)).toBeUndefined();
    },
  );
  test('stands there beside others', () => {
    expect([...(parseAllowedHosts('SSO.Example.local:443, [fd00::5]:8443,http://127.0.0.1:8081') ?? [])]).toEqual([
      ['sso.example.local:443', 'https:'],
      ['[fd00::5]:8443', 'https:'],
      ['127.0.0.1:8081', 'http:'],
    ]);
  });
});

describe('of an answer', () => {
  const ask = async (answer: RequestListener, options: Partial<OutgoingOptions> = {}) => {
    const port = await listen(answer);
    return outgoing(`127.0.0.1:${port}`, options).fetch(`https://127.0.0.1:${port}/`);
  };

  test.each(['https://169.254.169.254/latest/meta-data', 'http://127.0.0.1/', '/elsewhere'])(
    'a redirect to %s is not followed',
    async (location) => {
      await expect(ask((_, response) => response.writeHead(302, { location }).end())).rejects.toMatchObject({
        code: 'outgoing.redirected',
      });
      expect(connections).toBe(1);
    },
  );

  test('a body without end is cut off', async () => {
    const pour: RequestListener = (_, response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
      };
      response.on('drain', more);
      more();
    };
    await expect(ask(pour, { maximumBytes: 50_000 })).rejects.toMatchObject({ code: 'outgoing.too_large' });
  });

  test.each<[string, RequestListener]>([
    ['that does not begin', () => {}],
    ['that drips', (_, response) => void setInterval(() => response.write('.'), 50).unref()],
  ])('one %s is not waited for', async (_, answer) => {
    await expect(ask(answer, { within: 400 })).rejects.toMatchObject({ code: 'outgoing.timed_out' });
  });

  test('the status, the headers and the bytes come through', async () => {
    const answer = await ask((_, response) => response.writeHead(404, { 'content-type': 'application/json' }).end('{"a":"ب"}'));
    expect([answer.status, answer.headers.get('content-type'), await answer.json()]).toEqual([404, 'application/json', { a: 'ب' }]);
  });
});

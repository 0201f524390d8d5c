import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { api, type Endpoint, type Permission, permissions, urlOf } from '@sawt/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemIn } from '../../../testing/problem-in.ts';
import { query } from '../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';

let region: TestRegion;
beforeAll(async () => {
  region = await createTestRegion();
});
afterAll(() => region?.close());

const endpoints = Object.values(api).flatMap((module): Endpoint[] => Object.values(module));
const nameOf = ({ method, path }: Endpoint) => `${method} ${path}`;
const isOpen = ({ access }: Endpoint) => access === 'public' || access === 'demo';
const byLink = endpoints.filter(({ access }) => access === 'by-link');
const guarded = endpoints.filter((endpoint) => !isOpen(endpoint) && !byLink.includes(endpoint));

/** A request with the right address and nothing in it: who may not call is refused before it is read. */
const call = (endpoint: Endpoint, send: typeof fetch = fetch) =>
  send(region.url + urlOf(endpoint, { params: { number: '1000000008', code: 'x', id: '00000000-0000-4000-8000-000000000000' } }), {
    method: endpoint.method,
  });

describe('without a session', () => {
  test.each(guarded.map((endpoint) => [nameOf(endpoint), endpoint] as const))('%s answers: sign in first', async (_, endpoint) => {
    expect((await problemIn(await call(endpoint))).code).toBe('auth.required');
  });

  test.each(endpoints.filter(isOpen).map((endpoint) => [nameOf(endpoint), endpoint] as const))('%s answers', async (_, endpoint) => {
    expect(endpoint.method).toBe('GET');
    expect((await call(endpoint)).status).toBe(200);
  });
});

describe('where a link is asked for', () => {
  test.each(byLink.map((endpoint) => [nameOf(endpoint), endpoint] as const))('%s does nothing without one', async (_, endpoint) => {
    const body = JSON.stringify({ token: 'x'.repeat(43), password: 'a long enough password' });
    const short = /\/(read|stop-mail)$/.test(endpoint.path) ? JSON.stringify({ token: 'x'.repeat(43) }) : body;
    const response = await fetch(region.url + endpoint.path, {
      method: endpoint.method,
      headers: { 'content-type': 'application/json' },
      body: short,
    });
    expect((await problemIn(response)).code).toBe('link.invalid');
    expect((await problemIn(await call(endpoint))).code).toBe('request.invalid');
  });
});

describe('with a session', () => {
  const people = { citizen: '+966555000001', admin: 'admin', auditor: 'auditor', coordinator: 'municipality.coordinator' };

  test.each(Object.entries(people))('%s is refused whatever their role does not hold, and nothing else', async (role, who) => {
    const [held, session] = await Promise.all([permissionsOf(role), region.signIn(who)]);
    for (const endpoint of guarded) {
      const refused = !(endpoint.access === 'signed-in' || held.includes(endpoint.access as Permission));
      expect([nameOf(endpoint), await isForbidden(endpoint, session)]).toEqual([nameOf(endpoint), refused]);
    }
  });

  test('the roles together hold every permission there is, and none besides', async () => {
    const rows = await query<{ permission: string }>(region.ownerUrl, 'select distinct permission from directory.role_permission');
    expect(rows.map(({ permission }) => permission).sort()).toEqual([...permissions].sort());
  });
});

async function isForbidden(endpoint: Endpoint, { send }: Session): Promise<boolean> {
  const response = await call(endpoint, send);
  if (response.status !== 403) {
    await response.body?.cancel();
    return false;
  }
  expect((await problemIn(response)).code).toBe('auth.forbidden');
  return true;
}

async function permissionsOf(role: string): Promise<string[]> {
  const rows = await query<{ permission: string }>(region.ownerUrl, 'select permission from directory.role_permission where role = $1', [
    role,
  ]);
  return rows.map(({ permission }) => permission);
}

test.each(['/api/v1/nothing', '/api/nothing', '/api/v1/cases/1000000008/nothing'])('there is nothing at %s', async (path) => {
  for (const method of ['GET', 'POST', 'DELETE']) {
    const response = await fetch(region.url + path, { method, headers: { accept: 'text/html' } });
    expect((await problemIn(response)).code).toBe('request.unknown_path');
  }
});

test.each(['TRACE', 'TRACK', 'OPTIONS', 'PROPFIND'])('no address answers the method %s', async (method) => {
  for (const path of ['/', '/api/v1/me', '/api/auth/sign-out']) {
    expect([400, 404, 405, 501]).toContain(await statusOf(method, path));
  }
});

/** `fetch` itself refuses some of these methods. */
async function statusOf(method: string, path: string): Promise<number | undefined> {
  const sent = request(region.url + path, { method }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  response.resume();
  return response.statusCode;
}

describe('the OpenAPI document', () => {
  interface Operation {
    operationId: string;
    parameters: { name: string; in: string; required: boolean; schema: object }[];
    responses: Record<string, object>;
    'x-permission': string;
  }
  let document: { openapi: string; paths: Record<string, Record<string, Operation>>; components: { schemas: object } };
  let operations: { path: string; operation: Operation }[];
  beforeAll(async () => {
    document = (await (await fetch(`${region.url}/api/openapi.json`)).json()) as typeof document;
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.values(methods).map((operation) => ({ path, operation })),
    );
  });

  test('is of version 3.1 and describes every endpoint under a name of its own', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d$/);
    expect(operations).toHaveLength(endpoints.length);
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(endpoints.length);
  });

  test('declares the parameters of every path, and no others', () => {
    for (const { path, operation } of operations) {
      const declared = operation.parameters.filter((parameter) => parameter.in === 'path');
      expect(declared.map(({ name, required }) => [name, required])).toEqual(
        [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, true]),
      );
    }
  });

  test('refers only to what it contains', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
    expect(references.filter((name) => !(`${name}` in document.components.schemas))).toEqual([]);
    expect(JSON.stringify(document)).not.toContain('$defs');
  });

  test('has a page to read it', async () => {
    const page = await fetch(`${region.url}/api/reference`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
  });
});

import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineEndpoints, type Endpoint } from './endpoint.ts';
import { api } from './index.ts';
import { limitOf, limits } from './limits.ts';

// The compiler is the test here: each expected error that does not come is an error itself (`tsc -p contract`).
describe('an endpoint does not compile', () => {
  const good = { method: 'GET', path: '/api/v1/x', summary: 'x', access: 'public', audit: null, output: z.string(), errors: [] } as const;

  test('without a permission', () => {
    const { access: _, ...rest } = good;
    // @ts-expect-error access is missing
    defineEndpoints({ x: rest });
  });

  test('without a word about the audit log', () => {
    const { audit: _, ...rest } = good;
    // @ts-expect-error audit is missing
    defineEndpoints({ x: rest });
  });

  test('with a permission that does not exist', () => {
    // @ts-expect-error there is no such permission
    defineEndpoints({ x: { ...good, access: 'voice.do_anything' } });
  });
});

/** They change nothing, but what they are told must not stand in an address. */
const asking = [
  '/api/v1/calendars/{code}/deadlines',
  '/api/v1/calendars/{code}/month',
  '/api/v1/case-imports/preview',
  '/api/v1/staff/preview',
  '/api/v1/enrolment-link/read',
  '/api/v1/me/passkeys/options',
  '/api/v1/suggestions',
  '/api/v1/cases/of-others',
];

/** Bytes on their way: the file is recorded once it is there. */
const carrying = ['POST /api/v1/uploads', 'PATCH /api/v1/uploads/{id}', 'DELETE /api/v1/uploads/{id}'];

const endpoints = Object.values(api).flatMap((module): Endpoint[] => Object.values(module));

describe('the contract', () => {
  test('names every operation once', () => {
    const operations = endpoints.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(operations).size).toBe(operations.length);
  });

  test('records every change in the audit log', () => {
    const silent = endpoints.filter(({ method, audit }) => method !== 'GET' && audit === null);
    const unsaid = silent.filter(({ method, path }) => !asking.includes(path) && !carrying.includes(`${method} ${path}`));
    expect(unsaid.map(({ path }) => path)).toEqual([]);
  });
});

/** Of what one manages: acts on an account, trials, drafts and orders, that change nothing that is set up. */
const settingNothing = [
  'directory.invitation_resent',
  'directory.invitation_revoked',
  'identity.staff_sessions_ended',
  'platform.retention_rule_tried',
  'voice.boundaries_discarded',
  'voice.boundaries_imported',
  'voice.boundaries_restored',
  'voice.late_message_tested',
  'voice.routing_tried',
  'voice.suggestion_training_asked',
];

test('whatever is managed has its changes recorded with what was before and after', () => {
  const managing = endpoints.filter(({ access, audit }) => audit && /\.manage_/.test(access));
  const silent = managing.filter(({ settings, audit }) => !settings && !settingNothing.includes(audit as string));
  expect(silent.map(({ path }) => path)).toEqual([]);
  expect(endpoints.filter(({ settings, audit }) => settings && !audit)).toEqual([]);
});

describe('the limit of an endpoint', () => {
  const endpoint = { method: 'GET', access: 'signed-in' } as const;

  test.each([
    ['read', endpoint],
    ['public', { ...endpoint, access: 'public' }],
    ['write', { ...endpoint, method: 'POST' }],
    ['write', { ...endpoint, method: 'POST', access: 'by-link' }],
    ['upload', { ...endpoint, method: 'POST', body: 'bytes' }],
    ['costly', { ...endpoint, limit: 'costly' }],
  ] as const)('is %s by what it does or says', (limit, given) => {
    expect(limitOf(given)).toBe(limit);
  });

  test('of what writes is counted by all servers together', () => {
    const alone = endpoints.filter((one) => one.method !== 'GET' && !asking.includes(one.path) && !limits[limitOf(one)].shared);
    expect(alone).toEqual([]);
  });
});

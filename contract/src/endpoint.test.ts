import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import { api } from './index.ts';

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

describe('the contract', () => {
  const endpoints = Object.values(api).flatMap((module) => Object.values(module));

  test('names every operation once', () => {
    const operations = endpoints.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(operations).size).toBe(operations.length);
  });

  test('records every change in the audit log', () => {
    const silent = endpoints.filter(({ method, audit }) => method !== 'GET' && audit === null);
    expect(silent).toEqual([]);
  });
});

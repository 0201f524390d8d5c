import { expect, test } from 'vitest';
import { urlOf } from './client.ts';

test('what is given stays in its place of the address, whatever it holds', () => {
  const path = '/api/v1/cases/{number}';
  expect(urlOf({ path }, { params: { number: '../me?a=b#c' }, query: { q: 'a&limit=9=%', cursor: undefined } })).toBe(
    '/api/v1/cases/..%2Fme%3Fa%3Db%23c?q=a%26limit%3D9%3D%25',
  );
  expect(new URL(urlOf({ path }, { params: { number: '//evil.example/' } }), 'https://sawt.example').host).toBe('sawt.example');
});

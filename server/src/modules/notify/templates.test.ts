import { describe, expect, test } from 'vitest';
import { fill, unknownPlaces } from './templates.ts';

describe('a template', () => {
  test('is filled once: what a value holds is no place of its own', () => {
    expect(fill('{number} ({agency})', { number: '{agency}', agency: '{number}$&' })).toBe('{agency} ({number}$&)');
  });

  test('has no places but its variables, also not those that every object has', () => {
    expect(unknownPlaces('{number} {constructor} {__proto__} {{7*7}}', ['number'])).toEqual(['constructor', '__proto__']);
    expect(fill('{constructor} {toString}', {})).toBe('{constructor} {toString}');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsOf, fill } from './templates.ts';

describe('a template', () => {
  test('is filled once: what a value holds is no place of its own', () => {
    expect(fill('{number} ({agency})', { number: '{agency}', agency: '{number}$&' })).toBe('{agency} ({number}$&)');
  });

  test('has no places but its variables, also not those that every object has', () => {
    expect(faultsOf('{number} {constructor} {__proto__}', ['number'])).toEqual([
      { code: 'unrecognized_keys', keys: ['constructor', '__proto__'] },
    ]);
    expect(fill('{constructor} {toString}', {})).toBe('{constructor} {toString}');
  });

  test('is not saved without what its message is for, but may do without the rest', () => {
    expect(faultsOf('Your code', ['code', 'minutes'])).toEqual([{ code: 'variable_missing', keys: ['code'] }]);
    expect(faultsOf('Case {number}', ['number', 'agency', 'due'])).toEqual([]);
  });

  test.each(['{number', 'number}', '{number} {', '{ number } {number}', '{{number}}', '{number} {رقم}', '{number} {7*7}'])(
    'is not saved with a brace that encloses no name: %s',
    (text) => {
      expect(faultsOf(text, ['number'])).toContainEqual({ code: 'brace_alone' });
    },
  );

  test('that was let through leaves no brace in a message, whatever it says', () => {
    const piece = fc.oneof(fc.constantFrom('{', '}', '{number}', '{agency}', '{x}'), fc.string());
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        fc.pre(faultsOf(text, ['number', 'agency']).length === 0);
        const filled = fill(text, { number: '4821937506', agency: 'Health' });
        expect(filled).not.toMatch(/[{}]/);
        expect(filled).toContain('4821937506');
      }),
    );
  });
});

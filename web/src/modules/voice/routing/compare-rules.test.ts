import type { RoutingRule, RoutingVersion } from '@sawt/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRules, rulesBefore } from './compare-rules.ts';

const rule = (code: string, word: string): RoutingRule => ({
  code,
  name: { ar: code, en: code },
  when: { category: null, area: null, kinds: [], words: [word], returnedBy: null },
  to: { agency: 'water', department: null, priority: null },
});
const anyRules = fc
  .uniqueArray(fc.record({ code: fc.constantFrom('a', 'b', 'c', 'd'), word: fc.constantFrom('سلك', 'حفرة') }), {
    selector: ({ code }) => code,
  })
  .map((list) => list.map(({ code, word }) => rule(code, word)));
const codesOf = (rules: readonly RoutingRule[]) => rules.map(({ code }) => code);

test('what changes is everything that makes the one list of rules the other, and nothing else', () => {
  fc.assert(
    fc.property(anyRules, anyRules, (before, after) => {
      const { added, removed, changed, isReordered } = compareRules(before, after);
      const isSame = added.length + removed.length + changed.length === 0 && !isReordered;
      expect(isSame).toBe(JSON.stringify(before) === JSON.stringify(after));
      const stayed = before.filter((one) => !removed.includes(one));
      const became = stayed.map((one) => changed.find((pair) => pair.before === one)?.after ?? one);
      expect(new Set([...became, ...added])).toEqual(new Set(after));
    }),
  );
});

test('a rule that goes is no new order of those that stay', () => {
  const [a, b, c] = [rule('a', 'سلك'), rule('b', 'سلك'), rule('c', 'سلك')];
  expect(compareRules([a, b, c], [a, c])).toMatchObject({ removed: [b], isReordered: false });
  expect(compareRules([a, b, c], [c, a])).toMatchObject({ removed: [b], isReordered: true });
});

const version = (id: number, liveAt: string | null, word: string) => ({ id, liveAt, rules: [rule('a', word)] }) as RoutingVersion;

test('a version is held against the one in force before it, whatever drafts lay between', () => {
  const versions = [
    version(4, null, 'draft'),
    version(3, '2026-11-03', 'third'),
    version(2, null, 'given up'),
    version(1, '2026-11-01', 'first'),
  ];
  const wordsBefore = versions.map((one) => rulesBefore(versions, one)?.flatMap(({ when }) => when.words));
  expect(wordsBefore).toEqual([['third'], ['first'], ['first'], []]);
  expect(codesOf(rulesBefore(versions, versions[3] as RoutingVersion) ?? [])).toEqual([]);
});

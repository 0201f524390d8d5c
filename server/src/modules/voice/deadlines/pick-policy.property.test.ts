import { type Category, caseKinds, type DeadlineScope, priorities } from '@sawt/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CaseFacts, pickPolicy } from './pick-policy.ts';
import { policyFaults } from './policy-faults.ts';

const category = (code: string, parent: string | null) => ({ code, parent }) as Category;
const tree = [category('roads', null), category('streets', 'roads'), category('holes', 'streets'), category('water', null)];
const codes = tree.map(({ code }) => code);
const agencies = ['municipality', 'works'];

const scopes: fc.Arbitrary<DeadlineScope> = fc.record({
  kind: fc.option(fc.constantFrom(...caseKinds)),
  category: fc.option(fc.constantFrom(...codes)),
  priority: fc.option(fc.constantFrom(...priorities)),
  agency: fc.option(fc.constantFrom(...agencies)),
});
const policies = fc.uniqueArray(scopes, { selector: (scope) => Object.values(scope).join(), maxLength: 40 }).map(asPolicies);
const cases: fc.Arbitrary<CaseFacts> = fc.record({
  kind: fc.constantFrom(...caseKinds),
  category: fc.option(fc.constantFrom(...codes)),
  priority: fc.constantFrom(...priorities),
  agency: fc.option(fc.constantFrom(...agencies)),
});

function asPolicies(given: readonly DeadlineScope[]) {
  return given.map((scope, id) => ({ id, scope }));
}
const any: DeadlineScope = { kind: null, category: null, priority: null, agency: null };
const hole: CaseFacts = { kind: 'report', category: 'holes', priority: 'high', agency: 'works' };
const above = (code: string | null): string[] => {
  const found = tree.find((each) => each.code === code);
  return found ? [found.code, ...above(found.parent)] : [];
};
const fits = ({ kind, category: own, priority, agency }: DeadlineScope, facts: CaseFacts) =>
  [kind ?? facts.kind, priority ?? facts.priority, agency ?? facts.agency].join() === [facts.kind, facts.priority, facts.agency].join() &&
  (own === null || above(facts.category).includes(own));

describe('the policy of a case', () => {
  test('is one that fits, and there is one wherever any fits', () => {
    fc.assert(
      fc.property(policies, cases, (given, facts) => {
        const picked = pickPolicy(given, tree, facts);
        expect(picked !== undefined).toBe(given.some(({ scope }) => fits(scope, facts)));
        if (picked) expect(fits(picked.scope, facts)).toBe(true);
      }),
    );
  });

  test('is the same in whatever order policies are kept', () => {
    const shuffled = policies.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })));
    fc.assert(
      fc.property(shuffled, cases, ([given, other], facts) => {
        expect(pickPolicy(other, tree, facts)?.id).toBe(pickPolicy(given, tree, facts)?.id);
      }),
    );
  });

  test('is never one of which another that fits says the same and more', () => {
    fc.assert(
      fc.property(policies, cases, (given, facts) => {
        const picked = pickPolicy(given, tree, facts)?.scope;
        if (!picked) return;
        const saysMore = (scope: DeadlineScope) =>
          (Object.keys(any) as (keyof DeadlineScope)[]).every((key) => picked[key] === null || picked[key] === scope[key]);
        expect(given.filter(({ scope }) => fits(scope, facts) && saysMore(scope)).map(({ scope }) => scope)).toEqual([picked]);
      }),
    );
  });

  test.each<[string, Partial<DeadlineScope>, Partial<DeadlineScope>]>([
    ['its category before one above it', { category: 'holes' }, { category: 'streets', agency: 'works', priority: 'high', kind: 'report' }],
    ['the nearer category before the farther', { category: 'streets' }, { category: 'roads', agency: 'works' }],
    ['any category before none', { category: 'roads' }, { agency: 'works', priority: 'high', kind: 'report' }],
    ['the agency before priority and kind', { agency: 'works' }, { priority: 'high', kind: 'report' }],
    ['the priority before the kind', { priority: 'high' }, { kind: 'report' }],
  ])('is told by %s', (_, one, other) => {
    const given = asPolicies([
      { ...any, ...other },
      { ...any, ...one },
    ]);
    expect(pickPolicy(given, tree, hole)?.id).toBe(1);
  });
});

describe('a policy is refused by its field', () => {
  const faults = (given: Partial<Parameters<typeof policyFaults>[0]>) =>
    policyFaults({ scope: { ...any, kind: 'report' }, acknowledgeMinutes: 60, answerMinutes: 600, ...given }).map(
      ({ path, code }) => `${path} ${code}`,
    );

  test.each([
    ['no time', { acknowledgeMinutes: 0 }, ['body.acknowledgeMinutes minutes_none']],
    ['less than none', { answerMinutes: -5 }, ['body.answerMinutes minutes_none']],
    ['an absurd time', { answerMinutes: 120_001 }, ['body.answerMinutes minutes_absurd']],
    ['taking up after the answer is due', { acknowledgeMinutes: 601 }, ['body.acknowledgeMinutes acknowledge_after_answer']],
    ['no scope at all', { scope: any }, ['body.scope.category policy_without_scope']],
    ['nothing', {}, []],
  ])('for %s', (_, given, expected) => {
    expect(faults(given)).toEqual(expected);
  });
});

import type { Category, RoutingRule } from '@sawt/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideRoute, prepareRules, wordsOf } from './decide.ts';
import { findFaults, type RoutingMap } from './find-faults.ts';

const category = (code: string, parent: string | null, agency: string | null): Category => ({
  code,
  parent,
  name: { ar: code, en: code },
  agency,
  department: null,
  kinds: ['report', 'complaint'],
  priority: 'normal',
  acknowledgeHours: null,
  answerHours: null,
  active: true,
  successors: [],
});
const categories = [category('streets', null, null), category('lighting', 'streets', 'city'), category('pothole', 'streets', 'city')];
const map: RoutingMap = {
  categories,
  agencies: new Set(['city', 'water', 'power', 'gone']),
  departments: new Map([['city', new Set(['city-streets', 'city-closed'])]]),
  areas: new Map([
    ['north', new Set(['north', 'north-east'])],
    ['north-east', new Set(['north-east'])],
    ['south', new Set(['south'])],
  ]),
  takesCases: (agency, department) => agency !== 'gone' && department !== 'city-closed',
};
const rule = (code: string, when: Partial<RoutingRule['when']>, to: Partial<RoutingRule['to']> = { agency: 'water' }): RoutingRule => ({
  code,
  name: { ar: code, en: code },
  when: { category: null, area: null, kinds: [], words: [], returnedBy: null, ...when },
  to: { agency: null, department: null, priority: null, ...to },
});
const faults = (...rules: RoutingRule[]) =>
  findFaults(rules, map).map(({ path, code, keys }) => [path.replace('body.rules.', ''), code, ...(keys ?? [])]);

test.each<[string, RoutingRule, string, string]>([
  ['without any condition', rule('r', {}), '0.when', 'rule_without_condition'],
  ['of a category that is not there', rule('r', { category: 'potions' }), '0.when.category', 'category_unknown'],
  ['of an area that is not there', rule('r', { area: 'west' }), '0.when.area', 'area_unknown'],
  ['of words that are none', rule('r', { words: ['عمود', '؟!'] }), '0.when.words.1', 'words_empty'],
  ['that leads nowhere', rule('r', { area: 'north' }, {}), '0.to.agency', 'rule_without_target'],
  ['to an agency that is not there', rule('r', { area: 'north' }, { agency: 'x' }), '0.to.agency', 'agency_unknown'],
  ['to an agency that takes no cases', rule('r', { area: 'north' }, { agency: 'gone' }), '0.to.agency', 'agency_inactive'],
  [
    'to a department of another agency',
    rule('r', { area: 'north' }, { agency: 'water', department: 'city-streets' }),
    '0.to.department',
    'department_unknown',
  ],
  [
    'to a department that takes no cases',
    rule('r', { area: 'north' }, { agency: 'city', department: 'city-closed' }),
    '0.to.department',
    'department_inactive',
  ],
  [
    'to a department without its agency',
    rule('r', { area: 'north' }, { department: 'city-streets' }),
    '0.to.department',
    'department_without_agency',
  ],
  ['that sends a case back to who returned it', rule('r', { returnedBy: 'water' }), '0.to.agency', 'rule_sends_back'],
  ['for returned cases without an agency', rule('r', { returnedBy: 'city' }, { priority: 'high' }), '0.to.agency', 'rule_without_agency'],
])('a rule %s is refused by its field', (_, given, path, code) => {
  expect(faults(given)).toEqual([[path, code]]);
});

test('two rules of one condition that lead elsewhere contradict one another', () => {
  expect(faults(rule('a', { category: 'lighting' }), rule('b', { category: 'lighting' }, { agency: 'power' }))).toEqual([
    ['1.when', 'rule_contradicts', 'a'],
  ]);
});

test('a rule that says the same twice is named', () => {
  expect(faults(rule('a', { area: 'north' }), rule('b', { area: 'north' }))).toEqual([['1.when', 'rule_repeated', 'a']]);
  expect(faults(rule('a', { area: 'north' }), rule('a', { area: 'south' }))).toEqual([['1.code', 'rule_repeated', 'a']]);
});

test.each<[string, RoutingRule['when'] | object, RoutingRule['when'] | object]>([
  ['category', { category: 'streets' }, { category: 'lighting' }],
  ['area', { area: 'north' }, { area: 'north-east' }],
  ['kind', { kinds: ['report', 'complaint'] }, { kinds: ['report'] }],
  ['words', { words: ['عمود'] }, { words: ['عمود مكسور'] }],
])('a narrow rule behind a wide one of the same %s is hidden; before it, it is not', (_, wide, narrow) => {
  expect(faults(rule('wide', wide), rule('narrow', narrow))).toEqual([['1.when', 'rule_hidden', 'wide']]);
  expect(faults(rule('narrow', narrow), rule('wide', wide))).toEqual([]);
});

test('a circle of returns is refused, its last rule named with the others', () => {
  const circle = [
    rule('a', { returnedBy: 'city' }, { agency: 'water' }),
    rule('b', { returnedBy: 'water' }, { agency: 'power' }),
    rule('c', { returnedBy: 'power' }, { agency: 'city' }),
  ];
  expect(faults(...circle)).toEqual([['2.to.agency', 'rule_loops', 'c', 'a', 'b']]);
  expect(faults(...circle.slice(0, 2))).toEqual([]);
});

test('rules of returns that no case fits at once make no circle', () => {
  expect(
    faults(
      rule('a', { returnedBy: 'city', area: 'north' }, { agency: 'water' }),
      rule('b', { returnedBy: 'water', area: 'south' }, { agency: 'city' }),
    ),
  ).toEqual([]);
});

test('in a set without faults every rule decides some case, and no chain of returns comes back', () => {
  const texts = ['عمود', 'حفرة', 'عمود حفرة', ''];
  const agencies = ['city', 'water', 'power'];
  const anyRule = fc.record({
    category: fc.constantFrom(null, 'streets', 'lighting'),
    area: fc.constantFrom(null, 'north', 'south'),
    words: fc.constantFrom<string[][]>([], ['عمود'], ['حفرة']),
    returnedBy: fc.constantFrom(null, ...agencies),
    agency: fc.constantFrom(...agencies),
  });
  let sound = 0;
  fc.assert(
    fc.property(fc.array(anyRule, { minLength: 1, maxLength: 5 }), (drawn) => {
      const rules = drawn.map(({ agency, ...when }, at) => rule(`r${at}`, when, { agency }));
      if (findFaults(rules, map).length > 0) return;
      sound++;
      const prepared = prepareRules(rules, 1, map);
      const decide = (given: { category: Category | null; area: string; text: string; returnedBy: string | null }) =>
        decideRoute(prepared, { ...given, kind: 'report', areas: [given.area], words: wordsOf(given) });
      const worlds = [null, ...categories].flatMap((each) =>
        ['north', 'south', 'west'].flatMap((area) => texts.map((text) => ({ category: each, area, text }))),
      );
      const decided = worlds.flatMap((world) => [null, ...agencies].map((returnedBy) => decide({ ...world, returnedBy }).why));
      for (const { code } of rules) expect(decided).toContainEqual(expect.objectContaining({ by: 'rule', rule: code }));
      for (const world of worlds) {
        for (const start of agencies) {
          const seen: string[] = [];
          let at: string | null = start;
          while (at !== null && !seen.includes(at)) {
            seen.push(at);
            const { agency, why } = decide({ ...world, returnedBy: at });
            at = why.by === 'rule' ? agency : null;
          }
          expect(at).toBeNull();
        }
      }
    }),
    { numRuns: 300 },
  );
  expect(sound).toBeGreaterThan(20);
});

import type { Category, RoutingRule } from '@sawt/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideRoute, prepareRules, type RouteFacts, type RoutingGround, wordsOf } from './decide.ts';

const leaf = (code: string, agency: string): Category => ({
  code,
  parent: 'streets',
  name: { ar: code, en: code },
  agency,
  department: `${agency}-first`,
  kinds: ['report'],
  priority: 'normal',
  acknowledgeHours: 8,
  answerHours: 40,
  active: true,
  successors: [],
});
const theme: Category = { ...leaf('streets', ''), parent: null, agency: null, department: null };
const categories = [theme, leaf('lighting', 'municipality'), leaf('pothole', 'municipality'), leaf('leak', 'water')];
const ground: RoutingGround = { categories, takesCases: (agency) => agency !== 'gone' };

const rule = (code: string, when: Partial<RoutingRule['when']>, to: Partial<RoutingRule['to']>): RoutingRule => ({
  code,
  name: { ar: code, en: code },
  when: { category: null, area: null, kinds: [], words: [], returnedBy: null, ...when },
  to: { agency: null, department: null, priority: null, ...to },
});
const facts = (category: string | null, more: Partial<RouteFacts> & { text?: string } = {}): RouteFacts => ({
  kind: 'report',
  category: categories.find(({ code }) => code === category) ?? null,
  areas: ['buraydah'],
  words: wordsOf({ text: more.text ?? 'عمود إنارة مكسور' }),
  returnedBy: null,
  ...more,
});
const decide = (rules: RoutingRule[], given: RouteFacts) => decideRoute(prepareRules(rules, 7, ground), given);

describe('without a rule that fits', () => {
  test('the category decides', () => {
    expect(decide([], facts('lighting'))).toEqual({
      agency: 'municipality',
      department: 'municipality-first',
      priority: 'normal',
      why: { by: 'category' },
    });
  });

  test('a case without a category waits at the emirate, and it is said why', () => {
    expect(decide([], facts(null))).toMatchObject({ agency: null, why: { by: 'nobody', because: 'no_category' } });
  });
});

describe('a rule fits', () => {
  test.each([
    ['the category itself', { category: 'lighting' }, facts('lighting'), true],
    ['a category above it', { category: 'streets' }, facts('lighting'), true],
    ['another category', { category: 'leak' }, facts('lighting'), false],
    ['a category made a moment ago, by its parent', { category: 'streets' }, { ...facts(null), category: leaf('new', 'water') }, true],
    ['the area', { area: 'buraydah' }, facts('lighting'), true],
    ['an area above it', { area: 'buraydah' }, facts('lighting', { areas: ['district', 'buraydah'] }), true],
    ['another area', { area: 'unayzah' }, facts('lighting'), false],
    ['the kind', { kinds: ['report', 'complaint'] as const }, facts('lighting'), true],
    ['another kind', { kinds: ['suggestion'] as const }, facts('lighting'), false],
    ['a word however it is written', { words: ['الانارة'] }, facts('lighting'), true],
    ['all words of a phrase', { words: ['مكسور عمود'] }, facts('lighting'), true],
    ['a phrase of which one word is missing', { words: ['عمود كهرباء'] }, facts('lighting'), false],
    ['one of several words', { words: ['كهرباء', 'عمود'] }, facts('lighting'), true],
    ['a new case, though it is for returned ones', { returnedBy: 'water' }, facts('lighting'), false],
    ['a case that this agency returned', { returnedBy: 'water' }, facts('lighting', { returnedBy: 'water' }), true],
    ['a returned case, though it is for new ones', {}, facts('lighting', { returnedBy: 'water' }), false],
  ])('%s: %s', (_, when, given, fits) => {
    const { why } = decide([rule('r', { ...when, kinds: [...('kinds' in when ? when.kinds : [])] }, { agency: 'electricity' })], given);
    expect(why.by).toBe(fits ? 'rule' : 'category');
  });
});

describe('where it leads', () => {
  test('the first rule that fits decides, and is named with its version', () => {
    const rules = [rule('a', { category: 'lighting' }, { agency: 'electricity' }), rule('b', { category: 'streets' }, { agency: 'roads' })];
    const { agency, department, why } = decide(rules, facts('lighting'));
    expect([agency, department]).toEqual(['electricity', null]);
    expect(why).toEqual({ by: 'rule', version: 7, rule: 'a', name: { ar: 'a', en: 'a' } });
    expect(decide(rules, facts('pothole')).agency).toBe('roads');
  });

  test('a rule may raise only the priority, and leave the agency to the category', () => {
    expect(
      decide([rule('r', { words: ['سلك مكشوف'] }, { priority: 'urgent' })], facts('lighting', { text: 'اسلاك مكشوفة' })),
    ).toMatchObject({
      agency: 'municipality',
      department: 'municipality-first',
      priority: 'normal',
    });
    expect(decide([rule('r', { words: ['عمود'] }, { priority: 'urgent' })], facts('lighting'))).toMatchObject({
      agency: 'municipality',
      department: 'municipality-first',
      priority: 'urgent',
      why: { by: 'rule' },
    });
  });

  test('to an agency that takes no cases any more nothing is sent: the emirate has it, and it is said why', () => {
    expect(decide([rule('r', { category: 'lighting' }, { agency: 'gone' })], facts('lighting'))).toMatchObject({
      agency: null,
      why: { by: 'nobody', because: 'agency_inactive' },
    });
  });
});

test('words are made searchable only where a rule asks for them, and once', () => {
  let asked = 0;
  const given = facts('lighting', {
    words: () => {
      asked++;
      return new Set();
    },
  });
  decide([rule('r', { category: 'leak', words: ['x'] }, { agency: 'roads' })], given);
  expect(asked).toBe(0);
});

test('whatever the rules, a case goes where the first fitting rule or its category says, or to the emirate', () => {
  const anyRule = fc.record({
    category: fc.constantFrom(null, 'streets', 'lighting', 'leak'),
    area: fc.constantFrom(null, 'buraydah', 'unayzah'),
    words: fc.constantFrom<string[][]>([], ['عمود'], ['تسرب']),
    agency: fc.constantFrom(null, 'roads', 'gone'),
  });
  const texts = fc.constantFrom('عمود مكسور', 'تسرب ماء');
  fc.assert(
    fc.property(fc.array(anyRule, { maxLength: 6 }), fc.constantFrom('lighting', 'leak'), texts, (drawn, category, text) => {
      const rules = drawn.map(({ category, area, words, agency }, at) => rule(`r${at}`, { category, area, words }, { agency }));
      const route = decide(rules, facts(category, { text }));
      const first = drawn.find(
        (each) =>
          (each.category === null || each.category === category || each.category === 'streets') &&
          each.area !== 'unayzah' &&
          (each.words.length === 0 || text.startsWith(each.words[0] as string)),
      );
      const wanted = first?.agency ?? (category === 'leak' ? 'water' : 'municipality');
      expect(route.agency).toBe(wanted === 'gone' ? null : wanted);
    }),
  );
});

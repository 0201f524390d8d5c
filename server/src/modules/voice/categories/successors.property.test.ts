import type { Category } from '@sawt/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { subjectsOf } from '../same-matter/subjects.ts';
import { withDescendants } from './category-store.ts';
import { afterSuccession, successorsOf } from './successors.ts';

const codes = ['a', 'b', 'c', 'd', 'e'];
const leaf = fc.record({
  active: fc.boolean(),
  kinds: fc.subarray(['complaint', 'report']),
  successors: fc.subarray(codes, { maxLength: 3 }),
});
const anyTree = fc
  .tuple(...codes.map(() => leaf))
  .map((leaves) => leaves.map((each, at) => ({ ...each, code: codes[at], agency: 'x' }) as unknown as Category));

test('whatever follows whatever, in rings too: only what is in use and takes the kind is named, once, and never itself', () => {
  fc.assert(
    fc.property(anyTree, (tree) => {
      const found = successorsOf(tree, 'a', 'report');
      expect(new Set(found).size).toBe(found.length);
      expect(found).not.toContain('a');
      for (const code of found) {
        expect(tree.find((each) => each.code === code)).toMatchObject({ active: true, kinds: expect.arrayContaining(['report']) });
      }
    }),
  );
});

test('in place of a successor that has gone out of use too, its own are named', () => {
  const base = { agency: 'x', kinds: ['report'], successors: [], active: true };
  const tree = [
    { ...base, code: 'old', active: false, successors: ['middle', 'other'] },
    { ...base, code: 'middle', active: false, successors: ['new'] },
    { ...base, code: 'new' },
    { ...base, code: 'other' },
  ] as unknown as Category[];
  expect(successorsOf(tree, 'old', 'report')).toEqual(['other', 'new']);
});

/** As the administrator's screen can make it: what follows comes later, so there are no rings. */
const soundTree = fc
  .array(fc.record({ active: fc.boolean(), successors: fc.uniqueArray(fc.nat(3), { maxLength: 2 }) }), { minLength: 1, maxLength: 12 })
  .map((leaves): Category[] => {
    const groups = ['t0', 't1'].map((code) => ({ code, parent: null, agency: null, active: true, successors: [] }));
    const own = leaves.map(({ active, successors }, at) => {
      const later = successors.map((step) => at + 1 + step).filter((next) => next < leaves.length);
      return { code: `c${at}`, parent: `t${at % 2}`, agency: 'x', active, successors: active ? [] : later.map((next) => `c${next}`) };
    });
    return [...groups, ...own] as unknown as Category[];
  });

test('with successors too every category lies in one place of the tree, below its parent, and in one theme', () => {
  fc.assert(
    fc.property(soundTree, (tree) => {
      const after = afterSuccession(tree);
      expect(after.map(({ code }) => code).toSorted()).toEqual(tree.map(({ code }) => code).toSorted());
      after.forEach(({ parent }, at) => {
        if (parent !== null) expect(after.findIndex(({ code }) => code === parent)).toBeLessThan(at);
      });
      const perTheme = after.filter(({ parent }) => parent === null).flatMap(({ code }) => withDescendants(after, code));
      expect(perTheme.toSorted()).toEqual(tree.map(({ code }) => code).toSorted());
    }),
  );
});

test('what came under a private category is told to no neighbour, though its successor lies in a public theme', () => {
  const at = (code: string, parent: string | null) => ({ code, parent, kinds: ['report'], successors: [], active: true, agency: 'x' });
  const old = { ...at('theft', 'safety'), active: false, successors: ['light'] };
  const tree = [at('safety', null), at('roads-streets', null), old, at('light', 'roads-streets')] as unknown as Category[];
  const subjects = subjectsOf(afterSuccession(tree));
  expect([subjects('light').isPublic, subjects('theft').isPublic]).toEqual([true, false]);
});

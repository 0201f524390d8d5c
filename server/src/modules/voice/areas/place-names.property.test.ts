import type { FoundPlace } from '@sawt/contract';
import fc from 'fast-check';
import pointInPolygon from 'point-in-polygon-hao';
import { describe, expect, test } from 'vitest';
import { innerPoint } from './inner-point.ts';
import { createPlaceNames } from './place-names.ts';
import type { Ring } from './shape.ts';

const place = (code: string, ar: string, en: string, level: FoundPlace['level'] = 'governorate'): FoundPlace => ({
  code,
  name: { ar, en },
  level,
  within: null,
  area: code,
  location: { lat: 26, lon: 44 },
});

describe('a place is found by its name', () => {
  const names = createPlaceNames([
    place('north', 'مركز شمال بريدة', 'North Buraydah', 'centre'),
    place('buraydah', 'بريدة', 'Buraydah'),
    place('asyah', 'الأسياح', 'Al Asyah'),
    place('rass', 'الرس', 'Ar Rass'),
  ]);
  const find = (typed: string) => names.find(typed).map(({ code }) => code);

  test.each([
    ['as it is spelled', 'بريدة', ['buraydah', 'north']],
    ['without dots and hamza', 'الاسياح', ['asyah']],
    ['without the article', 'رس', ['rass']],
    ['by its beginning', 'بري', ['buraydah', 'north']],
    ['with marks and tatweel', 'بُريـدَه', ['buraydah', 'north']],
    ['by words in any order', 'بريدة شمال', ['north']],
    ['in English', 'buray', ['buraydah', 'north']],
    ['not at all by what it has not', 'عنيزة', []],
    ['not by nothing', ' ، ', []],
  ])('%s', (_, typed, codes) => {
    expect(find(typed)).toEqual(codes);
  });

  test('as looking at every name would find it', () => {
    const letters = fc
      .string({ unit: fc.constantFrom('ا', 'ب', 'ت', 'ر'), minLength: 1, maxLength: 4 })
      .filter((text) => !/(.)\1\1/.test(text));
    // Three of a letter in a row are one, drawn out.
    fc.assert(
      fc.property(fc.uniqueArray(letters, { maxLength: 8 }), letters, (all, typed) => {
        const found = createPlaceNames(all.map((name) => place(name, name, 'x'))).find(typed);
        expect(found.map(({ code }) => code).sort()).toEqual(all.filter((name) => name.startsWith(typed)).sort());
      }),
    );
  });
});

test('the place of an area lies inside it, whatever its shape', () => {
  // A star around a middle: every ring that goes once around it, however far its corners reach.
  const star = fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 5, maxLength: 12 }).map((reaches): Ring => {
    const ring = reaches.map((reach, at): [number, number] => {
      const angle = (2 * Math.PI * at) / reaches.length;
      return [44 + reach * Math.cos(angle), 26 + reach * Math.sin(angle)];
    });
    return [...ring, ring[0] as [number, number]];
  });
  fc.assert(
    fc.property(star, (ring) => {
      const point = innerPoint([[ring]]);
      expect(point && pointInPolygon([point.lon, point.lat], [ring])).not.toBe(false);
      expect(point).toBeDefined();
    }),
  );
});

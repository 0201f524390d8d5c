import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasCrossing } from './crossings.ts';
import { findOverlaps } from './overlaps.ts';
import { readBoundaries } from './read-boundaries.ts';
import type { Polygon, Position, Shape } from './shape.ts';
import { createShapeIndex } from './shape-index.ts';

const mapping = { codeFrom: 'id', arabicFrom: 'ar', englishFrom: 'en', levelFrom: 'level', parentFrom: 'in' };
const governorates = new Set(['buraydah', 'unayzah']);
const square = (west: number, south: number, size = 0.5): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const feature = (id: string, ring: unknown, more: object = {}) => ({
  type: 'Feature',
  properties: { id, ar: 'اسم', en: 'name', ...more },
  geometry: { type: 'Polygon', coordinates: [ring] },
});
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features });
const read = (file: unknown) => readBoundaries(typeof file === 'string' ? file : JSON.stringify(file), mapping, governorates);
const faults = (file: unknown) => read(file).faults.map(({ code, feature: at, about }) => [code, at, about]);

const good = collection(
  feature('buraydah', square(43.5, 26)),
  feature('unayzah', square(44, 26)),
  feature('centre-1', square(43.5, 26, 0.2), { level: 'centre', in: 'buraydah' }),
  feature('district-1', square(43.5, 26, 0.1), { level: 'district', in: 'centre-1' }),
);

test('a good file is read, governorates by their codes, centres and districts by their parents', () => {
  expect(read(good).shapes?.map(({ code, level, parent }) => [code, level, parent])).toEqual([
    ['buraydah', 'governorate', null],
    ['unayzah', 'governorate', null],
    ['centre-1', 'centre', 'buraydah'],
    ['district-1', 'district', 'centre-1'],
  ]);
});

describe('a file is refused as a whole, once', () => {
  const scaled = (by: (position: Position) => Position) => collection(feature('buraydah', square(43.5, 26).map(by)));
  test.each<[string, unknown, unknown[]]>([
    ['that is no JSON', '{"type": ', ['not_json', null, null]],
    ['that is something else', { type: 'Feature' }, ['not_collection', null, null]],
    ['that is nothing', 'null', ['not_collection', null, null]],
    ['without features', collection(), ['empty', null, null]],
    [
      'that names another projection',
      { ...good, crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::32638' } } },
      ['other_projection', null, 'UTM 38N (EPSG:32638)'],
    ],
    ['in metres of UTM, though it does not say so', scaled(() => [450_000, 2_900_000]), ['metres', null, 'UTM']],
    ['in metres of Web Mercator', scaled(() => [4_870_000, 3_000_000]), ['metres', null, 'Web Mercator (EPSG:3857)']],
    ['with latitude first', scaled(([lon, lat]) => [lat, lon]), ['swapped', null, '26, 43.5']],
  ])('%s', (_, file, fault) => {
    expect(faults(file)).toEqual([fault]);
  });

  test('but not for naming WGS 84, as old files do', () => {
    for (const name of ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326', 'urn:ogc:def:crs:EPSG::4326']) {
      expect(faults({ ...good, crs: { type: 'name', properties: { name } } })).toEqual([]);
    }
  });
});

describe('a feature says what is wrong with it', () => {
  const bowTie: Position[] = [
    [43.5, 26],
    [44, 26.5],
    [44, 26],
    [43.5, 26.5],
    [43.5, 26],
  ];
  test.each<[string, object, string]>([
    ['a ring that crosses itself', feature('buraydah', bowTie), 'ring_crosses'],
    ['a ring that is not closed', feature('buraydah', square(43.5, 26).slice(0, -1)), 'ring_open'],
    [
      'a ring of two points',
      feature('buraydah', [
        [43.5, 26],
        [43.5, 26],
      ]),
      'ring_open',
    ],
    ['a point', { ...feature('buraydah', []), geometry: { type: 'Point', coordinates: [43.5, 26] } }, 'not_polygon'],
    ['no geometry', { ...feature('buraydah', []), geometry: null }, 'not_polygon'],
    ['numbers that are texts', feature('buraydah', [['43', '26']]), 'not_polygon'],
    ['a governorate that there is none of', feature('atlantis', square(43.5, 26), { level: 'governorate' }), 'area_unknown'],
    ['a centre of no governorate', feature('c', square(43.5, 26), { level: 'centre', in: 'atlantis' }), 'parent_unknown'],
    ['a level that there is none of', feature('c', square(43.5, 26), { level: 'street' }), 'level_wrong'],
    ['no code', feature('', square(43.5, 26)), 'code_missing'],
    ['a code with blanks', feature('a b', square(43.5, 26)), 'code_wrong'],
    ['no English name', feature('buraydah', square(43.5, 26), { en: null }), 'name_missing'],
  ])('%s', (_, given, code) => {
    expect(faults(collection(feature('unayzah', square(44, 26)), given)).map(([fault, at]) => [fault, at])).toEqual([[code, 1]]);
  });

  test('a place outside the Kingdom among others inside', () => {
    const cairo = square(31.2, 30);
    expect(
      faults(
        collection(
          ...[43, 44].map((lon, at) => feature(['buraydah', 'unayzah'][at] ?? '', square(lon, 26))),
          feature('x', cairo, { level: 'centre', in: 'buraydah' }),
        ),
      ),
    ).toEqual([['outside_kingdom', 2, 'x']]);
  });

  test('a code that another has', () => {
    expect(faults(collection(feature('buraydah', square(43, 26)), feature('buraydah', square(44, 26))))).toEqual([
      ['code_repeated', 1, 'buraydah'],
    ]);
  });
});

test('a hole that crosses the outer ring is a crossing; one inside is none', () => {
  const outer = square(43, 26, 1);
  expect(hasCrossing([outer, square(43.2, 26.2, 0.2)])).toBe(false);
  expect(hasCrossing([outer, square(42.9, 26.2, 0.2)])).toBe(true);
});

const anyStar = fc.array(fc.double({ min: 0.05, max: 0.4, noNaN: true }), { minLength: 3, maxLength: 40 }).map((radii) => {
  const ring = radii.map((radius, at): Position => {
    const angle = (2 * Math.PI * at) / radii.length;
    return [44 + radius * Math.cos(angle), 26 + radius * Math.sin(angle)];
  });
  return [...ring, ring[0] as Position];
});

test('no star around its middle crosses itself, and the middle lies in it', () => {
  fc.assert(
    fc.property(anyStar, (ring) => {
      expect(hasCrossing([ring])).toBe(false);
      const shape: Shape = { code: 'x', name: { ar: 'x', en: 'x' }, level: 'governorate', parent: null, polygons: [[ring]] };
      expect(createShapeIndex([shape]).at({ lat: 26, lon: 44 })).toEqual([shape]);
    }),
  );
});

describe('where a place lies', () => {
  const shapes = read(good).shapes ?? [];
  const at = (lon: number, lat: number) =>
    createShapeIndex(shapes)
      .at({ lon, lat })
      .map(({ code }) => code);

  test('the finest area comes first', () => {
    expect(at(43.55, 26.05)).toEqual(['district-1', 'centre-1', 'buraydah']);
    expect(at(43.65, 26.15)).toEqual(['centre-1', 'buraydah']);
    expect(at(44.2, 26.2)).toEqual(['unayzah']);
    expect(at(45, 26)).toEqual([]);
  });

  test('on the border of two it is the first of them, and never nobody’s', () => {
    expect(at(44, 26.3)[0]).toBe('buraydah');
  });

  test('in a hole it is not', () => {
    const ring: Polygon = [square(43, 26, 1), square(43.4, 26.4, 0.2)];
    const index = createShapeIndex([{ code: 'x', name: { ar: 'x', en: 'x' }, level: 'governorate', parent: null, polygons: [ring] }]);
    expect([index.at({ lon: 43.5, lat: 26.5 }).length, index.at({ lon: 43.1, lat: 26.1 }).length]).toEqual([0, 1]);
  });
});

test('neighbours that share land are named with how much, those that only touch are not', () => {
  expect(findOverlaps(read(good).shapes ?? [])).toEqual([]);
  const [a, b] = read(collection(feature('buraydah', square(43.5, 26)), feature('unayzah', square(43.9, 26)))).shapes ?? [];
  const [overlap] = findOverlaps([a as Shape, b as Shape]);
  // A tenth of a degree by half a degree at 26°N: about 10.0 km × 55.4 km.
  expect(overlap?.areas).toEqual(['buraydah', 'unayzah']);
  expect(overlap?.squareKilometres).toBeGreaterThan(540);
  expect(overlap?.squareKilometres).toBeLessThan(570);
});

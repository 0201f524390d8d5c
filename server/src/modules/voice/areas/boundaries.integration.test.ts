import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';

let region: TestRegion;
let citizen: Session;
let officer: Session;
let admin: Session;
beforeAll(async () => {
  region = await createTestRegion();
  [citizen, officer, admin] = await Promise.all([region.signIn('+966555000001'), region.signIn('emirate.officer'), region.signIn('admin')]);
});
afterAll(() => region?.close());

const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const feature = (code: string, ring: number[][], more: object = {}) => ({
  type: 'Feature',
  properties: { code, ar: `اسم ${code}`, en: `Name ${code}`, ...more },
  geometry: { type: 'Polygon', coordinates: [ring] },
});
const named = (code: string) => ({ ar: `اسم ${code}`, en: `Name ${code}` });
/** Around a place whose nearest seat is another: a boundary decides otherwise than the distance. */
const place = { lat: 26.33, lon: 43.97 };
const around = [
  feature('unayzah', square(43.9, 26.25, 0.15)),
  feature('unayzah-north', square(43.95, 26.3, 0.05), { level: 'centre', parent: 'unayzah' }),
];
const upload = (features: object[], more: object = {}) =>
  admin.api.areas.importBoundaries({
    query: { name: 'حدود.geojson', codeFrom: 'code', arabicFrom: 'ar', englishFrom: 'en', levelFrom: 'level', parentFrom: 'parent' },
    body: new Blob([JSON.stringify({ type: 'FeatureCollection', features, ...more })]),
  });
const submit = (where: object) =>
  citizen.api.voice.submitCase({
    body: { kind: 'report', text: 'حفرة في الشارع', category: 'street-pothole', ...where },
    idempotencyKey: randomUUID(),
  });

test('without boundaries the nearest seat decides, and the case says that it is approximate', async () => {
  expect(await submit({ location: place })).toMatchObject({ area: { code: 'buraydah' }, areaApproximate: true, subarea: null });
  expect(await submit({ area: 'unayzah' })).toMatchObject({ area: { code: 'unayzah' }, areaApproximate: false });
  expect((await admin.api.areas.getRegionShapes()).features).toEqual([]);
});

test('a file in another projection is refused by name, and nothing is kept of it', async () => {
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::32638' } };
  const { faults, boundaries } = await upload(around, { crs });
  expect(faults).toEqual([{ code: 'other_projection', feature: null, about: 'UTM 38N (EPSG:32638)' }]);
  expect(boundaries.draft).toBeNull();
});

describe('a good file', () => {
  test('is a draft first, which says what it would change and which governorates stay approximate', async () => {
    const { faults, boundaries } = await upload(around);
    expect(faults).toEqual([]);
    expect(boundaries.draft).toMatchObject({
      areas: [
        { code: 'unayzah', level: 'governorate', change: 'new' },
        { code: 'unayzah-north', level: 'centre', parent: 'unayzah', change: 'new' },
      ],
      overlaps: [],
    });
    expect(boundaries.draft?.without).toHaveLength(12);
    expect(await submit({ location: place })).toMatchObject({ area: { code: 'buraydah' } });
  });

  test('decides for new cases once published, down to the centre; earlier cases keep their area', async () => {
    const before = await submit({ location: place });
    const { live, draft } = await admin.api.areas.publishBoundaries();
    expect([live?.fileName, draft]).toEqual(['حدود.geojson', null]);
    expect(await submit({ location: place })).toMatchObject({
      area: { code: 'unayzah' },
      areaApproximate: false,
      subarea: { ar: 'اسم unayzah-north', en: 'Name unayzah-north' },
    });
    const kept = await officer.api.voice.getCase({ params: { number: before.number } });
    expect(kept).toMatchObject({ area: { code: 'buraydah' }, areaApproximate: true });
    expect((await citizen.api.areas.getRegionShapes()).features.map(({ properties }) => properties.code)).toEqual(['unayzah']);
  });

  test('is found by the names of its areas, with a place inside them', async () => {
    const find = (q: string) => citizen.api.areas.findPlaces({ query: { q } });
    expect(await find('اسم north')).toMatchObject([
      {
        code: 'unayzah-north',
        level: 'centre',
        area: 'unayzah',
        within: { ar: expect.any(String) },
        location: { lat: expect.closeTo(26.325), lon: expect.closeTo(43.975) },
      },
    ]);
    expect((await find('عنيزه')).map(({ code, level }) => [code, level])).toEqual([['unayzah', 'governorate']]);
    expect(await find('')).toEqual([]);
  });

  test('lets a rule ask for a centre, and for the governorate with all its centres', async () => {
    const rule = (code: string, area: string, agency: string) => ({
      code,
      name: { ar: code, en: code },
      when: { category: 'street-pothole', area, kinds: [], words: [], returnedBy: null },
      to: { agency, department: null, priority: null },
    });
    const rules = [rule('centre', 'unayzah-north', 'roads'), rule('governorate', 'unayzah', 'health')];
    await expect(admin.api.routing.saveRoutingDraft({ body: { edition: null, rules: rules.toReversed() } })).rejects.toMatchObject({
      problem: { fields: [{ path: 'body.rules.1.when', code: 'rule_hidden', keys: ['governorate'] }] },
    });
    await admin.api.routing.saveRoutingDraft({ body: { edition: null, rules } });
    await admin.api.routing.tryRoutingDraft({ body: { cases: 1 } });
    await region.settle();
    const { trial } = await admin.api.routing.getRouting();
    await admin.api.routing.makeRoutingLive({ body: { trial: trial?.id as number } });
    expect((await submit({ location: place })).agency?.code).toBe('roads');
    expect((await submit({ area: 'unayzah' })).agency?.code).toBe('health');
  });

  test('gives way to what the citizen says, and then names no centre of another governorate', async () => {
    expect(await submit({ location: place, area: 'buraydah' })).toMatchObject({
      area: { code: 'buraydah' },
      areaApproximate: false,
      subarea: null,
    });
  });

  test('that a later one moved comes back as a draft; the history says what each changed', async () => {
    const first = (await admin.api.areas.getBoundaries()).live?.id as number;
    const moved = await upload([feature('unayzah', square(43.9, 26, 0.2))]);
    expect(moved.boundaries.draft).toMatchObject({ areas: [{ code: 'unayzah', change: 'moved' }], gone: [{ code: 'unayzah-north' }] });
    const { versions } = await admin.api.areas.publishBoundaries();
    expect(versions.slice(0, 2).map(({ changes }) => changes)).toEqual([
      { added: [], moved: [named('unayzah')], gone: [named('unayzah-north')] },
      { added: [named('unayzah'), named('unayzah-north')], moved: [], gone: [] },
    ]);
    const { draft } = await admin.api.areas.restoreBoundaries({ params: { id: first } });
    expect(draft?.areas.map(({ code, change }) => [code, change])).toEqual([
      ['unayzah', 'moved'],
      ['unayzah-north', 'new'],
    ]);
    expect((await admin.api.areas.discardBoundaries()).draft).toBeNull();
  });
});

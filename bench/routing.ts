// What finding the right place costs a submission: the governorate, centre and district of a position among 165 made-up
// areas of 500 positions each, and the agency by 100 rules, a third of which look at the words. All in memory; the limit
// is the same decision by the category alone, without rules and with the nearest seat.
//
//   npm run bench -- routing
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Category, RoutingRule } from '@sawt/contract';
import { hasCrossing } from '../server/src/modules/voice/areas/crossings.ts';
import type { Position, Shape } from '../server/src/modules/voice/areas/shape.ts';
import { createShapeIndex } from '../server/src/modules/voice/areas/shape-index.ts';
import { locate } from '../server/src/modules/voice/locate.ts';
import { decideRoute, prepareRules, wordsOf } from '../server/src/modules/voice/routing/decide.ts';
import { textsOfOthers } from './suggest/data.ts';
import { printLine } from './support/line.ts';
import { percentile } from './support/percentile.ts';

const data = join(import.meta.dirname, '../server/seed/data');
const read = <T>(name: string) => JSON.parse(readFileSync(join(data, name), 'utf8')) as T;
const seats = read<{ code: string; lat: number; lon: number }[]>('areas.json').map(({ code, lat, lon }) => ({
  code,
  name: { ar: code, en: code },
  seat: { lat, lon },
}));
type Row = Pick<Category, 'code' | 'parent' | 'kinds'> & { agency?: string; department?: string };
const categories = read<Row[]>('categories.json').map(
  (row): Category => ({
    name: { ar: row.code, en: row.code },
    priority: 'normal',
    acknowledgeHours: null,
    answerHours: null,
    active: true,
    successors: [],
    ...row,
    agency: row.agency ?? null,
    department: row.department ?? null,
  }),
);
const leaves = categories.filter(({ agency }) => agency !== null);
const texts = textsOfOthers(data).map(({ text }) => text);

/** A wavy ring around a middle: 500 positions, never crossing itself. */
const ringAround = (lon: number, lat: number): Position[] => {
  const ring = Array.from({ length: 499 }, (_, at): Position => {
    const angle = (2 * Math.PI * at) / 499;
    const radius = 0.09 + 0.02 * Math.sin(angle * 23);
    return [lon + radius * Math.cos(angle), lat + radius * Math.sin(angle)];
  });
  return [...ring, ring[0] as Position];
};
const shapes = Array.from({ length: 165 }, (_, at): Shape => {
  const [column, row] = [at % 15, Math.floor(at / 15)];
  const seat = seats[at % seats.length] as (typeof seats)[number];
  const polygons = [[ringAround(42.6 + column * 0.18, 25.2 + row * 0.18)]];
  return { code: `area-${at}`, name: seat.name, level: 'centre', parent: seat.code, polygons };
});
const rules = Array.from({ length: 100 }, (_, at): RoutingRule => {
  const leaf = leaves[at % leaves.length] as Category;
  const words = at % 3 === 0 ? ['سلك مكشوف', 'تسرب مياه', 'رائحة كريهة'] : [];
  const area = at % 2 === 0 ? (seats[at % seats.length]?.code ?? null) : null;
  const when = { category: leaf.code, area, kinds: [], words, returnedBy: null };
  return { code: `rule-${at}`, name: { ar: 'قاعدة', en: 'rule' }, when, to: { agency: 'health', department: null, priority: null } };
});

const ground = { categories, takesCases: () => true };
const [withRules, without] = [prepareRules(rules, 1, ground), prepareRules([], null, ground)];
const [withShapes, noShapes] = [createShapeIndex(shapes), createShapeIndex([])];
const rounds = 20_000;
const position = (at: number) => ({ lon: 42.6 + ((at * 7919) % 2500) / 1000, lat: 25.2 + ((at * 104_729) % 1900) / 1000 });

function route(at: number, prepared: typeof withRules, boundaries: typeof withShapes): void {
  const category = leaves[at % leaves.length] as Category;
  const found = locate(position(at), { areas: seats, boundaries });
  const words = wordsOf({ text: texts[at % texts.length] ?? '' });
  decideRoute(prepared, { kind: 'report', category, areas: [found.area], words, returnedBy: null });
}

/** Microseconds of each of many. */
function time(work: (at: number) => unknown): number[] {
  for (let at = 0; at < rounds / 4; at++) work(at);
  return Array.from({ length: rounds }, (_, at) => {
    const began = performance.now();
    work(at);
    return (performance.now() - began) * 1000;
  });
}

let lost = 0;
for (let at = 0; at < shapes.length; at++) {
  const [lon, lat] = [42.6 + (at % 15) * 0.18, 25.2 + Math.floor(at / 15) * 0.18];
  if (withShapes.at({ lon, lat })[0]?.code !== `area-${at}`) lost++;
}
const measures = {
  'point in polygon': time((at) => withShapes.at(position(at))),
  'agency by 100 rules': time((at) => {
    const category = leaves[at % leaves.length] as Category;
    const words = wordsOf({ text: texts[at % texts.length] ?? '' });
    decideRoute(withRules, { kind: 'report', category, areas: ['buraydah'], words, returnedBy: null });
  }),
  'place and agency together': time((at) => route(at, withRules, withShapes)),
  'nearest seat and category alone': time((at) => route(at, without, noShapes)),
};
for (const [name, times] of Object.entries(measures)) {
  const mean = times.reduce((sum, each) => sum + each, 0) / times.length;
  console.log(`${name}: mean ${mean.toFixed(1)} µs, p50 ${percentile(times, 50).toFixed(1)}, p95 ${percentile(times, 95).toFixed(1)}`);
}
const began = performance.now();
createShapeIndex(shapes);
const indexed = performance.now();
const crossing = shapes.filter(({ polygons }) => polygons.some(hasCrossing)).length;
console.log(
  `165 areas of 500 positions: index ${(indexed - began).toFixed(1)} ms, looking for crossings ${(performance.now() - indexed).toFixed(0)} ms`,
);

const [figure, limit] = [measures['place and agency together'], measures['nearest seat and category alone']].map((times) =>
  percentile(times, 50),
);
printLine({
  name: 'routing',
  figure: figure ?? Number.NaN,
  unit: 'µs for place and agency of a submission, median',
  p95_ms: percentile(measures['place and agency together'], 95) / 1000,
  limit: limit ?? Number.NaN,
  ratio: (limit ?? Number.NaN) / (figure ?? Number.NaN),
  errors: lost + crossing,
  cases: rounds,
});

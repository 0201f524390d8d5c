// The map at region, town and street zoom, by eight clients, with and without a filter. The limit is the same counts in
// bare SQL: cases by the cells of the whole region, in one statement.
//
//   npm run bench -- map [--cases 10000 | --data FOLDER | --database URL] [--seconds 20]
import { askOften, type Question } from './support/ask-often.ts';
import { printLine } from './support/line.ts';
import { readOptions } from './support/options.ts';
import { rawRate } from './support/raw-rate.ts';

/** The region, the city of Buraydah, and some streets of it. */
const views = {
  region: { resolution: 6, west: 41.5, south: 24.5, east: 45.5, north: 28 },
  town: { resolution: 8, west: 43.85, south: 26.2, east: 44.1, north: 26.45 },
  street: { resolution: 9, west: 43.96, south: 26.32, east: 43.99, north: 26.34 },
};

function questionsOf(now: number): Question[] {
  const recent = `from=${new Date(now - 30 * 86_400_000).toISOString()}`;
  return ['emirate.leader', 'municipality.leader'].flatMap((who) =>
    Object.entries(views).flatMap(([name, view]) =>
      ['', 'late=true', recent].map((filter) => ({
        name,
        who,
        path: `/api/v1/figures/map?${new URLSearchParams(Object.entries(view).map(([key, value]) => [key, String(value)]))}&${filter}`,
      })),
    ),
  );
}

const statement = 'select cell, count(*), count(*) filter (where due_at < now()) from voice.case where cell is not null group by cell';

const { cases, perSecond, p95, errors, limit } = await askOften(readOptions(), questionsOf, (region) => rawRate(region, statement));
printLine({ name: 'map', figure: perSecond, unit: 'answers/s', p95_ms: p95, limit, ratio: perSecond / limit, errors, cases });

import { parseArgs } from 'node:util';

/** What the benchmarks on a large region are told. */
export interface BenchOptions {
  /** Cases of the region that is made for the run, where none is named. */
  cases: number;
  seconds: number;
  /** Of the owner of a region that is there; its keys are those of `SAWT_DATA`. */
  database: string | undefined;
  /** A data folder that `npm run seed` has filled; its PostgreSQL is started for the run. */
  data: string | undefined;
}

export function readOptions({ cases = 10_000, seconds = 20 }: { cases?: number; seconds?: number } = {}): BenchOptions {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: String(cases) },
      seconds: { type: 'string', default: String(seconds) },
      database: { type: 'string' },
      data: { type: 'string' },
    },
  });
  return { cases: Number(values.cases), seconds: Number(values.seconds), database: values.database, data: values.data };
}

import { availableParallelism } from 'node:os';

/** The last line of a benchmark. */
export interface BenchLine {
  name: string;
  figure: number;
  unit: string;
  /** Null where nothing is timed one by one. */
  p95_ms: number | null;
  /** What the same is without us, measured in the same run; or the aim. */
  limit: number;
  ratio: number;
  errors: number;
  cases: number;
}

const round = (value: number) => Math.round(value * 1000) / 1000;

/** Prints it. A benchmark with errors has failed. */
export function printLine({ name, figure, unit, p95_ms, limit, ratio, errors, cases }: BenchLine): void {
  const rounded = { figure: round(figure), unit, p95_ms: p95_ms === null ? null : round(p95_ms), limit: round(limit), ratio: round(ratio) };
  console.log(JSON.stringify({ name, ...rounded, errors, cases, cores: availableParallelism() }));
  if (errors > 0) process.exitCode = 1;
}

import { Client } from 'undici';
import { openSession } from '../../server/testing/session.ts';
import type { BenchOptions } from './options.ts';
import { percentile } from './percentile.ts';
import { openRegion, type Region } from './region.ts';
import { startServerOn } from './server-on.ts';

export interface Question {
  /** What the times are reported under. */
  name: string;
  who: string;
  path: string;
}
export interface Asked {
  cases: number;
  perSecond: number;
  p95: number;
  errors: number;
  /** What bare clients reach with one statement, in the same run. */
  limit: number;
}

const clients = 8;

/** Asks questions in turn through eight connections kept alive, prints the times of each kind, and then what a statement costs by itself. */
export async function askOften(
  options: BenchOptions,
  questionsOf: (now: number) => Question[],
  limitOf: (region: Region) => Promise<number>,
): Promise<Asked> {
  const region = await openRegion(options);
  try {
    const cases = await region.countCases();
    const server = await startServerOn(region);
    const times = new Map<string, number[]>();
    let errors = 0;
    let perSecond = 0;
    try {
      const questions = questionsOf(Date.now());
      const cookies = new Map<string, string>();
      for (const who of new Set(questions.map((question) => question.who)))
        cookies.set(who, (await openSession(server.url, who)).cookies());
      const lanes = Array.from({ length: clients }, () => new Client(server.url));
      let turn = 0;
      const rush = async (milliseconds: number, note: (name: string, ms: number, status: number) => void) => {
        const until = performance.now() + milliseconds;
        const ask = async (lane: Client) => {
          while (performance.now() < until) {
            const { name, who, path } = questions[turn++ % questions.length] as Question;
            const began = performance.now();
            const response = await lane.request({ method: 'GET', path, headers: { cookie: cookies.get(who) ?? '' } });
            await response.body.text();
            note(name, performance.now() - began, response.statusCode);
          }
        };
        await Promise.all(lanes.map(ask));
      };
      // The first question fills the columns.
      const began = performance.now();
      await rush(1, () => {});
      console.log(`  first answer after ${Math.round(performance.now() - began)} ms`);
      await rush(3_000, () => {});
      const start = performance.now();
      await rush(options.seconds * 1000, (name, ms, status) => {
        if (status >= 300) errors += 1;
        times.set(name, [...(times.get(name) ?? []), ms]);
      });
      const all = [...times.values()].flat();
      perSecond = all.length / ((performance.now() - start) / 1000);
      for (const [name, list] of times) {
        console.log(
          `  ${name.padEnd(34)} p50 ${percentile(list, 50).toFixed(1)} ms, p95 ${percentile(list, 95).toFixed(1)} ms, ${list.length} times`,
        );
      }
      for (const lane of lanes) await lane.close();
    } finally {
      await server.stop();
    }
    return {
      cases,
      perSecond,
      p95: Math.max(...[...times.values()].map((list) => percentile(list, 95))),
      errors,
      limit: await limitOf(region),
    };
  } finally {
    await region.stop();
  }
}

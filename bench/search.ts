// Arabic search over HTTP, a page of 20: rare and common words, several at once, misspelt ones, and a case by its number, by a leader who sees
// the whole region and a coordinator who sees one agency. The limit is one indexed
// look-up by a bare client in the same run: no page can cost less than one trip to the database.
//
//   npm run bench -- search [--cases 10000 | --data FOLDER | --database URL] [--seconds 20]
import { Client } from 'undici';
import { openSession } from '../server/testing/session.ts';
import { printLine } from './support/line.ts';
import { readOptions } from './support/options.ts';
import { percentile } from './support/percentile.ts';
import { asOwner, openRegion } from './support/region.ts';
import { startServerOn } from './support/server-on.ts';

const kinds: Record<string, readonly string[]> = {
  common: ['الشارع', 'مدرسة', 'المستشفى', 'بريدة'],
  several: ['حفرة الشارع', 'انقطاع الكهرباء', 'موعد المستشفى', 'السلام عليكم ورحمة الله'],
  rare: ['زعفران', 'إنسولين', 'التوحد', 'لحام'],
  misspelt: ['الشاارع', 'مدرصة', 'مستشفا', 'كهربا'],
};

const options = readOptions();
const region = await openRegion(options);
try {
  const cases = await region.countCases();
  const numbers = await asOwner(region.ownerUrl, async (owner) => {
    await owner.query('delete from identity."rateLimit"');
    return (await owner.query<{ number: string }>('select number from voice.case order by submission_key limit 4')).rows.map(
      ({ number }) => number,
    );
  });
  const server = await startServerOn(region);
  const times = new Map<string, number[]>();
  let errors = 0;
  try {
    const client = new Client(server.url);
    const people = [await openSession(server.url, 'emirate.leader'), await openSession(server.url, 'municipality.coordinator')];
    const asked = Object.entries({ ...kinds, number: numbers }).flatMap(([kind, words]) => words.map((word) => ({ kind, word })));
    const ask = async (cookie: string, word: string): Promise<number> => {
      const began = performance.now();
      const path = `/api/v1/cases?order=newest&limit=20&q=${encodeURIComponent(word)}`;
      const { statusCode, body } = await client.request({ method: 'GET', path, headers: { cookie } });
      await body.text();
      if (statusCode !== 200) errors += 1;
      return performance.now() - began;
    };
    const round = async (note: boolean) => {
      for (const { cookies } of people) {
        for (const { kind, word } of asked) {
          const ms = await ask(cookies(), word);
          if (note) times.set(kind, [...(times.get(kind) ?? []), ms]);
        }
      }
    };
    await round(false);
    const until = performance.now() + options.seconds * 1000;
    while (performance.now() < until) await round(true);
    await client.close();
  } finally {
    await server.stop();
  }
  for (const [kind, list] of times)
    console.log(`  ${kind.padEnd(9)} median ${percentile(list, 50).toFixed(1)} ms, p95 ${percentile(list, 95).toFixed(1)} ms`);
  const all = [...times.values()].flat();
  const limit = await bareSearch(region.ownerUrl);
  const median = percentile(all, 50);
  printLine({
    name: 'search',
    figure: median,
    unit: 'ms a page',
    p95_ms: percentile(all, 95),
    limit,
    ratio: limit / median,
    errors,
    cases,
  });
} finally {
  await region.stop();
}

/** Milliseconds of one indexed look-up of a case by its number: no search can cost less than one trip to the database. */
function bareSearch(ownerUrl: string): Promise<number> {
  return asOwner(ownerUrl, async (owner) => {
    const times: number[] = [];
    for (let index = 0; index < 200; index++) {
      const began = performance.now();
      await owner.query({ name: 'bare', text: 'select id, number, text from voice.case where number = $1', values: ['4821937506'] });
      times.push(performance.now() - began);
    }
    return percentile(times, 50);
  });
}

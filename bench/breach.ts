// From the moment at which a case is late to the SMS about it in the provider's hands: a thousand urgent cases of all agencies that become
// late within one minute. People are told three by three and the rest together (docs/adr/0032), so what is timed is when each rung
// was fired and told, and when each message of a single case had been handed over. The limit is five seconds.
//
//   npm run bench -- breach [--cases 1000] [--seconds 60: within which they become late]
import { setTimeout as wait } from 'node:timers/promises';
import { makeLateClocks, readFired } from '../server/testing/late-clocks.ts';
import { query } from '../server/testing/query.ts';
import { printLine } from './support/line.ts';
import { readOptions } from './support/options.ts';
import { percentile } from './support/percentile.ts';
import { openRegion } from './support/region.ts';
import { startServerOn } from './support/server-on.ts';

const limitMs = 5000;
const { cases, seconds, ...options } = readOptions({ cases: 1000, seconds: 60 });
const region = await openRegion({ ...options, cases: 500, seconds });
const server = await startServerOn(region);
try {
  // The minute's look at the ladder comes before the first of them.
  await makeLateClocks(region.ownerUrl, cases, `now() + interval '70 seconds' + random() * interval '${seconds} seconds'`);
  await wait((70 + seconds + 10) * 1000);
  const times = async (statement: string) =>
    (await query<{ ms: number }>(region.ownerUrl, statement)).map(({ ms }) => Number(ms)).toSorted((a, b) => a - b);
  const late = `voice.clock where case_id in (select id from voice.case where number >= '9000000001') and budget_minutes = 420 and kind = 'answer' and due_at < now()`;
  const fired = await times(
    `select extract(epoch from fired_at - due_at) * 1000 as ms from (select id, due_at from ${late}) as late join voice.clock_rung on clock_id = late.id where step = 75`,
  );
  const handed = await times(
    `select extract(epoch from sent_at - late.due_at) * 1000 as ms from (select id, due_at from ${late}) as late
     join notify.delivery on dedupe_key like 'rung:%' and split_part(dedupe_key, ':', 2)::bigint = late.id where status in ('sent', 'delivered')`,
  );
  const { untold } = await readFired(region.ownerUrl);
  const say = (what: string, list: number[]) =>
    console.log(`  ${what}: ${list.length}, p50 ${percentile(list, 50).toFixed(0)} ms, p95 ${percentile(list, 95).toFixed(0)} ms`);
  say('rungs fired', fired);
  say('messages handed over', handed);
  const p95 = Math.max(percentile(fired, 95), percentile(handed, 95));
  const errors = cases - fired.length + untold;
  printLine({
    name: 'breach',
    figure: cases / seconds,
    unit: 'breaches/s',
    p95_ms: p95,
    limit: limitMs,
    ratio: limitMs / p95,
    errors,
    cases,
  });
} finally {
  await server.stop();
  await region.stop();
}

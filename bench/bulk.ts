// One move of as many cases as are moved at once: how many a second, how long somebody else waits meanwhile for a small answer,
// and taking it back. The limit is making the same move of one case after the other over HTTP.
//
//   npm run bench -- bulk [--cases 10000 | --data FOLDER | --database URL]
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type BulkDetail, openStatuses } from '@sawt/contract';
import { openSession, type Session } from '../server/testing/session.ts';
import { askBesides } from './support/ask-besides.ts';
import { printLine } from './support/line.ts';
import { readOptions } from './support/options.ts';
import { percentile } from './support/percentile.ts';
import { openRegion } from './support/region.ts';
import { startServerOn } from './support/server-on.ts';

const alone = 100;
const region = await openRegion(readOptions());
const server = await startServerOn(region);
try {
  const cases = await region.countCases();
  const session = await openSession(server.url, 'emirate.officer');
  const limit = await oneByOne(session);
  const filter = { status: openStatuses.filter((status) => status !== 'split' && status !== 'appealed').join(','), priority: 'normal' };
  const body = { move: 'prioritise', priority: 'high', reason: 'قياس', cases: { filter, order: 'newest' } } as const;
  const began = await session.api.bulks.beginBulk({ body, idempotencyKey: randomUUID() });
  const moved = await follow(session, began);
  const undone = await follow(session, await session.api.bulks.undoBulk({ params: { id: began.id } }));
  printLine({
    name: 'bulk',
    figure: moved.rate,
    unit: 'cases/s',
    p95_ms: Math.max(moved.p95, undone.p95),
    limit,
    ratio: moved.rate / limit,
    errors: moved.refused + undone.refused,
    cases,
  });
} finally {
  await server.stop();
  await region.stop();
}

async function follow({ api }: Session, { id }: BulkDetail): Promise<{ rate: number; p95: number; refused: number }> {
  const began = performance.now();
  let bulk = await api.bulks.getBulk({ params: { id } });
  const work = (async () => {
    while (bulk.state === 'collecting' || bulk.state === 'running') {
      await wait(100);
      bulk = await api.bulks.getBulk({ params: { id } });
    }
  })();
  const p95 = percentile(await askBesides(server.url, work), 95);
  const seconds = (performance.now() - began) / 1000;
  const rate = bulk.total / seconds;
  console.log(
    `  ${bulk.follows ? 'taken back' : 'moved'}: ${bulk.total} cases in ${seconds.toFixed(1)} s, ${rate.toFixed(0)}/s, ${bulk.refused} refused; others wait p95 ${p95.toFixed(1)} ms`,
  );
  return { rate, p95, refused: bulk.refused };
}

/** @returns cases a second */
async function oneByOne({ api }: Session): Promise<number> {
  const { items } = await api.voice.listCases({ query: { status: 'referred', priority: 'normal', limit: alone } });
  const began = performance.now();
  for (const { number } of items) {
    await api.voice.prioritise({ params: { number }, body: { priority: 'urgent', reason: 'قياس' } });
  }
  return items.length / ((performance.now() - began) / 1000);
}

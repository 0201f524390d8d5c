// What a change of working time costs where many clocks run: the look at which deadlines would move, how long somebody else waits
// meanwhile for a small answer, and, in a region made for this run, moving them. The limit is reading those clocks with a bare client.
//
//   npm run bench -- move-deadlines [--cases 10000 | --data FOLDER | --database URL]
import { setTimeout as wait } from 'node:timers/promises';
import { openSession, type Session } from '../server/testing/session.ts';
import { askBesides } from './support/ask-besides.ts';
import { printLine } from './support/line.ts';
import { readOptions } from './support/options.ts';
import { percentile } from './support/percentile.ts';
import { asOwner, openRegion, type Region } from './support/region.ts';
import { startServerOn } from './support/server-on.ts';

const options = readOptions();
const region = await openRegion(options);
const server = await startServerOn(region);
try {
  const cases = await region.countCases();
  const admin = await openSession(server.url, 'admin');
  const params = { code: 'region' };
  const { rules, version: seen } = await admin.api.calendars.getCalendar({ params });
  const dayAfter = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const closed = [1, 2, 3, 4, 5, 6, 7].map((days) => ({
    date: dayAfter(days),
    spans: [],
    name: { ar: 'يوم من غير عمل', en: 'A day without work' },
  }));
  const exceptions = [...rules.exceptions.filter(({ date }) => closed.every((day) => day.date !== date)), ...closed];
  const change = { rules: { ...rules, exceptions }, effectiveFrom: dayAfter(0) };

  const looks: number[] = [];
  const waits: number[] = [];
  let open = 0;
  for (let turn = 0; turn < 5; turn++) {
    const began = performance.now();
    const look = admin.api.calendars.previewDeadlines({ params, body: change });
    waits.push(...(await askBesides(server.url, look)));
    ({ open } = await look);
    looks.push(performance.now() - began);
  }
  const figure = open / (percentile(looks, 50) / 1000);
  const limit = open / (await readRunning(region));
  console.log(`  ${open} clocks run in ${cases} cases; looked at in ${looks.map((ms) => ms.toFixed(0)).join(', ')} ms`);
  console.log(
    `  meanwhile ${waits.length} small answers: p95 ${percentile(waits, 95).toFixed(1)} ms, longest ${Math.max(...waits).toFixed(1)} ms`,
  );
  if (!options.data && !options.database) await move(admin, { ...change, seen, moveDeadlines: true });
  printLine({
    name: 'move-deadlines',
    figure,
    unit: 'clocks looked at/s',
    p95_ms: percentile(looks, 95),
    limit,
    ratio: figure / limit,
    errors: 0,
    cases,
  });
} finally {
  await server.stop();
  await region.stop();
}

/** In seconds: all running clocks in the pages in which we read them. */
function readRunning({ ownerUrl }: Region): Promise<number> {
  return asOwner(ownerUrl, async (client) => {
    const began = performance.now();
    for (let last = '0'; ; ) {
      const { rows } = await client.query(
        'select * from voice.clock where done_at is null and paused_at is null and due_at is not null and id > $1 order by id limit 5000',
        [last],
      );
      if (rows.length < 5000) return (performance.now() - began) / 1000;
      last = rows.at(-1).id;
    }
  });
}

async function move({ api }: Session, body: Parameters<Session['api']['calendars']['saveCalendar']>[0]['body']): Promise<void> {
  const params = { code: 'region' };
  const began = performance.now();
  await api.calendars.saveCalendar({ params, body });
  for (;;) {
    const { move } = await api.calendars.getCalendar({ params });
    const seconds = (performance.now() - began) / 1000;
    if (move?.endedAt)
      return console.log(
        `  ${move.moved} of ${move.looked} deadlines moved in ${seconds.toFixed(1)} s, ${(move.looked / seconds).toFixed(0)} clocks/s`,
      );
    await wait(50);
  }
}

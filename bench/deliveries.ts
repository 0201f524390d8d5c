// Telling many people by SMS while the workers are killed: so many messages, a real SMPP server, two workers of which one is killed
// (SIGKILL) at a random moment and replaced. A third of the people have two messages that waited through a night and are told in one. Everybody
// must be told, and nobody twice by a network that knows a reference again; how many messages came to it again under the same reference
// is said. The limit is ten minutes for all.
//
//   npm run bench -- deliveries [--cases 5000: people] [--seconds 2: between two kills, on the average; 0 kills nobody]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { countQueued, countTold, holdMany, letGo, onlyNetwork, queueMany } from '../server/testing/many-messages.ts';
import { startSmppServer } from '../server/testing/smpp-server.ts';
import { printLine } from './support/line.ts';
import { readOptions } from './support/options.ts';
import { openRegion } from './support/region.ts';
import { type ServerOn, startServerOn } from './support/server-on.ts';

const { cases: people, seconds, ...options } = readOptions({ cases: 5000, seconds: 2 });
const region = await openRegion({ ...options, cases: 0, seconds });
const network = await startSmppServer();
const passwordFile = join(region.folder, 'network.secret');
writeFileSync(passwordFile, 'pass');
const workers: ServerOn[] = [];
const starting: Promise<unknown>[] = [];
const settings = { SAWT_ROLE: 'worker', SAWT_SMS: onlyNetwork(network.port, passwordFile) };
const start = async () => workers.push(await startServerOn(region, settings));

try {
  await Promise.all([start(), start()]);
  const began = performance.now();
  const sleepers = Math.floor(people / 3);
  await queueMany(region.ownerUrl, people - sleepers);
  await holdMany(region.ownerUrl, sleepers);
  let kills = 0;
  let nextKill = began + Math.random() * seconds * 2000;
  let said = began;
  for (let left = people; left > 0 && performance.now() - began < 600_000; left = await countQueued(region.ownerUrl)) {
    await letGo(region.ownerUrl);
    await wait(200);
    if (performance.now() - said > 10_000) {
      said = performance.now();
      console.log(`  ${left} messages wait`);
    }
    // The last ones show that what the killed had begun is taken up, a minute later.
    if (seconds > 0 && left > people / 10 && workers.length > 1 && performance.now() > nextKill) {
      const [victim] = workers.splice(Math.floor(Math.random() * workers.length), 1);
      process.kill((victim as ServerOn).pid, 'SIGKILL');
      kills++;
      starting.push(start());
      nextKill = performance.now() + Math.random() * seconds * 2000;
    }
  }
  const took = (performance.now() - began) / 1000;
  const told = await countTold(region.ownerUrl, network);
  console.log(
    `  ${kills} workers killed; ${told.people} of ${people} people told (${sleepers} after a night), ${told.twice} twice; ${told.unknown} tries without an outcome, ${told.again} messages again under the same reference; ${took.toFixed(1)} s`,
  );
  const figure = people / took;
  const limit = people / 600;
  const errors = people - told.people + told.twice + (people - told.sent);
  printLine({ name: 'deliveries', figure, unit: 'messages/s', p95_ms: null, limit, ratio: figure / limit, errors, cases: people });
} finally {
  await Promise.all(starting);
  await Promise.all(workers.map(({ stop }) => stop()));
  await region.stop();
  await network.stop();
}

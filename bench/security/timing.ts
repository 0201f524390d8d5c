// Does the time of a refusal tell what its words do not? Requests for what is somebody else's and for what does not exist,
// in turn and in changing order, compared by their medians and by a rank test; and the same for names of accounts.
// A share of 0.5 is no difference at all. Over a network, differences far below a millisecond are noise.
//
//   npm run bench -- security/timing [--pairs 500]
import { randomInt, randomUUID } from 'node:crypto';
import { nothing } from '../../server/testing/matrix/requests.ts';
import { createWorld } from '../../server/testing/matrix/world.ts';
import { query } from '../../server/testing/query.ts';
import { openSession, type Session } from '../../server/testing/session.ts';
import { printLine } from '../support/line.ts';
import { percentile } from '../support/percentile.ts';
import { rankTest } from '../support/rank-test.ts';
import { startBenchServer } from '../support/server.ts';

const pairs = Number(process.argv[process.argv.indexOf('--pairs') + 1 || process.argv.length] ?? 500);
const server = await startBenchServer();
const results: { p: number }[] = [];
try {
  const ground = { ownerUrl: server.ownerUrl, signIn: (who: string) => openSession(server.url, who) };
  const { sessions, subjects } = await createWorld(ground);
  const { number, file } = subjects.foreign;
  for (const who of ['citizen', 'specialist', 'coordinator', 'agency_leader'] as const) {
    const get = (path: string) => () => sessions[who].send(`${server.url}/api/v1/${path}`);
    await compare(`a case, as ${who}`, get(`cases/${number}`), get(`cases/${nothing.number}`));
    await compare(`a file, as ${who}`, get(`files/${file}`), get(`files/${randomUUID()}`));
  }
  const post = (session: Session, path: string, body: object) => () =>
    session.send(`${server.url}/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const { coordinator } = sessions;
  await compare(
    'a move, as coordinator',
    post(coordinator, `v1/cases/${number}/note`, { text: 'x' }),
    post(coordinator, `v1/cases/${nothing.number}/note`, { text: 'x' }),
  );
  const signIn = (username: string) =>
    post({ ...coordinator, send: fetch }, 'auth/sign-in/username', { username, password: 'Wrong-password-2026' });
  await compare('signing in, name known or not', signIn('water.leader'), signIn('nobody.at.all'), Math.min(pairs, 60));
} finally {
  await server.stop();
}
// Of so many comparisons one is this small by chance once in twenty runs (Bonferroni).
const least = Math.min(...results.map(({ p }) => p));
const limit = 0.05 / results.length;
printLine({
  name: 'security/timing',
  figure: least,
  unit: 'smallest p',
  p95_ms: null,
  limit,
  ratio: least / limit,
  errors: least < limit ? 1 : 0,
  cases: 0,
});

/** @param first what exists and is not the caller's; second: what does not exist */
async function compare(what: string, first: () => Promise<Response>, second: () => Promise<Response>, count = pairs): Promise<void> {
  const times: [number[], number[]] = [[], []];
  const statuses = new Set<number>();
  for (let index = -20; index < count; index++) {
    // Limits of sign-in would end the comparison.
    if (index % 8 === 0) await query(server.ownerUrl, 'delete from identity."rateLimit"');
    for (const side of randomInt(2) ? ([0, 1] as const) : ([1, 0] as const)) {
      const began = performance.now();
      const response = await (side === 0 ? first : second)();
      await response.arrayBuffer();
      if (index < 0) continue;
      times[side].push(performance.now() - began);
      statuses.add(response.status);
    }
  }
  const medians = times.map((list) => percentile(list, 50)) as [number, number];
  const { above, p } = rankTest(...times);
  const result = {
    what,
    statuses: [...statuses],
    medianMs: medians.map((ms) => Number(ms.toFixed(3))),
    ratio: Number((medians[0] / medians[1]).toFixed(3)),
    above: Number(above.toFixed(3)),
    p: Number(p.toFixed(4)),
  };
  results.push(result);
  console.log(`  ${what.padEnd(32)} ${JSON.stringify(result)}`);
}

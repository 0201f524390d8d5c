// What the provable log costs: the same small change, eight at a time, as it is recorded now (sealed, queued for the
// tree, the sequencer at work) and as a plain row without seal and trigger, in rounds that alternate. A change that does
// little else shows the most it can cost; its share of a whole lifecycle is measured by `audit-lifecycle`.
//
//   npm run bench -- audit-log [--rounds 6]
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { pino } from 'pino';
import { createAuditKey } from '../server/src/platform/audit/audit-key.ts';
import { appendEntry } from '../server/src/platform/audit/entry.ts';
import { createSequencer } from '../server/src/platform/audit/sequencer.ts';
import { integrate, treeSize } from '../server/src/platform/audit/tree-store.ts';
import { verifyLog } from '../server/src/platform/audit/verify.ts';
import { connect } from '../server/src/platform/database/database.ts';
import { startEmbedded } from '../server/src/platform/database/embedded.ts';
import { migrate } from '../server/src/platform/database/migrate.ts';
import { createRead, enterWall, wholeRegion } from '../server/src/platform/database/wall.ts';
import { printLine } from './support/line.ts';
import { percentile } from './support/percentile.ts';

const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1 || process.argv.length] ?? 6);
const roundMs = 4_000;
const lanes = 8;
const folder = mkdtempSync(join(tmpdir(), 'sawt-bench-'));
chmodSync(folder, 0o755);
const postgres = await startEmbedded(folder);
const log = pino({ level: 'warn' });
const key = createAuditKey(Buffer.alloc(32, 3));
await migrate(postgres.ownerUrl);
const owner = connect(postgres.ownerUrl, 2, log);
const { database, close } = connect(postgres.url, lanes, log);
try {
  await sql`create table platform.plain_entry (like platform.audit_entry including all);
    `.execute(owner.database);
  await sql`alter table platform.plain_entry alter column seal drop not null`.execute(owner.database);
  await sql`grant select, insert on platform.plain_entry to sawt_app`.execute(owner.database);
  await sql`create table platform.matter (id int primary key, times int not null)`.execute(owner.database);
  await sql`insert into platform.matter select lane, 0 from generate_series(0, ${sql.lit(lanes - 1)}) lane`.execute(owner.database);
  await sql`grant select, update on platform.matter to sawt_app`.execute(owner.database);

  const sequencer = createSequencer({ database, log });
  const rates: Record<'provable' | 'plain', number[]> = { provable: [], plain: [] };
  await round('provable');
  sequencer.start();
  for (let index = 0; index < rounds * 2; index++) {
    const how = (index + Math.floor(index / 2)) % 2 === 0 ? 'provable' : 'plain';
    const rate = await round(how);
    rates[how].push(rate);
    console.log(`  ${how.padEnd(9)} ${Math.round(rate)} changes/s`);
  }
  await sequencer.stop();
  const waiting = performance.now();
  const placed = await integrate(database);
  const integrateMs = performance.now() - waiting;
  const size = await treeSize(database);
  const verifying = performance.now();
  const { findings } = await createRead(database)(wholeRegion, (db) => verifyLog(db, { key, witnessed: null }));
  const verifyMs = performance.now() - verifying;
  const [provable, plain] = [percentile(rates.provable, 50), percentile(rates.plain, 50)];
  console.log(
    JSON.stringify({
      extraMicroseconds: (lanes * 1e6) / provable - (lanes * 1e6) / plain,
      shareOfBareChange: 1 - provable / plain,
      placedAtOnce: placed,
      placedPerSecond: Math.round(placed / (integrateMs / 1000)),
      verifiedPerSecond: Math.round(size / (verifyMs / 1000)),
    }),
  );
  const ratio = provable / plain;
  printLine({
    name: 'audit-log',
    figure: provable,
    unit: 'changes/s',
    p95_ms: null,
    limit: plain,
    ratio,
    errors: findings.length,
    cases: size,
  });
} finally {
  await close();
  await owner.close();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function round(how: 'provable' | 'plain'): Promise<number> {
  let done = 0;
  const began = performance.now();
  const until = began + roundMs;
  const change = (lane: number) =>
    database.transaction().execute(async (opened) => {
      const tx = enterWall(opened, wholeRegion);
      await sql`update platform.matter set times = times + 1 where id = ${lane}`.execute(tx);
      const record = {
        at: new Date(),
        event: 'voice.case_assigned',
        actor: null,
        onBehalfOf: null,
        subject: 'case:4821937506',
        details: { from: 'referred', to: 'assigned' },
        requestId: '5f3c',
        address: '10.0.0.1',
      };
      if (how === 'provable') return appendEntry(tx, key, record);
      await sql`insert into platform.plain_entry (at, event, subject, details, request_id, address)
        values (${record.at}, ${record.event}, ${record.subject}, ${JSON.stringify(record.details)}, ${record.requestId}, ${record.address})`.execute(
        tx,
      );
    });
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      for (; performance.now() < until; done++) await change(lane);
    }),
  );
  return done / ((performance.now() - began) / 1000);
}

import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { query } from '../../../testing/query.ts';
import { createAuditKey } from '../audit/audit-key.ts';
import { createMakeChange, type MakeChange, theSystem } from '../audit/change.ts';
import { systemClock } from '../clock.ts';
import { type Connection, connect } from '../database/database.ts';
import { createJobs, type Jobs } from '../jobs/jobs.ts';
import { createEventBus } from './event-bus.ts';

const name = `sawt_${randomUUID().replaceAll('-', '')}`;
const postgres = inject('postgres');
const url = `${postgres}/${name}`;
const log = pino({ level: 'silent' });

let connection: Connection;
let makeChange: MakeChange;
let jobs: Jobs;
/** Who heard what, in order. */
let heard: [who: string, matter: number][] = [];
let failing = false;

beforeAll(async () => {
  await query(`${postgres}/postgres`, `create database ${name} template sawt_empty`);
  connection = connect(url, 4, log);
  const events = createEventBus();
  for (const who of ['test.first', 'test.second']) {
    events.subscribe({
      name: who,
      event: 'test.happened',
      async hear({ matter }: { matter: number }) {
        heard.push([who, matter]);
        if (failing && who === 'test.first') throw new Error('not now');
      },
    });
  }
  makeChange = createMakeChange({ database: connection.database, clock: systemClock, events, auditKey: createAuditKey(Buffer.alloc(32)) });
  jobs = createJobs({ pool: connection.pool, log, events, jobs: [] });
});
afterAll(async () => {
  await connection?.close();
  await query(`${postgres}/postgres`, `drop database if exists ${name} with (force)`);
});
beforeEach(() => {
  heard = [];
  failing = false;
});

const change = (matter: number, { event = 'test.happened', fails = false } = {}) =>
  makeChange(theSystem, 'test.changed', async ({ emit }) => {
    await emit({ name: event, payload: { matter } });
    if (fails) throw new Error('rolled back');
    return { subject: `test:${matter}`, output: null };
  });
/** As if the pause after a failure were over. */
const untilRetry = () => query(url, 'update graphile_worker._private_jobs set run_at = now()');
const waiting = () => query(url, 'select task_identifier from graphile_worker.jobs');

describe('an event', () => {
  test('is heard once by everybody who listens, after the commit', async () => {
    await change(1);
    expect(heard).toEqual([]);
    await jobs.runAll();
    await jobs.runAll();
    expect(heard.sort()).toEqual([
      ['test.first', 1],
      ['test.second', 1],
    ]);
  });

  test('of a change that was rolled back is never heard', async () => {
    await expect(change(2, { fails: true })).rejects.toThrow('rolled back');
    await jobs.runAll();
    expect(heard).toEqual([]);
    expect(await query(url, `select from platform.audit_entry where subject = 'test:2'`)).toEqual([]);
  });

  test('comes again to a subscriber that failed, and to no other', async () => {
    failing = true;
    await change(3);
    await jobs.runAll();
    failing = false;
    expect(await waiting()).toEqual([{ task_identifier: 'test.first' }]);
    await untilRetry();
    await jobs.runAll();
    expect(heard.sort()).toEqual([
      ['test.first', 3],
      ['test.first', 3],
      ['test.second', 3],
    ]);
    // The worker takes a finished job off the queue a moment after its work.
    await expect.poll(waiting).toEqual([]);
  });

  test('that nobody listens to leaves no job behind', async () => {
    await change(4, { event: 'test.nothing' });
    expect(await waiting()).toEqual([]);
  });
});

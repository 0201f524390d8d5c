import { randomUUID } from 'node:crypto';
import type { CaseDetail } from '@sawt/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

let region: TestRegion;
let citizen: Session;
let leader: Session;
let leaderPhone: string;
beforeEach(async () => {
  region = await createTestRegion();
  [citizen, leader] = (await Promise.all(['+966555000001', 'municipality.leader'].map(region.signIn))) as [Session, Session];
  leaderPhone = (await leader.api.directory.getMe()).phone as string;
});
afterEach(() => region?.close());

/** Sidewalks are of normal priority, potholes of high; a pothole is late first. */
const submit = (category: 'street-pothole' | 'street-sidewalk', text = randomUUID()): Promise<CaseDetail> =>
  citizen.api.voice.submitCase({ body: { kind: 'report', text: `كسر ${text}`, area: 'buraydah', category }, idempotencyKey: randomUUID() });

const job = (name: string) => region.server.app.jobs.runNow(`voice.${name}`);
async function climb(): Promise<void> {
  await job('climb_ladder');
  await region.settle();
}
async function bundle(): Promise<void> {
  await job('send_bundles');
  await region.settle();
}
const told = async (phone = leaderPhone) => region.messagesTo(phone);
const late = (texts: string[]) => texts.filter((text) => text.includes('/staff/late/'));

describe('an agency’s leader', () => {
  test('is told of a grave case at once, and of the others together at the next set hour: how many, the oldest, the gravest, and where', async () => {
    const [plain] = [await submit('street-sidewalk'), await submit('street-sidewalk')];
    region.clock.advance(40 * day);
    const grave = await submit('street-pothole');
    region.clock.set('2027-02-03T11:30:00Z');
    await climb();
    const atOnce = await told();
    expect(atOnce.filter((text) => text.includes(grave.number)).length).toBeGreaterThan(0);
    expect(atOnce.filter((text) => text.includes(plain.number))).toEqual([]);
    await bundle();
    expect(await told()).toEqual(atOnce);
    // A Thursday, eight in the morning in Riyadh.
    region.clock.set('2027-02-04T05:00:00Z');
    await bundle();
    const [digest, ...others] = late(await told());
    expect(others).toEqual([]);
    expect(digest).toContain('3 بلاغات متأخرة');
    expect(digest).toContain(`الأقدم ${plain.number}`);
    expect(digest).toContain(`والأعلى أولوية ${grave.number}`);
    const token = /\/staff\/late\/(\S+)/.exec(digest ?? '')?.[1] as string;
    expect(await leader.api.escalation.readLateLink({ params: { token } })).toEqual({ agency: 'municipality' });
    await bundle();
    expect(late(await told())).toHaveLength(1);
  });

  test('hears nothing at the set hour where all has been answered meanwhile', async () => {
    const { number } = await submit('street-sidewalk');
    region.clock.advance(40 * day);
    await climb();
    await citizen.api.voice.withdraw({ params: { number }, body: { reasonCode: 'solved' } });
    region.clock.advance(7 * day);
    await bundle();
    expect(late(await told())).toEqual([]);
  });

  test('has a handful of messages after an outage, and not one a case', async () => {
    for (let count = 0; count < 30; count++) await submit(count % 2 ? 'street-pothole' : 'street-sidewalk');
    region.clock.advance(40 * day);
    await climb();
    const before = (await told()).length;
    expect(before).toBe(3);
    region.clock.advance(16 * minute);
    await bundle();
    expect((await told()).length).toBe(before + 1);
    expect(late(await told())[0]).toContain('30 بلاغًا متأخرًا');
  });
});

test('a rung is told once, however often and by however many it is heard of', async () => {
  const { number } = await submit('street-pothole');
  region.clock.advance(40 * day);
  await job('climb_ladder');
  const [queued] = await query<{ payload: object; task: string }>(
    region.ownerUrl,
    `select payload, task.identifier as task from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = task_id
     where task.identifier = 'voice.tell_rungs'`,
  );
  for (let copy = 0; copy < 3; copy++) {
    await query(region.ownerUrl, 'select graphile_worker.add_job($1, $2::json)', [queued?.task, JSON.stringify(queued?.payload)]);
  }
  await region.settle();
  const texts = (await told()).filter((text) => text.includes(number));
  // Both clocks of the case ran out.
  expect(texts).toHaveLength(2);
});

test('after an outage the gravest are climbed first, however many newer ones wait', async () => {
  const grave = await submit('street-pothole');
  region.clock.advance(day);
  // More than one batch.
  for (let count = 0; count < 110; count++) await submit('street-sidewalk');
  region.clock.advance(40 * day);
  await job('climb_ladder');
  const batches = await query<{ fired: { clockId: number }[] }>(
    region.ownerUrl,
    `select payload -> 'fired' as fired from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = task_id
     where task.identifier = 'voice.tell_rungs' order by job.id`,
  );
  const clocks = await query<{ id: number }>(
    region.ownerUrl,
    'select k.id::int as id from voice.clock k join voice.case c on c.id = case_id where number = $1',
    [grave.number],
  );
  expect(batches.length).toBeGreaterThan(1);
  const first = new Set(batches[0]?.fired.map(({ clockId }) => clockId));
  expect(clocks.map(({ id }) => first.has(id))).toEqual([true, true]);
});

test('a message of many cases that cannot be written holds up no other, and is tried again later', async () => {
  for (let count = 0; count < 2; count++) await submit('street-sidewalk');
  region.clock.advance(40 * day);
  await climb();
  const phones = () =>
    query<{ recipient: string }>(
      region.ownerUrl,
      `select recipient from notify.delivery where template = 'overdue-digest' and channel = 'sms'`,
    );
  // Somebody else of the agency waits for the same.
  const other = await (await region.signIn('municipality.coordinator')).api.directory.getMe();
  await query(
    region.ownerUrl,
    `insert into voice.notice select (jsonb_populate_record(notice, jsonb_build_object('person_id', $1::text))).* from voice.notice as notice
     where about = 'overdue' and bundle_at is not null`,
    [other.id],
  );
  await query(
    region.ownerUrl,
    `create function public.no_message() returns trigger language plpgsql as $$
     begin
       if new.recipient = '${leaderPhone}' then raise exception 'This cannot be written'; end if;
       return new;
     end $$;
     create trigger no_message before insert on notify.delivery for each row execute function public.no_message()`,
  );
  region.clock.advance(7 * day);
  await bundle();
  expect(await phones()).toEqual([{ recipient: other.phone }]);
  await query(region.ownerUrl, 'drop trigger no_message on notify.delivery');
  region.clock.advance(hour);
  await bundle();
  expect((await phones()).map(({ recipient }) => recipient).sort()).toEqual([leaderPhone, other.phone].sort());
});

test('a clock that cannot be climbed holds up no other, and is tried again later', async () => {
  const broken = await submit('street-pothole');
  const [first] = [await submit('street-sidewalk'), await submit('street-sidewalk')];
  await query(
    region.ownerUrl,
    `create function public.no_rung() returns trigger language plpgsql as $$
     begin
       if (select number from voice.case join voice.clock on clock.case_id = "case".id where clock.id = new.clock_id) = '${broken.number}' then
         raise exception 'This clock cannot be climbed';
       end if;
       return new;
     end $$;
     create trigger no_rung before insert on voice.clock_rung for each row execute function public.no_rung()`,
  );
  region.clock.advance(40 * day);
  await climb();
  const rungs = (number: string) =>
    query(
      region.ownerUrl,
      'select from voice.clock_rung join voice.clock on clock.id = clock_id join voice.case on "case".id = case_id where number = $1',
      [number],
    );
  expect(await rungs(first.number)).toHaveLength(4);
  expect(await rungs(broken.number)).toEqual([]);
  await query(region.ownerUrl, 'drop trigger no_rung on voice.clock_rung');
  region.clock.advance(hour);
  await climb();
  expect(await rungs(broken.number)).toHaveLength(4);
});

test('where no clock at all can be climbed the run fails, and does not put them all off', async () => {
  for (let count = 0; count < 12; count++) await submit('street-pothole');
  await query(
    region.ownerUrl,
    `create function public.no_rung() returns trigger language plpgsql as $$ begin raise exception 'Nothing can be written'; end $$;
     create trigger no_rung before insert on voice.clock_rung for each row execute function public.no_rung()`,
  );
  region.clock.advance(40 * day);
  await expect(job('climb_ladder')).rejects.toThrow('Nothing can be written');
  const left = 'select from voice.clock where next_rung_at <= $1';
  expect((await query(region.ownerUrl, left, [region.clock.now()])).length).toBe(24 - 20);
});

test('how much of an outage is still to be caught up with can be read, and is nothing once it is', async () => {
  const admin = await region.signIn('admin');
  for (let count = 0; count < 3; count++) await submit('street-sidewalk');
  expect(await admin.api.escalation.getBacklog()).toMatchObject({ climbing: 0, telling: 0 });
  region.clock.advance(40 * day);
  expect(await admin.api.escalation.getBacklog()).toMatchObject({ climbing: 6, telling: 0 });
  await job('climb_ladder');
  const { climbing, telling } = await admin.api.escalation.getBacklog();
  expect(climbing).toBe(0);
  expect(telling).toBeGreaterThan(0);
  await region.settle();
  expect(await admin.api.escalation.getBacklog()).toMatchObject({ climbing: 0, telling: 0 });
});

describe('an administrator', () => {
  test('sets the hours, and sends the message to nobody but themselves', async () => {
    const admin = await region.signIn('admin');
    expect(await admin.api.escalation.updateDigestRule({ body: { hours: [14, 9, 9] } })).toEqual({
      hours: [9, 14],
      report: { day: 0, hour: 8 },
    });
    await submit('street-sidewalk');
    region.clock.advance(40 * day);
    const before = (await told()).length;
    expect(await admin.api.escalation.testLateMessage({ body: { agency: 'municipality' } })).toEqual({ late: 1 });
    await region.settle();
    const phone = (await admin.api.directory.getMe()).phone as string;
    expect(late(await told(phone))).toHaveLength(1);
    expect((await told()).length).toBe(before);
    expect(await admin.api.escalation.testLateMessage({ body: { agency: 'health' } })).toEqual({ late: 0 });
  });
});

import type { NewBulk } from '@sawt/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { testAuditKey, testKeyRings, testSecret } from '../../../../testing/global-setup.ts';
import { aMinuteLater } from '../../../../testing/lost-jobs.ts';
import { query } from '../../../../testing/query.ts';
import { startProcess } from '../../../../testing/server-process.ts';
import { type Office, openOffice } from './testing/office.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office?.region.close());

const urgent = (numbers: string[]): NewBulk => ({ move: 'prioritise', priority: 'urgent', reasonCode: 'danger', cases: { numbers } });
const outcomes = (id: string) =>
  query<{ outcome: string | null; cases: number }>(
    office.region.ownerUrl,
    'select outcome, count(*)::int as cases from voice.bulk_case where bulk_id = $1 group by 1',
    [id],
  );
const doneOf = async (id: string) => (await outcomes(id)).find(({ outcome }) => outcome === 'done')?.cases ?? 0;

/** Does something to the database once three cases have gone. */
const afterThree = (statement: string) =>
  query(
    office.region.ownerUrl,
    `create function public.after_three() returns trigger language plpgsql security definer as $$
     begin
       if (select count(*) from voice.bulk_case where outcome = 'done') = 3 then ${statement}; end if;
       return null;
     end $$;
     create trigger after_three after update on voice.bulk_case for each row execute function public.after_three()`,
  );

test('a worker that is killed in the middle leaves nothing undone and nothing done twice: another goes on', {
  timeout: 60_000,
}, async () => {
  const { region, coordinator, send, begin, report, moves } = office;
  const numbers = await send(150);
  const { id } = await begin(coordinator, urgent(numbers));
  const address = Object.assign(new URL(region.ownerUrl), { username: 'sawt_test', password: 'test' }).href;
  const worker = await startProcess({
    SAWT_DEMO: '1',
    SAWT_ROLE: 'worker',
    SAWT_SECRET: testSecret,
    SAWT_AUDIT_KEY: testAuditKey,
    ...testKeyRings,
    DATABASE_OWNER_URL: region.ownerUrl,
    DATABASE_URL: address,
  });
  await expect.poll(() => doneOf(id), { interval: 10, timeout: 30_000 }).toBeGreaterThan(0);
  worker.child.kill('SIGKILL');
  await worker.stop();
  const before = await doneOf(id);
  expect(before).toBeLessThan(150);
  await aMinuteLater(region);
  await region.settle();
  expect(await report(coordinator, id)).toMatchObject({ state: 'done', done: 150, refused: 0, waiting: 0 });
  expect(new Set((await moves(numbers, 'prioritise')).map(({ number }) => number)).size).toBe(150);
  expect(await moves(numbers, 'prioritise')).toHaveLength(150);
});

test('of two over the same cases at once each case makes one move, and the other says that it was changed', async () => {
  const { region, coordinator, send, begin, report, moves, ids } = office;
  const numbers = await send(20);
  const assign = (who: string): NewBulk => ({ move: 'assign', assignee: ids[`municipality.${who}`] as string, cases: { numbers } });
  const both = [await begin(coordinator, assign('specialist1')), await begin(coordinator, assign('specialist2'))];
  await Promise.all([region.settle(), region.settle()]);
  const reports = await Promise.all(both.map(({ id }) => report(coordinator, id)));
  expect(await moves(numbers, 'assign')).toHaveLength(20);
  expect(reports.reduce((sum, { done }) => sum + done, 0)).toBe(20);
  for (const { state, done, refusals } of reports) {
    expect([state, refusals]).toEqual(['done', done === 20 ? [] : [{ code: 'case.changed', cases: 20 - done }]]);
  }
});

describe('rights that change while it runs', () => {
  test('count at once: what is no longer permitted is refused, case by case', async () => {
    const { region, coordinator, send, begin } = office;
    await afterThree(`delete from directory.role_permission where permission = 'voice.prioritise_case' and role = 'coordinator'`);
    const { id } = await begin(coordinator, urgent(await send(8)));
    await region.settle();
    expect(await office.report(coordinator, id)).toMatchObject({
      state: 'done',
      done: 3,
      refused: 5,
      refusals: [{ code: 'auth.forbidden', cases: 5 }],
    });
  });

  test('of who has left, it stops, and the rest is left as it was', async () => {
    const { region, coordinator, send, begin } = office;
    const coordinatorId = office.ids['municipality.coordinator'];
    await afterThree(`update directory.person set active = false where id = '${coordinatorId}'`);
    const { id } = await begin(coordinator, urgent(await send(8)));
    await region.settle();
    await query(region.ownerUrl, 'update directory.person set active = true where id = $1', [coordinatorId]);
    const returned = await region.signIn('municipality.coordinator');
    expect(await office.report(returned, id)).toMatchObject({ state: 'stopped', done: 3, refused: 0, waiting: 5 });
  });
});

test('cases over which something of ours fails again and again do not hold up the others, however many they are', async () => {
  const { region, coordinator, send, begin } = office;
  const numbers = await send(30);
  await query(
    region.ownerUrl,
    `create function public.refuse() returns trigger language plpgsql as $$ begin raise exception 'planted'; end $$;
     create trigger refuse before update on voice.case for each row when (old.number <> '${numbers[2]}') execute function public.refuse()`,
  );
  const { id } = await begin(coordinator, urgent(numbers));
  await region.settle();
  expect(await office.report(coordinator, id)).toMatchObject({
    state: 'done',
    done: 1,
    refusals: [{ code: 'server.failed', cases: 29 }],
  });
});

import { randomUUID } from 'node:crypto';
import type { Clock, Rung } from '@sawt/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';

const day = 86_400_000;
let region: TestRegion;
let citizen: Session;
let admin: Session;
beforeEach(async () => {
  region = await createTestRegion();
  [citizen, admin] = (await Promise.all(['+966555000001', 'admin'].map(region.signIn))) as [Session, Session];
});
afterEach(() => region?.close());

const submit = async () => {
  const body = { kind: 'report', text: `حفرة ${randomUUID()}`, area: 'buraydah', category: 'street-pothole' } as const;
  return (await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number;
};
async function climb(): Promise<void> {
  await region.server.app.jobs.runNow('voice.climb_ladder');
  await region.settle();
}
const rung = (given: Partial<Rung>): Rung => ({
  ...{ unit: 'percent', value: 100, audiences: ['agency_leaders'], telling: 'at_once', channels: null, repeat: null },
  ...given,
});
const ladderOf = async (kind: Clock['kind']) => (await admin.api.escalation.listLadders()).find(({ clockKind }) => clockKind === kind);
async function save(clockKind: Clock['kind'], rungs: Rung[]) {
  const seen = (await ladderOf(clockKind))?.id as number;
  return admin.api.escalation.saveLadder({ params: { clockKind }, body: { seen, rungs } });
}
const firedOf = async (number: string, kind: Clock['kind']) => {
  const rows = await query<{ step: number }>(
    region.ownerUrl,
    `select step from voice.clock_rung join voice.clock on clock.id = clock_id join voice.case on "case".id = case_id
     where number = $1 and clock.kind = $2 order by step`,
    [number, kind],
  );
  return rows.map(({ step }) => step);
};

describe('the ladder of a kind of clock', () => {
  test('is as installed what it was before: 75 % to who works on it, 100 % to the agency’s leaders', async () => {
    const { rungs } = (await ladderOf('answer')) ?? {};
    expect(rungs).toEqual([rung({ value: 75, audiences: ['assignee', 'coordinators'] }), rung({ value: 100, telling: 'grave_at_once' })]);
  });

  test('has versions that say who made them; the newest holds for open clocks too, and what has fired stays', async () => {
    const begun = await submit();
    region.clock.advance(40 * day);
    await climb();
    expect(await firedOf(begun, 'answer')).toEqual([75, 100]);
    const fresh = await submit();
    await save('answer', [
      rung({ value: 50, audiences: ['coordinators'] }),
      rung({ value: 100, repeat: { everyHours: 2, times: 2 } }),
      rung({ unit: 'hours', value: 8, audiences: ['emirate_leaders'] }),
    ]);
    await region.settle();
    const [newest, installed] = await admin.api.escalation.listLadderVersions({ params: { clockKind: 'answer' } });
    expect([newest?.changedBy?.id, installed?.changedBy]).toEqual([(await admin.api.directory.getMe()).id, null]);
    region.clock.advance(40 * day);
    await climb();
    await climb();
    expect(await firedOf(begun, 'answer')).toEqual([75, 100, 102, 104, 108]);
    expect(await firedOf(fresh, 'answer')).toEqual([50, 100, 102, 104, 108]);
    expect(await firedOf(fresh, 'acknowledge')).toEqual([75, 100]);
    const leaderOfRegion = (await (await region.signIn('emirate.leader')).api.directory.getMe()).phone as string;
    expect((await region.messagesTo(leaderOfRegion)).filter((text) => text.includes(fresh))).toHaveLength(1);
    // Of the steps that came at once each person was told the highest.
    const leader = (await (await region.signIn('municipality.leader')).api.directory.getMe()).id;
    const told = await query<{ step: string }>(
      region.ownerUrl,
      `select split_part(dedupe_key, ':', 3) as step from notify.delivery
       where dedupe_key like 'rung:%' and person_id = $1 and split_part(dedupe_key, ':', 2)::bigint in
         (select clock.id from voice.clock join voice.case on "case".id = case_id where number = $2 and clock.kind = 'answer')`,
      [leader, fresh],
    );
    expect(told).toEqual([{ step: '104' }]);
  });

  test('is brought back as it was in an earlier version, recorded as such, and that can be undone', async () => {
    const params = { clockKind: 'answer' as const };
    const installed = await ladderOf('answer');
    const seen = (await save('answer', [rung({ value: 60, channels: ['sms'] })])).find(({ clockKind }) => clockKind === 'answer')
      ?.id as number;
    const restore = (version: number, last = seen) => admin.api.escalation.restoreLadder({ params, body: { version, seen: last } });
    const ofAnother = (await ladderOf('directive'))?.id as number;
    const refused = (code: string) => ({ problem: { code } });
    await Promise.all([
      expect(restore(ofAnother)).rejects.toMatchObject(refused('ladder.version_not_found')),
      expect(restore(installed?.id as number, installed?.id)).rejects.toMatchObject(refused('ladder.changed_meanwhile')),
    ]);
    const restored = (await restore(installed?.id as number)).find(({ clockKind }) => clockKind === 'answer');
    expect(restored).toMatchObject({ rungs: installed?.rungs, restoredFrom: installed?.id });
    expect(await restore(seen, restored?.id)).toContainEqual(expect.objectContaining({ restoredFrom: seen }));
    const versions = await admin.api.escalation.listLadderVersions({ params });
    expect(versions.map(({ restoredFrom }) => restoredFrom)).toEqual([seen, installed?.id, null, null]);
    const { items } = await (await region.signIn('auditor')).api.audit.listAuditEntries({
      query: { event: 'voice.ladder_restored', limit: 5 },
    });
    expect(items).toHaveLength(2);
  });

  test('is refused by the field, is not overwritten unread, and is the administrator’s alone', async () => {
    const bad = [rung({ value: 100 }), rung({ value: 75, audiences: [] })];
    await expect(save('answer', bad)).rejects.toMatchObject({
      problem: {
        code: 'ladder.unfit',
        fields: [
          { path: 'body.rungs.1.value', code: 'out_of_order' },
          { path: 'body.rungs.1.audiences', code: 'nobody_to_tell' },
        ],
      },
    });
    const seen = (await ladderOf('answer'))?.id as number;
    await save('answer', [rung({ value: 90 })]);
    await expect(
      admin.api.escalation.saveLadder({ params: { clockKind: 'answer' }, body: { seen, rungs: [rung({ value: 80 })] } }),
    ).rejects.toMatchObject({ problem: { code: 'ladder.changed_meanwhile' } });
    const versions = await query(region.ownerUrl, `select from voice.ladder_version where clock_kind = 'answer'`);
    expect(versions).toHaveLength(2);
    await expect(query(region.ownerUrl, `update voice.ladder_version set rungs = '[1]'`)).rejects.toThrow('never rewritten');
  });
});

test('a rung that says by which channel is told by that one alone, at once and together with others', async () => {
  const leader = (await (await region.signIn('municipality.leader')).api.directory.getMe()).id;
  await query(region.ownerUrl, `insert into notify.push_device values ('d', $1, 'https://push.invalid/1', 'k', 'a', 'phone', now())`, [
    leader,
  ]);
  const toldBy = async (template: string) => {
    const sql = 'select channel from notify.delivery where person_id = $1 and template = $2 order by channel';
    return (await query<{ channel: string }>(region.ownerUrl, sql, [leader, template])).map(({ channel }) => channel);
  };
  await save('acknowledge', [rung({ value: 100, channels: ['push'], telling: 'digest' })]);
  await save('answer', [rung({ value: 100, channels: null })]);
  await submit();
  region.clock.advance(40 * day);
  await climb();
  expect(await toldBy('clock-overdue')).toEqual(['push', 'sms']);
  region.clock.advance(7 * day);
  await region.server.app.jobs.runNow('voice.send_bundles');
  expect(await toldBy('overdue-digest')).toEqual(['push']);
  await expect(save('answer', [rung({ channels: [] })])).rejects.toMatchObject({
    problem: { code: 'ladder.unfit', fields: [{ path: 'body.rungs.0.channels', code: 'no_channel' }] },
  });
});

import { type CaseStatus, caseStatuses, type Stage, stages } from '@sawt/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { region } from '../../platform/calendar/testing/region.ts';
import { workingMinutesBetween } from '../../platform/calendar/working-time.ts';
import { stageAfter } from './stages.ts';

const calendars = { region, of: () => region };
const created = new Date('2026-11-23T05:00:00Z');
const course = fc.array(
  fc.record({
    status: fc.constantFrom(...caseStatuses),
    assignee: fc.constantFrom(null, 'one', 'other'),
    hours: fc.integer({ min: 0, max: 400 }),
  }),
  { maxLength: 12 },
);

test('every stay in a stage is added to it, whoever held the case meanwhile, and nothing else is', () => {
  fc.assert(
    fc.property(course, (moves) => {
      let now = created;
      let row: Parameters<typeof stageAfter>[0] = {
        ...{ status: 'received', assignee_id: null, agency: null, created_at: created, stage_since: null },
        ...{ stage_minutes: {}, paused: 0 },
      };
      const expected: Partial<Record<Stage, number>> = {};
      let [since, asked] = [created, 0];
      for (const { status, assignee, hours } of moves) {
        now = new Date(now.getTime() + hours * 3_600_000);
        const changes = stageAfter(row, { status, assignee, now, calendars });
        if (status !== row.status || assignee !== row.assignee_id) {
          const left = stages.find((stage) => stage === row.status);
          if (left) expected[left] = (expected[left] ?? 0) + workingMinutesBetween(since, now, region);
          if (status === 'awaiting_citizen' && row.status !== status) asked += 1;
          since = now;
        } else expect(changes).toEqual({});
        const { stage_minutes: minutes } = changes;
        row = {
          ...row,
          ...(changes as object),
          ...(minutes ? { stage_minutes: JSON.parse(minutes as string) } : {}),
          status: status as CaseStatus,
        };
        row.assignee_id = assignee;
      }
      expect([row.stage_minutes, row.stage_since ?? created, row.paused]).toEqual([expected, since, asked]);
    }),
  );
});

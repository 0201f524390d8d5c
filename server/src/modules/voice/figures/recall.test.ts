import { expect, test } from 'vitest';
import { type CaseFacts, createColumns } from './columns.ts';
import { recall } from './recall.ts';
import { everything, type Selection } from './select.ts';

const facts: CaseFacts = {
  ...{ id: 1, status: 'received', kind: 'complaint', channel: 'web', priority: 'normal', agency: 'water', department: null },
  ...{
    category: null,
    area: 'buraydah',
    assignee: null,
    cell: null,
    tags: null,
    form: 'case',
    created: 0,
    answered: null,
    due: 5_000,
    rating: null,
  },
  ...{ reopened: 0, returned: 0, appealed: 0, acknowledgedMinutes: null, acknowledgedInTime: null },
  ...{ answerMinutes: null, answeredInTime: null, waitedMinutes: 0, stageMinutes: {} },
};

function region() {
  const columns = createColumns();
  columns.put(facts);
  let counted = 0;
  const ask = (selection: Selection, ms: number, asked: string[] = ['figures']) =>
    recall({ columns, selection, now: new Date(ms) }, asked, async () => ++counted);
  return { columns, ask };
}

const water: Selection = { ...everything(), base: [{ dimension: 'agency', code: 1 }] };
const roads: Selection = { ...everything(), base: [{ dimension: 'agency', code: 2 }] };

test('what two ask at once about the same cases is counted once', async () => {
  const { ask } = region();
  expect(await Promise.all([ask(water, 0), ask(water, 10)])).toEqual([1, 1]);
});

test('another office, another filter and another question are each counted by themselves', async () => {
  const { ask } = region();
  const answered = { ...water, marks: 1 };
  const some = { ...water, among: [{ dimension: 'area' as const, codes: Uint8Array.of(0, 1) }] };
  const others = { ...water, among: [{ dimension: 'area' as const, codes: Uint8Array.of(1, 0) }] };
  const figures = [water, roads, answered, some, others].map((selection) => ask(selection, 0));
  expect(await Promise.all([...figures, ask(water, 0, ['map'])])).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a case that changed is counted at once, and time that passed after a second', async () => {
  const { ask, columns } = region();
  await ask(water, 0);
  columns.put({ ...facts, status: 'closed' });
  expect(await ask(water, 1)).toBe(2);
  expect(await ask(water, 900)).toBe(2);
  expect(await ask(water, 1_001)).toBe(3);
});

test('what is late now is asked anew with every now only once a second', async () => {
  const { ask } = region();
  const late = (now: number): Selection => ({ ...water, spans: [{ moment: 'due', from: Number.NEGATIVE_INFINITY, to: now }] });
  expect([await ask(late(10), 10), await ask(late(20), 20), await ask(late(1_500), 1_500)]).toEqual([1, 1, 2]);
});

test('cases that the database named are never shared', async () => {
  const { ask } = region();
  const named = { ...water, ids: [1] };
  expect([await ask(named, 0), await ask(named, 0)]).toEqual([1, 2]);
});

test('a question that failed is asked again', async () => {
  const { columns, ask } = region();
  const failing = recall({ columns, selection: water, now: new Date(0) }, ['figures'], () => Promise.reject(new Error('away')));
  await expect(failing).rejects.toThrow('away');
  expect(await ask(water, 1)).toBe(1);
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';
import type { CaseRow } from '../case-store.ts';
import { canRead } from '../policy.ts';

const people = {
  citizen: '+966555000001',
  coordinator: 'municipality.coordinator',
  specialist: 'municipality.specialist1',
  leader: 'municipality.leader',
  water: 'water.coordinator',
  officer: 'emirate.officer',
  auditor: 'auditor',
} as const;
type Who = keyof typeof people;

let region: TestRegion;
let of: Record<Who, Session>;
let ids: Record<Who, string>;
beforeAll(async () => {
  region = await createTestRegion();
  of = Object.fromEntries(
    await Promise.all(Object.entries(people).map(async ([who, name]) => [who, await region.signIn(name)] as const)),
  ) as typeof of;
  ids = Object.fromEntries(
    await Promise.all(Object.entries(of).map(async ([who, { api }]) => [who, (await api.directory.getMe()).id] as const)),
  ) as typeof ids;
});
afterAll(() => region?.close());

const send = async () => {
  region.clock.advance(60_000);
  const body = { kind: 'report', text: `حفرة ${randomUUID()}`, category: 'street-pothole', area: 'buraydah' } as const;
  return (await of.citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number;
};
const note = (who: Who, number: string, text: string, mentions: string[] = []) =>
  of[who].api.voice.note({ params: { number }, body: { text, mentions } });
const read = (who: Who, number: string) => of[who].api.voice.getCase({ params: { number } });
const listed = async (who: Who, mentioned: 'unseen' | 'ever') => {
  const [list, figures] = await Promise.all([
    of[who].api.voice.listCases({ query: { mentioned } }),
    of[who].api.voice.countCases({ query: { mentioned } }),
  ]);
  expect(figures.total).toBe(list.items.length);
  return list.items.map(({ number }) => number);
};
const nameOf = async (id: string) => {
  const [row] = await query<{ name: { ar: string; en: string } }>(region.ownerUrl, 'select name from directory.person where id = $1', [id]);
  return row!.name;
};
const told = async (who: Who, number: string) =>
  query<{ opens: string }>(
    region.ownerUrl,
    `select opens from notify.delivery where template = 'case-mentioned' and person_id = $1 and opens like $2`,
    [ids[who], `/staff/cases/${number}#%`],
  );

test('whom a note names is told once, finds the case in a list of its own until they open it, and again in all that ever named them', async () => {
  const number = await send();
  const name = await nameOf(ids.specialist);
  const text = `@${name.ar} هل عُدتَ من الموقع؟`;
  const made = await note('coordinator', number, text, [ids.specialist]);
  // The answer was lost, and they press again.
  await note('coordinator', number, text, [ids.specialist]);
  await region.settle();
  const event = made.timeline.at(-1)!;
  expect(event).toMatchObject({ what: 'note', text, mentions: [{ person: { id: ids.specialist, name }, written: name.ar }] });
  expect(await told('specialist', number)).toEqual([{ opens: `/staff/cases/${number}#event-${event.id}` }]);
  expect(await listed('specialist', 'unseen')).toEqual([number]);
  expect((await read('specialist', number)).mentionedIn).toEqual([event.id]);
  expect((await read('coordinator', number)).mentionedIn).toEqual([]);

  const seen = () => of.specialist.api.mentions.markSeen({ params: { number } });
  expect([await seen(), await seen()]).toEqual([{ seen: 1 }, { seen: 0 }]);
  expect(await listed('specialist', 'unseen')).toEqual([]);
  expect(await listed('specialist', 'ever')).toEqual([number]);
  expect((await read('specialist', number)).mentionedIn).toEqual([]);
});

test('who writes on the case has seen what named them', async () => {
  const number = await send();
  await note('officer', number, 'للاطلاع', [ids.leader]);
  expect(await listed('leader', 'unseen')).toContain(number);
  await note('leader', number, 'اطلعت');
  expect(await listed('leader', 'unseen')).not.toContain(number);
});

test('who may not read the case is named in no note of it, and the field says which of them', async () => {
  const number = await send();
  const before = (await read('coordinator', number)).timeline.length;
  for (const stranger of [ids.water, ids.citizen, randomUUID(), ids.coordinator]) {
    await expect(note('coordinator', number, 'نص', [ids.leader, stranger])).rejects.toMatchObject({
      problem: { code: 'case.mention_unfit', fields: [{ path: 'body.mentions.1', code: 'no_reader' }] },
    });
  }
  expect((await read('coordinator', number)).timeline).toHaveLength(before);
  expect(await query(region.ownerUrl, 'select from voice.mention where person_id = $1', [ids.water])).toEqual([]);
});

test('those who are offered are those who may read the case, and nobody else', async () => {
  const number = await send();
  const offered = (await of.coordinator.api.mentions.listMentionable({ params: { number } })).map(({ id }) => id);
  const staff = await query<{ id: string }>(region.ownerUrl, 'select id from directory.person where username is not null and active');
  const { directory } = region.server.app.voiceDeps;
  const actors = await Promise.all(staff.map(({ id }) => directory.loadWorker(id, null)));
  const [row] = await query<CaseRow>(region.ownerUrl, 'select * from voice.case where number = $1', [number]);
  const readers = actors.flatMap((actor) => (actor && actor.personId !== ids.coordinator && canRead(actor, row!) ? [actor.personId] : []));
  expect(offered.toSorted()).toEqual(readers.toSorted());
  expect(offered).toEqual(expect.arrayContaining([ids.specialist, ids.leader, ids.officer]));
  await expect(of.water.api.mentions.listMentionable({ params: { number } })).rejects.toMatchObject({
    problem: { code: 'case.not_found' },
  });
  await expect(of.citizen.api.mentions.listMentionable({ params: { number } })).rejects.toMatchObject({
    problem: { code: 'auth.forbidden' },
  });
});

test('a note names people as they are called today', async () => {
  const number = await send();
  const { ar } = await nameOf(ids.leader);
  await note('coordinator', number, `@${ar} للاطلاع`, [ids.leader]);
  await query(region.ownerUrl, `update directory.person set name = '{"ar": "سارة الحربي", "en": "Sara Alharbi"}' where id = $1`, [
    ids.leader,
  ]);
  const { mentions, text } = (await read('coordinator', number)).timeline.at(-1)!;
  expect({ mentions, text }).toEqual({
    mentions: [{ person: { id: ids.leader, name: { ar: 'سارة الحربي', en: 'Sara Alharbi' } }, written: ar }],
    text: `@${ar} للاطلاع`,
  });
});

test('the citizen learns nothing of it, and the case that has gone elsewhere is in nobody’s list who may not read it', async () => {
  const number = await send();
  await note('coordinator', number, 'للاطلاع', [ids.specialist]);
  expect((await read('citizen', number)).timeline.flatMap(({ mentions }) => mentions)).toEqual([]);
  expect(await listed('citizen', 'ever').catch(() => [])).toEqual([]);
  await of.coordinator.api.voice.return({ params: { number }, body: { reason: 'ليست لنا' } });
  await region.settle();
  expect(await listed('specialist', 'unseen')).not.toContain(number);
  expect((await read('officer', number)).timeline.some(({ mentions }) => mentions.length > 0)).toBe(true);
});

test('the log says who was named, by number and not by name', async () => {
  const number = await send();
  await note('coordinator', number, 'للاطلاع', [ids.officer]);
  const { items } = await of.auditor.api.audit.listAuditEntries({ query: { event: 'voice.note_added', limit: 1 } });
  expect(items[0]).toMatchObject({ subject: `case:${number}`, details: { mentions: [ids.officer] } });
});

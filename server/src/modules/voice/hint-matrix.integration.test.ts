import { afterAll, beforeAll, expect, test } from 'vitest';
import { policy, type Relation, type Role, reading, relations, roles, verdict } from '../../../testing/matrix/policy.ts';
import { reportMatrix } from '../../../testing/matrix/report.ts';
import { reachStatus } from '../../../testing/matrix/stages.ts';
import { createWorld, placesOf, type World } from '../../../testing/matrix/world.ts';
import { type LiveLine, openLive } from '../../../testing/open-live.ts';
import { query } from '../../../testing/query.ts';
import { createTestRegion, type TestRegion } from '../../../testing/test-region.ts';

const everyone = Object.keys(roles) as Role[];
const listeners = everyone.filter((role) => verdict(policy.live.listen, role, 'own') === 'allowed');

let region: TestRegion;
let world: World;
const numbers = {} as Record<Relation, string>;
const lines = {} as Record<Role, LiveLine>;
beforeAll(async () => {
  region = await createTestRegion();
  world = await createWorld(region);
  const neighbour = await region.signIn('+966555000002');
  const places = await placesOf(region, world.sessions);
  for (const relation of relations) {
    const citizen = relation === 'own' ? world.sessions.citizen : neighbour;
    numbers[relation] = await reachStatus({ ...world.sessions, citizen, text: 'بلاغ' }, 'assigned');
    await query(region.ownerUrl, 'update voice.case set agency = $2, department = $3, assignee_id = $4 where number = $1', [
      numbers[relation],
      ...places[relation],
    ]);
  }
  for (const role of listeners) lines[role] = await openLive(region.url, world.sessions[role]);
});
afterAll(async () => {
  for (const role of listeners) lines[role]?.leave();
  reportMatrix({
    what: 'Hints of live screens',
    size: `${listeners.length} callers × ${relations.length} distances`,
    checks: listeners.length * relations.length,
    test: 'server/src/modules/voice/hint-matrix.integration.test.ts',
  });
  await region?.close();
});

test('who may read no case may open no live line', async () => {
  for (const role of everyone.filter((other) => !listeners.includes(other))) {
    expect([role, (await openLive(region.url, world.sessions[role])).response.status]).toEqual([role, 403]);
  }
});

const heardBy = (role: Role) => new Set(lines[role].events.flatMap((event) => (event.type === 'case.changed' ? event.number : [])));

test('of a change each line hears exactly where its caller may read the case', async () => {
  for (const role of listeners) await expect.poll(() => lines[role].events).toEqual([{ type: 'resync' }]);
  // The nearest last: everybody hears of it, and hints come in order.
  for (const relation of relations.toReversed()) {
    await world.sessions.emirate_officer.api.voice.note({ params: { number: numbers[relation] }, body: { text: 'ملاحظة' } });
  }
  for (const role of listeners) {
    await expect.poll(() => [role, heardBy(role).has(numbers.own)]).toEqual([role, true]);
    const expected = relations.filter((relation) => verdict(reading, role, relation) === 'allowed');
    expect([role, relations.filter((relation) => heardBy(role).has(numbers[relation]))]).toEqual([role, expected]);
  }
});

test('a hint holds the number of the case and nothing else of it', () => {
  for (const role of listeners) {
    for (const event of lines[role].events) expect(Object.keys(event).filter((key) => key !== 'type' && key !== 'number')).toEqual([]);
  }
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query } from '../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';

let region: TestRegion;
let citizen: Session;
let coordinator: Session;
let specialist: Session;
beforeAll(async () => {
  region = await createTestRegion();
  // A coordinator who also works cases: one person could propose and approve.
  await query(
    region.ownerUrl,
    `insert into directory.person_role select id, 'specialist' from directory.person where username = 'municipality.coordinator'`,
  );
  const admin = await region.signIn('admin');
  expect(
    (await admin.api.agencies.updateAgency({ params: { code: 'municipality' }, body: { twoPersonApproval: true } })).twoPersonApproval,
  ).toBe(true);
  [citizen, coordinator, specialist] = (await Promise.all(
    ['+966555000001', 'municipality.coordinator', 'municipality.specialist1'].map(region.signIn),
  )) as [Session, Session, Session];
});
afterAll(() => region?.close());

async function proposedBy(who: Session): Promise<{ number: string }> {
  const body = { kind: 'report', text: 'حفرة', area: 'buraydah', category: 'street-pothole' } as const;
  const { number } = await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() });
  const params = { number };
  await coordinator.api.voice.assign({ params, body: { assignee: (await who.api.directory.getMe()).id } });
  await who.api.voice.start({ params, body: {} });
  await who.api.voice.propose({ params, body: { text: 'أُصلحت الحفرة.' } });
  return params;
}
const twoPersons = { problem: { code: 'case.two_persons' } };

describe('where the agency demands two people', () => {
  test('nobody approves the answer that they proposed themselves, nor is offered to', async () => {
    const params = await proposedBy(coordinator);
    expect((await coordinator.api.voice.getCase({ params })).allowed).not.toContain('approve');
    await expect(coordinator.api.voice.approve({ params, body: {} })).rejects.toMatchObject(twoPersons);
    await expect(coordinator.api.voice.approve({ params, body: { text: 'بصياغة أخرى' } })).rejects.toMatchObject(twoPersons);
  });

  test('another person approves it', async () => {
    const params = await proposedBy(specialist);
    expect((await coordinator.api.voice.approve({ params, body: {} })).status).toBe('answered');
  });

  test('nobody answers alone past the specialists', async () => {
    const body = { kind: 'report', text: 'حفرة', area: 'buraydah', category: 'street-pothole' } as const;
    const { number } = await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() });
    await expect(coordinator.api.voice.answer({ params: { number }, body: { text: 'تم.' } })).rejects.toMatchObject(twoPersons);
  });
});

test('the demand is the administrator’s to make, and is recorded with what was before', async () => {
  const auditor = await region.signIn('auditor');
  await expect(
    coordinator.api.agencies.updateAgency({ params: { code: 'municipality' }, body: { twoPersonApproval: false } }),
  ).rejects.toMatchObject({
    problem: { code: 'auth.forbidden' },
  });
  const { items } = await auditor.api.audit.listAuditEntries({ query: { subject: 'agency:municipality' } });
  expect(items[0]).toMatchObject({
    event: 'directory.agency_updated',
    details: { before: { twoPersonApproval: false }, after: { twoPersonApproval: true } },
  });
});

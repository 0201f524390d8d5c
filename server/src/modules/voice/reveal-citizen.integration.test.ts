import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendFile } from '../../../testing/send-file.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';
import { phonePhoto } from '../../platform/files/testing/pictures.ts';

const phone = '+966555000001';
const name = 'نورة العبدالله';
const identityNumber = '1000000008';
const reason = 'لمعاينة الموقع معه';

let region: TestRegion;
let staff: Record<'coordinator' | 'leader' | 'officer' | 'emirateLeader' | 'auditor', Session>;
let citizen: Session;
let open: string;
let confidential: string;
let photo: string;

beforeAll(async () => {
  region = await createTestRegion();
  citizen = await region.signIn(phone);
  await citizen.api.directory.updateMe({ body: { name } });
  await citizen.api.directory.setIdentityNumber({ body: { number: identityNumber } });
  const [coordinator, leader, officer, emirateLeader, auditor] = await Promise.all(
    ['municipality.coordinator', 'municipality.leader', 'emirate.officer', 'emirate.leader', 'auditor'].map(region.signIn),
  );
  staff = { coordinator, leader, officer, emirateLeader, auditor } as typeof staff;
  ({ id: photo } = await sendFile(citizen.api, 'منزل نورة العبدالله.jpg', new Blob([new Uint8Array(await phonePhoto())])));
  open = await submit(false, []);
  confidential = await submit(true, [photo]);
});
afterAll(() => region?.close());

async function submit(secret: boolean, files: string[]): Promise<string> {
  const body = {
    kind: 'report' as const,
    text: 'حفرة أمام المدرسة',
    area: 'buraydah',
    category: 'street-pothole',
    confidential: secret,
    files,
  };
  return (await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number;
}
const reveal = (who: Session, number: string, reason?: string) =>
  who.api.voice.revealCitizen({ params: { number }, body: { ...(reason && { reason }) } });
/** The emirate sees whether there is an identity number; an agency not so much as that. */
const stateFor = (who: Session) => ([staff.coordinator, staff.leader].includes(who) ? null : 'declared');
const code = (expected: string) => ({ problem: { code: expected } });
const entries = async (number: string) =>
  (await staff.auditor.api.audit.listAuditEntries({ query: { subject: `case:${number}`, event: 'voice.citizen_revealed' } })).items;

describe('the phone of a citizen', () => {
  test('is masked on the case, for everybody but themselves', async () => {
    const params = { number: open };
    for (const who of Object.values(staff)) {
      expect((await who.api.voice.getCase({ params })).citizen).toEqual({
        id: expect.any(String),
        name,
        phone: '+9665••••••01',
        identityNumber: stateFor(who),
      });
    }
    expect((await citizen.api.voice.getCase({ params })).citizen?.phone).toBe(phone);
  });

  test('is shown to those who work the case for a reason, and the reading is recorded without what was shown', async () => {
    await expect(reveal(staff.coordinator, open)).rejects.toMatchObject(code('case.reason_required'));
    expect(await reveal(staff.coordinator, open, reason)).toEqual({ name, phone, identityNumber: null });
    const recorded = await entries(open);
    expect(recorded).toHaveLength(1);
    expect(recorded[0]).toMatchObject({
      actor: { id: (await staff.coordinator.api.directory.getMe()).id },
      details: { confidential: false, reason },
    });
    for (const shown of [phone, identityNumber]) expect(JSON.stringify(recorded)).not.toContain(shown);
  });

  test.each(['leader', 'emirateLeader', 'auditor'] as const)('is not shown to the %s, and nothing is recorded', async (who) => {
    const before = (await entries(open)).length;
    await expect(reveal(staff[who], open, reason)).rejects.toMatchObject(code('auth.forbidden'));
    expect(await entries(open)).toHaveLength(before);
  });
});

describe('a confidential citizen', () => {
  test('appears nowhere on the case as officials read it', async () => {
    const { id } = await citizen.api.directory.getMe();
    for (const who of Object.values(staff)) {
      const detail = await who.api.voice.getCase({ params: { number: confidential } });
      expect([detail.citizen, detail.confidential]).toEqual([null, true]);
      const everything = JSON.stringify([detail, await who.api.voice.listCases({ query: { q: confidential } })]);
      for (const trace of [name, 'نورة', phone, '••••••01', id]) expect(everything).not.toContain(trace);
    }
  });

  test('is not given away by the names of their files', async () => {
    for (const who of [staff.coordinator, staff.officer]) {
      const response = await who.send(`${region.url}/api/v1/files/${photo}`);
      await response.body?.cancel();
      expect(response.status).toBe(200);
      expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toBe("inline; filename*=UTF-8''attachment.jpg");
    }
    const own = await citizen.api.voice.getCase({ params: { number: confidential } });
    expect(own.files.map((file) => file.name)).toEqual(['منزل نورة العبدالله.jpg']);
  });

  test('is not given away by what a PDF says of who made it; they themselves get it as they sent it', async () => {
    const sent = readFileSync(join(import.meta.dirname, '../../platform/files/testing/pdfs/reportlab-photo.pdf'));
    const upload = () => sendFile(citizen.api, 'a.pdf', new Blob([new Uint8Array(sent)]));
    const [hidden, shown] = [await upload(), await upload()];
    await submit(true, [hidden.id]);
    await submit(false, [shown.id]);
    const read = async (who: Session, id: string) => Buffer.from(await (await who.send(`${region.url}/api/v1/files/${id}`)).arrayBuffer());
    for (const who of [staff.coordinator, staff.officer, staff.auditor]) {
      const got = await read(who, hidden.id);
      expect([got.length, got.includes('/Author'), got.includes('Norah')]).toEqual([sent.length, true, false]);
      expect(await read(who, shown.id)).toEqual(sent);
    }
    expect(await read(citizen, hidden.id)).toEqual(sent);
  });

  test('is shown to no agency, whatever the reason', async () => {
    await expect(reveal(staff.coordinator, confidential, 'للتواصل معه')).rejects.toMatchObject(code('auth.forbidden'));
    expect((await staff.coordinator.api.voice.getCase({ params: { number: confidential } })).mayRevealCitizen).toBe(false);
  });

  test('is shown to an officer of the emirate for a reason, which the auditor reads', async () => {
    await expect(reveal(staff.officer, confidential)).rejects.toMatchObject(code('case.reason_required'));
    expect(await entries(confidential)).toHaveLength(0);
    expect(await reveal(staff.officer, confidential, 'طلب المستفيد الاتصال به')).toEqual({
      name,
      phone,
      identityNumber: { number: identityNumber, verified: false },
    });
    expect((await entries(confidential))[0]?.details).toEqual({ confidential: true, reason: 'طلب المستفيد الاتصال به' });
  });
});

test('a case out of reach and one that does not exist get the same answer', async () => {
  const stranger = await region.signIn('health.coordinator');
  await expect(reveal(stranger, open, reason)).rejects.toMatchObject(code('case.not_found'));
  await expect(reveal(stranger, '1000000008', reason)).rejects.toMatchObject(code('case.not_found'));
});

describe('the other cases of whoever sent a case', () => {
  const others = async (who: Session, number: string) => {
    const query = { sameCitizen: number };
    const { items } = await who.api.voice.listCases({ query });
    expect((await who.api.voice.countCases({ query })).total).toBe(items.length);
    return items.map((each) => each.number);
  };

  test('are found within one’s reach by who may know of it who sent it; none of anybody else’s, and none that is confidential', async () => {
    const before = await others(staff.coordinator, open);
    const [second, elsewhere] = [await submit(false, []), await submitElsewhere()];
    const stranger = await region.signIn('+966555000002');
    const body = { kind: 'report', text: 'رصيف مكسور', area: 'buraydah', category: 'street-sidewalk' } as const;
    const theirs = await stranger.api.voice.submitCase({ body, idempotencyKey: randomUUID() });
    expect(await others(staff.coordinator, open)).toEqual([second, ...before]);
    expect(await others(staff.officer, open)).toEqual([elsewhere, second, ...before]);
    expect(await others(staff.officer, theirs.number)).toEqual([]);
    expect(before).not.toContain(confidential);
  });

  test('are told to nobody from a confidential case, from one out of reach, or without the permission', async () => {
    const elsewhere = await submitElsewhere();
    expect(await others(staff.officer, confidential)).toEqual([]);
    expect(await others(staff.coordinator, elsewhere)).toEqual([]);
    expect(await others(staff.leader, open)).toEqual([]);
    expect(await others(staff.emirateLeader, open)).toEqual([]);
    expect((await citizen.api.voice.listCases({ query: { sameCitizen: open } })).items).toEqual([]);
  });

  async function submitElsewhere(): Promise<string> {
    const body = { kind: 'report', text: 'ماسورة مكسورة', area: 'buraydah', category: 'water-leak' } as const;
    return (await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number;
  }
});

import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPushService, type TestDevice, type TestPushService } from '../../../../testing/push-service.ts';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';
import { vapidKeysOf } from '../../../adapters/push/vapid.ts';

const privateKey = randomBytes(32).toString('base64url');
let service: TestPushService;
let region: TestRegion;
let citizen: Session;
let phone: TestDevice;
beforeAll(async () => {
  service = await startPushService(() => vapidKeysOf(privateKey)?.publicKey ?? '');
  region = await createTestRegion({
    SAWT_VAPID_KEY: privateKey,
    SAWT_PUSH_CONTACT: 'mailto:it@sawt.example.sa',
    SAWT_OUTGOING_ALLOW: service.allow,
  });
  citizen = await region.signIn('+966555000001');
  phone = service.addDevice();
  await add(phone);
});
afterAll(async () => {
  await region?.close();
  await service?.stop();
});

const add = ({ subscription }: TestDevice, who = citizen) => who.api.contact.addPushDevice({ body: subscription });
const devices = async (who = citizen) => (await who.api.contact.getContact()).push.devices;
async function sendCase({ confidential = false } = {}): Promise<string> {
  const body = { kind: 'report' as const, text: 'حفرة عميقة أمام المدرسة', area: 'buraydah', category: 'street-pothole', confidential };
  const { number } = await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() });
  await region.settle();
  return number;
}
const delivery = async (number: string) =>
  query<{ status: string; failure: string | null }>(
    region.ownerUrl,
    `select status, failure from notify.delivery where channel = 'push' and opens = '/cases/' || $1`,
    [number],
  );
const shown = (device: TestDevice) => JSON.parse(device.pushed.at(-1)?.text ?? '{}');
const tryAgain = async () => {
  await query(region.ownerUrl, 'update graphile_worker._private_jobs set run_at = now()');
  await region.settle();
};

describe('a notification', () => {
  test('reaches the device, which alone can read it, says who sends it, and leads to the case', async () => {
    const number = await sendCase();
    expect(shown(phone)).toMatchObject({ language: 'ar', title: 'صوت', opens: `/cases/${number}`, body: expect.stringContaining(number) });
    expect(phone.pushed.at(-1)).toMatchObject({ sender: { sub: 'mailto:it@sawt.example.sa' }, topic: shown(phone).id.replaceAll('-', '') });
    expect(await delivery(number)).toEqual([{ status: 'sent', failure: null }]);
    expect(phone.pushed.at(-1)?.text).not.toContain('حفرة');
  });

  test('about a confidential case says neither its number nor whose it is with', async () => {
    const number = await sendCase({ confidential: true });
    const { title, body, opens } = shown(phone);
    expect(`${title} ${body}`).toBe('صوت لديكم جديد بشأن أحد البلاغات. افتحوا المنصة للاطلاع عليه.');
    expect(opens).toBe(`/cases/${number}`);
  });

  test('goes to all devices of the person, and is tried again only where none got it', async () => {
    const tablet = service.addDevice();
    await add(tablet);
    tablet.answers(503);
    const number = await sendCase();
    const seen = phone.pushed.length;
    await tryAgain();
    expect([phone.pushed.length, tablet.pushed.length, (await delivery(number))[0]?.status]).toEqual([seen, 0, 'sent']);

    phone.answers(429);
    const later = await sendCase();
    expect(await delivery(later)).toEqual([{ status: 'queued', failure: expect.stringMatching(/429|503/) }]);
    phone.answers(201);
    await tryAgain();
    expect(shown(phone)).toMatchObject({ opens: `/cases/${later}` });
    expect(await delivery(later)).toEqual([{ status: 'sent', failure: null }]);
    tablet.answers(410);
    await sendCase();
    expect(await devices()).toHaveLength(1);
  });
});

describe('a device', () => {
  test.each([404, 410])('that its push service knows no more (%i) is forgotten', async (status) => {
    const old = service.addDevice();
    await add(old);
    expect(await devices()).toHaveLength(2);
    old.answers(status);
    const number = await sendCase();
    expect(await devices()).toHaveLength(1);
    expect(await delivery(number)).toMatchObject([{ status: 'sent' }]);
  });

  test('at an address of our own network is never asked, and forgotten', async () => {
    const inner = service.addDevice();
    await add({ ...inner, subscription: { ...inner.subscription, endpoint: 'https://169.254.169.254/latest/meta-data' } });
    expect(await devices()).toHaveLength(2);
    await sendCase();
    expect(await devices()).toHaveLength(1);
  });

  test('whose key is none is refused, with the field', async () => {
    const odd = service.addDevice();
    const keys = { ...odd.subscription.keys, p256dh: `B${'A'.repeat(86)}` };
    await expect(add({ ...odd, subscription: { ...odd.subscription, keys } })).rejects.toMatchObject({
      problem: { code: 'request.invalid', fields: [{ path: 'body.keys.p256dh' }] },
    });
  });

  test('belongs to who is signed in there last, and only they can take it away', async () => {
    const shared = service.addDevice();
    await add(shared);
    const other = await region.signIn('+966555000002');
    await add(shared, other);
    expect(await devices()).toHaveLength(1);
    const [theirs] = await devices(other);
    await citizen.api.contact.removePushDevice({ body: { id: theirs?.id ?? '' } });
    expect(await devices(other)).toHaveLength(1);
    await other.api.contact.removePushDevice({ body: { id: theirs?.id ?? '' } });
    expect(await devices(other)).toEqual([]);
  });

  test('that is the only one and gone ends the message without another try', async () => {
    phone.answers(410);
    const number = await sendCase();
    expect(await delivery(number)).toEqual([{ status: 'failed', failure: 'The push service answered 410' }]);
    expect(await query(region.ownerUrl, 'select 1 from graphile_worker._private_jobs where last_error is not null')).toEqual([]);
  });
});

test('where nothing is set up, notifications are not offered', async () => {
  const plain = await createTestRegion();
  const session = await plain.signIn('+966555000001');
  expect((await session.api.contact.getContact()).push).toEqual({ key: null, devices: [] });
  await expect(session.api.contact.addPushDevice({ body: phone.subscription })).rejects.toMatchObject({
    problem: { code: 'push.not_set_up' },
  });
  await plain.close();
});

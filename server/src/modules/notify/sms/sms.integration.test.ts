import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { type ReceiptForm, type SmppServer, startSmppServer } from '../../../../testing/smpp-server.ts';
import { receiptSecret, type SmsAggregator, startSmsAggregator } from '../../../../testing/sms-aggregator.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';

let network: SmppServer;
let aggregator: SmsAggregator;
let region: TestRegion;
let citizen: Session;

beforeAll(async () => {
  [network, aggregator] = await Promise.all([startSmppServer(), startSmsAggregator()]);
  const secretFile = join(inject('folder'), `${randomUUID()}.secret`);
  const passwordFile = `${secretFile}.pass`;
  writeFileSync(secretFile, receiptSecret);
  writeFileSync(passwordFile, 'pass\n');
  const providers = [
    {
      protocol: 'smpp',
      name: 'network',
      sender: 'Qassim',
      address: `smpp://127.0.0.1:${network.port}`,
      systemId: 'sawt',
      passwordFile,
      prefixes: ['+9665'],
      kinds: ['notice'],
      perSecond: 10_000,
      costPerSegment: 0.05,
    },
    {
      protocol: 'http',
      name: 'aggregator',
      sender: 'Qassim',
      url: aggregator.url,
      headers: { authorization: 'Bearer {secret}' },
      secretFile,
      body: { recipient: '{digits}', body: '{text}', sender: '{sender}', reference: '{id}' },
      id: 'data.messages.0.id',
      taken: { at: 'data.messages.0.status', is: ['queued'] },
      refused: { at: 'error', is: ['INVALID_NUMBER'] },
      kinds: ['notice'],
      costPerSegment: 0.09,
      receipts: {
        signatureHeader: 'x-signature',
        secretFile,
        id: 'id',
        status: 'status',
        delivered: ['DELIVERED'],
        failed: ['FAILED'],
        error: 'reason',
      },
    },
    { protocol: 'outbox', name: 'outbox', kinds: ['code'] },
  ];
  region = await createTestRegion({ SAWT_SMS: JSON.stringify(providers), SAWT_OUTGOING_ALLOW: aggregator.allow });
  citizen = await region.signIn('+966555000001');
});
afterAll(async () => {
  await region?.close();
  await Promise.all([network?.stop(), aggregator?.stop()]);
});
beforeEach(async () => {
  await network.behave({ behaviour: 'take', form: 'none' });
  aggregator.answers(200);
});

/** Something that the citizen is told. @returns the number of the case */
async function sendCase(): Promise<string> {
  const body = { kind: 'report' as const, text: 'حفرة عميقة أمام المدرسة', area: 'buraydah', category: 'street-pothole' };
  const { number } = await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() });
  await region.settle();
  return number;
}
const again = async () => {
  await query(region.ownerUrl, `update graphile_worker._private_jobs set run_at = now()`);
  await region.settle();
};
const delivery = async (of: string) => {
  const [row] = await query<{ id: string; status: string; failure: string | null }>(
    region.ownerUrl,
    `select id, status, failure from notify.delivery where channel = 'sms' and recipient = '+966555000001' and opens = '/cases/' || $1`,
    [of],
  );
  if (!row) throw new Error('nothing was told');
  return row;
};
const tries = (id: string) =>
  query<{ provider: string; outcome: string | null; failure: string | null; segments: number; cost: string }>(
    region.ownerUrl,
    'select provider, outcome, failure, segments, cost from notify.delivery_try where delivery_id = $1 order by number',
    [id],
  );

describe('a message', () => {
  test('goes by the first provider that is for its number and kind, with what it costs', async () => {
    const { id, status } = await delivery(await sendCase());
    expect(status).toBe('sent');
    expect(await tries(id)).toEqual([{ provider: 'network', outcome: 'taken', failure: null, segments: 2, cost: '0.1000' }]);
    expect(network.submitted.at(-1)).toMatchObject({ phone: '966555000001', sender: 'Qassim', whole: true });
  });

  test('goes by the next one where the first has trouble, and each try is written down', async () => {
    await network.behave({ behaviour: 'system-error' });
    const { id, status, failure } = await delivery(await sendCase());
    expect([status, failure]).toEqual(['sent', null]);
    expect(await tries(id)).toEqual([
      { provider: 'network', outcome: 'failed', failure: 'ESME_RSYSERR', segments: 2, cost: '0.0000' },
      { provider: 'aggregator', outcome: 'taken', failure: null, segments: 2, cost: '0.1800' },
    ]);
    const { headers, body } = aggregator.requests.at(-1) ?? { headers: {}, body: '{}' };
    expect(headers.authorization).toBe(`Bearer ${receiptSecret}`);
    expect(JSON.parse(body)).toMatchObject({ recipient: '966555000001', sender: 'Qassim', reference: id });
  });

  test('that nobody takes waits and is tried again; nothing of our secrets stands in what is written down', async () => {
    await network.behave({ behaviour: 'system-error' });
    aggregator.answers(503, { error: `Bearer ${receiptSecret}` });
    const number = await sendCase();
    expect(await delivery(number)).toMatchObject({ status: 'queued', failure: 'aggregator answered 503' });
    await network.behave({ behaviour: 'take' });
    await again();
    const { id, status } = await delivery(number);
    expect(status).toBe('sent');
    expect((await tries(id)).map(({ provider, outcome }) => [provider, outcome])).toEqual([
      ['network', 'failed'],
      ['aggregator', 'failed'],
      ['network', 'taken'],
    ]);
  });

  test('to a number that nobody has is given up at once', async () => {
    await network.behave({ behaviour: 'refuse-address' });
    const before = aggregator.requests.length;
    const { id, status, failure } = await delivery(await sendCase());
    expect([status, failure]).toEqual(['failed', 'ESME_RINVDSTADR']);
    expect(await tries(id)).toHaveLength(1);
    expect(aggregator.requests.length).toBe(before);
    await network.behave({ behaviour: 'system-error' });
    aggregator.answers(200, { error: 'INVALID_NUMBER' });
    expect(await delivery(await sendCase())).toMatchObject({ status: 'failed', failure: 'aggregator answered INVALID_NUMBER' });
  });

  test('with a code goes its own way', async () => {
    const [row] = await query<{ provider: string }>(
      region.ownerUrl,
      `select provider from notify.delivery_try t join notify.delivery d on d.id = delivery_id where template = 'sign-in-code' limit 1`,
    );
    expect(row).toEqual({ provider: 'outbox' });
  });
});

describe('what became of it is read from receipts', () => {
  test.each([
    ['before', 'delivered', null],
    ['after', 'delivered', null],
    ['twice', 'delivered', null],
    ['delivered-then-expired', 'delivered', null],
    ['undelivered', 'failed', 'UNDELIV 012'],
    ['expired', 'expired', 'EXPIRED 012'],
  ] as [ReceiptForm, string, string | null][])('that come as “%s”', async (form, status, failure) => {
    await network.behave({ form });
    const number = await sendCase();
    await vi.waitFor(async () => expect(await delivery(number)).toMatchObject({ status, failure }));
  });

  test('of which one of an unknown message changes nothing', async () => {
    await network.behave({ form: 'unknown' });
    const number = await sendCase();
    await vi.waitFor(async () =>
      expect(await query(region.ownerUrl, `select message_id from notify.sms_receipt limit 1`)).toEqual([
        { message_id: 'nobody-knows-me' },
      ]),
    );
    expect(await delivery(number)).toMatchObject({ status: 'sent' });
  });

  test('of an aggregator, signed by it and by nobody else', async () => {
    await network.behave({ behaviour: 'system-error' });
    const number = await sendCase();
    const { id } = aggregator.requests.at(-1) ?? { id: '' };
    expect(await aggregator.tell(region.url, { id, status: 'DELIVERED' }, 'a secret that somebody guessed')).toBe(401);
    expect(await aggregator.tell(region.url, { status: 'DELIVERED' })).toBe(400);
    expect(await aggregator.tell(region.url, { id, status: 'ON_ITS_WAY' })).toBe(204);
    expect(await delivery(number)).toMatchObject({ status: 'sent' });
    expect(await aggregator.tell(region.url, { id, status: 'FAILED', reason: 'absent' })).toBe(204);
    expect(await delivery(number)).toMatchObject({ status: 'failed', failure: 'FAILED absent' });
    expect(await aggregator.tell(region.url, { id, status: 'DELIVERED' })).toBe(204);
    expect(await delivery(number)).toMatchObject({ status: 'delivered', failure: null });
    const unsigned = await fetch(`${region.url}/sms-receipts/network`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(unsigned.status).toBe(404);
  });
});

test('a message that found no provider in two days has expired', async () => {
  await network.behave({ behaviour: 'system-error' });
  aggregator.answers(200, { data: 'something else' });
  const number = await sendCase();
  expect(await delivery(number)).toMatchObject({ status: 'queued', failure: 'aggregator answered without a status' });
  region.clock.advance(49 * 3_600_000);
  await network.behave({ behaviour: 'take' });
  await again();
  expect(await delivery(number)).toMatchObject({ status: 'expired' });
});

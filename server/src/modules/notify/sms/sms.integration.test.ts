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
let admin: Session;

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
  [citizen, admin] = await Promise.all([region.signIn('+966555000001'), region.signIn('admin')]);
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

describe('who is told that nothing came', () => {
  const seen = (list: { id: string }[]) => list.map(({ id }) => id);

  test('finds the message by the case or by the number, with each try and part, and its number masked', async () => {
    await network.behave({ form: 'undelivered' });
    const number = await sendCase();
    await vi.waitFor(async () => expect(await delivery(number)).toMatchObject({ status: 'failed' }));
    const { id } = await delivery(number);
    const byCase = await admin.api.deliveries.listDeliveries({ query: { case: number, limit: 50 } });
    expect(seen(byCase.items)).toContain(id);
    expect(seen(await admin.api.deliveries.findDeliveries({ body: { phone: '+966555000001' } }))).toContain(id);
    expect(await admin.api.deliveries.findDeliveries({ body: { phone: '+966500009999' } })).toEqual([]);
    const detail = await admin.api.deliveries.getDelivery({ params: { id } });
    expect(detail).toMatchObject({
      case: number,
      recipient: expect.stringMatching(/•/),
      purpose: { ar: expect.any(String) },
      status: 'failed',
      notAgain: null,
      tries: [{ number: 1, provider: 'network', outcome: 'taken', segments: 2, cost: 0.1 }],
    });
    await vi.waitFor(async () => {
      const { tries: made } = await admin.api.deliveries.getDelivery({ params: { id } });
      expect(made[0]?.parts.map(({ state, error }) => [state, error])).toEqual([
        ['failed', 'UNDELIV 012'],
        ['failed', 'UNDELIV 012'],
      ]);
    });
  });

  test('sends it again, as a message of its own and at most three times a day', async () => {
    const number = await sendCase();
    const { id } = await delivery(number);
    const before = network.submitted.length;
    const again = await admin.api.deliveries.sendAgain({ params: { id } });
    await region.settle();
    await network.behave({});
    expect(network.submitted.slice(before).filter(({ again: known }) => !known)).toHaveLength(2);
    const detail = await admin.api.deliveries.getDelivery({ params: { id: again.id } });
    expect(detail).toMatchObject({ status: 'sent', againOf: id, case: number });
    // What was sent again is still the same message.
    await admin.api.deliveries.sendAgain({ params: { id: again.id } });
    await admin.api.deliveries.sendAgain({ params: { id } });
    await expect(admin.api.deliveries.sendAgain({ params: { id } })).rejects.toMatchObject({ problem: { code: 'delivery.not_again' } });
    expect(await admin.api.deliveries.getDelivery({ params: { id } })).toMatchObject({ notAgain: 'too_often', status: 'sent' });
    await region.settle();
  });

  test('does not send a code again, nor what is still under way', async () => {
    const [code] = await query<{ id: string }>(region.ownerUrl, `select id from notify.delivery where template = 'sign-in-code' limit 1`);
    expect(await admin.api.deliveries.getDelivery({ params: { id: code?.id ?? '' } })).toMatchObject({ notAgain: 'secret', case: null });
    await expect(admin.api.deliveries.sendAgain({ params: { id: randomUUID() } })).rejects.toMatchObject({
      problem: { code: 'delivery.not_found' },
    });
  });

  test('reads which provider is down, what was spent, and how it has been doing', async () => {
    await network.behave({ behaviour: 'system-error' });
    for (let count = 0; count < 5; count++) await sendCase();
    const providers = await admin.api.deliveries.listProviders();
    expect(providers.map(({ name, channel, protocol, state }) => [name, channel, protocol, state])).toEqual([
      ['network', 'sms', 'smpp', 'down'],
      ['aggregator', 'sms', 'http', 'up'],
      ['outbox', 'sms', 'outbox', 'up'],
      ['email', 'email', 'outbox', 'idle'],
      ['push', 'push', 'outbox', 'idle'],
    ]);
    expect(providers[0]).toMatchObject({ prefixes: ['+9665'], kinds: ['notice'], lastFailure: 'ESME_RSYSERR' });
    expect(providers[0]?.day.cost).toBeGreaterThan(0);
    const [spent] = await query<{ cost: string }>(
      region.ownerUrl,
      `select sum(cost) as cost from notify.delivery_try where provider = 'aggregator'`,
    );
    expect(providers[1]?.month.cost).toBe(Number(spent?.cost));
  });

  test('a provider that failed five times in a row is left alone, and nobody waits for it', async () => {
    const before = network.submitted.length;
    const { id } = await delivery(await sendCase());
    expect((await tries(id)).map(({ provider }) => provider)).toEqual(['aggregator']);
    expect(network.submitted.length).toBe(before);
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

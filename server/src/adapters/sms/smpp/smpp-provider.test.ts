import { setTimeout as wait } from 'node:timers/promises';
import { smsSegments } from '@sawt/contract';
import { afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type ReceiptForm, type SmppServer, startSmppServer } from '../../../../testing/smpp-server.ts';
import { AddressRefused } from '../../refused.ts';
import type { Receipt } from '../sms-provider.ts';
import type { SmppSettings } from '../sms-settings.ts';
import { createSmppProvider } from './smpp-provider.ts';

let server: SmppServer;
beforeAll(async () => {
  server = await startSmppServer();
  return () => server.stop();
});
afterEach(() => server.behave({ behaviour: 'take', form: 'none' }));

const patience = { answer: 400, silence: 60_000, pause: 20, longestPause: 100, link: 5000, slowdown: 10 };

function provider(settings: Partial<SmppSettings> = {}, hear?: (receipt: Receipt) => Promise<void>) {
  const heard: Receipt[] = [];
  const made = createSmppProvider(
    {
      name: 'test',
      sender: 'Qassim',
      prefixes: ['+'],
      kinds: ['code', 'notice'],
      costPerSegment: 0,
      address: { host: '127.0.0.1', port: server.port, tls: false },
      systemId: 'sawt',
      password: 'pass',
      systemType: '',
      window: 10,
      perSecond: 10_000,
      receiptIds: 'same',
      ...settings,
    },
    hear ?? (async (receipt) => void heard.push(receipt)),
    patience,
  );
  onTestFinished(() => made.stop?.());
  return { ...made, heard };
}

let count = 0;
const message = (text = 'تم الرد على بلاغكم') => {
  count += 1;
  return { id: `delivery-${count}`, phone: `+9665${String(count).padStart(8, '0')}`, text };
};
const received = async (phone: string) => {
  // What the server tells of messages arrives before the answer to an order.
  await server.behave({});
  return server.submitted.filter((one) => `+${one.phone}` === phone);
};

describe('what is sent', () => {
  test('in Arabic arrives as it was written, in parts that a telephone puts together', async () => {
    const { send } = provider();
    const text =
      'نفيدكم بأن بلاغكم رقم ٤٨٢١٩٣٧٥٠٦ بشأن الإنارة في حي الروضة قد أُحيل إلى أمانة منطقة القصيم، وسيصلكم الرد خلال ثلاثة أيام عمل 🌙 '.repeat(
        2,
      );
    const one = message(text);
    const ids = await send(one);
    expect(ids).toHaveLength(smsSegments(text).segments.length);
    expect((await received(one.phone)).at(-1)).toMatchObject({ text, whole: true, coding: 8, sender: 'Qassim' });
  });

  test('in English travels in the alphabet of the network, with its extension', async () => {
    const { send } = provider();
    const one = message('Case {4821} [answered] ~ 5 € \\ ^ | @ £ ñ');
    await send(one);
    expect(await received(one.phone)).toMatchObject([{ text: one.text, whole: true, coding: 0 }]);
  });

  test('twice bears the same reference, by which a network knows it again', async () => {
    const { send } = provider();
    const one = message();
    const [first, second] = [await send(one), await send(one)];
    expect(second).toEqual(first);
    expect((await received(one.phone)).map(({ again }) => again)).toEqual([false, true]);
  });
});

describe('a network that', () => {
  test('is too busy is offered the message again until it has room, and all wait for it together', async () => {
    await server.behave({ behaviour: 'throttle' });
    const { send } = provider();
    const all = Array.from({ length: 4 }, () => message());
    const ids = await Promise.all(all.map(send));
    expect(new Set(ids.flat()).size).toBe(4);
    for (const { phone } of all) expect(await received(phone)).toHaveLength(1);
  });

  test('answers in another order is understood', async () => {
    await server.behave({ behaviour: 'out-of-order' });
    const { send } = provider();
    const all = Array.from({ length: 10 }, () => message());
    const ids = await Promise.all(all.map(send));
    for (const [index, { phone }] of all.entries()) expect((await received(phone))[0]?.id).toBe(ids[index]?.[0]);
  });

  test('drops the link with a window full of messages fails those that had no answer, and takes them when it is back', async () => {
    await server.behave({ behaviour: 'drop' });
    const { send } = provider();
    const all = Array.from({ length: 10 }, () => message());
    let left = all;
    for (let round = 0; left.length > 0 && round < 20; round++) {
      const ends = await Promise.allSettled(left.map(send));
      left = left.filter((_one, index) => ends[index]?.status === 'rejected');
      if (round === 1) await server.behave({ behaviour: 'take' });
    }
    expect(left).toEqual([]);
    for (const { phone } of all) expect(new Set((await received(phone)).map(({ reference }) => reference)).size).toBe(1);
  });

  test('never answers is taken for gone, and the message may go another way', async () => {
    await server.behave({ behaviour: 'silent' });
    const { send } = provider();
    await expect(send(message())).rejects.toThrow('no answer to submit_sm in 400 ms');
    await server.behave({ behaviour: 'take' });
    await expect(send(message())).resolves.toHaveLength(1);
  });

  test('knows no such number is not asked again', async () => {
    await server.behave({ behaviour: 'refuse-address' });
    await expect(provider().send(message())).rejects.toThrow(new AddressRefused('ESME_RINVDSTADR'));
  });

  test('has trouble of its own may be asked later', async () => {
    await server.behave({ behaviour: 'system-error' });
    await expect(provider().send(message())).rejects.not.toBeInstanceOf(AddressRefused);
  });

  test('lets nobody in says so, and lets us in later without our being started anew', async () => {
    await server.behave({ behaviour: 'no-bind' });
    const one = provider();
    one.start?.();
    await wait(100);
    await server.behave({ behaviour: 'take' });
    await expect(one.send(message())).resolves.toHaveLength(1);
  });

  test('cuts an idle link is bound again by itself', async () => {
    const one = provider();
    await one.send(message());
    const before = server.binds();
    await server.behave({ cut: true });
    await vi.waitFor(() => expect(server.binds()).toBe(before + 1));
    await expect(one.send(message())).resolves.toHaveLength(1);
  });
});

test('no more parts are under way than the window has room for, nor more in a second than were bought', async () => {
  await server.behave({ behaviour: 'out-of-order' });
  const { send } = provider({ window: 3, perSecond: 5 });
  const before = server.submitted.length;
  const all = Promise.all(Array.from({ length: 7 }, () => send(message())));
  await wait(700);
  await server.behave({});
  expect(server.submitted.length - before).toBe(5);
  await all;
});

describe('a receipt', () => {
  const told = async (form: ReceiptForm, settings: Partial<SmppSettings> = {}) => {
    await server.behave({ form });
    const one = provider(settings);
    const [id] = await one.send(message());
    await vi.waitFor(() => expect(one.heard.length).toBeGreaterThan(0));
    return { id, heard: one.heard };
  };
  const delivered = (messageId = '') => ({ messageId, state: 'delivered', error: null });

  test.each(['before', 'after', 'late', 'tlv', 'payload', 'without-class'] as const)('that comes as “%s” is understood', async (form) => {
    const { id, heard } = await told(form);
    expect(heard).toEqual([delivered(id)]);
  });

  test('that names in decimal what the answer named in hexadecimal is that of the same message', async () => {
    const { id, heard } = await told('decimal-for-hexadecimal', { receiptIds: 'decimal' });
    expect(heard).toEqual([delivered(id)]);
  });

  test('of a message that is still under way is none', async () => {
    const { id, heard } = await told('on-the-way-first');
    expect(heard).toEqual([delivered(id)]);
  });

  test.each([
    ['undelivered', 'failed', 'UNDELIV 012'],
    ['expired', 'expired', 'EXPIRED 012'],
  ] as const)('that says %s says why', async (form, state, error) => {
    const { heard } = await told(form);
    expect(heard).toMatchObject([{ state, error }]);
  });

  test('that could not be kept is refused for now, so that it is told again; words from people are taken and are none', async () => {
    await server.behave({ form: 'after' });
    const before = server.receiptStatuses.length;
    const { send } = provider({}, async () => {
      throw new Error('the database is away');
    });
    await send(message());
    await vi.waitFor(() => expect(server.receiptStatuses.slice(before)).toEqual([0x64]));
    await server.behave({ form: 'unknown' });
    const second = provider();
    await second.send(message());
    await vi.waitFor(() => expect(server.receiptStatuses.slice(before)).toEqual([0x64, 0, 0]));
    expect(second.heard).toEqual([delivered('nobody-knows-me')]);
  });
});

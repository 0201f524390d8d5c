// Messages a second through the provider of SMPP, against the bare library in the same run: the same server, the same messages in Arabic of one part, the
// same window, alternating. The aim is 0.7 of it.
//
//   npm run bench -- smpp [--seconds 20]
/// <reference path="../server/src/adapters/sms/smpp/smpp.d.ts" />
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import smpp from 'smpp';
import { partsOf } from '../server/src/adapters/sms/smpp/parts.ts';
import { createSmppProvider } from '../server/src/adapters/sms/smpp/smpp-provider.ts';
import { printLine } from './support/line.ts';
import { readOptions } from './support/options.ts';

const window = 50;
const rounds = 5;
const { seconds } = readOptions({ seconds: 20 });
const network = fork(join(import.meta.dirname, 'smpp/network.ts'));
const [port] = (await once(network, 'message')) as [number];
const message = (count: number) => ({
  id: `delivery-${count}`,
  phone: `+9665${String(count).padStart(8, '0')}`,
  text: 'تم الرد على بلاغكم رقم ٤٨٢١٩٣٧٥٠٦',
});

const session = smpp.connect({ host: '127.0.0.1', port, tls: false });
await once(session, 'connect');
await new Promise((resolve) => session.bind_transceiver({ system_id: 'bare', password: 'pass' }, resolve));
const bare = (count: number) =>
  new Promise<void>((resolve, reject) => {
    const [part] = partsOf(message(count), 'Qassim') as [Record<string, unknown>];
    session.submit_sm(part, (answer) => (answer.command_status === 0 ? resolve() : reject(new Error(String(answer.command_status)))));
  });

const provider = createSmppProvider(
  {
    name: 'network',
    sender: 'Qassim',
    prefixes: ['+'],
    kinds: ['notice'],
    costPerSegment: 0,
    address: { host: '127.0.0.1', port, tls: false },
    systemId: 'ours',
    password: 'pass',
    systemType: '',
    window,
    perSecond: 10_000_000,
    receiptIds: 'same',
  },
  async () => {},
);
const ours = async (count: number) => void (await provider.send(message(count)));

let count = 0;
let errors = 0;
/** As many at a time as the window holds. */
async function perSecond(send: (count: number) => Promise<void>): Promise<number> {
  const until = performance.now() + (seconds * 1000) / (2 * rounds);
  const began = performance.now();
  let sent = 0;
  await Promise.all(
    Array.from({ length: window }, async () => {
      while (performance.now() < until) {
        await send(++count).then(
          () => sent++,
          () => errors++,
        );
      }
    }),
  );
  return sent / ((performance.now() - began) / 1000);
}

const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
const figures: { bare: number[]; ours: number[] } = { bare: [], ours: [] };
await perSecond(bare);
await perSecond(ours);
for (let round = 0; round < rounds; round++) {
  figures.bare.push(await perSecond(bare));
  figures.ours.push(await perSecond(ours));
}
session.destroy();
await provider.stop?.();
network.disconnect();
const [figure, limit] = [median(figures.ours), median(figures.bare)];
printLine({ name: 'smpp', figure, unit: 'messages/s', p95_ms: null, limit, ratio: figure / limit, errors, cases: count });

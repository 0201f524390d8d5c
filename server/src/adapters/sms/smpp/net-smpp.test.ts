import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { smsSegments } from '@sawt/contract';
import { expect, onTestFinished, test, vi } from 'vitest';
import { freePort } from '../../../platform/database/free-port.ts';
import type { Receipt } from '../sms-provider.ts';
import { createSmppProvider } from './smpp-provider.ts';

/** Debian's package libnet-smpp-perl; `scripts/test.ts` says so where it is absent, and fails in CI. */
const hasNetSmpp = existsSync('/usr/share/perl5/Net/SMPP.pm');

interface Part {
  phone: string;
  sender: string;
  ton: number;
  coding: number;
  class: number;
  receipt: number;
  validity: string;
  octets: string;
}

async function startPeer() {
  const port = await freePort();
  const child = spawn('/usr/bin/perl', [join(import.meta.dirname, '../../../../testing/net-smpp-server.pl'), String(port)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const lines = createInterface({ input: child.stdout });
  const parts: Part[] = [];
  await once(lines, 'line');
  lines.on('line', (line) => parts.push(JSON.parse(line) as Part));
  onTestFinished(async () => {
    child.kill();
    await once(child, 'exit');
  });
  return { port, parts };
}

function connect(port: number, password = 'pass') {
  const receipts: Receipt[] = [];
  const provider = createSmppProvider(
    {
      name: 'peer',
      sender: 'Qassim',
      prefixes: ['+'],
      kinds: ['notice'],
      costPerSegment: 0,
      address: { host: '127.0.0.1', port, tls: false },
      systemId: 'sawt',
      password,
      systemType: '',
      window: 10,
      perSecond: 1000,
      receiptIds: 'same',
    },
    async (receipt) => void receipts.push(receipt),
    { answer: 3000, silence: 50, pause: 50, longestPause: 100, link: 300, slowdown: 10 },
  );
  return { ...provider, receipts };
}

test.skipIf(!hasNetSmpp)('another implementation of SMPP reads our messages as we meant them, and we its receipts', async () => {
  const { port, parts } = await startPeer();
  const { send, stop, receipts } = connect(port);
  const text = 'نفيدكم بأن بلاغكم رقم ٤٨٢١٩٣٧٥٠٦ قد أُحيل إلى أمانة منطقة القصيم، وسيصلكم الرد خلال ثلاثة أيام عمل بإذن الله';
  const { segments } = smsSegments(text);
  const ids = await send({ id: 'one', phone: '+966555000001', text });
  await vi.waitFor(() => expect(receipts).toEqual(ids.map((messageId) => ({ messageId, state: 'delivered', error: null }))));
  expect(parts).toMatchObject(
    segments.map(() => ({
      phone: '966555000001',
      sender: 'Qassim',
      ton: 5,
      coding: 8,
      class: 0x40,
      receipt: 1,
      validity: '000001000000000R',
    })),
  );
  const read = parts.map(({ octets }) => {
    const bytes = Buffer.from(octets, 'hex');
    // The header of a part of several, 3GPP TS 23.040 § 9.2.3.24.1.
    expect([...bytes.subarray(0, 3)]).toEqual([5, 0, 3]);
    expect(bytes.length).toBeLessThanOrEqual(140);
    return { part: bytes.readUInt8(5), of: bytes.readUInt8(4), words: bytes.subarray(6).swap16().toString('utf16le') };
  });
  expect(read).toEqual(segments.map((words, index) => ({ part: index + 1, of: segments.length, words })));

  await send({ id: 'two', phone: '+966555000002', text: 'Case 4821937506 {answered} €5' });
  // GSM 03.38: braces and the euro sign take an escape, 0x1B.
  expect(Buffer.from(parts.at(-1)?.octets ?? '', 'hex')).toEqual(
    Buffer.from('Case 4821937506 \x1b\x28answered\x1b\x29 \x1b\x655', 'latin1'),
  );
  expect(parts.at(-1)).toMatchObject({ coding: 0, class: 0 });
  await stop?.();
});

test.skipIf(!hasNetSmpp)('it lets nobody in with a wrong password, and we say so', async () => {
  const { port } = await startPeer();
  const { start, send, stop } = connect(port, 'wrong');
  start?.();
  await expect(send({ id: 'one', phone: '+966555000001', text: 'Hello' })).rejects.toThrow('does not let us in: ESME_RINVPASWD');
  await stop?.();
});

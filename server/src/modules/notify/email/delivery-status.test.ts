import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDeliveryStatus } from './delivery-status.ts';
import { notice } from './testing/notices.ts';

test('a notice says what became of the message, in the fields of its machine-readable part only', () => {
  expect(readDeliveryStatus(notice('failed', '5.1.1', 'smtp; 550 5.1.1 User\r\n unknown'))).toEqual({
    action: 'failed',
    status: '5.1.1',
    diagnosis: '550 5.1.1 User unknown',
  });
});

test('Exchange, which sends that part in base64 and with other line ends, is understood too', () => {
  const fields = Buffer.from(
    'Reporting-MTA: dns;ex.example.sa\n\nFinal-recipient: RFC822;a@b.sa\nAction: Failed\nStatus: 5.1.10\n',
  ).toString('base64');
  const message = `Content-Type: multipart/report; boundary=xyz;\n report-type=delivery-status\n\n--xyz\nContent-Type: text/html\n\nx\n--xyz\ncontent-type: message/delivery-status\ncontent-transfer-encoding: base64\n\n${fields}\n--xyz--\n`;
  expect(readDeliveryStatus(message)).toEqual({ action: 'failed', status: '5.1.10', diagnosis: '' });
});

test('whatever else comes is no notice, and stops nothing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('\n', '\r\n', '--x', 'Action: failed', 'Content-Type: multipart/report; boundary=x', ' ', 'a') }),
      (text) => {
        expect(readDeliveryStatus(text)).toBeNull();
      },
    ),
  );
});

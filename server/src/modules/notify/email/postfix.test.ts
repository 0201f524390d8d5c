import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { hasPostfix, startPostfix } from '../../../../testing/postfix.ts';
import { createBounceListener } from '../../../adapters/email/bounce-listener.ts';
import { createSmtpMailer } from '../../../adapters/email/smtp-mailer.ts';
import { parseSmtp, type SmtpSettings } from '../../../adapters/email/smtp-settings.ts';
import { readDeliveryStatus } from './delivery-status.ts';
import { createEmailLinks } from './email-links.ts';

const domain = 'returns.example.sa';
const links = createEmailLinks('a secret of the tests, and of nothing else');

test.skipIf(!hasPostfix)('what Postfix takes and cannot deliver comes back to its delivery, and says that nobody is there', async () => {
  const heard = Promise.withResolvers<{ name: string; message: string }>();
  const listener = createBounceListener({
    host: '127.0.0.1',
    port: 0,
    domain,
    knows: (name) => links.deliveryOfReturn(name) !== null,
    hear: async (name, message) => heard.resolve({ name, message }),
  });
  const postfix = await startPostfix({ domain, port: await listener.start() });
  try {
    const id = randomUUID();
    const smtp = { ...parseSmtp(postfix.address), from: 'no-reply@sawt.example.sa', dkim: null } as SmtpSettings;
    await createSmtpMailer(smtp).send({
      id,
      fromName: 'صوت',
      to: 'nobody-lives-here@example.sa',
      bounceTo: `${links.returnName(id)}@${domain}`,
      subject: 'صوت: البلاغ رقم 4821937506',
      text: 'نص',
      html: '<p>نص</p>',
      headers: {},
    });
    const { name, message } = await heard.promise;
    expect(links.deliveryOfReturn(name)).toBe(id);
    expect(readDeliveryStatus(message)).toMatchObject({ action: 'failed', status: '5.1.1' });
  } finally {
    await postfix.stop();
    await listener.stop();
  }
});

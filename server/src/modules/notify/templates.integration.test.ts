import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query } from '../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';

const phone = '+966555000001';
const address = 'citizen@example.sa';
const params = { code: 'case-received' };
const plain = { ar: 'صوت المواطن: وصل بلاغكم {number}، والرد في {due}', en: 'Case {number}, answer by {due}' };
const none = { sms: null, subject: null, email: null, title: null };
let region: TestRegion;
let citizen: Session;
let admin: Session;
beforeAll(async () => {
  region = await createTestRegion();
  [citizen, admin] = (await Promise.all([phone, 'admin'].map(region.signIn))) as [Session, Session];
  await citizen.api.contact.beginEmail({ body: { address } });
  const [mail] = await outbox();
  await citizen.api.contact.confirmEmail({ body: { code: /\b\d{6}\b/.exec(mail?.content ?? '')?.[0] as string } });
});
afterAll(() => region?.close());

const outbox = () =>
  query<{ content: string }>(
    region.ownerUrl,
    'select content::text as content from platform.outbox where recipient = $1 order by id desc',
    [address],
  );
async function sendCase({ confidential = false } = {}): Promise<string> {
  const body = { kind: 'report' as const, text: `حفرة ${randomUUID()}`, area: 'buraydah', category: 'street-pothole', confidential };
  const { number } = await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() });
  await region.settle();
  return number;
}
const update = (byChannel?: Parameters<Session['api']['notify']['updateTemplate']>[0]['body']['byChannel'], text = plain) =>
  admin.api.notify.updateTemplate({ params, body: { text, ...(byChannel && { byChannel }) } });

describe('a template', () => {
  test('says by each channel what it has for it, and by the others its plain text', async () => {
    await admin.api.notify.updateTemplate({
      params: { code: 'case-received' },
      body: {
        text: { ar: 'عام {number}', en: 'plain {number}' },
        byChannel: {
          ...none,
          sms: { ar: 'قصير {number}', en: 'short {number}' },
          subject: { ar: 'وصل\nبلاغكم', en: 'It is here' },
        },
      },
    });
    const number = await sendCase();
    expect((await region.messagesTo(phone))[0]).toBe(`قصير ${number}`);
    const [mail] = await outbox();
    expect(mail?.content).toContain(`عام ${number}`);
    expect(mail?.content).toContain('وصل بلاغكم');
    await sendCase({ confidential: true });
    expect((await outbox())[0]?.content).not.toContain('وصل بلاغكم');
  });

  test('keeps what channels say where only the plain text is written anew', async () => {
    const { byChannel } = await update();
    expect(byChannel.sms).toEqual({ ar: 'قصير {number}', en: 'short {number}' });
  });

  test('is refused with the field, the language and the fault, wherever it stands', async () => {
    const wrong = update({
      ...none,
      email: { ar: 'بلا رقم', en: 'Case {number}, {minutes, plural, one {#}}' },
      subject: { ar: 'بلا رقم، ولا بأس', en: '{nobody}' },
    });
    await expect(wrong).rejects.toMatchObject({
      problem: {
        code: 'template.variables',
        fields: [
          { path: 'body.byChannel.subject.en', code: 'unrecognized_keys', keys: ['nobody'] },
          { path: 'body.byChannel.email.ar', code: 'variable_missing', keys: ['number'] },
          { path: 'body.byChannel.email.en', code: 'unrecognized_keys', keys: ['minutes'] },
          { path: 'body.byChannel.email.en', code: 'plural_without_other', keys: ['minutes'] },
        ],
      },
    });
  });

  test('counts in the six forms of Arabic', async () => {
    const text = {
      ar: '{count, plural, zero {لا بلاغات} one {بلاغ} two {بلاغان} few {# بلاغات} many {# بلاغًا} other {# بلاغ}} متأخر. {link}',
      en: '{count, plural, one {# case is late} other {# cases are late}}. {link}',
    };
    await admin.api.notify.updateTemplate({ params: { code: 'overdue-digest' }, body: { text } });
    await Promise.all([sendCase(), sendCase()]);
    region.clock.advance(60 * 86_400_000);
    const { late } = await admin.api.escalation.testLateMessage({ body: { agency: 'municipality' } });
    await region.settle();
    const own = (await admin.api.directory.getMe()).phone as string;
    const form = new Intl.PluralRules('ar').select(late);
    expect((await region.messagesTo(own))[0]).toContain({ two: 'بلاغان', few: `${late} بلاغات` }[form as 'two' | 'few']);
  });
});

describe('earlier versions', () => {
  test('are listed with who wrote them, and one comes back as a new version that can be undone', async () => {
    const [newest, ...earlier] = await admin.api.notify.listTemplateVersions({ params });
    const first = earlier.at(-1);
    expect(first).toMatchObject({ version: 1, changedBy: null, restoredFrom: null });
    expect(newest?.changedBy).not.toBeNull();
    const seen = newest?.version as number;
    const restored = await admin.api.notify.restoreTemplate({ params, body: { version: 1, seen } });
    expect(restored).toMatchObject({ version: seen + 1, text: first?.text, byChannel: none });
    const [now] = await admin.api.notify.listTemplateVersions({ params });
    expect(now).toMatchObject({ version: seen + 1, restoredFrom: 1 });
  });

  test('are not brought back over what somebody else wrote meanwhile, nor where there are none', async () => {
    const [newest] = await admin.api.notify.listTemplateVersions({ params });
    const seen = newest?.version as number;
    const restore = (version: number, seen: number) => admin.api.notify.restoreTemplate({ params, body: { version, seen } });
    const both = await Promise.allSettled([restore(1, seen), restore(2, seen)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(restore(1, seen)).rejects.toMatchObject({ problem: { code: 'template.changed_meanwhile' } });
    await expect(restore(900, seen + 1)).rejects.toMatchObject({ problem: { code: 'template.version_not_found' } });
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query } from '../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';

const phone = '+966555000001';
let region: TestRegion;
let citizen: Session;
let admin: Session;
let id: string;

beforeAll(async () => {
  region = await createTestRegion();
  [citizen, admin] = await Promise.all([region.signIn(phone), region.signIn('admin')]);
  ({ id } = await citizen.api.directory.getMe({}));
});
afterAll(() => region?.close());

const code = (expected: string) => ({ problem: { code: expected } });
const body = { kind: 'report' as const, text: 'حفرة أمام المدرسة', area: 'buraydah', category: 'street-pothole' };
const submit = (key: string = randomUUID()) => citizen.api.voice.submitCase({ body, idempotencyKey: key });
const decide = (consent: string, version: number, given: boolean) =>
  citizen.api.consents.decideConsents({ body: { decisions: [{ code: consent, version, given }] } });
const own = async (consent: string) => (await citizen.api.consents.listOwnConsents({})).find((each) => each.code === consent);
const words = (text: string) => ({ ar: text, en: text });
const publish = (consent: string, validFrom?: string) =>
  admin.api.consents.publishConsentText({
    params: { code: consent },
    body: {
      title: words('ن'),
      text: words('نص'),
      purpose: words('غ'),
      legalBasis: words('س'),
      retention: words('م'),
      ...(validFrom && { validFrom }),
    },
  });
const minutesFromNow = (minutes: number) => new Date(region.clock.now().getTime() + minutes * 60_000).toISOString();

describe('before the first case', () => {
  test('a citizen must agree to what is required, and reads purpose, legal basis and retention in both languages', async () => {
    await query(region.ownerUrl, 'delete from directory.consent where person_id = $1', [id]);
    await expect(submit()).rejects.toMatchObject(code('consent.required'));
    const asked = await citizen.api.consents.listOwnConsents({});
    expect(asked.map(({ code, version, required, given }) => [code, version, required, given])).toEqual([
      ['case-data', 1, true, null],
      ['survey-sms', 1, false, null],
    ]);
    for (const { title, text, purpose, legalBasis, retention } of asked) {
      for (const said of [title, text, purpose, legalBasis, retention])
        expect([said.ar, said.en]).toEqual([expect.stringMatching(/[ء-ي]{3}/), expect.stringMatching(/\w{3}/)]);
    }
    await decide('case-data', 1, true);
    await submit();
  });

  test('what is required cannot be refused, what does not exist not decided', async () => {
    await expect(decide('case-data', 1, false)).rejects.toMatchObject(code('consent.not_optional'));
    await expect(decide('nothing', 1, true)).rejects.toMatchObject(code('consent.not_found'));
    await expect(decide('survey-sms', 2, true)).rejects.toMatchObject(code('consent.outdated'));
  });
});

describe('a satisfaction survey by SMS', () => {
  const answered = async () => {
    const { number } = await submit();
    const coordinator = await region.signIn('municipality.coordinator');
    await coordinator.api.voice.answer({ params: { number }, body: { text: 'عولجت الحفرة' } });
    await region.settle();
    return (await region.messagesTo(phone)).find((text) => text.includes(number) && text.includes('صدر رد'));
  };

  test('is sent to whoever agreed to it, and to nobody else: they hear of the answer all the same', async () => {
    expect(await answered()).not.toContain('وتقييمه');
    await decide('survey-sms', 1, true);
    expect(await answered()).toContain('وتقييمه');
  });

  test('is sent no more once it was withdrawn; who decided what, and when, stays written down', async () => {
    region.clock.set(minutesFromNow(5));
    await decide('survey-sms', 1, false);
    expect(await answered()).not.toContain('وتقييمه');
    expect(await own('survey-sms')).toMatchObject({ given: false, decidedAt: region.clock.now().toISOString() });
    const history = await query(
      region.ownerUrl,
      `select version, given from directory.consent where person_id = $1 and code = 'survey-sms' order by id`,
      [id],
    );
    expect(history).toEqual([
      { version: 1, given: true },
      { version: 1, given: false },
    ]);
    const auditor = await region.signIn('auditor');
    const { items } = await auditor.api.audit.listAuditEntries({ query: { event: 'directory.consents_decided', subject: `person:${id}` } });
    expect(items[0]).toMatchObject({ actor: { id }, details: { decisions: [{ code: 'survey-sms', version: 1, given: false }] } });
  });
});

describe('a new version', () => {
  test('asks everybody again before their next case; a case that had come already is found by its key', async () => {
    const key = randomUUID();
    const { number } = await submit(key);
    expect((await publish('case-data')).version).toBe(2);
    await expect(submit()).rejects.toMatchObject(code('consent.required'));
    expect((await submit(key)).number).toBe(number);
    await expect(decide('case-data', 1, true)).rejects.toMatchObject(code('consent.outdated'));
    await decide('case-data', 2, true);
    await submit();
  });

  test('holds from its time on and not before', async () => {
    await publish('case-data', minutesFromNow(60));
    expect((await own('case-data'))?.version).toBe(2);
    await submit();
    region.clock.set(minutesFromNow(61));
    expect(await own('case-data')).toMatchObject({ version: 3, given: null });
    await expect(submit()).rejects.toMatchObject(code('consent.required'));
    await decide('case-data', 3, true);
  });

  test('is published by whoever may, never for a time that is over, and never of what does not exist', async () => {
    await expect(publish('case-data', minutesFromNow(-1))).rejects.toMatchObject({
      problem: { code: 'request.invalid', fields: [{ path: 'body.validFrom' }] },
    });
    await expect(publish('nothing')).rejects.toMatchObject(code('consent.not_found'));
    expect((await admin.api.consents.listConsentTexts({})).map(({ code, version }) => `${code} ${version}`)).toEqual([
      'case-data 3',
      'case-data 2',
      'case-data 1',
      'survey-sms 1',
    ]);
  });

  test('leaves the earlier ones as they were: not even the owner of the database edits or removes one', async () => {
    for (const statement of [
      `update directory.consent_text set text = '{"ar": "x", "en": "x"}' where version = 1`,
      'delete from directory.consent_text where version = 1',
      'truncate directory.consent_text cascade',
    ]) {
      await expect(query(region.ownerUrl, statement)).rejects.toThrow();
    }
  });
});

test('nobody sees what another person decided', async () => {
  const neighbour = await region.signIn('+966555000002');
  const theirs = await neighbour.api.consents.listOwnConsents({});
  expect(theirs.find((each) => each.code === 'survey-sms')?.given).toBeNull();
});

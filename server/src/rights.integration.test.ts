import { createECDH, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemIn } from '../testing/problem-in.ts';
import { query } from '../testing/query.ts';
import { readZip } from '../testing/read-zip.ts';
import { sendFile } from '../testing/send-file.ts';
import { createTestRegion, type Session, type TestRegion } from '../testing/test-region.ts';
import { register } from './app.ts';
import { phonePhoto } from './platform/files/testing/pictures.ts';
import { isPersonal } from './platform/personal-data/register.ts';

interface Person {
  phone: string;
  name: string;
  identityNumber: string;
  words: string;
  place: string;
  file: string;
  email: string;
}
const self: Person = {
  phone: '+966555000001',
  name: 'زمردة السالم',
  identityNumber: '1000000008',
  words: 'عقيق أمام بيتي',
  place: 'حي المرجان ٧',
  file: 'ياقوت.jpg',
  email: 'firuz@example.sa',
};
const neighbour: Person = {
  phone: '+966555000002',
  name: 'كهرمان الفهد',
  identityNumber: '1000000016',
  words: 'لازورد في الشارع',
  place: 'حي الفيروز ٩',
  file: 'زبرجد.jpg',
  email: 'kahraman@example.sa',
};
/** What is to be found of a person, and nowhere else. */
const tracesOf = ({ phone, name, words, place, file, email }: Person) => [phone, name, words, place, file, email];

let region: TestRegion;
let citizen: Session;
let coordinator: Session;
let answered: string;
beforeAll(async () => {
  region = await createTestRegion({
    SAWT_VAPID_KEY: randomBytes(32).toString('base64url'),
    SAWT_PUSH_CONTACT: 'mailto:it@sawt.example.sa',
  });
  coordinator = await region.signIn('municipality.coordinator');
  citizen = await region.signIn(self.phone);
  answered = await live(citizen, self);
  await live(await region.signIn(neighbour.phone), neighbour);
  await region.settle();
  await addDevice(citizen);
});
afterAll(() => region?.close());

/** Somebody with a name, an identity number, a photo, and a case whose answer names them. */
async function live({ api }: Session, person: Person): Promise<string> {
  await api.directory.updateMe({ body: { name: person.name } });
  await api.directory.setIdentityNumber({ body: { number: person.identityNumber } });
  const photo = new Blob([new Uint8Array(await phonePhoto())]);
  const { id } = await sendFile(api, person.file, photo);
  await withEmail(api, person.email);
  await api.preferences.updatePreferences({ body: { kinds: [{ kind: 'progress', channels: ['sms'], digest: true }], quiet: null } });
  const number = await submit(api, person, [id]);
  const citizenId = (await api.directory.getMe()).id;
  const officer = await region.signIn('emirate.officer');
  const block = await officer.api.blocks.blockCitizen({ body: { citizen: citizenId, days: 1, reason: 'إساءة' } });
  await officer.api.blocks.liftBlock({ params: { id: block.id }, body: { reason: 'خطأ' } });
  const draft = { version: 0, kind: null, category: null, area: null, location: null, confidential: false, files: [] };
  await api.drafts.saveDraft({ params: { id: randomUUID() }, body: { ...draft, text: person.words, place: person.place } });
  const text = `الأخت ${person.name}، جوالها 0${person.phone.slice(4)}: تمت المعالجة`;
  await coordinator.api.voice.answer({ params: { number }, body: { text } });
  return number;
}

/** Its push service is none: it is forgotten with the first message that is sent to it. */
async function addDevice({ api }: Session): Promise<void> {
  const device = createECDH('prime256v1');
  const keys = { p256dh: device.generateKeys('base64url'), auth: randomBytes(16).toString('base64url') };
  await api.contact.addPushDevice({ body: { endpoint: 'https://127.0.0.1:9/firuz', keys } });
}

/** Who also has messages by e-mail. */
async function withEmail(api: Session['api'], address: string): Promise<void> {
  await api.contact.beginEmail({ body: { address } });
  const [mail] = await query<{ content: string }>(
    region.ownerUrl,
    'select content::text as content from platform.outbox where recipient = $1',
    [address],
  );
  await api.contact.confirmEmail({ body: { code: /\b\d{6}\b/.exec(mail?.content ?? '')?.[0] as string } });
}

async function submit(api: Session['api'], { words: text, place }: Person, files: string[] = []): Promise<string> {
  const location = { lat: 26.3, lon: 43.9 };
  const body = { kind: 'report' as const, text, place, location, category: 'street-pothole', files };
  return (await api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number;
}

const download = async () => {
  const response = await citizen.send(`${region.url}/api/v1/me/data`);
  expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
    200,
    'application/zip',
    'no-store',
  ]);
  expect(response.headers.get('content-disposition')).toContain('attachment');
  return readZip(Buffer.from(await response.arrayBuffer()));
};

/** Every row of every table as text. */
async function rowsWith(trace: string): Promise<string[]> {
  const tables = await query<{ name: string }>(
    region.ownerUrl,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const parts = tables.map(({ name }) => `select '${name}' as name where exists (select from ${name} t where strpos(t::text, $1) > 0)`);
  return (await query<{ name: string }>(region.ownerUrl, parts.join(' union all '), [trace])).map(({ name }) => name);
}

describe('a citizen downloads their data', () => {
  test('and finds everything that the register says is theirs, and their files', async () => {
    const entries = await download();
    const data = JSON.parse(String(entries.get('data.json'))) as Record<string, object[]>;
    const sections = Object.values(register).flatMap((table) =>
      isPersonal(table) && typeof table.download === 'string' ? [table.download] : [],
    );
    expect(Object.keys(data).sort()).toEqual([...new Set(sections)].sort());
    expect(Object.entries(data).filter(([, rows]) => rows.length === 0)).toEqual([]);
    const everything = JSON.stringify(data);
    for (const trace of [...tracesOf(self), self.identityNumber, answered]) expect(everything).toContain(trace);
    expect(data.history).toContainEqual(expect.objectContaining({ event: 'identity.signed_in' }));
    const [file] = data.files as { path: string; bytes: number }[];
    expect(entries.get(file?.path ?? '')).toHaveLength(file?.bytes as number);
    expect(String(entries.get('README.txt'))).toMatch(/نسخة من بياناتك[\s\S]*a copy of your data/);
  });

  test('and nothing of anybody else: neither of a neighbour nor of an official', async () => {
    const everything = String((await download()).get('data.json'));
    const officials = await query<{ name: string; id: string }>(
      region.ownerUrl,
      `select id, name->>'ar' as name from directory.person where username is not null`,
    );
    const others = [...tracesOf(neighbour), neighbour.identityNumber, ...officials.flatMap(({ name, id }) => [name, id])];
    for (const trace of others) expect([trace, everything.includes(trace)]).toEqual([trace, false]);
    const tokens = await query<{ token: string }>(region.ownerUrl, 'select token from identity.session');
    for (const { token } of tokens) expect(everything).not.toContain(token);
  });

  test('and not what was told to their number before it was theirs', async () => {
    const values = [randomUUID(), randomUUID(), self.phone];
    await query(
      region.ownerUrl,
      `insert into notify.delivery (id, dedupe_key, template, channel, recipient, language, text, status, created_at)
       values ($1, $2, 'sign-in-code', 'sms', $3, 'ar', 'إلى من سبق', 'sent', '2020-01-01')`,
      values,
    );
    expect(String((await download()).get('data.json'))).not.toContain('إلى من سبق');
    await query(region.ownerUrl, `delete from notify.delivery where text = 'إلى من سبق'`);
  });

  test('which is recorded', async () => {
    const [entry] = await query<object>(
      region.ownerUrl,
      `select event, subject = 'person:' || actor_id as own from platform.audit_entry where event = 'personal_data.downloaded' limit 1`,
    );
    expect(entry).toEqual({ event: 'personal_data.downloaded', own: true });
  });

  test('one at a time, until one that broke off is a quarter of an hour old', async () => {
    const { id } = await citizen.api.directory.getMe();
    expect(await query(region.ownerUrl, 'select * from platform.data_download')).toEqual([]);
    await query(region.ownerUrl, 'insert into platform.data_download values ($1, $2)', [id, region.clock.now()]);
    expect((await problemIn(await citizen.send(`${region.url}/api/v1/me/data`))).code).toBe('personal_data.download_running');
    region.clock.advance(16 * 60_000);
    await download();
    expect(await query(region.ownerUrl, 'select * from platform.data_download')).toEqual([]);
  });
});

describe('a citizen asks for erasure', () => {
  const outcomes = (lines: { kind: string; outcome: string }[]) => Object.fromEntries(lines.map(({ kind, outcome }) => [kind, outcome]));
  const expected = {
    profile: 'removed',
    identity: 'removed',
    sign_in: 'removed',
    consents: 'removed',
    files: 'removed',
    messages: 'anonymised',
    cases: 'anonymised',
    drafts: 'removed',
    history: 'kept',
  };

  test('which waits for open cases, and changes nothing until then', async () => {
    const open = await submit(citizen.api, self);
    expect((await citizen.api.personalData.previewErasure()).openCases).toEqual([open]);
    await expect(citizen.api.personalData.eraseOwnData({ body: { phone: self.phone } })).rejects.toMatchObject({
      problem: { code: 'personal_data.open_cases' },
    });
    expect(await rowsWith(self.words)).not.toEqual([]);
    await citizen.api.voice.withdraw({ params: { number: open }, body: {} });
    await region.settle();
  });

  test('and must type their number again', async () => {
    await expect(citizen.api.personalData.eraseOwnData({ body: { phone: neighbour.phone } })).rejects.toMatchObject({
      problem: { code: 'request.invalid', fields: [{ path: 'body.phone' }] },
    });
  });

  test('and must prove themselves by a code to it, though signed in a moment ago', async () => {
    const erase = citizen.api.personalData.eraseOwnData({ body: { phone: self.phone } });
    await expect(erase).rejects.toMatchObject({ problem: { code: 'auth.proof_required' } });
    expect(await rowsWith(self.words)).not.toEqual([]);
    await citizen.api.identity.sendProofCode();
    const code = /\d{6}/.exec((await region.messagesTo(self.phone))[0] ?? '')?.[0] ?? '';
    await citizen.api.identity.proveByCode({ body: { code } });
  });

  test('and is told beforehand what goes, what leads to nobody, and what is kept', async () => {
    const { lines, openCases } = await citizen.api.personalData.previewErasure();
    expect([outcomes(lines), openCases]).toEqual([expected, []]);
    expect(lines).toContainEqual({ kind: 'cases', outcome: 'anonymised', count: 2 });
  });

  test('no transaction of somebody else can do it for them, nor for an official', async () => {
    const { id } = await citizen.api.directory.getMe();
    const [official] = await query<{ id: string }>(region.ownerUrl, `select id from directory.person where username = 'admin'`);
    const [row] = await query<{ id: number }>(region.ownerUrl, 'select id from voice.case where number = $1', [answered]);
    const as = (reach: string, person: string) =>
      `select set_config('sawt.reach', '${reach}', false), set_config('sawt.person', '${person}', false);`;
    const foreign = `${as('own', official?.id as string)} `;
    await expect(query(region.ownerUrl, `${foreign} select directory.erase_citizen('${id}')`)).rejects.toThrow('not to be erased');
    await expect(query(region.ownerUrl, `${as('region', '')} select directory.erase_citizen('${official?.id}')`)).rejects.toThrow(
      'not to be erased',
    );
    await query(region.ownerUrl, `${foreign} select voice.forget_citizen(${row?.id}, '{}', now())`);
    expect(await rowsWith(self.words)).not.toEqual([]);
  });

  test('and is gone: their words, name, number and files are nowhere, those of their neighbour where they were', async () => {
    const before = await Promise.all(tracesOf(neighbour).map(rowsWith));
    const [file] = await query<{ id: string }>(region.ownerUrl, 'select id from platform.file where name = $1', [self.file]);
    const storage = region.server.app.voiceDeps.files.bytes;
    (await storage.open(file?.id as string, 'full'))?.destroy();
    const { id } = await citizen.api.directory.getMe();

    const { lines } = await citizen.api.personalData.eraseOwnData({ body: { phone: self.phone } });
    await region.settle();

    expect(outcomes(lines)).toEqual(expected);
    for (const trace of tracesOf(self)) expect([trace, await rowsWith(trace)]).toEqual([trace, []]);
    // The log, which is kept, knows the person by this id, and counters that run out; nothing else does.
    expect((await rowsWith(id)).sort()).toEqual(['platform.audit_entry', 'platform.rate_limit']);
    expect(await storage.open(file?.id as string, 'full')).toBeUndefined();
    expect(await Promise.all(tracesOf(neighbour).map(rowsWith))).toEqual(before);
  });

  test('their session has ended, and it is recorded', async () => {
    expect((await problemIn(await citizen.send(`${region.url}/api/v1/me`))).code).toBe('auth.required');
    const [entry] = await query<{ details: { lines: object[] } }>(
      region.ownerUrl,
      `select details from platform.audit_entry where event = 'personal_data.erased'`,
    );
    expect(entry?.details.lines).toHaveLength(9);
  });

  test('the record of what was decided stays for the agency, without who it was for', async () => {
    const kept = await coordinator.api.voice.getCase({ params: { number: answered } });
    expect(kept).toMatchObject({ status: 'answered', text: '', place: null, location: null, files: [] });
    expect(kept.answer).toBe('الأخت ███، جوالها ███: تمت المعالجة');
    expect(kept.citizen).toMatchObject({ name: '', phone: null });
    expect(kept.timeline.map(({ what, side }) => [what, side])).toEqual([
      ['submitted', 'citizen'],
      ['refer', 'system'],
      ['answer', 'agency'],
    ]);
  });

  test('the timeline of nobody else can be edited by that way, nor what the event says happened', async () => {
    const edit = (set: string, number: string) =>
      query(region.ownerUrl, `update voice.case_event set ${set} where case_id = (select id from voice.case where number = $1)`, [number]);
    const [other] = await query<{ number: string }>(region.ownerUrl, 'select number from voice.case where forgotten_at is null limit 1');
    await expect(edit('text = null', other?.number as string)).rejects.toThrow('append-only');
    await expect(edit(`what = 'rate'`, answered)).rejects.toThrow('append-only');
    await expect(edit(`actor_id = gen_random_uuid()`, answered)).rejects.toThrow('append-only');
  });

  test('who signs in with the same phone is a new person, with nothing', async () => {
    await query(region.ownerUrl, 'delete from identity."rateLimit"');
    const again = await region.signIn(self.phone);
    expect((await again.api.voice.listCases({ query: {} })).items).toEqual([]);
    expect((await again.api.directory.getMe()).name.ar).toBe('');
    await expect(again.api.voice.getCase({ params: { number: answered } })).rejects.toMatchObject({ problem: { code: 'case.not_found' } });
  });
});

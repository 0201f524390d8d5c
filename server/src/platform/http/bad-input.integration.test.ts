import { randomUUID } from 'node:crypto';
import { type ErrorCode, maximumFileBytes, type Problem, type ProblemError } from '@sawt/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemIn } from '../../../testing/problem-in.ts';
import { sendFile } from '../../../testing/send-file.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';

let region: TestRegion;
let citizen: Session;
beforeAll(async () => {
  region = await createTestRegion();
  citizen = await region.signIn('+966555000001');
});
afterAll(() => region?.close());

const sound = { kind: 'report', text: 'حفرة أمام المدرسة', category: 'street-pothole', area: 'buraydah' };
const headers = () => ({ 'content-type': 'application/json', 'idempotency-key': randomUUID() });
const get = async (path: string, who = citizen) => problemIn(await who.send(`${region.url}/api/v1${path}`));
const post = async (path: string, init: RequestInit) =>
  problemIn(await citizen.send(`${region.url}/api/v1${path}`, { method: 'POST', headers: headers(), ...init }));
const bytesOf = (upload: string) => `${region.url}/api/v1/uploads/${upload}`;
const submit = (changes: object) => post('/cases', { body: JSON.stringify({ ...sound, ...changes }) });
const fieldsOf = ({ fields = [] }: Problem) => fields.map(({ path, code }) => `${path}: ${code}`);

describe('a body with wrong fields is refused, and the answer names them all', () => {
  test.each<[string, object, string[]]>([
    ['a wrong type', { text: 7, confidential: 'yes' }, ['body.text: invalid_type', 'body.confidential: invalid_type']],
    ['a value that is not one of the list', { kind: 'praise' }, ['body.kind: invalid_value']],
    ['a field that does not exist', { status: 'closed' }, ['body: unrecognized_keys']],
    ['no words', { text: ' \u202e ' }, ['body.text: too_small']],
    ['too many words', { text: 'ك'.repeat(5001) }, ['body.text: too_big']],
    ['a place on no map', { location: { lat: 91, lon: 43 } }, ['body.location.lat: too_big']],
    ['a governorate that does not exist', { area: 'atlantis' }, ['body.area: custom']],
    ['neither a governorate nor a place', { area: undefined }, ['body.area: custom']],
    ['a kind that the category does not take', { kind: 'suggestion', category: 'street-pothole' }, ['body.kind: custom']],
  ])('%s', async (_, changes, expected) => {
    const problem = await submit(changes);
    expect(problem.code).toBe('request.invalid');
    expect(fieldsOf(problem)).toEqual(expected);
  });

  test('a NUL where no words are typed', async () => {
    const response = await citizen.send(`${region.url}/api/v1/me/passkeys/${randomUUID()}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'a\0b' }),
    });
    expect(fieldsOf(await problemIn(response))).toEqual(['body.name: invalid_format']);
  });

  test('a hundred thousand faults do not make an answer larger than the request', async () => {
    const problem = await submit(Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`field${index}`, 1])));
    expect(problem.fields?.[0]?.keys).toHaveLength(20);
    expect(await submit({ files: Array(60_000).fill(1) })).toMatchObject({ fields: [{ path: 'body.files', code: 'too_big', maximum: 6 }] });
  });
});

describe('an address with wrong parts is refused, and the answer names them', () => {
  test.each([
    ['an unknown parameter', '/cases?colour=green', 'query: unrecognized_keys'],
    ['a parameter given twice', '/cases?q=a&q=b', 'query.q: invalid_type'],
    ['a page of a thousand', '/cases?limit=1000', 'query.limit: too_big'],
    ['an unknown status', '/cases?status=lost', 'query.status.0: invalid_value'],
    ['a number that is too short', '/cases/123', 'params.number: invalid_format'],
    ['a NUL', '/cases?q=%00', 'query.q: invalid_format'],
  ])('%s', async (_, path, expected) => {
    const problem = await get(path);
    expect(problem.code).toBe('request.invalid');
    expect(fieldsOf(problem)).toContain(expected);
  });

  test('a path that is not UTF-8', async () => {
    expect((await get('/cases/%ff')).code).toBe('request.malformed');
  });

  const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
  test.each([
    ['not a cursor at all', 'citizen', '/cases?cursor=***'],
    ['of another list', 'citizen', `/cases?cursor=${cursor('2026-11-23T07:00:00.000Z', randomUUID())}`],
    ['with words in place of a moment', 'citizen', `/cases?cursor=${cursor('soon', '7')}`],
    ['of the other order', 'citizen', `/cases?order=newest&cursor=${cursor('infinity', '7')}`],
    ['beyond every number', 'auditor', `/audit?cursor=${cursor('9'.repeat(30))}`],
    ['of the cases, given to the messages', 'auditor', `/deliveries?cursor=${cursor('2026-11-23T07:00:00.000Z', '7')}`],
    ['with a NUL, given to the staff', 'auditor', `/staff?cursor=${cursor('\0')}`],
  ])('a cursor %s', async (_, who, path) => {
    const problem = await get(path, who === 'citizen' ? citizen : await region.signIn(who));
    expect(fieldsOf(problem)).toEqual(['query.cursor: invalid_format']);
  });
});

describe('a body that cannot be read is refused before anything looks at it', () => {
  const pair = (half: string) => `{"kind":"report","text":"${half}","area":"buraydah"}`;
  test.each<[string, BlobPart, ErrorCode]>([
    ['malformed JSON', '{"kind":', 'request.malformed'],
    ['broken UTF-8', Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]), 'request.malformed'],
    ['half a surrogate pair', pair('\\ud83d'), 'request.malformed'],
    ['over 256 kB', JSON.stringify({ ...sound, text: 'ك'.repeat(140_000) }), 'request.too_large'],
    ['no body', '', 'request.invalid'],
    ['nested without end', `{"text":${'['.repeat(5000)}${']'.repeat(5000)}}`, 'request.malformed'],
  ])('%s', async (_, body, code) => {
    expect((await post('/cases', { body })).code).toBe(code);
  });

  test('nor does the way in read what is nested without end', async () => {
    const body = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const response = await fetch(`${region.url}/api/auth/sign-in/username`, { method: 'POST', headers: headers(), body });
    expect((await problemIn(response)).code).toBe('request.malformed');
  });

  test.each([
    ['an address', `/api/v1/cases/${'1'.repeat(9_000)}`, {}],
    ['an address beyond what is a request', `/api/v1/cases/${'1'.repeat(20_000)}`, {}],
    ['a header beyond what is a request', '/api/v1/areas', { 'x-long': 'x'.repeat(20_000) }],
  ])('%s that is too long', async (_, path, extra) => {
    const response = await fetch(region.url + path, { headers: extra });
    expect((await problemIn(response)).code).toBe('request.too_large');
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'application/octet-stream'])('as %s', async (type) => {
    const problem = await post('/cases', { body: JSON.stringify(sound), headers: { ...headers(), 'content-type': type } });
    expect(problem.code).toBe('request.media_type');
  });

  test('bytes where the ways in read JSON', async () => {
    const response = await fetch(`${region.url}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: '{"username":"admin"}',
    });
    expect((await problemIn(response)).code).toBe('request.media_type');
  });

  test('JSON where the bytes of a file are expected', async () => {
    expect((await problemIn(await citizen.send(bytesOf(randomUUID()), { method: 'PATCH', headers: headers(), body: '{}' }))).code).toBe(
      'request.media_type',
    );
  });
});

describe('a submission needs a key of its own', () => {
  test.each<[string, HeadersInit]>([
    ['none', {}],
    ['one that is not a UUID', { 'idempotency-key': 'my-first-key' }],
  ])('%s', async (_, given) => {
    const problem = await post('/cases', { body: JSON.stringify(sound), headers: { 'content-type': 'application/json', ...given } });
    expect(problem.code).toBe('request.key_missing');
  });

  test('the same words again under one key are one case; other words are refused', async () => {
    const idempotencyKey = randomUUID();
    const body = { ...sound, kind: 'report' as const };
    const [first, second] = [
      await citizen.api.voice.submitCase({ body, idempotencyKey }),
      await citizen.api.voice.submitCase({ body, idempotencyKey }),
    ];
    expect(second.number).toBe(first.number);
    const other = await post('/cases', {
      body: JSON.stringify({ ...sound, text: 'كلام آخر' }),
      headers: { ...headers(), 'idempotency-key': idempotencyKey },
    });
    expect(other.code).toBe('request.key_reused');
  });
});

describe('a file is refused for what it is, whatever its name', () => {
  const upload = (name: string, body: BlobPart) =>
    sendFile(citizen.api, name, new Blob([body])).catch((error: unknown) => (error as ProblemError).problem.code);

  test.each<[string, BlobPart, ErrorCode]>([
    ['empty.png', '', 'file.empty'],
    ['drawing.png', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'file.type'],
    ['page.jpg', '<!doctype html><script>alert(1)</script>', 'file.type'],
    ['cut.jpg', Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), 'file.damaged'],
    ['large.jpg', Buffer.alloc(maximumFileBytes + 1, 0xff), 'request.too_large'],
  ])('%s', async (name, body, code) => {
    expect(await upload(name, body)).toBe(code);
  });

  test('without saying how long it is', async () => {
    const headers = { 'tus-resumable': '1.0.0', 'upload-length': 'long' };
    expect(fieldsOf(await post('/uploads', { headers }))).toEqual(['headers.upload-length: invalid_format']);
  });
});

describe('unusual words are people’s words', () => {
  const send = (text: string, more: object = {}) =>
    citizen.api.voice.submitCase({ body: { ...sound, kind: 'report', text, ...more }, idempotencyKey: randomUUID() });

  test('emoji among them stay as they are', async () => {
    expect((await send('حفرة 🕳️🚗😡')).text).toBe('حفرة 🕳️🚗😡');
  });

  test('characters that turn the direction of a line, and NUL, are dropped', async () => {
    expect((await send('قبل\u202eبعد\u2066\u0000')).text).toBe('قبلبعد');
  });

  test('digits are found whichever way they are typed', async () => {
    const { number } = await send('تعطل عمود الإنارة رقم 4271');
    const found = await citizen.api.voice.listCases({ query: { q: '٤٢٧١' } });
    expect(found.items.map((item) => item.number)).toEqual([number]);
    const byNumber = await citizen.api.voice.listCases({
      query: { q: number.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] as string) },
    });
    expect(byNumber.items.map((item) => item.number)).toEqual([number]);
  });

  test('a pin outside the region is taken and marked', async () => {
    expect((await send('حادث', { location: { lat: 21.42, lon: 39.82 } })).outsideRegion).toBe(true);
    expect((await send('حادث', { location: { lat: 26.33, lon: 43.97 } })).outsideRegion).toBe(false);
  });
});

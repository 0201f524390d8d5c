import { describe, expect, test } from 'vitest';
import { api, createClient, ProblemError, wireOf } from './index.ts';

type Asked = [url: string, init: RequestInit];

/** What a client sends when it is asked to submit a case and to download a file. */
async function sentBy(from: typeof api | ReturnType<typeof wireOf<typeof api>>): Promise<Asked[]> {
  const asked: Asked[] = [];
  const client = createClient<typeof api>(from, async (url, init) => {
    asked.push([String(url), init as RequestInit]);
    return new Response('{}');
  });
  await client.voice.submitCase({ body: { kind: 'report', text: 'حفرة', category: null, confidential: false }, idempotencyKey: 'k' });
  await client.files.downloadFile({ params: { id: 'a/b' }, query: { size: 'full' } });
  await client.files.sendBytes({ params: { id: 'a' }, headers: { 'tus-resumable': '1.0.0', 'upload-offset': '0' }, body: new Blob(['x']) });
  return asked;
}

describe('a client without schemas', () => {
  test('knows every endpoint there is', () => {
    const names = (from: object) => Object.entries(from).map(([module, endpoints]) => [module, Object.keys(endpoints)]);
    expect(names(wireOf(api))).toEqual(names(api));
  });

  test('sends what one with schemas sends', async () => {
    expect(await sentBy(wireOf(api))).toEqual(await sentBy(api));
  });

  test('carries no schema', () => {
    expect(JSON.parse(JSON.stringify(wireOf(api)))).toEqual(wireOf(api));
  });
});

describe('an answer that is no success', () => {
  const answering = (status: number, body: string) =>
    createClient(api, async () => new Response(body, { status }))
      .directory.getMe()
      .catch((error: unknown) => (error instanceof ProblemError ? error.problem.code : error));

  test('is the problem the server named, also one of a newer server', async () => {
    const problem = { type: 'about:blank', title: '', status: 409, code: 'case.of_tomorrow', requestId: 'r' };
    expect(await answering(409, JSON.stringify(problem))).toBe('case.of_tomorrow');
  });

  test('is one of ours where something in between answered', async () => {
    expect(await answering(502, '<html>')).toBe('server.unavailable');
    expect(await answering(404, '{"code":5}')).toBe('request.malformed');
    expect(await answering(404, 'null')).toBe('request.malformed');
  });
});

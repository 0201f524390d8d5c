import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../../../testing/test-region.ts';

const token = 'a-token-of-more-than-32-characters-0123456789';
let region: TestRegion;
beforeAll(async () => {
  region = await createTestRegion({ SAWT_METRICS_TOKEN: token });
});
afterAll(() => region?.close());

const metrics = (headers: Record<string, string> = {}) => fetch(`${region.url}/metrics`, { headers });

test('the figures are shown to the holder of the token', async () => {
  const answer = await metrics({ authorization: `Bearer ${token}` });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('http_request_duration_seconds');
});

test.each([{}, { authorization: 'Bearer wrong' }, { authorization: token }])('and refused to whoever shows %o', async (headers) => {
  const answer = await metrics(headers as Record<string, string>);
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ code: 'auth.required' });
});

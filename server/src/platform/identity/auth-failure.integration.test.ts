import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../../../testing/test-region.ts';

let region: TestRegion;

beforeAll(async () => {
  // The authenticators of the region are sealed with another key, so opening one fails inside the sign-in.
  region = await createTestRegion({ SAWT_DATA_KEYS: `1=${Buffer.alloc(32, 99).toString('base64')}` });
});
afterAll(() => region?.close());

test('a failure inside the sign-in answers the coded document, as everywhere', async () => {
  await expect(region.signIn('municipality.coordinator')).rejects.toThrow(/verify-totp answered 500: .*"code":"personal_data\.unreadable"/);
});

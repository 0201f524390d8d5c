import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../../../testing/fuzz/judge.ts';
import type { OpenApi } from '../../../testing/fuzz/requests.ts';
import { describeFinding, fuzz } from '../../../testing/fuzz/run.ts';
import { createFuzzWorld, type FuzzWorld } from '../../../testing/fuzz/world.ts';
import { roles } from '../../../testing/matrix/policy.ts';
import { reportMatrix } from '../../../testing/matrix/report.ts';
import { createTestRegion, type TestRegion } from '../../../testing/test-region.ts';

// A short one with a fixed seed; `npm run bench -- security/fuzz` is the long one.

let region: TestRegion;
let world: FuzzWorld;
let document: OpenApi;
let sent = 0;
beforeAll(async () => {
  region = await createTestRegion();
  world = await createFuzzWorld(region);
  document = (await (await fetch(`${region.url}/api/openapi.json`)).json()) as OpenApi;
});
afterAll(async () => {
  reportMatrix({
    what: 'Generated requests, the short run',
    size: `${Object.keys(document.paths).length} paths × ${callers.length} callers`,
    checks: sent,
    test: 'server/src/platform/http/fuzz.integration.test.ts',
  });
  await region?.close();
});

const callers = [...Object.keys(roles), 'signed_out'] as Caller[];
test.each(callers)(
  'whatever the %s sends, no answer fails, shows insides or shows what is others’',
  { timeout: 600_000 },
  async (caller) => {
    const report = await fuzz({ url: region.url, document, world, caller, requests: 170, seed: 1447 + callers.indexOf(caller) * 1000 });
    sent += report.requests;
    expect(report.findings.map(describeFinding).join('\n\n')).toBe('');
    expect(report.requests).toBe(170);
  },
);

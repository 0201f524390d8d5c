import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { circleIn, moduleEdges, readSources, type rules, violations } from './house-rules.ts';

describe('the house', () => {
  test('keeps its rules', () => {
    expect(violations(readSources(join(import.meta.dirname, '..')))).toEqual([]);
  });

  test('has no circle among its modules', () => {
    expect(circleIn(moduleEdges)).toBeUndefined();
    expect(circleIn({ a: ['b'], b: ['c'], c: ['a'] })).toEqual(['a', 'b', 'c', 'a']);
  });
});

/** One planted violation for each rule: a rule that does not fire guards nothing. */
const planted: Record<keyof typeof rules, [path: string, text: string]> = {
  'the contract imports nothing of ours': ['contract/src/voice.ts', `import { x } from '../../server/src/app.ts';`],
  'platform and adapters never import modules': ['server/src/platform/http/mount.ts', `import { x } from '../../modules/voice/index.ts';`],
  'a module reaches another through its door, along the listed edges': [
    'server/src/modules/directory/people.ts',
    `import { x } from '../voice/index.ts';`,
  ],
  'only app.ts and the demo region know all modules': ['server/src/server.ts', `import { x } from './modules/voice/index.ts';`],
  'the web imports the contract and never the server': ['web/src/app/start.tsx', `import { x } from '@sawt/server';`],
  'the ground floor of the web knows no page': ['web/src/ui/button.tsx', `import { x } from '../modules/voice/words.ts';`],
  'routes hold no SQL': ['server/src/modules/voice/routes.ts', `database.selectFrom('voice.case')`],
  'policy and workflow do no I/O': [
    'server/src/modules/voice/policy.ts',
    `import type { Database } from '../../platform/database/database.ts';`,
  ],
  "a module's SQL names only its own schema": ['server/src/modules/voice/list-cases.ts', `database.selectFrom('directory.person')`],
};

describe('each rule fires', () => {
  test.each(Object.entries(planted))('%s', (rule, [path, text]) => {
    expect(violations([{ path, text }]).map((violation) => violation.rule)).toContain(rule);
  });

  test('also where a listed module is reached past its door', () => {
    const past = { path: 'server/src/modules/voice/tell.ts', text: `import { x } from '../notify/send.ts';` };
    expect(violations([past])).toHaveLength(1);
  });
});

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dangers, dangersIn } from './dangerous-code.ts';
import { readSources } from './house-rules.ts';

const sources = readSources(join(import.meta.dirname, '..'));

test('nothing dangerous stands in what is shipped', () => {
  expect(dangersIn(sources)).toEqual([]);
});

test('every file that may is still there, and still does', () => {
  for (const [name, { except = {}, pattern }] of Object.entries(dangers)) {
    for (const path of Object.keys(except)) {
      expect([name, path, pattern.test(sources.find((source) => source.path === path)?.text ?? '')]).toEqual([name, path, true]);
    }
  }
});

const planted: Record<keyof typeof dangers, [path: string, text: string]> = {
  'code made of text': ['server/src/app.ts', 'eval(typed)'],
  'markup made of text': ['web/src/ui/card.tsx', '<p dangerouslySetInnerHTML={{ __html: text }} />'],
  'programs of the operating system': ['server/src/platform/files/photo.ts', `import { exec } from 'node:child_process';`],
  'SQL made of text': ['server/src/modules/voice/list-cases.ts', 'sql.raw(typed)'],
  'numbers that can be guessed': ['server/src/modules/voice/case-number.ts', 'Math.random()'],
  'broken hash functions and ciphers': ['server/src/platform/identity/password-hash.ts', `createHash('md5')`],
  'certificates that are not checked': ['server/src/adapters/storage/s3-storage.ts', 'rejectUnauthorized: false'],
  'requests past the guard of outgoing ones': ['server/src/modules/notify/deliver.ts', 'await fetch(address)'],
  'messages between windows': ['web/src/app/start.tsx', `window.addEventListener('message', act)`],
  'the browser’s storage': ['web/src/platform/draft.ts', 'localStorage.setItem(key, text)'],
  'addresses of other hosts in pages': ['web/src/ui/card.tsx', '<img src="https://elsewhere.example/pixel.png" />'],
  'parsers of XML, and objects made of text': ['server/src/adapters/storage/s3-storage.ts', `import { parseString } from 'xml2js';`],
};

describe('each danger is found', () => {
  test.each(Object.entries(planted))('%s', (danger, [path, text]) => {
    expect(dangersIn([{ path, text }])).toEqual([{ danger, path }]);
  });
});

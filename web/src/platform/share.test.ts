import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { sharedWords } from './share.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, '../../public', name), 'utf8');

describe('what is shared with the installed app', () => {
  test('goes, by the manifest, as a form with files to the address that its worker answers, under the names that it reads', () => {
    const { share_target: target, scope } = JSON.parse(read('manifest.webmanifest'));
    const worker = read('share-worker.js');
    expect(target).toMatchObject({ action: '/share-target', method: 'POST', enctype: 'multipart/form-data' });
    expect(target.action.startsWith(scope)).toBe(true);
    for (const name of [target.params.title, target.params.text, target.params.url, target.params.files[0].name]) {
      expect(worker).toContain(`'${name}'`);
    }
    expect(target.params.files[0].accept).toEqual(['image/jpeg', 'image/png', 'image/webp', 'application/pdf']);
  });

  test.each([
    ['#shared=%D8%AD%D9%81%D8%B1%D8%A9', 'حفرة'],
    ['#shared=', ''],
    ['#shared=%FF', ''],
    ['', null],
    ['#step-heading', null],
  ])('has the words of %j', (hash, words) => {
    vi.stubGlobal('location', { hash });
    expect(sharedWords()).toBe(words);
  });
});

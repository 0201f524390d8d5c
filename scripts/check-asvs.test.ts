import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asvsFaults, pointerFaults, requirements } from './check-asvs.ts';

const root = join(import.meta.dirname, '..');
const document = readFileSync(join(root, 'docs/security/asvs.md'), 'utf8');
const threats = readFileSync(join(root, 'docs/security/threat-model.md'), 'utf8');

test('the requirements are those of OWASP ASVS 5.0.0: 70 of level 1, 183 of level 2, 92 of level 3; 283 are demanded', () => {
  const count = (level: number) => requirements.filter((requirement) => requirement.level === level).length;
  expect([count(1), count(2), count(3)]).toEqual([70, 183, 92]);
  expect(requirements.filter(({ demanded }) => demanded)).toHaveLength(283);
});

test('what the table of requirements claims has a test or a section behind it, and its summary counts right', () => {
  expect(asvsFaults(document, root)).toEqual([]);
});

test('what the threat model points to is there', () => {
  expect(pointerFaults(threats, root)).toEqual([]);
  expect(threats).toMatch(/`[^`#]+` “[^”]+”/);
});

describe('of a table that claims what is not so, is found', () => {
  const first = /^\| V1\.1\.1 .*$/m.exec(document)?.[0] ?? '';
  const withRow = (line: string) =>
    asvsFaults(
      document.replace(first, () => line),
      root,
    );
  test.each([
    ['a requirement left out', '', 'V1.1.1 stands 0 times'],
    ['one that stands twice', `${first}\n${first}`, 'V1.1.1 stands 2 times'],
    ['a wrong level', first.replace('| 2 |', '| 1 |'), 'V1.1.1 is of level 2'],
    ['a state of its own', '| V1.1.1 | 2 | yes | decoded once by the server | |', 'V1.1.1: “yes” is no state'],
    ['a claim without a pointer', '| V1.1.1 | 2 | met | decoded once by the server | |', 'V1.1.1 is met without a pointer'],
    [
      'a file that is not there',
      '| V1.1.1 | 2 | met | decoded once | `server/src/nothing.ts` “some test” |',
      'there is no server/src/nothing.ts',
    ],
    ['a test that is not there', '| V1.1.1 | 2 | met | decoded once | `package.json` “no such test” |', 'does not say “no such test”'],
    ['a section that is not there', '| V1.1.1 | 2 | met | decoded once | `README.md#nothing` |', 'README.md has no section #nothing'],
    ['a broken row', '| V1.1.1 | 2 | met |', 'not a row of five cells'],
  ])('%s', (_, line, fault) => {
    expect(withRow(line).join('\n')).toContain(fault);
  });

  test('a wrong count', () => {
    expect(asvsFaults(document.replace(/^\| met \| \d+ \|$/m, '| met | 1 |'), root).join('\n')).toContain(
      'the summary counts “met” otherwise',
    );
  });
});

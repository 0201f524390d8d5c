import { describe, expect, test } from 'vitest';
import { dependencyFaults, installedLicence, type KnownBad, type Locked, readKnownBad, readLocked } from './check-dependencies.ts';

test('what is locked is licensed, whole, from a registry and not known to be bad', () => {
  expect(dependencyFaults(readLocked(), readKnownBad(), installedLicence)).toEqual([]);
});

test('what is accepted all the same is not part of a production install', () => {
  const { packages } = readLocked();
  for (const { name } of readKnownBad().accepted) {
    for (const [path, { dev }] of Object.entries(packages))
      if (path.endsWith(`node_modules/${name}`)) expect([path, dev]).toEqual([path, true]);
  }
});

describe('each fault is found', () => {
  const known: KnownBad = { versions: [{ name: 'left', versions: '<2 || 3.0.1', why: 'taken over' }], accepted: [] };
  const sound = { version: '2.0.0', integrity: 'sha512-x', license: 'MIT' };
  const faults = (path: string, entry: object) =>
    dependencyFaults({ packages: { [path]: { ...sound, ...entry } } } as Locked, known, () => undefined);

  test.each([
    ['a version known to be bad', 'node_modules/left', { version: '3.0.1' }, 'left 3.0.1: taken over'],
    ['one inside another package', 'node_modules/a/node_modules/left', { version: '1.9.9' }, 'left 1.9.9: taken over'],
    ['a pre-release of one', 'node_modules/left', { version: '1.9.9-beta.2' }, 'left 1.9.9-beta.2: taken over'],
    ['no integrity', 'node_modules/b', { integrity: undefined }, 'b 2.0.0: without an integrity hash'],
    ['a git source', 'node_modules/b', { resolved: 'git+ssh://git@host/b.git#1' }, 'b 2.0.0: not from a registry'],
    ['plain http', 'node_modules/b', { resolved: 'http://host/b.tgz' }, 'b 2.0.0: not from a registry'],
    ['a licence that binds us', 'node_modules/b', { license: 'AGPL-3.0-only' }, 'b 2.0.0: licence AGPL-3.0-only'],
    ['one of two licences that both bind', 'node_modules/b', { license: 'MIT AND GPL-3.0-only' }, 'b 2.0.0: licence MIT AND GPL-3.0-only'],
    ['no licence', 'node_modules/b', { license: undefined }, 'b 2.0.0: licence unknown'],
  ])('%s', (_, path, entry, fault) => {
    expect(faults(path, entry)).toEqual([fault]);
  });

  test('and nothing else', () => {
    expect(faults('node_modules/left', {})).toEqual([]);
    expect(faults('node_modules/b', { license: '(GPL-2.0-only OR MIT)' })).toEqual([]);
    expect(faults('node_modules/b', { license: 'GPL-3.0-only', dev: true })).toEqual([]);
  });

  test('too many packages that the server stands on', () => {
    const dependencies = Object.fromEntries(Array.from({ length: 41 }, (_, index) => [`p${index}`, '1.0.0']));
    expect(dependencyFaults({ packages: { server: { dependencies } } }, known, () => undefined)).toEqual([
      'server: 41 direct dependencies, more than 40',
    ]);
  });
});

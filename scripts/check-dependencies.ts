import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { satisfies } from 'semver';

/** An entry of package-lock.json, as far as it is looked at here. */
interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  link?: boolean;
  dev?: boolean;
  dependencies?: Record<string, string>;
}
export interface Locked {
  packages: Record<string, LockedPackage>;
}
export interface KnownBad {
  versions: { name: string; versions: string; why: string }[];
  accepted: { name: string; why: string }[];
}

/**
 * Licences that may be distributed beside Apache-2.0. LGPL: sharp's libvips, linked dynamically; MPL: file by file.
 * An expression passes when each of its parts does, or one of those that may be chosen.
 */
const licences = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);
const mostServerDependencies = 40;

const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** What is wrong with what is installed, by the lock file alone. @param licenceOf for packages whose entry names none */
export function dependencyFaults(locked: Locked, known: KnownBad, licenceOf: (path: string) => string | undefined): string[] {
  const faults: string[] = [];
  for (const [path, entry] of Object.entries(locked.packages)) {
    if (!path.includes('node_modules/') || entry.link) continue;
    const what = `${nameOf(path)} ${entry.version}`;
    if (!entry.integrity) faults.push(`${what}: without an integrity hash`);
    if (entry.resolved && !/^https:\/\/[^/]+\/.+\.tgz$/.test(entry.resolved)) faults.push(`${what}: not from a registry`);
    // A pre-release of a version that is known to be bad is as bad.
    const isBad = (versions: string) => satisfies(entry.version ?? '', versions, { includePrerelease: true });
    const bad = known.versions.find(({ name, versions }) => name === nameOf(path) && isBad(versions));
    if (bad && !known.accepted.some(({ name }) => name === bad.name)) faults.push(`${what}: ${bad.why}`);
    const licence = entry.license ?? licenceOf(path);
    if (!entry.dev && !isAllowed(licence)) faults.push(`${what}: licence ${licence ?? 'unknown'}`);
  }
  const direct = Object.keys(locked.packages.server?.dependencies ?? {}).length;
  if (direct > mostServerDependencies) faults.push(`server: ${direct} direct dependencies, more than ${mostServerDependencies}`);
  return faults;
}

function isAllowed(expression: string | undefined): boolean {
  if (!expression) return false;
  const choices = expression.replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((licence) => licences.has(licence.trim())));
}

const root = join(import.meta.dirname, '..');
const readJson = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));

export const readLocked = (): Locked => readJson('package-lock.json');
export const readKnownBad = (): KnownBad => readJson('docs/security/known-bad-versions.json');
/** What names its licence in its readme only. */
const inReadme: Readonly<Record<string, string>> = { 'node_modules/combine-errors': 'MIT' };

/** Of what is installed on this machine; packages for others are not. */
export function installedLicence(path: string): string | undefined {
  const file = `${path}/package.json`;
  return existsSync(join(root, file)) ? (readJson(file).license ?? inReadme[path]) : undefined;
}

// Installs what is missing, on whatever Node (≥ 20) is there; everything after this runs on the pinned runtime.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules/.sawt-installed');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted()) {
  console.log('Installing the packages (once, and after each change of a package.json or of package-lock.json) …');
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, wanted());
}
const pinned = join(root, 'node_modules/.bin/node');
const major = Number(process.versions.node.split('.')[0]);
if (!existsSync(pinned) && major < 24) {
  console.error('Sawt needs Node 24 here: no packaged runtime exists for this kind of machine. Install Node 24 and try again.');
  process.exit(1);
}

/** What the packages come from: the lock file and what each workspace asks for. */
function wanted() {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const files = ['package-lock.json', 'package.json', ...workspaces.map((name) => `${name}/package.json`)];
  return createHash('sha256')
    .update(files.map((file) => readFileSync(join(root, file), 'utf8')).join('\0'))
    .digest('hex');
}

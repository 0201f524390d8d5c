import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';
import type { Target, Verdict } from './target.ts';

/** All that look for faults in what the server does; not those that guess addresses, and not `ssrf` and `xxe`, which ask a server in the internet. */
const modules = [
  'blindsql',
  'cookieflags',
  'crlf',
  'csp',
  'exec',
  'file',
  'http_headers',
  'methods',
  'permanentxss',
  'redirect',
  'sql',
  'xss',
];

interface Report {
  vulnerabilities: Record<string, { path: string; info: string; parameter: string }[]>;
  anomalies: Record<string, { path: string; info: string; parameter: string }[]>;
}

export async function wapiti({ url, caller, cookies, addresses, folder }: Target): Promise<Verdict> {
  const report = join(folder, `wapiti-${caller}.json`);
  const output = join(folder, `wapiti-${caller}.txt`);
  const scope = ['-u', `${url}/`, ...addresses.flatMap((address) => ['-s', address]), '-d', '0', '--max-parameters', '20'];
  const store = ['--flush-session', '--store-session', join(folder, caller), '--store-config', join(folder, `${caller}-config`)];
  const times = ['--max-scan-time', '20', '--max-attack-time', '60', '-t', '10'];
  const form = ['--no-bugreport', '-f', 'json', '-o', report, '-v', '1', '-H', `Cookie: ${cookies}`];
  await runProgram('wapiti', [...scope, ...store, ...times, '-m', modules.join(','), ...form], 240, output);
  const printed = readFileSync(output, 'utf8');
  if (!existsSync(report)) throw new Error(`wapiti made no report: ${printed.slice(-2000)}`);
  const { vulnerabilities, anomalies } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  // Several modules say the same.
  const findings = new Map(
    Object.entries({ ...vulnerabilities, ...anomalies })
      .flatMap(([kind, list]) => list.map(({ path, info, parameter }) => ({ kind, path, info, parameter })))
      .map((finding) => [Object.values(finding).join(), finding]),
  );
  const cut = [...printed.matchAll(/Max attack time was reached for module (\w+)/g)].map(([, name]) => name);
  return { findings: [...findings.values()], notes: cut.map((module) => `${module} cut short`) };
}

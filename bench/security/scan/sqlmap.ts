import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { runProgram } from './run-program.ts';
import type { Target, Verdict } from './target.ts';

export async function sqlmap({ caller, cookies, addresses, folder }: Target): Promise<Verdict> {
  const withParameters = addresses.filter((address) => address.includes('?'));
  const [list, results, output] = ['addresses.txt', 'sqlmap.csv', 'sqlmap.txt'].map((name) => join(folder, `${caller}-${name}`)) as [
    string,
    string,
    string,
  ];
  writeFileSync(list, withParameters.join('\n'));
  const technique = ['--technique', 'BEU', '--dbms', 'postgresql', '--level', '1', '--risk', '1', '--threads', '2'];
  const form = ['--batch', '--disable-coloring', '--flush-session', '--skip-waf', '--ignore-code', '*', '--cookie', cookies];
  const places = ['--output-dir', join(folder, `${caller}-sqlmap`), '--results-file', results];
  const ended = await runProgram('sqlmap', ['-m', list, ...technique, ...form, ...places], 180, output);
  const begun = readFileSync(output, 'utf8').match(/testing URL/g)?.length ?? 0;
  if (begun === 0) throw new Error(`sqlmap tested nothing: ${readFileSync(output, 'utf8').slice(-2000)}`);
  const rows: string[][] = existsSync(results) ? parse(readFileSync(results), { from_line: 2, relax_column_count: true }) : [];
  return {
    findings: rows.map(([path = '', place = '', parameter = '', how = '']) => ({
      kind: `SQL injection, ${place}`,
      path,
      parameter,
      info: how,
    })),
    notes: ended ? [] : [`ended after ${begun} of ${withParameters.length} addresses`],
  };
}

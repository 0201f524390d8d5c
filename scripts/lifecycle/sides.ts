import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseMove } from '@sawt/contract';
import { workflow } from '../../server/src/modules/voice/workflow.ts';

export const sides = ['citizen', 'agency', 'emirate', 'system'] as const;
export type Side = (typeof sides)[number];

const folder = join(import.meta.dirname, '../../server/migrations');
const sql = readdirSync(folder)
  .filter((name) => name.endsWith('.sql'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');
const staffRoles = new Set([...sql.matchAll(/\('(\w+)', \d+, '[^']*', true\)/g)].map(([, role]) => role));
const grants = [...sql.matchAll(/\('(\w+)', '(\w+\.\w+)', '(own|department|agency|region)'\)/g)];

/** Who makes a move, by the roles that the migrations give its permission: staff that reaches the region is the emirate's. */
export function sidesOf(move: CaseMove): Side[] {
  const { permission } = workflow[move];
  if (!permission) return ['system'];
  const found = new Set<Side>();
  for (const [, role, granted, scope] of grants) {
    if (granted === permission) found.add(!staffRoles.has(role) ? 'citizen' : scope === 'region' ? 'emirate' : 'agency');
  }
  return sides.filter((side) => found.has(side));
}

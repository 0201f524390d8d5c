import type { WalledTx } from '../../platform/database/wall.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Actor } from '../../platform/policy/actor.ts';
import { type CaseRow, findCase } from './case-store.ts';
import { canRead } from './policy.ts';

/** @throws problem `case.not_found` for unknown and foreign cases alike */
export async function getReadable(db: WalledTx, actor: Actor, number: string): Promise<CaseRow> {
  const row = await findCase(db, number);
  if (!row || !canRead(actor, row)) throw problem('case.not_found');
  return row;
}

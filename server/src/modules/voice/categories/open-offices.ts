import type { Category } from '@sawt/contract';
import type { WalledTx } from '../../../platform/database/wall.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { VoiceDeps } from '../deps.ts';
import { groundOf } from '../routing/live-rules.ts';

/** What comes into use again has somebody who answers it. @throws problem `agency.closed` */
export async function demandOpenOffices({ directory }: VoiceDeps, tx: WalledTx, categories: readonly Category[]): Promise<void> {
  if (categories.length === 0) return;
  const { takesCases } = groundOf([], await directory.holdPlaces(tx));
  const closed = categories.filter(({ agency, department }) => agency !== null && !takesCases(agency, department));
  if (closed.length > 0) throw problem('agency.closed', { fields: [{ path: 'body.active', code: 'agency_inactive' }] });
}

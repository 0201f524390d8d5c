import type { Agency } from '@sawt/contract';
import type { Work } from '../../platform/audit/change.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Places } from './places.ts';

/** @throws problem `agency.not_found` */
export function updateAgency(places: Places, code: string, { twoPersonApproval }: { twoPersonApproval: boolean }): Work<Agency> {
  return async ({ tx }) => {
    const before = (await places.agencies()).get(code);
    if (!before) throw problem('agency.not_found');
    await tx.updateTable('directory.agency').set({ two_person_approval: twoPersonApproval }).where('code', '=', code).execute();
    return {
      subject: `agency:${code}`,
      details: { before: { twoPersonApproval: before.twoPersonApproval }, after: { twoPersonApproval } },
      output: { ...before, twoPersonApproval },
    };
  };
}

import type { Agency } from '@sawt/contract';
import type { SettingsWork } from '../../platform/audit/change.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Places } from './places.ts';

/** @throws problem `agency.not_found` */
export function updateAgency(places: Places, code: string, { twoPersonApproval }: { twoPersonApproval: boolean }): SettingsWork<Agency> {
  return async ({ tx }) => {
    const agency = (await places.agencies()).get(code);
    // What the list says may be half a minute old.
    const row = await tx
      .selectFrom('directory.agency')
      .select('two_person_approval')
      .where('code', '=', code)
      .forUpdate()
      .executeTakeFirst();
    if (!agency || !row) throw problem('agency.not_found');
    await tx.updateTable('directory.agency').set({ two_person_approval: twoPersonApproval }).where('code', '=', code).execute();
    return {
      subject: `agency:${code}`,
      details: { before: { twoPersonApproval: row.two_person_approval }, after: { twoPersonApproval } },
      output: { ...agency, twoPersonApproval },
    };
  };
}

import { type Agency, directory } from '@sawt/contract';
import type { SettingsWork } from '../../platform/audit/change.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Setting } from '../../platform/setting-history/setting-history.ts';
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

/** What of an agency has a history. */
export const agencySetting = (places: Places, code: string): Setting<{ twoPersonApproval: boolean }, Agency> => ({
  subject: `agency:${code}`,
  async read(db) {
    const row = await db.selectFrom('directory.agency').select('two_person_approval').where('code', '=', code).executeTakeFirst();
    if (!row) throw problem('agency.not_found');
    return { twoPersonApproval: row.two_person_approval };
  },
  body: directory.updateAgency.body,
  change: (body) => updateAgency(places, code, body),
});

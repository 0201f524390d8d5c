import type { CaseDetail, InputOf, PartnerCase, partnerIntake } from '@sawt/contract';
import type { Work } from '../../../platform/audit/change.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { PartnerCaller } from '../../../platform/partners/identify-partner.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';
import { submitCase } from '../submit-case.ts';

type Sent = InputOf<(typeof partnerIntake)['sendCase']>['body'];

/** A system is nobody with a side or a permission: it is let in to this one act. */
const asAuthor = ({ id }: PartnerCaller): Actor => ({
  personId: id,
  onBehalfOf: null,
  side: 'emirate',
  agency: null,
  department: null,
  permissions: new Map(),
});

/**
 * A case that another system sends for a citizen: the same use-case and the same rules as everywhere.
 * @throws problem `category.not_found` for a category of another agency than the key is for; see `submitCase`
 */
export function sendCase(deps: VoiceDeps, partner: PartnerCaller, body: Sent, key: string): Work<CaseDetail> {
  return async (change) => {
    const { newCitizen, consents, ...submission } = body;
    await demandOwnCategory(deps, partner, submission.category);
    const citizenId = await deps.directory.registerCitizen(change.tx, newCitizen);
    await deps.directory.hearConsents(change.tx, citizenId, { heardBy: partner.id, texts: consents, how: 'partner' }, change.now);
    const intake = { key, channel: 'api', citizenId, bySystem: true } as const;
    const recorded = await submitCase(deps, asAuthor(partner), { ...submission, files: [] }, intake)(change);
    return { ...recorded, details: { ...recorded.details, partner: partner.id, citizen: citizenId } };
  };
}

async function demandOwnCategory({ categoryTree }: VoiceDeps, { agency }: PartnerCaller, code: string | null): Promise<void> {
  if (agency === null) return;
  const category = (await categoryTree()).find((each) => each.code === code);
  if (category?.agency !== agency) throw problem('category.not_found', { fields: [{ path: 'body.category', code: 'custom' }] });
}

/** @throws problem `case.not_found` for unknown ones and those of others alike */
export async function readSentCase({ directory }: VoiceDeps, db: WalledTx, partner: PartnerCaller, number: string): Promise<PartnerCase> {
  const row = await db
    .selectFrom('voice.case')
    .select(['number', 'status', 'agency', 'created_at', 'due_at'])
    .where('number', '=', number)
    .where('entered_by', '=', partner.id)
    .executeTakeFirst();
  if (!row) throw problem('case.not_found');
  const agency = row.agency === null ? undefined : (await directory.agencies()).get(row.agency);
  return {
    number: row.number,
    status: row.status as PartnerCase['status'],
    agency: agency ? { code: agency.code, name: agency.name } : null,
    createdAt: row.created_at.toISOString(),
    dueAt: row.due_at?.toISOString() ?? null,
  };
}

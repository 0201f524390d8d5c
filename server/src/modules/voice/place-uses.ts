import { countedUses, openStatuses, type PlaceUse, type RoutingRule } from '@sawt/contract';
import type { WalledTx } from '../../platform/database/wall.ts';
import type { OfficePlace } from '../directory/index.ts';

/** What of the cases, and of how they come to agencies, stands on an agency or department. */
export async function usesOfPlace(db: WalledTx, place: OfficePlace): Promise<PlaceUse[]> {
  return [
    { what: 'open_cases', count: await openCasesAt(db, place) },
    { what: 'categories', count: await categoriesOf(db, place) },
    { what: 'routing_rules', count: await rulesTo(db, place) },
  ];
}

/** Along the index of an agency's open cases. */
async function openCasesAt(db: WalledTx, { agency, department }: OfficePlace): Promise<number> {
  const open = db.selectFrom('voice.case').select('id').where('agency', '=', agency).where('status', 'in', openStatuses).limit(countedUses);
  return (await (department === null ? open : open.where('department', '=', department)).execute()).length;
}

/** Those in use: to a category that was retired no case comes. */
async function categoriesOf(db: WalledTx, { agency, department }: OfficePlace): Promise<number> {
  const own = db.selectFrom('voice.category').select('code').where('agency', '=', agency).where('active', '=', true);
  return (await (department === null ? own : own.where('department', '=', department)).execute()).length;
}

/** Of the rules in force. One in a draft is found when that is to be made live. */
async function rulesTo(db: WalledTx, { agency, department }: OfficePlace): Promise<number> {
  const live = await db.selectFrom('voice.routing_version').select('rules').where('state', '=', 'live').executeTakeFirst();
  const rules = (live?.rules ?? []) as unknown as RoutingRule[];
  return rules.filter(({ to }) => to.agency === agency && (department === null || to.department === department)).length;
}

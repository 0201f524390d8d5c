import type { Category, RoutingRule } from '@sawt/contract';
import { type Cached, cached } from '../../../platform/cache.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { AgencyRecord, Directory } from '../../directory/index.ts';
import { type PreparedRules, prepareRules, type RoutingGround } from './decide.ts';

interface Sources {
  directory: Directory;
  categoryTree(): Promise<Category[]>;
}

/**
 * The rules in force, at most half a minute old, so that a submission asks the database nothing for them. Made live on this
 * server they hold at once, on the others within that time; each case keeps the version by which it came.
 */
export const createLiveRules = (lookups: Database, sources: Sources): Cached<PreparedRules> =>
  cached(async () => {
    const [row, categories, agencies] = await Promise.all([
      lookups.selectFrom('voice.routing_version').select(['id', 'rules']).where('state', '=', 'live').executeTakeFirst(),
      sources.categoryTree(),
      sources.directory.agencies(),
    ]);
    return prepareRules((row?.rules ?? []) as unknown as RoutingRule[], row?.id ?? null, groundOf(categories, agencies));
  });

export const groundOf = (categories: readonly Category[], agencies: ReadonlyMap<string, AgencyRecord>): RoutingGround => ({
  categories,
  takesCases: (agency, department) => takesCases(agencies.get(agency), department),
});

function takesCases(agency: AgencyRecord | undefined, department: string | null): boolean {
  if (!agency?.active) return false;
  return department === null || agency.departments.some(({ code, active }) => code === department && active);
}

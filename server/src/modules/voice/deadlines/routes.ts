import type { deadlines as contract, InputOf, ResultOf } from '@sawt/contract';
import { addWorkingMinutes } from '../../../platform/calendar/working-time.ts';
import type { Reader } from '../../../platform/database/database.ts';
import type { Handlers } from '../../../platform/http/context.ts';
import { problem } from '../../../platform/http/problem.ts';
import { findCategory } from '../categories/category-store.ts';
import type { VoiceDeps } from '../deps.ts';
import { restorePolicy, savePolicy, withdrawPolicy } from './change-policies.ts';
import { listPolicies, listPolicyVersions } from './policy-store.ts';
import { timesOf } from './times-of.ts';

export function deadlineHandlers(deps: VoiceDeps): Handlers<typeof contract> {
  /** This server reads them again; the others follow within half a minute. */
  async function forgetting<T>(changing: Promise<T>): Promise<T> {
    const changed = await changing;
    deps.deadlinePolicies.forget();
    return changed;
  }
  return {
    listDeadlinePolicies: ({ read }) => read((db) => listPolicies(deps.directory, db)),
    listDeadlineVersions: ({ read }) => read((db) => listPolicyVersions(deps.directory, db)),
    saveDeadlinePolicy: ({ actor, change }, { body }) => forgetting(change(savePolicy(deps, actor, body))),
    withdrawDeadlinePolicy: ({ actor, change }, { params }) => forgetting(change(withdrawPolicy(deps, actor, params.id))),
    restoreDeadlinePolicy: ({ actor, change }, { params, body }) => forgetting(change(restorePolicy(deps, actor, params.id, body.seen))),
    tryDeadlines: ({ read }, { query }) => read((db) => tryDeadlines(deps, db, query)),
  };
}

type Trial = (typeof contract)['tryDeadlines'];

/** The agency left out is that of the category, as when it is routed. */
async function tryDeadlines(deps: VoiceDeps, db: Reader, query: InputOf<Trial>['query']): Promise<ResultOf<Trial>> {
  const category = query.category ? await findCategory(db, query.category) : undefined;
  if (query.category && !category) throw problem('category.not_found', { fields: [{ path: 'query.category', code: 'category_unknown' }] });
  if (query.agency && !(await deps.directory.agencies()).has(query.agency)) {
    throw problem('agency.not_found', { fields: [{ path: 'query.agency', code: 'agency_unknown' }] });
  }
  const facts = { ...query, category: category?.code ?? null, agency: query.agency ?? category?.agency ?? null };
  const { acknowledge, answer, policy } = await timesOf(deps, db, facts);
  const now = deps.clock.now();
  const calendar = (await deps.calendars()).of(facts.agency);
  const dueAfter = (minutes: number) => addWorkingMinutes(now, minutes, calendar).toISOString();
  return {
    acknowledgeMinutes: acknowledge,
    answerMinutes: answer,
    policy: (await listPolicies(deps.directory, db)).find(({ id }) => id === policy) ?? null,
    acknowledgeDueAt: dueAfter(acknowledge),
    answerDueAt: dueAfter(answer),
  };
}

import type { Category, CategorySettings, categories, InputOf, RoutingRule } from '@sawt/contract';
import type { SettingsWork } from '../../../platform/audit/change.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';
import { columnsOf, listCategories } from './category-store.ts';
import { settingsOf } from './differences.ts';
import { demandOpenOffices } from './open-offices.ts';
import { holdTree, keepVersion } from './versions.ts';

type Changes = InputOf<(typeof categories)['updateCategory']>['body'];

/** Changes a leaf. Clocks already running keep the time they were given, and cases the name under which they came. */
export function updateCategory(deps: VoiceDeps, actor: Actor, code: string, body: Changes): SettingsWork<Category> {
  return async (change) => {
    const { tx } = change;
    const tree = await holdTree(tx);
    const before = tree.find((each) => each.code === code);
    if (!before?.agency) throw problem('category.not_found');
    const wanted = changed(settingsOf(before), body);
    demandFreeName(tree, before, wanted);
    demandFitSuccessors(tree, before, wanted);
    if (!wanted.active && wanted.successors.length === 0) await demandUnruled(tx, code);
    if (wanted.active && !before.active) await demandOpenOffices(deps, tx, [before]);
    await tx.updateTable('voice.category').set(columnsOf(wanted)).where('code', '=', code).execute();
    await keepVersion(change, actor, tree);
    const output = (await listCategories(tx)).find((each) => each.code === code) ?? before;
    return { subject: `category:${code}`, details: { before: settingsOf(before), after: settingsOf(output) }, output };
  };
}

const changed = (before: CategorySettings, body: Changes): CategorySettings => ({
  name: body.name ?? before.name,
  acknowledgeHours: body.acknowledgeHours ?? before.acknowledgeHours,
  answerHours: body.answerHours ?? before.answerHours,
  priority: body.priority ?? before.priority,
  active: body.active ?? before.active,
  // What is in use again is followed by nothing.
  successors: body.successors ?? (body.active ? [] : before.successors),
});

function demandFreeName(tree: readonly Category[], before: Category, { name }: CategorySettings): void {
  const beside = tree.filter((each) => each.parent === before.parent && each.code !== before.code);
  for (const language of ['ar', 'en'] as const) {
    if (name[language] !== before.name[language] && beside.some((each) => each.name[language] === name[language])) {
      throw problem('category.exists', { fields: [{ path: `body.name.${language}`, code: 'taken' }] });
    }
  }
}

/** A ring cannot come about: a new successor is in use, and what is in use has none. */
function demandFitSuccessors(tree: readonly Category[], before: Category, { active, successors }: CategorySettings): void {
  const unfit = successors.filter((code) => {
    const next = tree.find((each) => each.code === code);
    return code === before.code || !next?.agency || (!next.active && !before.successors.includes(code));
  });
  if (unfit.length > 0 || (active && successors.length > 0)) {
    throw problem('category.successor_unfit', { fields: [{ path: 'body.successors', code: 'successor_unfit', keys: unfit }] });
  }
}

/** Rules that name it would hold for nothing any more, and nobody would see it. */
async function demandUnruled(tx: Tx, code: string): Promise<void> {
  const versions = await tx.selectFrom('voice.routing_version').select('rules').where('state', 'in', ['draft', 'live']).execute();
  const rules = versions.flatMap((version) => version.rules as unknown as RoutingRule[]).filter(({ when }) => when.category === code);
  if (rules.length === 0) return;
  const keys = [...new Set(rules.map((rule) => rule.code))];
  throw problem('category.still_ruled', { fields: [{ path: 'body.successors', code: 'still_ruled', keys }] });
}

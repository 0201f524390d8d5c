import type { PreparedRules, Route, RouteFacts } from '../routing/decide.ts';
import { decideRoute } from '../routing/decide.ts';
import type { Sure } from './suggester.ts';

/** Where a case without a category goes that no rule sends anywhere: where its words surely point. The category, where it is sure too. */
export function routeByWords(rules: PreparedRules, facts: RouteFacts, sure: Sure): { route: Route; category: string | null } {
  const why = { by: 'words', confidence: sure.confidence, model: sure.model } as const;
  if (sure.category) {
    const route = decideRoute(rules, { ...facts, category: sure.category });
    return { route: route.why.by === 'category' ? { ...route, why } : route, category: sure.category.code };
  }
  if (!rules.ground.takesCases(sure.agency, null)) return { route: decideRoute(rules, facts), category: null };
  return { route: { agency: sure.agency, department: null, priority: 'normal', why }, category: null };
}

import type { Reader } from '../../../platform/database/database.ts';
import { findCategory } from '../categories/category-store.ts';
import type { VoiceDeps } from '../deps.ts';
import { percentOf } from '../rules/rule-store.ts';
import { type CaseFacts, pickPolicy } from './pick-policy.ts';

/** How long a case has, in working minutes, and which policy says so; null: none, it is the time of its category. */
export interface Times {
  acknowledge: number;
  answer: number;
  policy: number | null;
}

/** In working hours, where a case has no category. */
const defaultHours = { acknowledge: 8, answer: 40 };

/** By the most specific policy; where none fits, the time of the category in the share of the priority (`voice.priority_rule`). */
export async function timesOf({ deadlinePolicies, categoryTree, caseRules }: VoiceDeps, db: Reader, facts: CaseFacts): Promise<Times> {
  const policy = pickPolicy(await deadlinePolicies(), await categoryTree(), facts);
  if (policy) return { acknowledge: policy.acknowledgeMinutes, answer: policy.answerMinutes, policy: policy.id };
  const category = facts.category ? await findCategory(db, facts.category) : undefined;
  const rules = await caseRules();
  const share = percentOf(rules, facts.priority) / percentOf(rules, category?.priority ?? 'normal');
  const minutes = (hours: number) => Math.max(1, Math.round(hours * 60 * share));
  return {
    acknowledge: minutes(category?.acknowledgeHours ?? defaultHours.acknowledge),
    answer: minutes(category?.answerHours ?? defaultHours.answer),
    policy: null,
  };
}

import type { CallOf, CategorySettings, categories } from '@sawt/contract';

type Changes = CallOf<typeof categories.updateCategory>['body'];

/** Only what differs, so that the history says what was changed and nothing else. An emptied number stays as it was. */
export function changedSettings(before: CategorySettings, after: CategorySettings): Changes {
  const successors = after.active ? [] : after.successors;
  return {
    ...((after.name.ar !== before.name.ar || after.name.en !== before.name.en) && { name: after.name }),
    ...(after.acknowledgeHours !== null &&
      after.acknowledgeHours !== before.acknowledgeHours && { acknowledgeHours: after.acknowledgeHours }),
    ...(after.answerHours !== null && after.answerHours !== before.answerHours && { answerHours: after.answerHours }),
    ...(after.priority !== before.priority && { priority: after.priority }),
    ...(after.active !== before.active && { active: after.active }),
    ...(successors.join() !== before.successors.join() && { successors }),
  };
}

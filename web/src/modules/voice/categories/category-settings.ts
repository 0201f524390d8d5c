import type { CallOf, Category, voice } from '@sawt/contract';

/** What can be changed of a category. */
export type CategorySettings = Pick<Category, 'acknowledgeHours' | 'answerHours' | 'priority' | 'active'>;
type Changes = CallOf<typeof voice.updateCategory>['body'];

/** Only what differs, so that the audit log says what was changed and nothing else. An emptied field stays as it was. */
export function changedSettings(before: CategorySettings, after: CategorySettings): Changes {
  return {
    ...(after.acknowledgeHours !== null &&
      after.acknowledgeHours !== before.acknowledgeHours && { acknowledgeHours: after.acknowledgeHours }),
    ...(after.answerHours !== null && after.answerHours !== before.answerHours && { answerHours: after.answerHours }),
    ...(after.priority !== before.priority && { priority: after.priority }),
    ...(after.active !== before.active && { active: after.active }),
  };
}

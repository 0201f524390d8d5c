import type { Category, InputOf, voice } from '@sawt/contract';
import type { Work } from '../../platform/audit/change.ts';
import { problem } from '../../platform/http/problem.ts';
import { findCategory } from './categories.ts';

type Changes = InputOf<(typeof voice)['updateCategory']>['body'];

/** Changes the deadlines, priority or use of a leaf. Clocks already running keep the time they were given. */
export function updateCategory(code: string, body: Changes): Work<Category> {
  return async ({ tx }) => {
    const before = await findCategory(tx, code);
    if (!before?.agency) throw problem('category.not_found');
    const { acknowledgeHours, answerHours, ...rest } = body;
    const changes = {
      ...rest,
      ...(acknowledgeHours && { acknowledge_hours: acknowledgeHours }),
      ...(answerHours && { answer_hours: answerHours }),
    };
    if (Object.keys(changes).length > 0) await tx.updateTable('voice.category').set(changes).where('code', '=', code).execute();
    return { subject: `category:${code}`, details: { changes: body }, output: (await findCategory(tx, code)) ?? before };
  };
}

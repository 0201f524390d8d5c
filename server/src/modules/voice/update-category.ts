import type { Category, InputOf, voice } from '@sawt/contract';
import type { SettingsWork } from '../../platform/audit/change.ts';
import { problem } from '../../platform/http/problem.ts';
import { findCategory } from './categories.ts';

type Changes = InputOf<(typeof voice)['updateCategory']>['body'];

/** Changes the deadlines, priority or use of a leaf. Clocks already running keep the time they were given. */
export function updateCategory(code: string, body: Changes): SettingsWork<Category> {
  return async ({ tx }) => {
    await tx.selectFrom('voice.category').select('code').where('code', '=', code).forUpdate().execute();
    const before = await findCategory(tx, code);
    if (!before?.agency) throw problem('category.not_found');
    const { acknowledgeHours, answerHours, ...rest } = body;
    const changes = {
      ...rest,
      ...(acknowledgeHours && { acknowledge_hours: acknowledgeHours }),
      ...(answerHours && { answer_hours: answerHours }),
    };
    if (Object.keys(changes).length > 0) await tx.updateTable('voice.category').set(changes).where('code', '=', code).execute();
    const output = (await findCategory(tx, code)) ?? before;
    return { subject: `category:${code}`, details: { before: settingsOf(before), after: settingsOf(output) }, output };
  };
}

const settingsOf = ({ acknowledgeHours, answerHours, priority, active }: Category) => ({ acknowledgeHours, answerHours, priority, active });

import type { DeadlineScope, FieldError } from '@sawt/contract';

interface Wanted {
  scope: DeadlineScope;
  acknowledgeMinutes: number;
  answerMinutes: number;
}

/** As for a category: 500 and 2,000 working hours. Longer than that is a slip of the keyboard. */
const most = { acknowledgeMinutes: 30_000, answerMinutes: 120_000 } as const;

/** Why a policy cannot be, each by its field. Whether what it names exists is asked elsewhere. */
export function policyFaults(wanted: Wanted): FieldError[] {
  const { scope, acknowledgeMinutes, answerMinutes } = wanted;
  const faults: FieldError[] = [];
  if (Object.values(scope).every((one) => one === null)) faults.push({ path: 'body.scope.category', code: 'policy_without_scope' });
  for (const field of ['acknowledgeMinutes', 'answerMinutes'] as const) {
    if (wanted[field] < 1) faults.push({ path: `body.${field}`, code: 'minutes_none' });
    else if (wanted[field] > most[field]) faults.push({ path: `body.${field}`, code: 'minutes_absurd', maximum: most[field] });
  }
  if (faults.length === 0 && acknowledgeMinutes > answerMinutes) {
    faults.push({ path: 'body.acknowledgeMinutes', code: 'acknowledge_after_answer' });
  }
  return faults;
}

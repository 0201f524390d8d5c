import type { Rung } from '@sawt/contract';

/**
 * Where on a ladder something happens, as one number: up to 100 the share of the time in per cent, above it so many working hours
 * after the time is over. A rung that repeats has several steps; each fires once for a run of a clock.
 */
export type Step = number;

const due: Step = 100;
export const isLate = (step: Step): boolean => step >= due;

export const stepOf = ({ unit, value }: Pick<Rung, 'unit' | 'value'>): Step => (unit === 'percent' ? value : due + value);

export const stepsOfRung = (rung: Rung): Step[] =>
  Array.from({ length: 1 + (rung.repeat?.times ?? 0) }, (_, index) => stepOf(rung) + index * (rung.repeat?.everyHours ?? 0));

export const stepsOf = (rungs: readonly Rung[]): Step[] => rungs.flatMap(stepsOfRung).sort((a, b) => a - b);

export const rungAt = (rungs: readonly Rung[], step: Step): Rung | undefined => rungs.find((rung) => stepsOfRung(rung).includes(step));

/** Working minutes from the start of a clock of this length. */
export const minutesTo = (step: Step, budgetMinutes: number): number =>
  isLate(step) ? budgetMinutes + (step - due) * 60 : Math.ceil((budgetMinutes * step) / 100);

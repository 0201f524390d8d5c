import type { Clock, FieldError, Rung } from '@sawt/contract';
import { isLate, stepOf, stepsOfRung } from './steps.ts';

const isWithin = (value: number, least: number, most: number) => value >= least && value <= most;
const mostHours = 2000;
const mostTimes = 50;

/** Why a ladder cannot be climbed, each by its field; empty where it can. */
export function ladderFaults(kind: Clock['kind'], rungs: readonly Rung[]): FieldError[] {
  return rungs.flatMap((rung, index) => {
    const value = valueFault(rungs, index);
    // Of two rungs at one moment the repetitions are at one moment, too: that is said once.
    const faults = value?.[1] === 'same_moment' ? [value] : [value, ...repeatFaults(rungs, index)];
    if (rung.audiences.length === 0) faults.push(['audiences', 'nobody_to_tell']);
    if (rung.channels?.length === 0) faults.push(['channels', 'no_channel']);
    // What is told together counts cases that are late: a directive would be in none of them.
    if (kind === 'directive' && rung.telling === 'digest') faults.push(['telling', 'directive_at_once']);
    return faults.flatMap((fault) => (fault ? [{ path: `body.rungs.${index}.${fault[0]}`, code: fault[1] }] : []));
  });
}

type Fault = readonly [field: string, code: string] | null;

const hasMoment = ({ unit, value }: Rung) => isWithin(value, 1, unit === 'percent' ? 100 : mostHours);

function valueFault(rungs: readonly Rung[], index: number): Fault {
  const rung = rungs[index] as Rung;
  if (!hasMoment(rung)) return ['value', rung.unit === 'percent' ? 'percent_range' : 'hours_range'];
  const before = rungs.slice(0, index).filter(hasMoment).map(stepOf);
  if (before.includes(stepOf(rung))) return ['value', 'same_moment'];
  return before.some((step) => step > stepOf(rung)) ? ['value', 'out_of_order'] : null;
}

function repeatFaults(rungs: readonly Rung[], index: number): Fault[] {
  const rung = rungs[index] as Rung;
  const { repeat } = rung;
  if (!repeat) return [];
  const every: Fault = isWithin(repeat.everyHours, 1, mostHours) ? null : ['repeat.everyHours', 'repeat_range'];
  const times: Fault = isWithin(repeat.times, 1, mostTimes) ? null : ['repeat.times', 'repeat_times'];
  if (every || times) return [every, times];
  if (hasMoment(rung) && !isLate(stepOf(rung))) return [['repeat.everyHours', 'repeat_before_due']];
  const [, ...again] = stepsOfRung(rung);
  const others = new Set(rungs.flatMap((other, place) => (place === index || !canRepeat(other) ? [] : stepsOfRung(other))));
  return again.some((step) => others.has(step)) ? [['repeat.everyHours', 'same_moment']] : [];
}

const canRepeat = ({ repeat }: Rung) => !repeat || (isWithin(repeat.everyHours, 1, mostHours) && isWithin(repeat.times, 1, mostTimes));

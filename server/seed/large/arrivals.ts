import { type Chance, createDraw } from './chance.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** Riyadh is three hours before UTC, all year. */
const riyadh = 3 * hour;

/** By the hour of Riyadh: little at night, most before noon, again in the evening. */
const hours = [6, 3, 2, 1, 2, 4, 8, 18, 34, 46, 52, 50, 44, 36, 30, 28, 30, 34, 38, 42, 44, 40, 28, 14];
/** From Sunday: the week begins with what the weekend gathered. */
const weekdays = [1.35, 1.2, 1.1, 1.05, 0.95, 0.55, 0.7];

/** When so many cases come in, in their order: two years to `until`, growing, with weeks, nights, and days on which something happens. */
export function arrivals(count: number, until: Date, chance: Chance): Float64Array {
  const days = 730;
  const first = Math.floor((until.getTime() + riyadh) / day) - days;
  const weights = Array.from({ length: days + 1 }, (_, index) => {
    const busy = chance.chance(0.02) ? chance.between(1.8, 3.2) : 1;
    return (weekdays[(first + index + 4) % 7] as number) * (0.7 + (0.6 * index) / days) * chance.between(0.9, 1.1) * busy;
  });
  const dayOf = createDraw([...weights.keys()], (index) => weights[index] as number);
  const hourOf = createDraw([...hours.keys()], (index) => hours[index] as number);
  const moments = new Float64Array(count);
  for (let index = 0; index < count; ) {
    const at = (first + dayOf(chance)) * day - riyadh + hourOf(chance) * hour + chance.whole(hour);
    if (at < until.getTime()) moments[index++] = at;
  }
  return moments.sort();
}

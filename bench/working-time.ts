// How many spans of up to five years are counted in working minutes a second, by the region's calendar with its Ramadan
// hours and both Eids. The limit is the 200,000 that are asked for; errors are spans that adding up day by day counts otherwise.
//
//   npm run bench -- working-time
import { region } from '../server/src/platform/calendar/testing/region.ts';
import { workingSpans } from '../server/src/platform/calendar/working-day.ts';
import { addWorkingMinutes, workingMinutesBetween } from '../server/src/platform/calendar/working-time.ts';
import { printLine } from './support/line.ts';

const limit = 200_000;
const rounds = 1_000_000;
const [minute, day] = [60_000, 86_400_000];
const begin = Date.UTC(2024, 0, 1);
const fiveYears = 1826;

/** Spans anywhere in five years, half of them longer than two. */
function spanOf(at: number): [Date, Date] {
  const from = begin + ((at * 7919) % (fiveYears * 1440)) * minute;
  return [new Date(from), new Date(from + ((at * 104_729) % (fiveYears * 1440)) * minute)];
}
const spans = Array.from({ length: 10_000 }, (_, at) => spanOf(at));

function countByDays([from, to]: [Date, Date]): number {
  let minutes = 0;
  for (let date = Math.floor(from.getTime() / day) - 1; date <= Math.floor(to.getTime() / day) + 1; date++) {
    for (const [opens, closes] of workingSpans(region, date)) {
      minutes += Math.max(0, Math.min(closes, to.getTime() / minute) - Math.max(opens, from.getTime() / minute));
    }
  }
  return minutes;
}

function perSecond(times: number, work: (span: [Date, Date]) => unknown): number {
  const began = performance.now();
  for (let at = 0; at < times; at++) work(spans[at % spans.length] as [Date, Date]);
  return times / ((performance.now() - began) / 1000);
}

const coldBegan = performance.now();
workingMinutesBetween(new Date(begin), new Date(begin + 2 * fiveYears * day), region);
const cold = performance.now() - coldBegan;
const errors = spans.filter((span) => workingMinutesBetween(...span, region) !== countByDays(span)).length;
const figure = perSecond(rounds, ([from, to]) => workingMinutesBetween(from, to, region));
const byDays = perSecond(rounds / 50, countByDays);
const dueMoments = perSecond(rounds / 10, ([from]) => addWorkingMinutes(from, 2100, region));
console.log(`first look at ten years: ${cold.toFixed(0)} ms; adding up day by day: ${Math.round(byDays)} spans/s`);
console.log(`due moments of five working days: ${Math.round(dueMoments)}/s`);
printLine({
  name: 'working-time',
  figure,
  unit: 'spans of up to five years counted/s',
  p95_ms: null,
  limit,
  ratio: figure / limit,
  errors,
  cases: spans.length,
});

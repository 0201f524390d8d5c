const minute = 60_000;
const riyadhOffset = 180 * minute;
const ummAlQura = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });

type Spans = [number, number][];
/** When people work on a day. @param localMidnight of that day, as if Riyadh were UTC */
export type HoursOf = (localMidnight: number) => Spans;

function partsOf(localMidnight: number) {
  const date = new Date(localMidnight);
  const [month, day] = ummAlQura.format(date).split(/[/ ]/).map(Number) as [number, number];
  return { month, day, weekday: date.getUTCDay(), iso: date.toISOString().slice(0, 10) };
}

/** The region's rules said a second time, as plainly as possible: fixed offset, no memory, `Intl` instead of `Temporal`. */
export const regionHours: HoursOf = (localMidnight) => {
  const { month, day, weekday, iso } = partsOf(localMidnight);
  const eid = (month === 10 && day <= 4) || (month === 12 && day >= 9 && day <= 13);
  if (weekday === 5 || weekday === 6 || eid || iso.endsWith('-02-22') || iso.endsWith('-09-23')) return [];
  return month === 9 ? [[600, 900]] : [[450, 870]];
};

/** And those of `clinic` in `region.ts`. */
export const clinicHours: HoursOf = (localMidnight) => {
  const { month, day, weekday, iso } = partsOf(localMidnight);
  if (iso === '2030-06-01') return [[480, 720]];
  if (iso === '2030-06-02') return [];
  const adha = month === 12 && day >= 9 && day <= 13;
  // Announced a day later in 1451, and shorter; in all other years by the calendar.
  const is1451 = iso >= '2030-01-01' && iso <= '2030-03-31';
  const fitr = is1451 ? iso >= '2030-02-06' && iso <= '2030-02-08' : month === 10 && day <= 4;
  if (weekday === 5 || adha || fitr || iso.endsWith('-02-22') || iso.endsWith('-09-23') || iso.endsWith('-10-05')) return [];
  if (month === 9) return weekday === 6 ? [] : [[600, 900]];
  if (iso < '2029-01-01')
    return weekday === 6
      ? []
      : [
          [480, 720],
          [960, 1200],
        ];
  return weekday === 6
    ? [[540, 600]]
    : [
        [480, 700],
        [720, 900],
        [1020, 1440],
      ];
};

/** Every minute from one moment (truncated to its minute), and whether people work in it: those of the region, or of the rules that are given. */
export function* walkMinutes(start: Date, hoursOf: HoursOf = regionHours): Generator<{ at: Date; working: boolean }> {
  let midnight = Number.NaN;
  let spans: Spans = [];
  for (let at = Math.floor(start.getTime() / minute) * minute; ; at += minute) {
    const local = at + riyadhOffset;
    const sinceMidnight = local % (1440 * minute);
    if (local - sinceMidnight !== midnight) {
      midnight = local - sinceMidnight;
      spans = hoursOf(midnight);
    }
    const minuteOfDay = sinceMidnight / minute;
    yield { at: new Date(at), working: spans.some(([from, to]) => minuteOfDay >= from && minuteOfDay < to) };
  }
}

/** Counts the working minutes among those from one moment to another. */
export function countByWalking(from: Date, to: Date, hoursOf?: HoursOf): number {
  let count = 0;
  const end = Math.floor(to.getTime() / minute) * minute;
  for (const { at, working } of walkMinutes(from, hoursOf)) {
    if (at.getTime() >= end) return count;
    if (working) count++;
  }
  throw new Error('unreachable: the walk has no end');
}

/** Walks until that many working minutes have passed. */
export function addByWalking(start: Date, minutes: number, hoursOf?: HoursOf): Date {
  let left = minutes;
  for (const { at, working } of walkMinutes(start, hoursOf)) {
    if (left === 0) return at;
    if (working) left--;
  }
  throw new Error('unreachable: the walk has no end');
}

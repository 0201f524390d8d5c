const minute = 60_000;
const riyadhOffset = 180 * minute;
const ummAlQura = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });

/** The region's rules said a second time, as plainly as possible: fixed offset, no memory, `Intl` instead of `Temporal`. */
function hoursOf(localMidnight: number): [number, number] {
  const date = new Date(localMidnight);
  const [month, day] = ummAlQura.format(date).split(/[/ ]/).map(Number) as [number, number];
  const gregorian = `${date.getUTCMonth() + 1}-${date.getUTCDate()}`;
  const weekend = date.getUTCDay() === 5 || date.getUTCDay() === 6;
  const eid = (month === 10 && day <= 4) || (month === 12 && day >= 9 && day <= 13);
  if (weekend || eid || gregorian === '2-22' || gregorian === '9-23') return [0, 0];
  return month === 9 ? [600, 900] : [450, 870];
}

/** Every minute from one moment (truncated to its minute), and whether people of the region work in it. */
export function* walkMinutes(start: Date): Generator<{ at: Date; working: boolean }> {
  let midnight = Number.NaN;
  let hours: [number, number] = [0, 0];
  for (let at = Math.floor(start.getTime() / minute) * minute; ; at += minute) {
    const local = at + riyadhOffset;
    const sinceMidnight = local % (1440 * minute);
    if (local - sinceMidnight !== midnight) {
      midnight = local - sinceMidnight;
      hours = hoursOf(midnight);
    }
    const minuteOfDay = sinceMidnight / minute;
    yield { at: new Date(at), working: minuteOfDay >= hours[0] && minuteOfDay < hours[1] };
  }
}

/** Counts the working minutes among those from one moment to another. */
export function countByWalking(from: Date, to: Date): number {
  let count = 0;
  const end = Math.floor(to.getTime() / minute) * minute;
  for (const { at, working } of walkMinutes(from)) {
    if (at.getTime() >= end) return count;
    if (working) count++;
  }
  throw new Error('unreachable: the walk has no end');
}

/** Walks until that many working minutes have passed. */
export function addByWalking(start: Date, minutes: number): Date {
  let left = minutes;
  for (const { at, working } of walkMinutes(start)) {
    if (left === 0) return at;
    if (working) left--;
  }
  throw new Error('unreachable: the walk has no end');
}

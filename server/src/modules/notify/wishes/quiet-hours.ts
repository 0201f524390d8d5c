/** In minutes since midnight in the region; across midnight where `from` is later than `until`, none where they are the same. */
export interface Quiet {
  from: number;
  until: number;
}

const minuteMs = 60_000;
const dayMinutes = 1440;
/** Riyadh is three hours ahead of UTC, all year and since 1947. */
const aheadMinutes = 180;

const minuteOfDay = (at: Date): number => (Math.floor(at.getTime() / minuteMs) + aheadMinutes) % dayMinutes;
const ahead = (from: number, to: number): number => (to - from + dayMinutes) % dayMinutes;

/** The next moment that is that minute of a day in the region; now, where it is that minute. */
function next(at: Date, minute: number): Date {
  const beginOfMinute = Math.floor(at.getTime() / minuteMs) * minuteMs;
  const wait = ahead(minuteOfDay(at), minute);
  return wait === 0 ? at : new Date(beginOfMinute + wait * minuteMs);
}

/** The end of the quiet hours that a moment falls into; the moment itself where it falls into none. */
export function afterQuiet(at: Date, { from, until }: Quiet): Date {
  const isQuiet = ahead(from, minuteOfDay(at)) < ahead(from, until);
  return isQuiet ? next(at, until) : at;
}

/** When a digest goes out that collects from this moment on; never in quiet hours. */
export function nextDigestAt(at: Date, digestAt: number, quiet: Quiet): Date {
  const soon = next(at, digestAt);
  return afterQuiet(soon > at ? soon : new Date(at.getTime() + dayMinutes * minuteMs), quiet);
}

export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
export const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

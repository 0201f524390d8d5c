const day = 86_400_000;
/** Riyadh has kept UTC+3 the whole year since 1968. */
const riyadh = 3 * 3_600_000;

const moment = (text: string, days: number): string | undefined => {
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(at) ? undefined : new Date(at - riyadh + days * day).toISOString();
};
const dayAt = (text: string | undefined, before: number): string => {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? '' : new Date(at + riyadh - before).toISOString().slice(0, 10);
};

/** The first moment of a day in Riyadh. */
export const beginOf = (text: string) => moment(text, 0);
/** The first moment that is no longer of it. */
export const endOf = (text: string) => moment(text, 1);
/** In which day a period begins; empty: in none. */
export const dayOf = (from: string | undefined) => dayAt(from, 0);
/** Which day is the last of a period that ends before `to`. */
export const lastDayOf = (to: string | undefined) => dayAt(to, 1);

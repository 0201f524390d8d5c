const parts = (calendar: string) =>
  new Intl.DateTimeFormat(`en-GB-u-ca-${calendar}-nu-latn`, {
    timeZone: 'Asia/Riyadh',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
const gregorian = parts('gregory');
const hijri = parts('islamic-umalqura');

function written(format: Intl.DateTimeFormat, moment: Date, time: boolean): string {
  const { year, month, day, hour, minute } = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${year}-${month}-${day}${time ? ` ${hour}:${minute}` : ''}`;
}

/** Two cells, in Riyadh: the Gregorian day with its time, and the Umm al-Qura day. */
export function momentCells(moment: string | null): [string | null, string | null] {
  if (!moment) return [null, null];
  const date = new Date(moment);
  return [written(gregorian, date, true), written(hijri, date, false)];
}

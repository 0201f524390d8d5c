import { Calendar } from '../calendar.ts';

const week = (from: number, to: number) => Object.fromEntries(['7', '1', '2', '3', '4'].map((weekday) => [weekday, [[from, to]]]));
const nameless = { ar: '', en: '' };

/** The row that the migration of `platform.calendar` inserts. */
export const regionRow = {
  code: 'region',
  time_zone: 'Asia/Riyadh',
  hours: week(450, 870),
  ramadan_hours: week(600, 900),
  holidays: [
    { calendar: 'gregorian', month: 2, day: 22, days: 1, name: nameless },
    { calendar: 'gregorian', month: 9, day: 23, days: 1, name: nameless },
    { calendar: 'umm-al-qura', month: 10, day: 1, days: 4, name: nameless },
    { calendar: 'umm-al-qura', month: 12, day: 9, days: 5, name: nameless },
  ],
};

export const region = Calendar.parse(regionRow);

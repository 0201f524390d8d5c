import type { Holiday } from '@sawt/contract';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { Button, Card, IconButton } from '#ui';
import { calendarWords } from './calendar-words.ts';
import { monthName } from './day-names.ts';
import { HolidayDialog } from './holiday-dialog.tsx';

interface HolidaysCardProps {
  holidays: readonly Holiday[];
  /** That hold besides; none of the region itself. */
  inherited: readonly Holiday[];
  onChange(holidays: Holiday[]): void;
  /** By the place in the list, as `0.day`; of the list itself under an empty name. */
  errors: Readonly<Record<string, string>>;
}

/** What comes round every year. */
export function HolidaysCard({ holidays, inherited, onChange, errors }: HolidaysCardProps) {
  const words = useMessages(calendarWords);
  const { text } = useFormats();
  const [edited, setEdited] = useState<number | 'new' | null>(null);
  const faultOf = (index: number) => Object.entries(errors).find(([path]) => path.startsWith(`${index}.`) || path === String(index))?.[1];
  const put = (holiday: Holiday) =>
    onChange(edited === 'new' ? [...holidays, holiday] : holidays.map((one, index) => (index === edited ? holiday : one)));
  return (
    <Card
      title={words.holidays}
      action={
        <Button variant="secondary" icon="plus" onPress={() => setEdited('new')}>
          {words.addHoliday}
        </Button>
      }
    >
      <p className="mb-3 text-ink-soft">{words.holidaysAbout}</p>
      {errors[''] && (
        <p role="alert" className="mb-3 font-medium text-danger">
          {errors['']}
        </p>
      )}
      {holidays.length === 0 && <p>{words.noHolidays}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {holidays.map((holiday, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two holidays may bear one name
          <li key={index} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
            <span className="flex-1 basis-56">
              <HolidayLine holiday={holiday} />
              {faultOf(index) && (
                <span role="alert" className="block font-medium text-danger">
                  {faultOf(index)}
                </span>
              )}
            </span>
            <IconButton icon="edit" label={words.editHoliday(text(holiday.name))} onPress={() => setEdited(index)} />
            <IconButton
              icon="trash"
              label={words.removeHoliday(text(holiday.name))}
              onPress={() => onChange(holidays.filter((_one, at) => at !== index))}
            />
          </li>
        ))}
      </ul>
      {inherited.length > 0 && (
        <div className="mt-4 border-t border-line pt-4 text-ink-soft">
          <p className="mb-1">{words.regionHolidays}</p>
          <ul>
            {inherited.map((holiday, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two holidays may bear one name
              <li key={index}>
                <HolidayLine holiday={holiday} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {edited !== null && (
        <HolidayDialog holiday={edited === 'new' ? undefined : holidays[edited]} onDone={put} onClose={() => setEdited(null)} />
      )}
    </Card>
  );
}

function HolidayLine({ holiday: { name, calendar, month, day, days, corrections } }: { holiday: Holiday }) {
  const words = useMessages(calendarWords);
  const { text, number, language } = useFormats();
  return (
    <>
      <span className="font-medium">{text(name)}</span>
      <span className="text-ink-soft">
        {' · '}
        {number(day)} {monthName(language, calendar, month)} · {words.daysCount(days)}
        {corrections.map(({ year }) => ` · ${words.announced(plainYear(number(year)))}`)}
      </span>
    </>
  );
}

/** A year has no thousands. */
const plainYear = (formatted: string) => formatted.replace(/[,٬]/g, '');

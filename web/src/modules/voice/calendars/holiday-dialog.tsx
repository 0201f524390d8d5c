import type { Holiday } from '@sawt/contract';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { Button, DateField, FormDialog, IconButton, NumberField, Select, TextField } from '#ui';
import { calendarWords } from './calendar-words.ts';
import { monthName } from './day-names.ts';

const fresh: Holiday = { calendar: 'gregorian', month: 1, day: 1, days: 1, name: { ar: '', en: '' }, corrections: [] };
const months = Array.from({ length: 12 }, (_, index) => String(index + 1));

interface HolidayDialogProps {
  holiday: Holiday | undefined;
  onDone(holiday: Holiday): void;
  onClose(): void;
}

/** One holiday. What is wrong with it is said beside it in the list, once it is there. */
export function HolidayDialog({ holiday = fresh, onDone, onClose }: HolidayDialogProps) {
  const words = useMessages(calendarWords);
  const { language } = useFormats();
  const [value, setValue] = useState(holiday);
  const change = (part: Partial<Holiday>) => setValue((before) => ({ ...before, ...part }));
  return (
    <FormDialog
      title={holiday === fresh ? words.addHoliday : words.editHoliday(holiday.name[language])}
      isOpen
      onOpenChange={onClose}
      submitLabel={words.apply}
      onSubmit={async () => onDone(value)}
    >
      {() => (
        <>
          <TextField label={words.nameAr} maxLength={60} value={value.name.ar} onChange={(ar) => change({ name: { ...value.name, ar } })} />
          <TextField label={words.nameEn} maxLength={60} value={value.name.en} onChange={(en) => change({ name: { ...value.name, en } })} />
          <Select
            label={words.calendar}
            options={[
              { value: 'umm-al-qura', label: words.ummAlQura },
              { value: 'gregorian', label: words.gregorian },
            ]}
            value={value.calendar}
            onChange={(calendar) => change({ calendar })}
          />
          <div className="grid gap-4 sm:grid-cols-3">
            <NumberField label={words.day} minimum={1} maximum={31} value={value.day} onChange={(day) => change({ day: day ?? 1 })} />
            <Select
              label={words.month}
              options={months.map((month) => ({ value: month, label: monthName(language, value.calendar, Number(month)) }))}
              value={String(value.month)}
              onChange={(month) => change({ month: Number(month) })}
            />
            <NumberField label={words.days} minimum={1} maximum={30} value={value.days} onChange={(days) => change({ days: days ?? 1 })} />
          </div>
          <Corrections corrections={value.corrections} onChange={(corrections) => change({ corrections })} />
        </>
      )}
    </FormDialog>
  );
}

type Correction = Holiday['corrections'][number];

/** What was announced for single years. */
function Corrections({ corrections, onChange }: { corrections: Correction[]; onChange(corrections: Correction[]): void }) {
  const words = useMessages(calendarWords);
  const change = (index: number, part: Partial<Correction>) =>
    onChange(corrections.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const today = new Date().toISOString().slice(0, 10);
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-2 font-medium">{words.corrections}</legend>
      {corrections.map(({ year, begins, ends }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a year may be typed twice on the way
        <div key={index} className="flex flex-col gap-3 rounded-field border border-line p-3">
          <div className="flex items-end gap-3">
            <div className="flex-1">
              <TextField
                label={words.year}
                kind="digits"
                maxLength={4}
                value={String(year)}
                onChange={(typed) => change(index, { year: Number(typed.replace(/\D/g, '')) || 0 })}
              />
            </div>
            <IconButton
              icon="trash"
              label={words.removeCorrection(String(year))}
              onPress={() => onChange(corrections.filter((_one, at) => at !== index))}
            />
          </div>
          <DateField label={words.begins} value={begins} onChange={(next) => change(index, { begins: next })} />
          <DateField label={words.ends} value={ends} onChange={(next) => change(index, { ends: next })} />
        </div>
      ))}
      <div>
        <Button variant="quiet" icon="plus" onPress={() => onChange([...corrections, { year: 1448, begins: today, ends: today }])}>
          {words.addCorrection}
        </Button>
      </div>
    </fieldset>
  );
}

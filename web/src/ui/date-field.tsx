import { GregorianCalendar, IslamicUmalquraCalendar, parseDate, toCalendar } from '@internationalized/date';
import { useState } from 'react';
import { DateField as AriaDateField, TextField as AriaTextField, DateInput, DateSegment, I18nProvider, Input } from 'react-aria-components';
import { useLanguage, useMessages } from '#i18n';
import { AriaFieldLabel, AriaFieldNotes } from './aria-field.tsx';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import { DateTime } from './date-time.tsx';
import { type FieldProps, inputClass } from './field.tsx';
import { laterWords } from './later-words.ts';

interface DateFieldProps extends FieldProps {
  /** A day of the Gregorian calendar, `2026-11-25`; empty: none yet. */
  value: string;
  onChange(value: string): void;
}

/** A day by either calendar; what was chosen is said in both beneath. */
export function DateField(props: DateFieldProps) {
  const { byHijri, byGregorian } = useMessages(laterWords);
  const [isHijri, setIsHijri] = useState(false);
  return (
    <div className="flex flex-col items-start gap-1 *:first:w-full">
      {isHijri ? <HijriDay {...props} /> : <GregorianDay {...props} />}
      <Button variant="quiet" onPress={() => setIsHijri(!isHijri)} aria-label={`${isHijri ? byGregorian : byHijri}: ${props.label}`}>
        {isHijri ? byGregorian : byHijri}
      </Button>
    </div>
  );
}

/** The browser's own calendar. */
function GregorianDay({ label, description, error, optional = false, value, onChange }: DateFieldProps) {
  return (
    <AriaTextField
      value={value}
      onChange={onChange}
      isRequired={!optional}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className="flex flex-col gap-1.5"
    >
      <AriaFieldLabel label={label} optional={optional} />
      <Input type="date" className={inputClass} />
      <AriaFieldNotes description={value ? <DateTime at={noonOf(value)} form="date" /> : description} error={error} />
    </AriaTextField>
  );
}

const hijriLocales = { ar: 'ar-SA-u-ca-islamic-umalqura', en: 'en-GB-u-ca-islamic-umalqura' } as const;
const hijri = new IslamicUmalquraCalendar();

/** Day, month and year of Umm al-Qura, each typed or stepped by the arrow keys. */
function HijriDay({ label, description, error, optional = false, value, onChange }: DateFieldProps) {
  return (
    <I18nProvider locale={hijriLocales[useLanguage()]}>
      <AriaDateField
        value={value ? toCalendar(parseDate(value), hijri) : null}
        onChange={(day) => onChange(day ? toCalendar(day, new GregorianCalendar()).toString() : '')}
        isRequired={!optional}
        isInvalid={error !== undefined}
        validationBehavior="aria"
        className="flex flex-col gap-1.5"
      >
        <AriaFieldLabel label={label} optional={optional} />
        <DateInput className={classes(inputClass, 'flex items-center gap-0.5')}>
          {(segment) => (
            <DateSegment
              segment={segment}
              // There is one era only, and nothing to type.
              hidden={segment.type === 'era'}
              className="rounded px-0.5 outline-none data-focused:bg-brand data-focused:text-white data-placeholder:text-ink-soft data-focused:data-placeholder:text-white"
            />
          )}
        </DateInput>
        <AriaFieldNotes description={value ? <DateTime at={noonOf(value)} form="date" /> : description} error={error} />
      </AriaDateField>
    </I18nProvider>
  );
}

/** A moment of the day that lies in it wherever the reader is. */
export const noonOf = (day: string) => `${day}T09:00:00Z`;

import { defineMessages, useMessages } from '#i18n';
import { DateField } from '#ui';
import type { TwoPeriods } from './two-periods.ts';

const messages = defineMessages({
  ar: {
    title: 'فترتان من اختيارك',
    help: 'بالتاريخ الميلادي أو الهجري. ما يُعرض هو الفترة، وبجانب كل مؤشر ما كان في فترة المقارنة.',
    period: 'الفترة',
    other: 'فترة المقارنة',
    from: 'من يوم',
    to: 'إلى يوم',
  },
  en: {
    title: 'Two periods of your choice',
    help: 'By the Gregorian or the Hijri calendar. What is shown is the period; beside each figure stands what it was in the one to compare with.',
    period: 'Period',
    other: 'Compare with',
    from: 'From day',
    to: 'To day',
  },
});

interface ComparePeriodsProps {
  value: TwoPeriods;
  onChange(part: TwoPeriods): void;
}

/** Any two periods, each by its first and last day. */
export function ComparePeriods({ value, onChange }: ComparePeriodsProps) {
  const words = useMessages(messages);
  const isOpen = Object.values(value).some((day) => day !== undefined);
  const day = (name: keyof TwoPeriods, label: string) => (
    <div className="w-48">
      <DateField optional label={label} value={value[name] ?? ''} onChange={(chosen) => onChange({ [name]: chosen || undefined })} />
    </div>
  );
  return (
    <details open={isOpen} className="mb-4 rounded-field border border-line bg-white px-4 py-3 print:hidden">
      <summary className="cursor-pointer font-medium">{words.title}</summary>
      <p className="mt-2 text-sm text-ink-soft">{words.help}</p>
      <div className="mt-3 flex flex-wrap gap-x-10 gap-y-4">
        <fieldset className="flex flex-wrap gap-4">
          <legend className="mb-2 font-medium">{words.period}</legend>
          {day('first', words.from)}
          {day('last', words.to)}
        </fieldset>
        <fieldset className="flex flex-wrap gap-4">
          <legend className="mb-2 font-medium">{words.other}</legend>
          {day('otherFirst', words.from)}
          {day('otherLast', words.to)}
        </fieldset>
      </div>
    </details>
  );
}

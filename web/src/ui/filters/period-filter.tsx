import { defineMessages, useMessages } from '#i18n';
import { type Period, periods } from '#platform/period.ts';
import { FilterSelect } from './filter-select.tsx';

const messages = defineMessages<Record<Period | 'period', string>>({
  ar: {
    period: 'الفترة',
    today: 'اليوم',
    week: 'آخر ٧ أيام',
    month: 'آخر ٣٠ يومًا',
    quarter: 'آخر ٩٠ يومًا',
    year: 'آخر سنة',
  },
  en: { period: 'Period', today: 'Today', week: 'Last 7 days', month: 'Last 30 days', quarter: 'Last 90 days', year: 'Last year' },
});

interface PeriodFilterProps {
  value: Period | undefined;
  onChange(value: Period | undefined): void;
}

export function PeriodFilter(props: PeriodFilterProps) {
  const words = useMessages(messages);
  return <FilterSelect {...props} label={words.period} options={periods.map((value) => ({ value, label: words[value] }))} />;
}

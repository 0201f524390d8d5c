import { useState } from 'react';
import { useFormats } from '#i18n';
import { Card, ComboBox, DateField, FilterBar, FilterSearch, FilterSelect, PeriodFilter, StepSlider } from '#ui';

/** What narrows a list, and the fields that lists and forms choose with. */
export function FilterSamples() {
  const { text, number } = useFormats();
  const [words, setWords] = useState<string | undefined>();
  const [agency, setAgency] = useState<'water' | 'health' | undefined>();
  const [period, setPeriod] = useState<Parameters<typeof PeriodFilter>[0]['value']>();
  const [day, setDay] = useState('2026-11-25');
  const [week, setWeek] = useState(3);
  const options = [
    { value: 'water', label: text({ ar: 'شركة المياه الوطنية', en: 'National Water Company' }) },
    { value: 'health', label: text({ ar: 'تجمع القصيم الصحي', en: 'Qassim Health Cluster' }) },
  ] as const;
  const clear = () => {
    setWords(undefined);
    setAgency(undefined);
    setPeriod(undefined);
  };
  return (
    <Card title={text({ ar: 'التصفية', en: 'Filters' })}>
      <div className="flex flex-col gap-6">
        <FilterBar label={text({ ar: 'تصفية البلاغات', en: 'Filter the cases' })} onClear={words || agency || period ? clear : undefined}>
          <FilterSearch label={text({ ar: 'بحث', en: 'Search' })} value={words} onChange={setWords} />
          <FilterSelect label={text({ ar: 'الجهة', en: 'Agency' })} options={options} value={agency} onChange={setAgency} />
          <PeriodFilter value={period} onChange={setPeriod} />
        </FilterBar>
        <div className="grid gap-6 lg:grid-cols-2">
          <ComboBox
            label={text({ ar: 'الجهة بالكتابة', en: 'Agency by typing' })}
            options={options}
            value={agency ?? null}
            onChange={(value) => setAgency(value ?? undefined)}
          />
          <StepSlider
            label={text({ ar: 'الأسبوع', en: 'Week' })}
            count={13}
            value={week}
            onChange={setWeek}
            valueLabel={number(week + 1)}
          />
          <DateField label={text({ ar: 'من يوم', en: 'From' })} value={day} onChange={setDay} />
          <DateField
            label={text({ ar: 'إلى يوم', en: 'To' })}
            value=""
            onChange={setDay}
            error={text({ ar: 'اختر يومًا بعد يوم البداية.', en: 'Choose a day after the first.' })}
          />
        </div>
      </div>
    </Card>
  );
}

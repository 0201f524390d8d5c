import { useMemo } from 'react';
import { useFormats } from '#i18n';
import { Chart } from '#ui';
import { areas } from './sample-data.ts';

const days = Array.from({ length: 14 }, (_, index) => `2026-11-${String(index + 8).padStart(2, '0')}`);

export function ChartSamples() {
  const formats = useFormats();
  const { text, shortDay } = formats;
  const byArea = useMemo(
    () => ({
      categoryLabel: formats.text({ ar: 'المحافظة', en: 'Governorate' }),
      categories: areas.map(({ name }) => formats.text(name)),
      series: [
        { name: formats.text({ ar: 'الكل', en: 'All' }), values: areas.map(({ cases }) => cases) },
        { name: formats.text({ ar: 'متأخرة', en: 'Late' }), values: areas.map(({ late }) => late) },
      ],
    }),
    [formats],
  );
  const trend = useMemo(
    () => ({
      categoryLabel: text({ ar: 'اليوم', en: 'Day' }),
      categories: days.map(shortDay),
      series: [
        { name: text({ ar: 'واردة', en: 'Submitted' }), values: days.map((_, index) => 40 + ((index * 17) % 23)) },
        { name: text({ ar: 'تم الرد عليها', en: 'Answered' }), values: days.map((_, index) => 30 + ((index * 11) % 29)) },
      ],
    }),
    [text, shortDay],
  );
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      <Chart title={text({ ar: 'البلاغات حسب المحافظة', en: 'Cases by governorate' })} kind="bars" data={byArea} />
      <Chart title={text({ ar: 'الوارد والرد خلال أسبوعين', en: 'Two weeks' })} kind="lines" data={trend} />
      <Chart title={text({ ar: 'أعمدة', en: 'Columns' })} kind="columns" data={byArea} />
    </div>
  );
}

import { useFormats } from '#i18n';
import type { ChartData } from './chart-data.ts';

/** The figures of a chart in rows. */
export function ChartTable({ label, data: { categoryLabel, categories, series } }: { label: string; data: ChartData }) {
  const { number } = useFormats();
  return (
    <div className="max-h-96 overflow-auto">
      <table aria-label={label} className="w-full border-collapse">
        <thead className="sticky top-0 bg-canvas text-sm text-ink-soft">
          <tr>
            {[categoryLabel, ...series.map(({ name }) => name)].map((header, column) => (
              <th key={header} scope="col" className={`px-3 py-2 font-medium ${column === 0 ? 'text-start' : 'text-end'}`}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((category, row) => (
            <tr key={category} className="border-b border-line last:border-0">
              <th scope="row" className="px-3 py-2 text-start font-normal">
                {category}
              </th>
              {series.map(({ name, values }) => (
                <td key={name} className="px-3 py-2 text-end tabular-nums">
                  {values[row] == null ? '–' : number(values[row])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

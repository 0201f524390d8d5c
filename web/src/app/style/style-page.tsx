import { PageHeader } from '#ui';
import { LocaleProvider } from '../frame/locale-provider.tsx';
import { ActionSamples } from './action-samples.tsx';
import { ChartSamples } from './chart-samples.tsx';
import { DataSamples } from './data-samples.tsx';
import { FieldSamples } from './field-samples.tsx';
import { FilterSamples } from './filter-samples.tsx';
import { LoadSamples } from './load-samples.tsx';
import { MapSamples } from './map-samples.tsx';
import { StateSamples } from './state-samples.tsx';

/** Every component in its states, for the eye; the language switch of the frame shows the other direction. */
export function StylePage() {
  return (
    <LocaleProvider>
      <PageHeader title="الأسلوب · Style" description="Every component, in its states." back={{ to: '/' }} />
      <div className="flex flex-col gap-8">
        <ActionSamples />
        <FieldSamples />
        <FilterSamples />
        <StateSamples />
        <LoadSamples />
        <DataSamples />
        <ChartSamples />
        <MapSamples />
      </div>
    </LocaleProvider>
  );
}

import { useMessages } from '#i18n';
import { FilterBar, FilterSearch, FilterSelect, PeriodFilter } from '#ui';
import type { AuditSearch } from './audit-search.ts';
import { areaWords, auditWords } from './audit-words.ts';
import { eventWords, knownEvents } from './event-words.ts';

interface AuditFiltersProps {
  value: AuditSearch;
  onChange(part: AuditSearch): void;
}

export function AuditFilters({ value, onChange }: AuditFiltersProps) {
  const words = useMessages(auditWords);
  const clear = () => onChange({ event: undefined, subject: undefined, actor: undefined, period: undefined });
  return (
    <FilterBar label={words.filters} onClear={Object.keys(value).length > 0 ? clear : undefined}>
      <FilterSearch label={words.subject} value={value.subject} onChange={(subject) => onChange({ subject })} />
      <FilterSelect
        label={words.event}
        options={useEventOptions(value.event)}
        value={value.event}
        onChange={(event) => onChange({ event })}
      />
      <PeriodFilter value={value.period} onChange={(period) => onChange({ period })} />
    </FilterBar>
  );
}

/** Whole areas first, by the beginning of their events, then every event; and what the address alone names. */
function useEventOptions(chosen: string | undefined) {
  const words = useMessages(auditWords);
  const areas = useMessages(areaWords);
  const events = useMessages(eventWords);
  const options = [
    ...Object.entries(areas).map(([prefix, area]) => ({ value: prefix, label: words.allOf(area) })),
    ...knownEvents.map((event) => ({ value: event as string, label: events[event] })),
  ];
  return chosen === undefined || options.some(({ value }) => value === chosen) ? options : [...options, { value: chosen, label: chosen }];
}

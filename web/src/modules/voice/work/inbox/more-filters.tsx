import { type CaseChannel, caseChannels } from '@sawt/contract';
import { useMessages } from '#i18n';
import { Checkbox, DateField, FilterSelect } from '#ui';
import { channelWords } from '../../shared/case-words.ts';
import { beginOf, dayOf, endOf, lastDayOf } from '../../shared/days.ts';
import type { InboxSearch } from './inbox-search.ts';
import { inboxWords } from './inbox-words.ts';

interface MoreFiltersProps {
  search: InboxSearch;
  onChange(part: InboxSearch): void;
}

/** What fewer look for: by which way it came, on which days, and what was opened again. */
export function MoreFilters({ search, onChange }: MoreFiltersProps) {
  const words = useMessages(inboxWords);
  const channels = useMessages(channelWords);
  return (
    <>
      <FilterSelect<CaseChannel>
        label={words.channel}
        options={caseChannels.map((value) => ({ value, label: channels[value] }))}
        value={caseChannels.find((one) => one === search.channel)}
        onChange={(channel) => onChange({ channel })}
      />
      <div className="w-48">
        <DateField optional label={words.fromDay} value={dayOf(search.from)} onChange={(day) => onChange({ from: beginOf(day) })} />
      </div>
      <div className="w-48">
        <DateField optional label={words.toDay} value={lastDayOf(search.to)} onChange={(day) => onChange({ to: endOf(day) })} />
      </div>
      {/* On a phone a row of its own: beside a day it stands at the button below that. */}
      <div className="basis-full sm:basis-auto">
        <Checkbox isSelected={search.reopened === 'true'} onChange={(only) => onChange({ reopened: only ? 'true' : undefined })}>
          {words.reopenedOnly}
        </Checkbox>
      </div>
    </>
  );
}

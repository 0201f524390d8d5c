import { type CaseKind, type CaseStatus, caseKinds, caseStatuses, type Me } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { holds } from '#platform/session.ts';
import { Checkbox, FilterSelect, Select } from '#ui';
import { kindWords } from '../../shared/case-words.ts';
import { agenciesQuery, areasQuery } from '../../shared/queries.ts';
import { useStatusWords } from '../../shared/status-badge.tsx';
import type { InboxSearch, ListOrder } from './inbox-search.ts';
import type { InboxTab } from './inbox-tabs.ts';
import { inboxWords } from './inbox-words.ts';
import { MoreFilters } from './more-filters.tsx';
import { useCategoryOptions } from './use-category-options.ts';

interface CaseFiltersProps {
  me: Me;
  tab: InboxTab;
  search: InboxSearch;
  onChange(part: InboxSearch): void;
}

/** What a list can be narrowed by. A tab that is about a status leaves no status to choose. */
export function CaseFilters({ me, tab, search, onChange }: CaseFiltersProps) {
  const words = useMessages(inboxWords);
  const kinds = useMessages(kindWords);
  const statuses = useStatusWords('staff');
  const { text } = useFormats();
  const { data: areas = [] } = useQuery(areasQuery);
  return (
    <>
      <FilterSelect<CaseKind>
        label={words.kind}
        options={caseKinds.map((value) => ({ value, label: kinds[value] }))}
        value={caseKinds.find((kind) => kind === search.kind)}
        onChange={(kind) => onChange({ kind })}
      />
      {!tab.filter && (
        <FilterSelect<CaseStatus>
          label={words.status}
          options={caseStatuses.filter((value) => value !== 'split').map((value) => ({ value, label: statuses[value] }))}
          value={caseStatuses.find((status) => status === search.status)}
          onChange={(status) => onChange({ status })}
        />
      )}
      <FilterSelect
        label={words.area}
        options={areas.map(({ code, name }) => ({ value: code, label: text(name) }))}
        value={search.area}
        onChange={(area) => onChange({ area })}
      />
      <PlaceInService me={me} search={search} onChange={onChange} />
      <MoreFilters search={search} onChange={onChange} />
      <div className="w-56">
        <Select<ListOrder>
          label={words.order}
          options={[
            { value: 'newest', label: words.newest },
            { value: 'due', label: words.dueFirst },
          ]}
          value={search.order ?? tab.order}
          onChange={(order) => onChange({ order })}
        />
      </div>
      {holds(me, 'voice.refer_case') && (
        <Checkbox isSelected={search.bouncing === 'true'} onChange={(only) => onChange({ bouncing: only ? 'true' : undefined })}>
          {words.bouncingOnly}
        </Checkbox>
      )}
      {!tab.filter && (
        <Checkbox isSelected={search.late === 'true'} onChange={(late) => onChange({ late: late ? 'true' : undefined })}>
          {words.lateOnly}
        </Checkbox>
      )}
    </>
  );
}

/** Agency, department and category, each as far as one sees more than one of them. */
function PlaceInService({ me, search, onChange }: Omit<CaseFiltersProps, 'tab'>) {
  const words = useMessages(inboxWords);
  const { text } = useFormats();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const reach = me.permissions['voice.read_case'];
  const agency = reach === 'region' ? search.agency : me.agency?.code;
  const departments = agencies.find(({ code }) => code === agency)?.departments ?? [];
  return (
    <>
      {reach === 'region' && (
        <FilterSelect
          label={words.agency}
          options={agencies.map(({ code, name }) => ({ value: code, label: text(name) }))}
          value={search.agency}
          onChange={(code) => onChange({ agency: code, department: undefined, category: undefined })}
        />
      )}
      {reach !== 'department' && departments.length > 0 && (
        <FilterSelect
          label={words.department}
          options={departments.map(({ code, name }) => ({ value: code, label: text(name) }))}
          value={search.department}
          onChange={(department) => onChange({ department })}
        />
      )}
      <FilterSelect
        label={words.category}
        options={useCategoryOptions(agency, search.category)}
        value={search.category}
        onChange={(category) => onChange({ category })}
      />
    </>
  );
}

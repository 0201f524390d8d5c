import type { Me } from '@sawt/contract';
import { useMessages } from '#i18n';
import { holds, useMe } from '#platform/session.ts';
import { PageHeader, Tabs } from '#ui';
import { ExportCases } from '../exports/export-cases.tsx';
import { ExportList } from '../exports/export-list.tsx';
import { CaseList } from './case-list.tsx';
import { InboxFilters } from './inbox-filters.tsx';
import { filterOf, hasFilter, sharedFilter } from './inbox-search.ts';
import { currentTab, tabsOf } from './inbox-tabs.ts';
import { inboxWords, tabWords } from './inbox-words.ts';
import { useInbox } from './use-inbox.ts';
import { useTabCounts } from './use-tab-counts.ts';
import { SavedViews } from './views/saved-views.tsx';

export function InboxPage() {
  const { data: me } = useMe();
  return me && <Inbox me={me} />;
}

function Inbox({ me }: { me: Me }) {
  const words = useMessages(inboxWords);
  const labels = useMessages(tabWords);
  const { search, change, show } = useInbox();
  const tabs = tabsOf(me);
  const isFiltered = hasFilter(search);
  const tab = currentTab(tabs, search, isFiltered);
  const counts = useTabCounts(me, tabs, search);
  const onClear = isFiltered ? () => show({ tab: tab.id }) : undefined;
  const list = <CaseList me={me} tab={tab} search={search} onClear={onClear} onSearch={(q) => change({ tab: tab.id, q })} />;
  return (
    <>
      <PageHeader
        title={words.title}
        actions={holds(me, 'voice.export_cases') && <ExportCases filter={filterOf(tab, search)} order={search.order ?? tab.order} />}
      />
      {holds(me, 'voice.export_cases') && <ExportList />}
      {holds(me, 'voice.read_figures') && <SavedViews search={search} isFiltered={isFiltered} onShow={show} />}
      {/* What is chosen on a tab stays on it. */}
      <InboxFilters me={me} tab={tab} search={search} onChange={(part) => change({ tab: tab.id, ...part })} onClear={onClear} />
      {tabs.length === 1 ? (
        list
      ) : (
        <Tabs
          label={words.tabs}
          items={tabs.map(({ id }) => ({ id, label: labels[id], ...(counts[id] !== undefined && { count: counts[id] }), content: list }))}
          selected={tab.id}
          onSelect={(id) => id !== tab.id && show({ ...sharedFilter(search), tab: id })}
        />
      )}
    </>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Banner, Button, EmptyState, ExportButtons, LoadMore, PageHeader, QueryView } from '#ui';
import { AuditEntryRow } from './audit-entry-row.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { type AuditSearch, auditFilter } from './audit-search.ts';
import { auditWords } from './audit-words.ts';
import { LogPanel } from './log-panel.tsx';
import { auditQuery } from './queries.ts';

export function AuditPage() {
  const words = useMessages(auditWords);
  const { text } = useFormats();
  const search = useSearch({ from: '/staff/staff/audit' });
  const navigate = useNavigate({ from: '/staff/audit' });
  const entries = useInfiniteQuery(auditQuery(auditFilter(search)));
  const change = (part: AuditSearch) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const actor = entries.data?.find((entry) => entry.actor?.id === search.actor)?.actor;
  return (
    <>
      <PageHeader
        title={words.title}
        description={words.description}
        actions={
          <>
            <Button variant="secondary" icon="refresh" isPending={entries.isRefetching} onPress={() => void entries.refetch()}>
              {words.refresh}
            </Button>
            <ExportButtons
              name="audit-log"
              makeFile={(form) => client.audit.exportAuditEntries({ query: { ...auditFilter(search), ...form } })}
            />
          </>
        }
      />
      <div className="mb-6">
        <LogPanel />
      </div>
      <AuditFilters value={search} onChange={change} />
      {search.actor && (
        <div className="mb-6">
          <Banner
            tone="info"
            action={
              <Button variant="quiet" icon="close" onPress={() => change({ actor: undefined })}>
                {words.showAllActors}
              </Button>
            }
          >
            {actor?.name ? words.actorOnly(text(actor.name)) : words.actorUnknown}
          </Banner>
        </div>
      )}
      <QueryView query={entries} lines={10}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState icon="shield" title={words.none}>
              {words.noneText}
            </EmptyState>
          ) : (
            <>
              <section aria-label={words.entries} className="overflow-hidden rounded-card border border-line bg-white shadow-card">
                {rows.map((entry) => (
                  <AuditEntryRow key={entry.id} entry={entry} onChooseActor={(id) => change({ actor: id })} />
                ))}
              </section>
              <LoadMore query={entries} />
            </>
          )
        }
      </QueryView>
    </>
  );
}

import type { AuditEntry } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { DateTime, Icon } from '#ui';
import { auditWords } from './audit-words.ts';
import { EntryDetails } from './entry-details.tsx';
import { eventWord, eventWords } from './event-words.ts';
import { SubjectName } from './subject-name.tsx';

interface AuditEntryRowProps {
  entry: AuditEntry;
  onChooseActor(id: string): void;
}

/** One line of the log; everything about it opens beneath. */
export function AuditEntryRow({ entry, onChooseActor }: AuditEntryRowProps) {
  const { system, citizen, forName } = useMessages(auditWords);
  const events = useMessages(eventWords);
  const { text } = useFormats();
  const nameOf = ({ name }: NonNullable<AuditEntry['actor']>) => (name ? text(name) : citizen);
  return (
    <details className="group border-b border-line last:border-0">
      <summary className="flex cursor-pointer list-none items-start gap-3 px-4 py-3 -outline-offset-2 hover:bg-brand-50 md:px-5 [&::-webkit-details-marker]:hidden">
        <Icon name="down" className="mt-1 size-4.5 text-ink-faint transition-transform group-open:rotate-180" />
        <span className="grid flex-1 gap-x-6 gap-y-1 md:grid-cols-[2fr_1.5fr_1.5fr_auto]">
          <span>
            <span className="block font-medium">{eventWord(events, entry.event)}</span>
            <span className="block text-sm/6 text-ink-faint">
              <bdi>{entry.event}</bdi>
            </span>
          </span>
          <span>
            {entry.actor ? nameOf(entry.actor) : system}
            {entry.onBehalfOf && <span className="block text-sm/6 text-ink-soft">{forName(nameOf(entry.onBehalfOf))}</span>}
          </span>
          <SubjectName subject={entry.subject} />
          <span className="text-ink-soft md:min-w-32 md:text-end">
            <DateTime at={entry.at} form="relative" />
          </span>
        </span>
      </summary>
      <EntryDetails entry={entry} onChooseActor={onChooseActor} />
    </details>
  );
}

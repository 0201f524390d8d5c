import type { AuditEntry } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { holds, useMe } from '#platform/session.ts';
import { Button, DateTime, type Description, DescriptionList, LinkButton } from '#ui';
import { auditWords } from './audit-words.ts';
import { DownloadProof } from './download-proof.tsx';
import { RawDetails } from './raw-details.tsx';
import { caseNumberOf } from './subject-name.tsx';

interface EntryDetailsProps {
  entry: AuditEntry;
  onChooseActor(id: string): void;
}

export function EntryDetails({ entry, onChooseActor }: EntryDetailsProps) {
  const words = useMessages(auditWords);
  const { text } = useFormats();
  const { data: me } = useMe();
  const { actor, onBehalfOf } = entry;
  const whole = ({ name, id }: NonNullable<AuditEntry['actor']>) => `${name ? text(name) : words.citizen} · ${id}`;
  const number = holds(me, 'voice.read_case') ? caseNumberOf(entry.subject) : undefined;
  const items: Description[] = [
    { term: words.moment, value: <DateTime at={entry.at} /> },
    { term: words.actor, value: actor ? whole(actor) : words.system },
    { term: words.onBehalfOf, value: onBehalfOf && whole(onBehalfOf) },
    { term: words.on, value: <bdi>{entry.subject}</bdi> },
    { term: words.code, value: <bdi>{entry.event}</bdi> },
    { term: words.requestId, value: entry.requestId && <bdi>{entry.requestId}</bdi> },
    { term: words.address, value: entry.address && <bdi>{entry.address}</bdi> },
    { term: words.details, value: Object.keys(entry.details).length > 0 ? <RawDetails of={entry.details} /> : null },
  ];
  return (
    <div className="flex flex-col gap-4 border-t border-line bg-canvas px-4 py-4 md:px-12">
      <DescriptionList items={items} />
      <div className="flex flex-wrap gap-3">
        {number && (
          <LinkButton to="/staff/cases/$number" params={{ number }} variant="secondary">
            {words.openCase}
          </LinkButton>
        )}
        <DownloadProof id={entry.id} />
        {actor && (
          <Button variant="quiet" icon="filter" onPress={() => onChooseActor(actor.id)}>
            {words.onlyThisActor}
          </Button>
        )}
      </div>
    </div>
  );
}

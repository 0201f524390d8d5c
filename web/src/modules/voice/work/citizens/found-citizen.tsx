import type { FoundCitizens } from '@sawt/contract';
import { useMessages } from '#i18n';
import { holds, useMe } from '#platform/session.ts';
import { Card, DataTable, DescriptionList } from '#ui';
import { identityNumberWords } from '../../shared/identity-number-words.ts';
import { BlockButton } from '../blocks/block-dialog.tsx';
import { useCaseColumns } from '../inbox/case-columns.tsx';
import { citizenSearchWords } from './citizen-search-words.ts';

/** A citizen as an officer finds them: masked, with what of theirs is not confidential. */
export function FoundCitizen({ citizen }: { citizen: FoundCitizens['citizens'][number] }) {
  const words = useMessages(citizenSearchWords);
  const states = useMessages(identityNumberWords);
  const columns = useCaseColumns(true, false);
  const { data: me = null } = useMe();
  const { id, name, phone, identityNumber, cases, confidentialCases } = citizen;
  return (
    <Card title={name || words.noName}>
      <div className="flex flex-col gap-5">
        <DescriptionList
          items={[
            { term: words.phone, value: phone && <bdi dir="ltr">{phone}</bdi> },
            { term: words.identityNumber, value: states[identityNumber ?? 'none'] },
          ]}
        />
        {cases.length > 0 ? (
          <DataTable label={words.cases} columns={columns} rows={cases} rowKey={(row) => row.number} />
        ) : (
          <p className="text-ink-soft">{words.noCases}</p>
        )}
        {holds(me, 'voice.block_citizen') && (
          <div>
            <BlockButton citizen={id} />
          </div>
        )}
        {confidentialCases > 0 && <p className="text-ink-soft">{words.confidential(confidentialCases)}</p>}
      </div>
    </Card>
  );
}

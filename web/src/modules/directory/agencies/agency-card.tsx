import type { Agency } from '@sawt/contract';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { Button, Card, SettingHistoryButton, TextLink } from '#ui';
import { AddPlaceDialog } from './add-place-dialog.tsx';
import { AgencyDialog } from './agency-dialog.tsx';
import { agencyWords } from './agency-words.ts';
import { ClosePlaceDialog } from './close-place-dialog.tsx';
import { closeWords } from './close-words.ts';
import { ClosedSince } from './closed-since.tsx';
import { DepartmentList } from './department-list.tsx';
import { ReopenButton } from './reopen-button.tsx';
import { TwoPersonSwitch } from './two-person-switch.tsx';
import { useAgencyHistory } from './use-agency-history.ts';

interface AgencyCardProps {
  agency: Agency;
  /** May the reader see who works there? Then agency and departments lead to their people. */
  readsPeople: boolean;
  /** May the reader change what it is called, whether it is open, and what is demanded of its answers? */
  manages: boolean;
}

export function AgencyCard({ agency, readsPeople, manages }: AgencyCardProps) {
  const { code, name, closedAt } = agency;
  const words = useMessages(agencyWords);
  const { text } = useFormats();
  return (
    <Card
      title={text(name)}
      action={
        readsPeople && (
          <TextLink to="/staff/people" search={{ agency: code }}>
            {words.people}
          </TextLink>
        )
      }
    >
      {closedAt && (
        <p className="mb-3">
          <ClosedSince at={closedAt} />
        </p>
      )}
      <DepartmentList agency={agency} readsPeople={readsPeople} manages={manages} />
      {manages && !closedAt && <TwoPersonSwitch agency={agency} />}
      {manages && <AgencyActions agency={agency} />}
    </Card>
  );
}

function AgencyActions({ agency }: { agency: Agency }) {
  const words = useMessages(agencyWords);
  const { closeAgency, closeAgencyOf } = useMessages(closeWords);
  const { text } = useFormats();
  const history = useAgencyHistory(agency);
  const [open, setOpen] = useState<'names' | 'department' | 'close' | null>(null);
  const leave = () => setOpen(null);
  const name = text(agency.name);
  return (
    <>
      <div className="mt-3 flex flex-wrap">
        {!agency.closedAt && (
          <Button variant="quiet" icon="plus" aria-label={words.addDepartmentTo(name)} onPress={() => setOpen('department')}>
            {words.addDepartment}
          </Button>
        )}
        <Button variant="quiet" icon="edit" aria-label={words.editOf(name)} onPress={() => setOpen('names')}>
          {words.edit}
        </Button>
        <SettingHistoryButton name={name} source={history} />
        {agency.closedAt ? (
          <ReopenButton agency={agency.code} name={name} body={{ closed: false }} />
        ) : (
          <Button variant="quiet" icon="lock" aria-label={closeAgencyOf(name)} onPress={() => setOpen('close')}>
            {closeAgency}
          </Button>
        )}
      </div>
      {open === 'names' && <AgencyDialog agency={agency} onClose={leave} />}
      {open === 'department' && <AddPlaceDialog to={agency} onClose={leave} />}
      {open === 'close' && <ClosePlaceDialog agency={agency} onClose={leave} />}
    </>
  );
}

import type { Agency } from '@sawt/contract';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { Button, Card, SettingHistoryButton, TextLink } from '#ui';
import { AgencyDialog } from './agency-dialog.tsx';
import { agencyWords } from './agency-words.ts';
import { TwoPersonSwitch } from './two-person-switch.tsx';
import { useAgencyHistory } from './use-agency-history.ts';

interface AgencyCardProps {
  agency: Agency;
  /** May the reader see who works there? Then agency and departments lead to their people. */
  readsPeople: boolean;
  /** May the reader change what is demanded of its answers? */
  manages: boolean;
}

export function AgencyCard({ agency, readsPeople, manages }: AgencyCardProps) {
  const { code, name, departments } = agency;
  const words = useMessages(agencyWords);
  const { text } = useFormats();
  const history = useAgencyHistory(agency);
  const [isEditing, setEditing] = useState(false);
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
      {departments.length === 0 ? (
        <p className="text-ink-soft">{words.noDepartments}</p>
      ) : (
        <ul aria-label={words.departments} className="flex flex-col gap-2">
          {departments.map((department) => (
            <li key={department.code} className="text-ink-soft">
              {readsPeople ? (
                <TextLink to="/staff/people" search={{ agency: code, department: department.code }}>
                  {text(department.name)}
                </TextLink>
              ) : (
                text(department.name)
              )}
            </li>
          ))}
        </ul>
      )}
      {manages && (
        <>
          <TwoPersonSwitch agency={agency} />
          <p className="mt-3 flex flex-wrap">
            <Button variant="quiet" icon="edit" aria-label={words.editOf(text(name))} onPress={() => setEditing(true)}>
              {words.edit}
            </Button>
            <SettingHistoryButton name={text(name)} source={history} />
          </p>
          {isEditing && <AgencyDialog agency={agency} onClose={() => setEditing(false)} />}
        </>
      )}
    </Card>
  );
}

import type { Agency } from '@sawt/contract';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { IconButton, TextLink } from '#ui';
import { openFirst } from '../open-places.ts';
import { agencyWords } from './agency-words.ts';
import { ClosePlaceDialog } from './close-place-dialog.tsx';
import { closeWords } from './close-words.ts';
import { ClosedSince } from './closed-since.tsx';
import { ReopenButton } from './reopen-button.tsx';

type Department = Agency['departments'][number];

interface DepartmentListProps {
  agency: Agency;
  readsPeople: boolean;
  manages: boolean;
}

/** The departments of an agency, those that are closed last. */
export function DepartmentList({ agency, readsPeople, manages }: DepartmentListProps) {
  const { departments: label, noDepartments } = useMessages(agencyWords);
  const [closing, setClosing] = useState<Department | null>(null);
  const { departments } = agency;
  if (departments.length === 0) return <p className="text-ink-soft">{noDepartments}</p>;
  return (
    <>
      <ul aria-label={label} className="flex flex-col gap-1">
        {departments.toSorted(openFirst).map((department) => (
          <DepartmentRow key={department.code} {...{ agency, department, readsPeople, manages }} onClose={() => setClosing(department)} />
        ))}
      </ul>
      {closing && <ClosePlaceDialog agency={agency} department={closing} onClose={() => setClosing(null)} />}
    </>
  );
}

interface DepartmentRowProps extends DepartmentListProps {
  department: Department;
  onClose(): void;
}

function DepartmentRow({ agency, department, readsPeople, manages, onClose }: DepartmentRowProps) {
  const words = useMessages(closeWords);
  const { text } = useFormats();
  const { code, closedAt } = department;
  const name = text(department.name);
  return (
    <li className="flex min-h-11 flex-wrap items-center gap-x-3 text-ink-soft">
      <span className="min-w-0 flex-1">
        {readsPeople ? (
          <TextLink to="/staff/people" search={{ agency: agency.code, department: code }}>
            {name}
          </TextLink>
        ) : (
          name
        )}
      </span>
      {closedAt && <ClosedSince at={closedAt} />}
      {manages && closedAt && <ReopenButton agency={agency.code} name={name} body={{ closedDepartments: { [code]: false } }} />}
      {manages && !closedAt && !agency.closedAt && <IconButton icon="lock" label={words.close(name)} onPress={onClose} />}
    </li>
  );
}

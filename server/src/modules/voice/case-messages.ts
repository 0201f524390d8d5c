import { bothCalendars } from '../../platform/i18n/dates.ts';
import type { Person } from '../directory/index.ts';
import type { Message } from '../notify/index.ts';
import type { CaseRow } from './case-store.ts';
import type { VoiceDeps } from './deps.ts';

/** What is told of a case. */
export interface About {
  template: string;
  /** What happened: the same of the same template is told to nobody twice. */
  matter: string;
  agency: string | null;
  /** Left out: when the answer is due. */
  due?: Date | null;
  /** Where on the page of the case it stands; left out: on its top. */
  event?: number;
}

/** A message about a case to each who can be reached. */
export async function caseMessages(deps: VoiceDeps, row: CaseRow, people: readonly Person[], about: About): Promise<Message[]> {
  const agency = about.agency ? (await deps.directory.agencies()).get(about.agency)?.name : undefined;
  const due = about.due ?? row.due_at;
  const values = {
    number: row.number,
    agency: agency ?? { ar: 'الإمارة', en: 'the emirate' },
    due: due ? bothCalendars(due) : { ar: '—', en: '—' },
  };
  return people.flatMap(({ id, phone, language }): Message[] => {
    if (!phone) return [];
    const dedupeKey = `${about.matter}:${about.template}:${id}`;
    const opens = `${id === row.citizen_id ? '' : '/staff'}/cases/${row.number}${about.event ? `#event-${about.event}` : ''}`;
    return [{ dedupeKey, to: { id, phone, language }, template: about.template, values, opens, discreet: row.confidential }];
  });
}

import type { CaseStatus } from '@sawt/contract';
import { useMessages } from '#i18n';
import { Badge, type IconName } from '#ui';
import { statusTones } from './status-tones.ts';
import { citizenStatusWords, staffStatusWords } from './status-words.ts';

/** For whom something is written: the citizen reads plain words, the staff the words of the service. */
export type Reader = 'citizen' | 'staff';

const icons: Record<CaseStatus, IconName> = {
  received: 'inbox',
  referred: 'building',
  assigned: 'user',
  in_progress: 'refresh',
  awaiting_citizen: 'message',
  in_review: 'eye',
  answered: 'success',
  appealed: 'flag',
  closed: 'check',
  rejected: 'close',
  withdrawn: 'undo',
  split: 'building',
  merged: 'copy',
};

/** The word for a state, in the reader's language. */
export function useStatusWords(reader: Reader): Record<CaseStatus, string> {
  return useMessages(reader === 'citizen' ? citizenStatusWords : staffStatusWords);
}

export function StatusBadge({ status, reader }: { status: CaseStatus; reader: Reader }) {
  const words = useStatusWords(reader);
  return (
    <Badge tone={statusTones[status]} icon={icons[status]}>
      {words[status]}
    </Badge>
  );
}

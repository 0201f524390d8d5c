import type { CaseStatus } from '@sawt/contract';
import { useMessages } from '#i18n';
import { Badge, type IconName, type Tone } from '#ui';
import { citizenStatusWords, staffStatusWords } from './status-words.ts';

/** For whom something is written: the citizen reads plain words, the staff the words of the service. */
export type Reader = 'citizen' | 'staff';

const looks: Record<CaseStatus, { tone: Tone; icon: IconName }> = {
  received: { tone: 'info', icon: 'inbox' },
  referred: { tone: 'info', icon: 'building' },
  assigned: { tone: 'info', icon: 'user' },
  in_progress: { tone: 'info', icon: 'refresh' },
  awaiting_citizen: { tone: 'warning', icon: 'message' },
  in_review: { tone: 'info', icon: 'eye' },
  answered: { tone: 'success', icon: 'success' },
  appealed: { tone: 'warning', icon: 'flag' },
  closed: { tone: 'neutral', icon: 'check' },
  rejected: { tone: 'danger', icon: 'close' },
  withdrawn: { tone: 'neutral', icon: 'undo' },
  split: { tone: 'info', icon: 'building' },
};

/** The word for a state, in the reader's language. */
export function useStatusWords(reader: Reader): Record<CaseStatus, string> {
  return useMessages(reader === 'citizen' ? citizenStatusWords : staffStatusWords);
}

export function StatusBadge({ status, reader }: { status: CaseStatus; reader: Reader }) {
  const words = useStatusWords(reader);
  const { tone, icon } = looks[status];
  return (
    <Badge tone={tone} icon={icon}>
      {words[status]}
    </Badge>
  );
}

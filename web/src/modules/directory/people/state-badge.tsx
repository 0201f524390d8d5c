import type { StaffMember } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { Badge } from '#ui';
import { peopleWords, stateWords } from './people-words.ts';

const tones = { active: 'success', invited: 'info', left: 'neutral' } as const;

/** How an account stands. */
export function StateBadge({ state }: Pick<StaffMember, 'state'>) {
  const states = useMessages(stateWords);
  return <Badge tone={tones[state]}>{states[state]}</Badge>;
}

/** How the link of an invitation stands; nothing for those who have entered. */
export function LinkState({ invitation }: Pick<StaffMember, 'invitation'>) {
  const words = useMessages(peopleWords);
  const { shortDay, time } = useFormats();
  if (!invitation) return null;
  const said = {
    waiting: words.linkUntil(`${shortDay(invitation.expiresAt)} ${time(invitation.expiresAt)}`),
    unsent: words.linkUnsent,
    expired: words.linkExpired,
    revoked: words.linkRevoked,
  }[invitation.state];
  return <span className={invitation.state === 'waiting' ? 'text-ink-soft' : 'font-medium text-warning'}>{said}</span>;
}

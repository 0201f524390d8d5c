import type { StaffAct, StaffDetail } from '@sawt/contract';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { proven } from '#platform/proof.ts';
import { Button, ConfirmDialog, type IconName, showToast } from '#ui';
import { usePeopleChanged } from '../../queries.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { personWords } from './person-words.ts';
import { RecoveryDialog } from './recovery-dialog.tsx';

type Confirmed = Exclude<StaffAct, 'change' | 'requestRecovery'>;
const icons: Record<StaffAct, IconName> = {
  change: 'edit',
  leave: 'sign-out',
  return: 'undo',
  endSessions: 'lock',
  resendInvitation: 'send',
  revokeInvitation: 'close',
  requestRecovery: 'shield',
};

/** What the reader may do about the account, each after a question. */
export function PersonActs({ person }: { person: StaffDetail }) {
  const words = useMessages(personWords);
  const [act, setAct] = useState<StaffAct | null>(null);
  const close = () => setAct(null);
  return (
    <>
      {person.allowed.map((allowed) => (
        <Button key={allowed} variant={allowed === 'leave' ? 'danger' : 'secondary'} icon={icons[allowed]} onPress={() => setAct(allowed)}>
          {words[allowed]}
        </Button>
      ))}
      {act === 'change' && <ChangeDialog person={person} onClose={close} />}
      {act === 'requestRecovery' && <RecoveryDialog person={person} onClose={close} />}
      {act && act !== 'change' && act !== 'requestRecovery' && <ActDialog act={act} person={person} onClose={close} />}
    </>
  );
}

function ActDialog({ act, person, onClose }: { act: Confirmed; person: StaffDetail; onClose(): void }) {
  const words = useMessages(personWords);
  const { text } = useFormats();
  const peopleChanged = usePeopleChanged();
  const name = text(person.name);
  const params = { id: person.id };
  const { title, what, done, run } = {
    leave: { title: words.leaveTitle, what: words.leaveText(name), done: words.left(name), run: client.staff.leaveStaff },
    return: { title: words.returnTitle, what: words.returnText(name), done: words.returned(name), run: client.staff.returnStaff },
    endSessions: { title: words.endTitle, what: words.endText(name), done: words.ended, run: client.staff.endStaffSessions },
    resendInvitation: {
      title: words.resendTitle,
      what: words.resendText(name),
      done: words.resent(name),
      run: client.staff.resendInvitation,
    },
    revokeInvitation: { title: words.revokeTitle, what: words.revokeText(name), done: words.revoked, run: client.staff.revokeInvitation },
  }[act];

  async function confirm(): Promise<void> {
    const result = await proven<object>(() => run({ params }));
    const isUnsent = 'sent' in result && !result.sent;
    showToast(isUnsent ? words.unsent : done, isUnsent ? 'warning' : 'success');
    await peopleChanged();
  }
  return (
    <ConfirmDialog
      title={title}
      confirmLabel={words[act]}
      isOpen
      onOpenChange={onClose}
      onConfirm={confirm}
      isDanger={act === 'leave' || act === 'revokeInvitation'}
    >
      {what}
    </ConfirmDialog>
  );
}

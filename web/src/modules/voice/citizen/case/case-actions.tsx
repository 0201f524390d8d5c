import type { CaseDetail, CaseMove } from '@sawt/contract';
import { type ComponentType, useState } from 'react';
import { useMessages } from '#i18n';
import { Button, type IconName } from '#ui';
import type { ButtonVariant } from '#ui/button-class.ts';
import { actionWords } from './action-words.ts';
import { AddInformationDialog } from './add-information-dialog.tsx';
import type { MoveDialogProps } from './move-dialog.ts';
import { RateDialog } from './rate-dialog.tsx';
import { AppealDialog, ReopenDialog } from './reason-dialogs.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

type Action = 'rate' | 'addInformation' | 'reopen' | 'appeal' | 'withdraw';

const looks: Record<Action, { variant: ButtonVariant; icon: IconName; Dialog: ComponentType<MoveDialogProps> }> = {
  rate: { variant: 'primary', icon: 'star', Dialog: RateDialog },
  addInformation: { variant: 'secondary', icon: 'plus', Dialog: AddInformationDialog },
  reopen: { variant: 'secondary', icon: 'refresh', Dialog: ReopenDialog },
  appeal: { variant: 'secondary', icon: 'flag', Dialog: AppealDialog },
  withdraw: { variant: 'quiet', icon: 'undo', Dialog: WithdrawDialog },
};
const actions = Object.keys(looks) as Action[];

/** What the citizen may do next, as the server's policy says it; the reply to a question stands on the page itself. */
export function CaseActions({ of: { number, allowed } }: { of: CaseDetail }) {
  const words = useMessages(actionWords);
  const [open, setOpen] = useState<Action | null>(null);
  const possible = actions.filter((action) => (allowed as readonly CaseMove[]).includes(action));
  const Dialog = open && looks[open].Dialog;
  return (
    <>
      {possible.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: buttons beside each other, not a field of a form
        <div role="group" aria-label={words.actions} className="flex flex-wrap gap-3">
          {possible.map((action) => (
            <Button key={action} variant={looks[action].variant} icon={looks[action].icon} onPress={() => setOpen(action)}>
              {words[action]}
            </Button>
          ))}
        </div>
      )}
      {Dialog && <Dialog key={number} number={number} isOpen onOpenChange={() => setOpen(null)} />}
    </>
  );
}

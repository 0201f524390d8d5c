import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { proven } from '#platform/proof.ts';
import { Button, Card, ConfirmDialog, Dialog, QueryView } from '#ui';
import { ChangePasswordDialog } from './change-password-dialog.tsx';
import { Enrolment } from './enrolment.tsx';
import { securityQuery } from './queries.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import { securityWords } from './security-words.ts';

type Open = 'password' | 'authenticator' | 'codes' | null;

/** Password, authenticator app and recovery codes of one's own account. */
export function SecurityCard() {
  const words = useMessages(securityWords);
  const queries = useQueryClient();
  const security = useQuery(securityQuery);
  const [open, setOpen] = useState<Open>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);

  async function close(): Promise<void> {
    setOpen(null);
    setCodes(null);
    await queries.invalidateQueries({ queryKey: ['me'] });
  }
  async function makeCodes(): Promise<void> {
    setCodes((await proven(() => client.identity.makeRecoveryCodes())).recoveryCodes);
  }

  return (
    <Card title={words.title}>
      <QueryView query={security} lines={3}>
        {({ hasPassword, recoveryCodesLeft }) => (
          <ul className="divide-y divide-line">
            {hasPassword && (
              <Row title={words.password} text={words.passwordExplained} label={words.changePassword} onPress={() => setOpen('password')} />
            )}
            <Row
              title={words.authenticator}
              text={words.authenticatorExplained}
              label={words.replaceAuthenticator}
              onPress={() => setOpen('authenticator')}
            />
            <Row
              title={words.recovery}
              text={words.codesLeft(recoveryCodesLeft)}
              label={words.makeCodes}
              onPress={() => setOpen('codes')}
            />
          </ul>
        )}
      </QueryView>
      {open === 'password' && <ChangePasswordDialog onClose={close} />}
      <Dialog title={words.replaceAuthenticator} isOpen={open === 'authenticator'} onOpenChange={close}>
        <Enrolment isReplacing onDone={close} />
      </Dialog>
      <ConfirmDialog
        title={words.makeCodes}
        confirmLabel={words.makeCodes}
        isOpen={open === 'codes' && !codes}
        onOpenChange={(isOpen) => !isOpen && setOpen(null)}
        onConfirm={makeCodes}
      >
        {words.makeCodesExplained}
      </ConfirmDialog>
      <Dialog title={words.recovery} isOpen={codes !== null} onOpenChange={close} isDismissable={false}>
        {codes && <RecoveryCodes codes={codes} submitLabel={words.done} onDone={close} />}
      </Dialog>
    </Card>
  );
}

function Row({ title, text, label, onPress }: { title: string; text: ReactNode; label: string; onPress(): void }) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-medium">{title}</p>
        <p className="text-sm/6 text-ink-soft">{text}</p>
      </div>
      <Button variant="secondary" onPress={onPress}>
        {label}
      </Button>
    </li>
  );
}

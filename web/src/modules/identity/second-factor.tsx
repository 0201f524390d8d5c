import { useState } from 'react';
import { useMessages } from '#i18n';
import { verifyAuthenticatorCode } from '#platform/auth.ts';
import { Button } from '#ui';
import { CodeForm } from './code-form.tsx';
import { identityWords } from './identity-words.ts';
import { RecoveryForm } from './recovery-form.tsx';

interface SecondFactorProps {
  onDone(): Promise<void>;
  /** Begin again: another name, or the time has run out. */
  onBack(): void;
}

export function SecondFactor({ onDone, onBack }: SecondFactorProps) {
  const words = useMessages(identityWords);
  const [isRecovering, setRecovering] = useState(false);
  return (
    <div className="flex flex-col gap-3">
      {isRecovering ? (
        <RecoveryForm onDone={onDone} />
      ) : (
        <CodeForm submitLabel={words.signIn} onSubmit={(code) => verifyAuthenticatorCode(code).then(onDone)} />
      )}
      <Button variant="quiet" onPress={() => setRecovering(!isRecovering)}>
        {isRecovering ? words.useApp : words.useRecovery}
      </Button>
      <Button variant="quiet" icon="undo" onPress={onBack}>
        {words.startAgain}
      </Button>
    </div>
  );
}

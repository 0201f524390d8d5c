import { useState } from 'react';
import { useMessages } from '#i18n';
import { Banner, Checkbox } from '#ui';
import { CopyButton } from './copy-button.tsx';
import { EntryForm } from './entry-form.tsx';
import { identityWords } from './identity-words.ts';

interface RecoveryCodesProps {
  codes: readonly string[];
  submitLabel: string;
  onDone(): Promise<void>;
}

/** Shown once: the server keeps them unreadable from here on. */
export function RecoveryCodes({ codes, submitLabel, onDone }: RecoveryCodesProps) {
  const words = useMessages(identityWords);
  const [isSaved, setSaved] = useState(false);
  return (
    <EntryForm submitLabel={submitLabel} isReady={isSaved} onSubmit={onDone}>
      <Banner tone="success">{words.recoveryIntro}</Banner>
      <div className="flex items-start gap-2 rounded-field border border-line bg-canvas py-3 ps-4 pe-1">
        <ul aria-label={words.recoveryCodes} className="grid flex-1 gap-x-6 gap-y-1 sm:grid-cols-2">
          {codes.map((code) => (
            <li key={code} dir="ltr" className="font-mono">
              {code}
            </li>
          ))}
        </ul>
        <CopyButton text={codes.join('\n')} />
      </div>
      <Checkbox isSelected={isSaved} onChange={setSaved}>
        {words.saved}
      </Checkbox>
    </EntryForm>
  );
}

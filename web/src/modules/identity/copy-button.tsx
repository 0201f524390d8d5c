import { useState } from 'react';
import { useMessages } from '#i18n';
import { IconButton } from '#ui';
import { identityWords } from './identity-words.ts';

export function CopyButton({ text }: { text: string }) {
  const words = useMessages(identityWords);
  const [isCopied, setCopied] = useState(false);
  return (
    <IconButton
      icon={isCopied ? 'check' : 'file'}
      label={isCopied ? words.copied : words.copy}
      onPress={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
    />
  );
}

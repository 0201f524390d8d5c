import { defineMessages, useMessages } from '#i18n';
import { IconButton, showToast } from '#ui';

const messages = defineMessages({
  ar: { copy: (label: string) => `نسخ ${label}`, copied: (label: string) => `نُسخ: ${label}` },
  en: { copy: (label: string) => `Copy ${label}`, copied: (label: string) => `Copied: ${label}` },
});

/** A value in hand. Browsers give the clipboard to secure pages only; elsewhere it can be selected. */
export function CopyValue({ label, value }: { label: string; value: string }) {
  const { copy, copied } = useMessages(messages);
  const isPossible = window.isSecureContext;
  return (
    <span className="inline-flex min-w-0 flex-wrap items-center gap-1">
      <span className="text-sm text-ink-soft">{label}</span>
      <code dir="ltr" className="rounded-md bg-canvas px-2 text-base wrap-anywhere select-all">
        {value}
      </code>
      {isPossible && (
        <IconButton
          icon="copy"
          label={copy(label)}
          onPress={() => void navigator.clipboard.writeText(value).then(() => showToast(copied(label)))}
        />
      )}
    </span>
  );
}

import { useMessages } from '#i18n';
import { Button, Dialog, showToast } from '#ui';
import { partnerWords } from './partner-words.ts';

/** A key, this once. Browsers give the clipboard to secure pages only; elsewhere it can be selected. */
export function KeyDialog({ value, onClose }: { value: string | null; onClose(): void }) {
  const words = useMessages(partnerWords);
  const copy = () => void navigator.clipboard.writeText(value ?? '').then(() => showToast(words.copied));
  return (
    <Dialog
      title={words.madeTitle}
      isOpen={value !== null}
      onOpenChange={onClose}
      actions={
        <>
          {window.isSecureContext && (
            <Button variant="secondary" icon="copy" onPress={copy}>
              {words.copy}
            </Button>
          )}
          <Button onPress={onClose}>{words.done}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p>{words.madeWhy}</p>
        <code dir="ltr" className="rounded-field bg-canvas p-4 text-start wrap-anywhere select-all">
          {value}
        </code>
      </div>
    </Dialog>
  );
}

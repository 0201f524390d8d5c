import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useMessages } from '#i18n';
import { classes } from './classes.ts';
import type { DialogProps } from './dialog.tsx';
import { IconButton } from './icon-button.tsx';
import { words } from './words.ts';

const sizes = { small: 'sm:max-w-md', medium: 'sm:max-w-xl', large: 'sm:max-w-4xl' };

/** In the middle of a desktop, at the lower edge of a phone. A click beside it never closes it: what was typed would be lost. */
export function DialogWindow({
  title,
  isOpen,
  onOpenChange,
  children,
  actions,
  size = 'medium',
  role = 'dialog',
  isDismissable = true,
}: DialogProps) {
  const { close } = useMessages(words);
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isKeyboardDismissDisabled={!isDismissable}
      className="fixed inset-0 z-40 flex items-end justify-center bg-ink/50 sm:items-center sm:p-6"
    >
      <Modal
        className={classes(
          'flex max-h-[92dvh] w-full flex-col overflow-hidden rounded-t-card bg-white shadow-raised sm:rounded-card',
          sizes[size],
        )}
      >
        <AriaDialog role={role} className="flex min-h-0 flex-col outline-none">
          <header className="flex items-center gap-4 border-b border-line py-3 ps-6 pe-3">
            <Heading slot="title" className="flex-1 text-lg font-semibold">
              {title}
            </Heading>
            {isDismissable && <IconButton icon="close" label={close} onPress={() => onOpenChange(false)} />}
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-6 py-5">{children}</div>
          {actions && (
            <footer className="flex flex-col-reverse gap-3 border-t border-line bg-canvas px-6 py-4 sm:flex-row sm:justify-end">
              {actions}
            </footer>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useMessages } from '#i18n';
import { classes } from './classes.ts';
import { IconButton } from './icon-button.tsx';
import { ToastsOfDialog } from './toasts.tsx';
import { words } from './words.ts';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  children: ReactNode;
  /** Buttons, held at the lower edge. */
  actions?: ReactNode;
  size?: 'small' | 'medium' | 'large';
  role?: 'alertdialog';
  /** False: stays until one of its buttons is pressed. */
  isDismissable?: boolean;
}

/** In the middle of a desktop, at the lower edge of a phone. A click beside it never closes it: what was typed would be lost. */
export function Dialog({ isOpen, ...props }: DialogProps) {
  // Out of what surrounds it, which may be hidden at this width, or be a form of its own.
  return isOpen ? createPortal(<DialogWindow {...props} />, document.body) : null;
}

const sizes = { small: 'sm:max-w-md', medium: 'sm:max-w-xl', large: 'sm:max-w-4xl' };

function DialogWindow({
  title,
  onOpenChange,
  children,
  actions,
  size = 'medium',
  role,
  isDismissable = true,
}: Omit<DialogProps, 'isOpen'>) {
  const { close } = useMessages(words);
  const heading = useId();
  const dialog = useShown();

  // The key itself, not only what the browser makes of it: it lets nobody refuse a second one in a row.
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    if (isDismissable) onOpenChange(false);
  }

  return (
    <dialog
      ref={dialog}
      role={role}
      aria-labelledby={heading}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      // By the gesture for going back, where a phone has one.
      onCancel={(event) => {
        event.preventDefault();
        if (isDismissable) onOpenChange(false);
      }}
      className="fixed inset-0 m-0 flex h-dvh max-h-none w-full max-w-none items-end justify-center bg-ink/50 text-ink outline-none backdrop:bg-transparent sm:items-center sm:p-6"
    >
      <div
        className={classes(
          'flex max-h-[92dvh] w-full flex-col overflow-hidden rounded-t-card bg-white shadow-raised sm:rounded-card',
          sizes[size],
        )}
      >
        <header className="flex items-center gap-4 border-b border-line py-3 ps-6 pe-3">
          <h2 id={heading} className="flex-1 text-lg font-semibold">
            {title}
          </h2>
          {isDismissable && <IconButton icon="close" label={close} onPress={() => onOpenChange(false)} />}
        </header>
        <ToastsOfDialog />
        <div className="min-h-0 flex-1 overflow-y-auto px-6 py-5">{children}</div>
        {actions && (
          <footer className="flex flex-col-reverse gap-3 border-t border-line bg-canvas px-6 py-4 sm:flex-row sm:justify-end">
            {actions}
          </footer>
        )}
      </div>
    </dialog>
  );
}

/** Above the page, which nothing reaches meanwhile; closed, the focus goes back to where it was. */
function useShown() {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    // The first thing in it is the button that closes it; a reader is to hear the title first.
    dialog?.focus();
    return () => dialog?.close();
  }, []);
  return ref;
}

import { lazyRouteComponent } from '@tanstack/react-router';
import { type ReactNode, Suspense, useEffect } from 'react';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  children: ReactNode;
  /** Buttons, held at the lower edge. */
  actions?: ReactNode;
  size?: 'small' | 'medium' | 'large';
  role?: 'dialog' | 'alertdialog';
  /** False: stays until one of its buttons is pressed. */
  isDismissable?: boolean;
}

const DialogWindow = lazyRouteComponent(() => import('./dialog-window.tsx'), 'DialogWindow');

/** Its window comes after the page that may open it has been painted, and is there, also without a line, by the time somebody does. */
export function Dialog(props: DialogProps) {
  useEffect(() => void DialogWindow.preload?.()?.catch(() => {}), []);
  return (
    <Suspense>
      <DialogWindow {...props} />
    </Suspense>
  );
}

import type { ReactNode } from 'react';
import { FormDialog } from './form-dialog.tsx';

interface ConfirmDialogProps {
  title: string;
  /** What will happen. */
  children: ReactNode;
  /** The act itself as a verb, never "OK". */
  confirmLabel: string;
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  onConfirm(): Promise<unknown>;
  isDanger?: boolean;
}

export function ConfirmDialog({ children, confirmLabel, onConfirm, ...props }: ConfirmDialogProps) {
  return (
    <FormDialog {...props} size="small" submitLabel={confirmLabel} onSubmit={onConfirm}>
      {() => <div>{children}</div>}
    </FormDialog>
  );
}

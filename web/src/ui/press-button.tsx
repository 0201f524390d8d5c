import type { ReactNode } from 'react';
import { useAutoFocus } from './use-auto-focus.ts';

export interface PressButtonProps {
  children: ReactNode;
  onPress?(): void;
  type?: 'button' | 'submit';
  /** The id of the form that it submits, where it does not stand in it. */
  form?: string;
  isDisabled?: boolean;
  /** Stays focusable, and further presses do nothing. */
  isPending?: boolean;
  autoFocus?: boolean;
  'aria-label'?: string;
  'aria-expanded'?: boolean;
}

/** The browser's own button, without a look. */
export function PressButton({
  onPress,
  type = 'button',
  isDisabled = false,
  isPending = false,
  autoFocus,
  ...props
}: PressButtonProps & { className: string }) {
  const button = useAutoFocus<HTMLButtonElement>(autoFocus);
  return (
    <button
      {...props}
      ref={button}
      // Enter in a field must not submit either while the work goes on.
      type={isPending ? 'button' : type}
      disabled={isDisabled}
      aria-disabled={isPending || undefined}
      data-pending={isPending || undefined}
      onClick={isPending ? undefined : () => onPress?.()}
    />
  );
}

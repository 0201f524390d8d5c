import { useMessages } from '#i18n';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class.ts';
import { Icon, type IconName } from './icon.tsx';
import { PressButton, type PressButtonProps } from './press-button.tsx';
import { Spinner } from './spinner.tsx';
import { words } from './words.ts';

export interface ButtonProps extends PressButtonProps {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: IconName;
  /** As wide as its container. */
  wide?: boolean;
}

/** `isPending` keeps the button focusable and its width, shows the work going on, and ignores further presses. */
export function Button({ children, variant = 'primary', size = 'medium', icon, wide = false, ...props }: ButtonProps) {
  const { working } = useMessages(words);
  return (
    <PressButton {...props} className={buttonClass(variant, size, wide)}>
      {props.isPending ? <Spinner label={working} /> : icon && <Icon name={icon} />}
      {children}
    </PressButton>
  );
}

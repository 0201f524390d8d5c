import { Icon, type IconName } from './icon.tsx';
import { PressButton, type PressButtonProps } from './press-button.tsx';

interface IconButtonProps extends Omit<PressButtonProps, 'children' | 'aria-label'> {
  icon: IconName;
  label: string;
}

export function IconButton({ icon, label, ...props }: IconButtonProps) {
  return (
    <PressButton
      {...props}
      aria-label={label}
      className="grid size-11 shrink-0 cursor-pointer place-items-center rounded-field text-ink-soft transition-colors hover:bg-brand-50 hover:text-brand-800 disabled:cursor-not-allowed disabled:opacity-45"
    >
      <Icon name={icon} />
    </PressButton>
  );
}

import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import { Icon } from './icon.tsx';

interface CheckboxProps {
  children: ReactNode;
  description?: string;
  isSelected: boolean;
  onChange(isSelected: boolean): void;
  isDisabled?: boolean;
}

export function Checkbox({ children, description, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...props}
      className="group flex min-h-11 cursor-pointer items-start gap-3 py-2 data-disabled:cursor-not-allowed data-disabled:opacity-45"
    >
      <span className="mt-0.5 grid size-6 shrink-0 place-items-center rounded-md border-2 border-field-line bg-white text-white group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-brand-800 group-data-selected:border-brand group-data-selected:bg-brand">
        <Icon name="check" className="size-4 opacity-0 group-data-selected:opacity-100" />
      </span>
      <span>
        {children}
        {description && <span className="block text-sm/6 text-ink-soft">{description}</span>}
      </span>
    </AriaCheckbox>
  );
}

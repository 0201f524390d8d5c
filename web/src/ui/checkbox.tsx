import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

interface CheckboxProps {
  children: ReactNode;
  description?: string;
  isSelected: boolean;
  onChange(isSelected: boolean): void;
  isDisabled?: boolean;
}

export function Checkbox({ children, description, isSelected, onChange, isDisabled }: CheckboxProps) {
  return (
    <label className="group relative flex min-h-11 cursor-pointer items-start gap-3 py-2 has-disabled:cursor-not-allowed has-disabled:opacity-45">
      <input
        type="checkbox"
        checked={isSelected}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        disabled={isDisabled}
        className="sr-only"
      />
      <span className="mt-0.5 grid size-6 shrink-0 place-items-center rounded-md border-2 border-field-line bg-white text-white group-has-focus-visible:outline-2 group-has-focus-visible:outline-offset-2 group-has-focus-visible:outline-brand-800 group-has-checked:border-brand group-has-checked:bg-brand">
        <Icon name="check" className="size-4 opacity-0 group-has-checked:opacity-100" />
      </span>
      <span>
        {children}
        {description && <span className="block text-sm/6 text-ink-soft">{description}</span>}
      </span>
    </label>
  );
}

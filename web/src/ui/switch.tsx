import type { ReactNode } from 'react';

interface SwitchProps {
  children: ReactNode;
  description?: string;
  isSelected: boolean;
  onChange(isSelected: boolean): void;
  isDisabled?: boolean;
}

/** Acts at once; what waits for a "save" is a `Checkbox`. */
export function Switch({ children, description, isSelected, onChange, isDisabled = false }: SwitchProps) {
  return (
    <label className="group relative flex min-h-11 cursor-pointer items-start gap-3 py-2 has-disabled:cursor-not-allowed has-disabled:opacity-45">
      <input
        type="checkbox"
        role="switch"
        aria-checked={isSelected}
        checked={isSelected}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        disabled={isDisabled}
        className="sr-only"
      />
      <span className="mt-0.5 flex h-6 w-11 shrink-0 items-center rounded-full bg-field-line p-0.5 transition-colors group-has-focus-visible:outline-2 group-has-focus-visible:outline-offset-2 group-has-focus-visible:outline-brand-800 group-has-checked:bg-brand">
        <span className="size-5 rounded-full bg-white transition-[margin] group-has-checked:ms-5" />
      </span>
      <span>
        {children}
        {description && <span className="block text-sm/6 text-ink-soft">{description}</span>}
      </span>
    </label>
  );
}

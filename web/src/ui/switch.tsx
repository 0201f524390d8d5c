import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components';

interface SwitchProps {
  children: ReactNode;
  description?: string;
  isSelected: boolean;
  onChange(isSelected: boolean): void;
  isDisabled?: boolean;
}

/** Acts at once; what waits for a "save" is a `Checkbox`. */
export function Switch({ children, description, ...props }: SwitchProps) {
  return (
    <AriaSwitch
      {...props}
      className="group flex min-h-11 cursor-pointer items-start gap-3 py-2 data-disabled:cursor-not-allowed data-disabled:opacity-45"
    >
      <span className="mt-0.5 flex h-6 w-11 shrink-0 items-center rounded-full bg-field-line p-0.5 transition-colors group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-brand-800 group-data-selected:bg-brand">
        <span className="size-5 rounded-full bg-white transition-[margin] group-data-selected:ms-5" />
      </span>
      <span>
        {children}
        {description && <span className="block text-sm/6 text-ink-soft">{description}</span>}
      </span>
    </AriaSwitch>
  );
}

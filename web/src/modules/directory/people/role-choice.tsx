import type { GrantableRole } from '@sawt/contract';
import { useId } from 'react';
import { useFormats } from '#i18n';
import { Checkbox } from '#ui';

interface RoleChoiceProps {
  label: string;
  roles: readonly GrantableRole[];
  value: readonly string[];
  onChange(roles: string[]): void;
  error?: string | undefined;
}

/** The roles that one may give, to be ticked. */
export function RoleChoice({ label, roles, value, onChange, error }: RoleChoiceProps) {
  const { text } = useFormats();
  const note = useId();
  const toggle = (code: string, isChosen: boolean) => onChange(isChosen ? [...value, code] : value.filter((each) => each !== code));
  return (
    <fieldset aria-describedby={note}>
      <legend className="font-medium">{label}</legend>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {roles.map(({ code, name }) => (
          <Checkbox key={code} isSelected={value.includes(code)} onChange={(isChosen) => toggle(code, isChosen)}>
            {text(name)}
          </Checkbox>
        ))}
      </div>
      <p id={note} className="text-sm font-medium text-danger">
        {error}
      </p>
    </fieldset>
  );
}

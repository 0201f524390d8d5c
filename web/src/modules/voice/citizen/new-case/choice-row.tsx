import { Icon } from '#ui';
import { PressButton } from '#ui/press-button.tsx';

interface ChoiceRowProps {
  name: string;
  /** Where it belongs. */
  above?: string;
  /** Leads to further choices. */
  isBranch?: boolean;
  onPress(): void;
}

/** One of a list of choices, for a thumb. */
export function ChoiceRow({ name, above, isBranch = false, onPress }: ChoiceRowProps) {
  return (
    <li className="border-b border-line last:border-0">
      <PressButton
        onPress={onPress}
        className="flex min-h-13 w-full cursor-pointer items-center gap-3 rounded-field px-3 py-2 text-start -outline-offset-2 hover:bg-brand-50"
      >
        <span className="flex-1">
          {name}
          {above && <span className="block text-sm text-ink-soft">{above}</span>}
        </span>
        {isBranch && <Icon name="forward" className="size-5 text-ink-faint" />}
      </PressButton>
    </li>
  );
}

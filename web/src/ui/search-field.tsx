import { SearchField as AriaSearchField, Button, Input } from 'react-aria-components';
import { useMessages } from '#i18n';
import { classes } from './classes.ts';
import { inputClass } from './field.tsx';
import { Icon } from './icon.tsx';
import { words } from './words.ts';

interface SearchFieldProps {
  value: string;
  onChange(value: string): void;
  /** On Enter. */
  onSubmit?(value: string): void;
  /** What is searched; shown inside the field and read as its name. */
  label?: string;
}

export function SearchField({ label, onSubmit = () => {}, ...props }: SearchFieldProps) {
  const { search, clear } = useMessages(words);
  return (
    <AriaSearchField {...props} onSubmit={onSubmit} aria-label={label ?? search} className="group relative w-full">
      <span className="pointer-events-none absolute start-3.5 top-3.5 text-ink-faint">
        <Icon name="search" />
      </span>
      <Input placeholder={label ?? search} className={classes(inputClass, 'ps-11 pe-12 [&::-webkit-search-cancel-button]:hidden')} />
      <Button
        aria-label={clear}
        className="absolute end-0.5 top-0.5 grid size-11 cursor-pointer place-items-center text-ink-soft group-data-empty:hidden"
      >
        <Icon name="close" />
      </Button>
    </AriaSearchField>
  );
}

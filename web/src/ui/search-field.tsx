import { type KeyboardEvent, useRef } from 'react';
import { useMessages } from '#i18n';
import { classes } from './classes.ts';
import { inputClass } from './field.tsx';
import { Icon } from './icon.tsx';
import { laterWords } from './later-words.ts';
import { PressButton } from './press-button.tsx';

interface SearchFieldProps {
  value: string;
  onChange(value: string): void;
  /** On Enter. */
  onSubmit?(value: string): void;
  /** What is searched; shown inside the field and read as its name. */
  label?: string;
}

export function SearchField({ value, onChange, onSubmit, label }: SearchFieldProps) {
  const { search, clear } = useMessages(laterWords);
  const field = useRef<HTMLInputElement>(null);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      // Not the form that it may stand in.
      event.preventDefault();
      onSubmit?.(value);
    }
    if (event.key === 'Escape' && value) {
      event.preventDefault();
      onChange('');
    }
  }

  return (
    <div className="relative w-full">
      <span className="pointer-events-none absolute start-3.5 top-3.5 text-ink-faint">
        <Icon name="search" />
      </span>
      <input
        ref={field}
        type="search"
        aria-label={label ?? search}
        placeholder={label ?? search}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        onKeyDown={onKeyDown}
        className={classes(inputClass, 'ps-11 pe-12 [&::-webkit-search-cancel-button]:hidden')}
      />
      {value && (
        <PressButton
          aria-label={clear}
          onPress={() => {
            onChange('');
            field.current?.focus();
          }}
          className="absolute end-0.5 top-0.5 grid size-11 cursor-pointer place-items-center text-ink-soft"
        >
          <Icon name="close" />
        </PressButton>
      )}
    </div>
  );
}

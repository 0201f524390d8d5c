import type { Mentionable } from '@sawt/contract';
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { matchesNames } from '#platform/search-names.ts';
import { TextArea } from '#ui';
import { ColleagueList } from './colleague-list.tsx';
import { mentionWords } from './mention-words.ts';
import { begunMention, completeMention, standing, type TypedMention } from './typed-mention.ts';

/** More than these are found by another letter. */
const mostOffered = 6;

export interface NoteValue {
  text: string;
  mentions: TypedMention[];
}

interface NoteFieldProps {
  label: string;
  description: string;
  error: string | undefined;
  value: NoteValue;
  onChange(value: NoteValue): void;
  /** Who may be named. */
  colleagues: readonly Mentionable[];
}

/** Words in which `@` names a colleague. A list stands below them while a name is typed; the keyboard stays in the words. */
export function NoteField({ label, description, error, value, onChange, colleagues }: NoteFieldProps) {
  const words = useMessages(mentionWords);
  const { text: inLanguage } = useFormats();
  const { text, mentions } = value;
  const list = useId();
  const field = useField(value);
  const [cursor, setCursor] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const begun = cursor === null ? null : begunMention(text, cursor, mentions);
  const offered = begun ? colleagues.filter(({ name }) => matchesNames([name], begun.typed)).slice(0, mostOffered) : [];
  const isOpen = offered.length > 0;

  function look(): void {
    setCursor(field.cursor());
    setActive(0);
  }

  function choose({ id, name }: Mentionable): void {
    if (!begun) return;
    const written = inLanguage(name);
    const next = completeMention(text, begun, written);
    field.goOnAt(next.cursor);
    setCursor(null);
    onChange({ text: next.text, mentions: [...mentions.filter((one) => one.id !== id), { id, written }] });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const chosen = offered[active];
    if (!chosen || event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setActive((active + step + offered.length) % offered.length);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(chosen);
    else if (event.key === 'Escape') setCursor(null);
    else return;
    event.preventDefault();
  }

  const told = standing(text, mentions);
  return (
    <div ref={field.area}>
      <TextArea
        label={label}
        description={description}
        error={error}
        maximum={5000}
        rows={6}
        value={text}
        onChange={(typed) => {
          onChange({ text: typed, mentions });
          look();
        }}
        autoFocus
        control={{
          onKeyDown,
          onClick: look,
          onBlur: () => setCursor(null),
          'aria-autocomplete': 'list',
          'aria-haspopup': 'listbox',
          ...(isOpen && { 'aria-controls': list, 'aria-activedescendant': `${list}-${active}` }),
        }}
        below={
          <>
            {isOpen && <ColleagueList id={list} people={offered} active={active} onChoose={choose} />}
            <output className={begun && begun.typed !== '' && !isOpen ? 'text-sm text-ink-soft' : 'sr-only'}>
              {begun && words.found(offered.length)}
            </output>
            {told.length > 0 && (
              <output className="text-sm font-medium">
                {words.willBeTold(told.map(({ written }) => written).join(inLanguage({ ar: '، ', en: ', ' })))}
              </output>
            )}
          </>
        }
      />
    </div>
  );
}

/** The control of the field: where its cursor is, and where it is to go on once the words are in it. */
function useField(value: NoteValue) {
  const area = useRef<HTMLDivElement>(null);
  const next = useRef<number | null>(null);
  const control = () => area.current?.querySelector('textarea');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words have come
  useLayoutEffect(() => {
    if (next.current === null) return;
    control()?.focus();
    control()?.setSelectionRange(next.current, next.current);
    next.current = null;
  }, [value]);
  return {
    area,
    cursor: () => control()?.selectionEnd ?? null,
    goOnAt(place: number) {
      next.current = place;
    },
  };
}

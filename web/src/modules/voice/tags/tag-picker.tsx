import type { Tag } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { matchesNames } from '#platform/search-names.ts';
import { holds, useMe } from '#platform/session.ts';
import { ComboBox, type SelectOption } from '#ui';
import { tagsQuery } from './queries.ts';
import { tagWords } from './tag-words.ts';

/** What was chosen: a tag there is, or the name of one to be made. */
export type PickedTag = { id: number; name: string } | { id: null; name: string };

interface TagPickerProps {
  label: string;
  error?: string | undefined;
  /** Those already there are not offered. */
  except?: readonly Tag[];
  takesFocus?: boolean;
  onPick(tag: PickedTag | null): void;
}

const makesNew = 'new';

/** One of the office's tags by a part of its name; whoever manages them makes a new one of what they typed. */
export function TagPicker({ label, error, except = [], takesFocus = false, onPick }: TagPickerProps) {
  const words = useMessages(tagWords);
  const { data: me } = useMe();
  const { data: tags = [] } = useQuery(tagsQuery);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<PickedTag | null>(null);
  const name = typed.trim();
  const fitting = tags.filter(
    ({ id, active, name: own }) => active && !except.some((each) => each.id === id) && matchesNames([{ ar: own, en: '' }], name),
  );
  const isNew = name !== '' && !tags.some((tag) => tag.name === name) && me !== undefined && holds(me, 'voice.manage_tags');
  const options: SelectOption<string>[] = [
    ...fitting.map((tag) => ({ value: `${tag.id}`, label: tag.name })),
    // By the name that was typed, so that the field keeps it.
    ...(isNew ? [{ value: makesNew, label: name, description: words.create(name) }] : []),
  ];

  function pick(value: string | null): void {
    const found = tags.find(({ id }) => `${id}` === value);
    const picked = value === makesNew ? { id: null, name } : found ? { id: found.id, name: found.name } : null;
    setChosen(picked);
    onPick(picked);
  }

  return (
    <ComboBox
      label={label}
      placeholder={words.choose}
      error={error}
      options={options}
      value={chosen === null ? null : chosen.id === null ? makesNew : `${chosen.id}`}
      takesFocus={takesFocus}
      onType={setTyped}
      onChange={pick}
    />
  );
}

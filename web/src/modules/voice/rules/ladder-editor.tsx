import type { LadderVersion, Rung } from '@sawt/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Button, FormDialog, IconButton, showToast } from '#ui';
import { ladderNames, ladderWords } from './ladder-words.ts';
import { laddersQuery, ladderVersionsQuery } from './queries.ts';
import { RungFields } from './rung-fields.tsx';

/** Rungs have no names: here each has a number of its own, so that fields stay with theirs when the order changes. */
interface Edited {
  key: number;
  rung: Rung;
}
/** A working day after the last of those before it. */
const freshAfter = (edited: readonly Edited[]): Rung => {
  const last = Math.max(0, ...edited.flatMap(({ rung }) => (rung.unit === 'hours' ? [rung.value] : [])));
  return { unit: 'hours', value: last + 8, audiences: [], telling: 'at_once', channels: null, repeat: null };
};
const mostRungs = 12;

export function LadderEditor({ ladder, onClose }: { ladder: LadderVersion; onClose(): void }) {
  const words = useMessages(ladderWords);
  const names = useMessages(ladderNames);
  const { number } = useFormats();
  const queries = useQueryClient();
  const [edited, setEdited] = useState<readonly Edited[]>(() => ladder.rungs.map((rung, key) => ({ key, rung })));
  const { clockKind } = ladder;

  async function save(): Promise<void> {
    const body = { seen: ladder.id, rungs: edited.map(({ rung }) => rung) };
    queries.setQueryData(laddersQuery.queryKey, await client.escalation.saveLadder({ params: { clockKind }, body }));
    void queries.invalidateQueries({ queryKey: ladderVersionsQuery(clockKind).queryKey });
    showToast(words.saved, 'success');
  }

  const set = (key: number, part: Partial<Rung>) =>
    setEdited((before) => before.map((one) => (one.key === key ? { key, rung: { ...one.rung, ...part } } : one)));
  const remove = (key: number) => setEdited((before) => before.filter((one) => one.key !== key));
  const add = () =>
    setEdited((before) => [...before, { key: 1 + Math.max(-1, ...before.map(({ key }) => key)), rung: freshAfter(before) }]);
  const swap = (index: number, other: number) =>
    setEdited((before) => before.with(index, before[other] as Edited).with(other, before[index] as Edited));

  return (
    <FormDialog title={words.editOf(names[clockKind])} size="large" isOpen onOpenChange={onClose} submitLabel={words.save} onSubmit={save}>
      {(errors) => (
        <>
          {edited.map(({ key, rung }, index) => {
            const name = words.rung(number(index + 1));
            return (
              <fieldset key={key} className="rounded-card border border-line p-4">
                <legend className="px-2 font-semibold">{name}</legend>
                <RungFields
                  rung={rung}
                  clockKind={clockKind}
                  onChange={(part) => set(key, part)}
                  errorOf={(field) => errors[`rungs.${index}.${field}`]}
                />
                <p className="flex justify-end pt-2">
                  <IconButton icon="up" label={words.up(name)} isDisabled={index === 0} onPress={() => swap(index, index - 1)} />
                  <IconButton
                    icon="down"
                    label={words.down(name)}
                    isDisabled={index === edited.length - 1}
                    onPress={() => swap(index, index + 1)}
                  />
                  <IconButton icon="trash" label={words.remove(name)} isDisabled={edited.length === 1} onPress={() => remove(key)} />
                </p>
              </fieldset>
            );
          })}
          <p>
            <Button variant="secondary" icon="plus" isDisabled={edited.length >= mostRungs} onPress={add}>
              {words.add}
            </Button>
          </p>
        </>
      )}
    </FormDialog>
  );
}

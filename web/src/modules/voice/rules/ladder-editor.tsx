import type { LadderVersion, Rung } from '@sawt/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useEditorDraft } from '#platform/editor-draft.ts';
import { Button, DraftNotice, FormDialog, IconButton, showToast } from '#ui';
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
  const { clockKind } = ladder;
  const draft = useEditorDraft(`ladder.${clockKind}`, { edited: ladder.rungs.map((rung, key): Edited => ({ key, rung })) });
  const { edited } = draft.value;

  async function save(): Promise<void> {
    const body = { seen: ladder.id, rungs: edited.map(({ rung }) => rung) };
    queries.setQueryData(laddersQuery.queryKey, await client.escalation.saveLadder({ params: { clockKind }, body }));
    draft.clear();
    void queries.invalidateQueries({ queryKey: ladderVersionsQuery(clockKind).queryKey });
    showToast(words.saved, 'success');
  }

  const setEdited = (next: Edited[]) => draft.change({ edited: next });
  const set = (key: number, part: Partial<Rung>) =>
    setEdited(edited.map((one) => (one.key === key ? { key, rung: { ...one.rung, ...part } } : one)));
  const remove = (key: number) => setEdited(edited.filter((one) => one.key !== key));
  const add = () => setEdited([...edited, { key: 1 + Math.max(-1, ...edited.map(({ key }) => key)), rung: freshAfter(edited) }]);
  const swap = (index: number, other: number) =>
    setEdited(edited.with(index, edited[other] as Edited).with(other, edited[index] as Edited));

  return (
    <FormDialog title={words.editOf(names[clockKind])} size="large" isOpen onOpenChange={onClose} submitLabel={words.save} onSubmit={save}>
      {(errors) => (
        <>
          <DraftNotice draft={draft} />
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

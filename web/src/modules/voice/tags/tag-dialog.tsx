import { useState } from 'react';
import { useMessages } from '#i18n';
import { FormDialog, RadioCards, showToast } from '#ui';
import { type PickedTag, TagPicker } from './tag-picker.tsx';
import { tagWords } from './tag-words.ts';
import { useTagging } from './use-tagging.ts';

interface TagDialogProps {
  numbers: readonly string[];
  onClose(): void;
  onDone(): void;
}

/** Puts a tag on the ticked cases or takes it off, and says of how many. */
export function TagDialog({ numbers, onClose, onDone }: TagDialogProps) {
  const words = useMessages(tagWords);
  const tag = useTagging();
  const [picked, setPicked] = useState<PickedTag | null>(null);
  const [what, setWhat] = useState<'on' | 'off'>('on');

  async function submit(): Promise<void> {
    // Without a choice the server says what is missing, beside the field.
    const { changed, notFound } = await tag(picked ?? { id: null, name: '' }, numbers, what === 'on');
    const left = notFound.length > 0 ? ` ${words.notFound(notFound.length)}` : '';
    showToast(words.changed(changed.length) + left, left ? 'warning' : 'success');
    onDone();
  }

  return (
    <FormDialog title={words.tagSelected} submitLabel={words.submit} isOpen size="small" onOpenChange={onClose} onSubmit={submit}>
      {(errors) => (
        <>
          <RadioCards
            label={words.what}
            options={[
              { value: 'on', label: words.putOn, description: words.putOnText },
              { value: 'off', label: words.takeOffOne, description: words.takeOffText },
            ]}
            value={what}
            onChange={setWhat}
          />
          <TagPicker label={words.tag} error={errors.name} onPick={setPicked} />
        </>
      )}
    </FormDialog>
  );
}

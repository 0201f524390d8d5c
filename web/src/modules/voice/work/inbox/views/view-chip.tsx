import type { SavedView } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { classes, Icon, IconButton } from '#ui';
import { retiredWords, viewWords } from './view-words.ts';

interface ViewChipProps {
  view: SavedView;
  isShown: boolean;
  onShow(): void;
  onEdit(): void;
  onDelete(): void;
}

/** One's own view can be changed; another's says who shares it. */
export function ViewChip({ view: { name, by, shared, retired }, isShown, onShow, onEdit, onDelete }: ViewChipProps) {
  const words = useMessages(viewWords);
  const retiredNames = useMessages(retiredWords);
  const { text } = useFormats();
  const notes = [...(by ? [words.sharedBy(text(by.name))] : shared ? [words.shared] : []), ...retired.map((what) => retiredNames[what])];
  return (
    <span
      className={classes(
        'inline-flex max-w-full items-center rounded-field border',
        isShown ? 'border-brand bg-brand-50 text-brand-800' : 'border-field-line bg-white',
      )}
    >
      <button
        type="button"
        aria-pressed={isShown}
        onClick={onShow}
        className="min-h-11 min-w-0 cursor-pointer rounded-field px-3 py-1 text-start hover:bg-canvas"
      >
        <span dir="auto" className="block font-medium wrap-anywhere">
          {name}
        </span>
        {notes.length > 0 && (
          <span className={classes('flex items-center gap-1 text-sm', retired.length > 0 ? 'text-warning' : 'text-ink-soft')}>
            <Icon name={retired.length > 0 ? 'warning' : 'users'} className="size-4" />
            {notes.join(' · ')}
          </span>
        )}
      </button>
      {!by && (
        <>
          <IconButton icon="edit" label={words.edit(name)} onPress={onEdit} />
          <IconButton icon="trash" label={words.remove(name)} onPress={onDelete} />
        </>
      )}
    </span>
  );
}

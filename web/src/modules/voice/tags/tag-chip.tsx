import type { Tag } from '@sawt/contract';
import { useMessages } from '#i18n';
import { classes, Icon } from '#ui';
import { tagWords } from './tag-words.ts';

interface TagChipProps {
  tag: Tag;
  /** Given where it can be taken off. */
  onTakeOff?: (() => void) | undefined;
  isPending?: boolean;
}

/** A tag as it stands on a case. One out of use is paler, and says so to whoever does not see that. */
export function TagChip({ tag: { name, active }, onTakeOff, isPending = false }: TagChipProps) {
  const words = useMessages(tagWords);
  return (
    <span
      className={classes(
        'inline-flex max-w-full items-center gap-1.5 rounded-full border border-line bg-canvas px-2.5 text-sm/7',
        active ? 'text-ink' : 'text-ink-soft',
      )}
    >
      <Icon name="tag" className="size-4 text-ink-soft" />
      <bdi className="min-w-0 wrap-anywhere">{name}</bdi>
      {!active && <span className="sr-only">({words.retired})</span>}
      {onTakeOff && (
        <button
          type="button"
          aria-label={words.takeOff(name)}
          disabled={isPending}
          onClick={onTakeOff}
          className="-me-2 grid size-8 shrink-0 cursor-pointer place-items-center rounded-full text-ink-soft hover:bg-line hover:text-ink"
        >
          <Icon name="close" className="size-4" />
        </button>
      )}
    </span>
  );
}

/** The tags of a case in a list; nothing where there are none. */
export function TagChips({ tags }: { tags: readonly Tag[] }) {
  if (tags.length === 0) return null;
  return (
    <span className="mt-1.5 flex flex-wrap gap-1.5">
      {tags.map((tag) => (
        <TagChip key={tag.id} tag={tag} />
      ))}
    </span>
  );
}

import type { Tag } from '@sawt/contract';
import { useMessages } from '#i18n';
import { Badge, IconButton, TextLink } from '#ui';
import { tagWords } from './tag-words.ts';

interface TagRowProps {
  tag: Tag;
  /** How many cases have it; undefined until counted. */
  cases: number | undefined;
  isPending: boolean;
  onRename(): void;
  onUse(): void;
}

/** A tag with the way to its cases. Retiring it takes it off none, so nothing is asked first. */
export function TagRow({ tag: { id, name, active }, cases, isPending, onRename, onUse }: TagRowProps) {
  const words = useMessages(tagWords);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2 first:pt-0 last:pb-0">
      <bdi className="min-w-0 flex-1 font-medium wrap-anywhere">{name}</bdi>
      {!active && <Badge>{words.retired}</Badge>}
      {cases !== undefined && (
        <TextLink to="/staff/cases" search={{ tab: 'all', tag: `${id}` }}>
          {words.cases(cases)}
        </TextLink>
      )}
      <span className="flex">
        <IconButton icon="edit" label={words.rename(name)} onPress={onRename} />
        <IconButton
          icon={active ? 'pause' : 'play'}
          label={active ? words.retire(name) : words.bringBack(name)}
          isDisabled={isPending}
          onPress={onUse}
        />
      </span>
    </li>
  );
}

import { useMessages } from '#i18n';
import { useLiveState } from '#platform/live.ts';
import { Badge } from '#ui';
import { figuresWords } from './figures-words.ts';

/** That the numbers move by themselves; when the line is lost, the shell says so. */
export function LiveBadge() {
  const { live } = useMessages(figuresWords);
  if (useLiveState() !== 'connected') return null;
  return (
    <Badge tone="success">
      <span aria-hidden="true" className="size-2 animate-pulse rounded-full bg-brand" />
      {live}
    </Badge>
  );
}

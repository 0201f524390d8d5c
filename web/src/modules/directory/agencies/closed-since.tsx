import { useFormats, useMessages } from '#i18n';
import { Badge } from '#ui';
import { closeWords } from './close-words.ts';

/** The mark of what takes nothing new. */
export function ClosedSince({ at }: { at: string }) {
  const { closedSince } = useMessages(closeWords);
  const { date } = useFormats();
  return (
    <Badge tone="warning" icon="lock">
      {closedSince(date(at))}
    </Badge>
  );
}

import { useFormats, useMessages } from '#i18n';
import { Icon } from '#ui';
import { closeWords } from './close-words.ts';

/** The mark of what takes nothing new. */
export function ClosedSince({ at }: { at: string }) {
  const { closedSince } = useMessages(closeWords);
  const { date } = useFormats();
  return (
    <span className="inline-flex items-start gap-1.5 text-sm font-medium text-warning">
      <Icon name="lock" className="mt-0.5 size-4 shrink-0" />
      {closedSince(date(at))}
    </span>
  );
}

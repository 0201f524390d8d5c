import { Brand } from '#app/frame/brand.tsx';
import { useFormats, useMessages } from '#i18n';
import { Icon, useNow } from '#ui';
import { useLine } from './use-line.ts';
import { wallWords } from './wall-words.ts';

/** Whose screen it is, what day and time it is, and whether its numbers are of now. */
export function WallBar() {
  const words = useMessages(wallWords);
  const { date, time } = useFormats();
  const now = new Date(useNow()).toISOString();
  const since = useLine();
  return (
    <header className="border-b border-line bg-white">
      <div className="flex items-center justify-between gap-6 px-8 py-3">
        <Brand />
        <p className="flex items-baseline gap-4">
          <span className="text-ink-soft">{date(now)}</span>
          <span className="text-3xl font-semibold tabular-nums">{time(now)}</span>
        </p>
        {since === null && (
          <p className="flex items-center gap-2 font-semibold text-brand">
            <span aria-hidden="true" className="size-3 animate-pulse rounded-full bg-brand" />
            {words.live}
          </p>
        )}
      </div>
      {since !== null && (
        <p role="alert" className="flex items-center gap-4 bg-danger px-8 py-3 text-xl font-semibold text-white">
          <Icon name="warning" className="size-8" />
          {words.lost}
          {since > 0 && <span className="font-normal">{words.lostSince(time(new Date(since).toISOString()))}</span>}
        </p>
      )}
    </header>
  );
}

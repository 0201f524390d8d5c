import { useFormats } from '#i18n';
import { useNow } from './use-now.ts';

interface DateTimeProps {
  /** ISO 8601, UTC. */
  at: string;
  /**
   * - `full`: both calendars and the time
   * - `date`: both calendars
   * - `relative`: `3 hours ago`, with the full form on hovering; keeps itself up to date
   */
  form?: 'full' | 'date' | 'relative';
}

export function DateTime({ at, form = 'full' }: DateTimeProps) {
  return form === 'relative' ? <RelativeTime at={at} /> : <FixedTime at={at} withTime={form === 'full'} />;
}

function FixedTime({ at, withTime }: { at: string; withTime: boolean }) {
  const { date, time } = useFormats();
  return <time dateTime={at}>{withTime ? `${date(at)} · ${time(at)}` : date(at)}</time>;
}

function RelativeTime({ at }: { at: string }) {
  const { date, time, relative } = useFormats();
  return (
    <time dateTime={at} title={`${date(at)} · ${time(at)}`} className="whitespace-nowrap">
      {relative(at, useNow())}
    </time>
  );
}

import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { DateTime } from './date-time.tsx';
import { Icon, type IconName } from './icon.tsx';
import { type Tone, toneSurface, toneText } from './tone.ts';

export interface TimelineItem {
  id: string;
  /** ISO 8601, UTC. */
  at: string;
  title: ReactNode;
  icon: IconName;
  tone?: Tone;
  /** Who, on whose side. */
  by?: ReactNode;
  children?: ReactNode;
}

/** What happened, in the order given. */
export function Timeline({ label, items }: { label: string; items: readonly TimelineItem[] }) {
  return (
    <ol aria-label={label} className="flex flex-col">
      {items.map(({ id, at, title, icon, tone = 'neutral', by, children }) => (
        <li key={id} id={`event-${id}`} className="group flex gap-4">
          <div className="flex flex-col items-center">
            <span className={classes('grid size-10 shrink-0 place-items-center rounded-full border', toneSurface[tone], toneText[tone])}>
              <Icon name={icon} />
            </span>
            <span className="w-0.5 flex-1 bg-line group-last:hidden" />
          </div>
          <div className="min-w-0 flex-1 pt-1 pb-7 group-last:pb-0">
            <p className="font-semibold">{title}</p>
            <p className="text-sm text-ink-soft">
              {by && <>{by} · </>}
              <DateTime at={at} />
            </p>
            {children && <div className="mt-2 flex flex-col gap-3">{children}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

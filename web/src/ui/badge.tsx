import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconName } from './icon.tsx';
import { type Tone, toneSurface, toneText } from './tone.ts';

/** A short word about a thing: a state, a priority. */
export function Badge({ tone = 'neutral', icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span
      className={classes(
        'inline-flex max-w-full items-center gap-1.5 rounded-full border px-2.5 text-sm/7 font-medium whitespace-nowrap',
        toneSurface[tone],
        toneText[tone],
      )}
    >
      {icon && <Icon name={icon} className="size-4" />}
      {typeof children === 'string' ? <span className="truncate">{children}</span> : children}
    </span>
  );
}

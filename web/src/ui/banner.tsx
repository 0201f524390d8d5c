import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import { type Tone, toneIcon, toneSurface, toneText } from './tone.ts';

interface BannerProps {
  tone: Tone;
  title?: string | undefined;
  children?: ReactNode;
  action?: ReactNode;
}

/** Something to know about this page. What is bad is announced at once, the rest when there is a pause. */
export function Banner({ tone, title, children, action }: BannerProps) {
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={classes('flex flex-wrap items-start gap-x-3 gap-y-2 rounded-field border px-4 py-3', toneSurface[tone])}
    >
      <Icon name={toneIcon[tone]} className={classes('mt-0.5 size-6', toneText[tone])} />
      <div className="min-w-0 flex-1 basis-48">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {action}
    </div>
  );
}

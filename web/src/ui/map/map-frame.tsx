import type { RefObject } from 'react';
import { useMessages } from '#i18n';
import { Banner } from '../banner.tsx';
import { classes } from '../classes.ts';
import { mapWords } from './map-words.ts';

interface MapFrameProps {
  container: RefObject<HTMLDivElement | null>;
  failed: boolean;
  /** No official boundaries were given. */
  approximate: boolean;
  /** As tall as its container. */
  fills?: boolean | undefined;
}

/** The place a map is drawn in. Not on paper: a browser may print it before it is drawn for it, and the words beside it say the same. */
export function MapFrame({ container, failed, approximate, fills = false }: MapFrameProps) {
  const messages = useMessages(mapWords);
  if (failed) return <Banner tone="warning">{messages.unavailable}</Banner>;
  return (
    <figure className={classes('relative overflow-hidden rounded-card border border-line print:hidden', fills && 'h-full')}>
      {/* Maps are drawn from left to right in every language. */}
      <div ref={container} dir="ltr" className={classes('w-full bg-canvas', fills ? 'h-full' : 'h-80 md:h-112')} />
      {approximate && (
        <figcaption className="pointer-events-none absolute start-2 bottom-2 rounded bg-white/80 px-2 text-xs/6 text-ink-soft">
          {messages.approximate}
        </figcaption>
      )}
    </figure>
  );
}

import type { RefObject } from 'react';
import { useMessages } from '#i18n';
import { Banner } from '../banner.tsx';
import { mapWords } from './map-words.ts';

interface MapFrameProps {
  container: RefObject<HTMLDivElement | null>;
  failed: boolean;
  /** No official boundaries were given. */
  approximate: boolean;
}

/** The place a map is drawn in. */
export function MapFrame({ container, failed, approximate }: MapFrameProps) {
  const messages = useMessages(mapWords);
  if (failed) return <Banner tone="warning">{messages.unavailable}</Banner>;
  return (
    <figure className="relative overflow-hidden rounded-card border border-line">
      {/* Maps are drawn from left to right in every language. */}
      <div ref={container} dir="ltr" className="h-80 w-full bg-canvas md:h-112" />
      {approximate && (
        <figcaption className="pointer-events-none absolute start-2 bottom-2 rounded bg-white/80 px-2 text-xs/6 text-ink-soft">
          {messages.approximate}
        </figcaption>
      )}
    </figure>
  );
}

import { useEffect } from 'react';

/** Brings an event of the timeline before the reader, and their keyboard with it. */
export function goToEvent(id: string): void {
  const item = document.getElementById(`event-${id}`);
  if (!item) return;
  item.tabIndex = -1;
  item.focus({ preventScroll: true });
  item.scrollIntoView({ block: 'center' });
}

/** A message about a note leads to it: `#event-91`. */
export function useNamedEvent(): void {
  useEffect(() => {
    const id = /^#event-(\d+)$/.exec(location.hash)?.[1];
    if (id) goToEvent(id);
  }, []);
}

import { type RefObject, useEffect, useRef, useState } from 'react';
import { useLanguage } from '#i18n';
import { createMap, type DrawnMap } from './create-map.ts';
import type { MapArea, RegionShapes } from './nearest-seat.ts';

interface UsedMap {
  container: RefObject<HTMLDivElement | null>;
  /** Null until it is drawn. */
  drawn: DrawnMap | null;
  failed: boolean;
}

/** A map in a container of the page, drawn anew when the language or the areas change. */
export function useMap(areas: readonly MapArea[], region?: RegionShapes): UsedMap {
  const language = useLanguage();
  const container = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<DrawnMap | null>(null);
  const [failed, setFailed] = useState(false);
  // Callers build the list while rendering; only another content is another map.
  const content = JSON.stringify(areas);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `content` and `language` stand for `areas`
  useEffect(() => {
    if (!container.current || areas.length === 0) return;
    let left = false;
    const drawing = createMap(container.current, areas, region);
    drawing.then((next) => !left && setDrawn(next)).catch(() => setFailed(true));
    return () => {
      left = true;
      setDrawn(null);
      void drawing.then(({ map }) => map.remove()).catch(() => {});
    };
  }, [content, region, language]);

  return { container, drawn, failed };
}

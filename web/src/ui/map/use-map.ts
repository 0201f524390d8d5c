import { type RefObject, useEffect, useRef, useState } from 'react';
import { createMap, type DrawnMap, type MapContent } from './create-map.ts';

interface UsedMap {
  container: RefObject<HTMLDivElement | null>;
  /** Null until it is drawn. */
  drawn: DrawnMap | null;
  failed: boolean;
}

/** A map in a container of the page, drawn anew when its content changes. */
export function useMap({ label, areas, region }: MapContent): UsedMap {
  const container = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<DrawnMap | null>(null);
  const [failed, setFailed] = useState(false);
  // Callers build the list while rendering; only another content is another map.
  const content = JSON.stringify(areas);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `content` stands for `areas`
  useEffect(() => {
    if (!container.current || areas.length === 0) return;
    let left = false;
    const drawing = createMap(container.current, { label, areas, region });
    drawing.then((next) => !left && setDrawn(next)).catch(() => setFailed(true));
    return () => {
      left = true;
      setDrawn(null);
      void drawing.then(({ map }) => map.remove()).catch(() => {});
    };
  }, [label, content, region]);

  return { container, drawn, failed };
}

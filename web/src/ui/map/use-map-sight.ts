import { useEffect } from 'react';
import type { DrawnMap } from './create-map.ts';

/** What of the land is in sight, in degrees, and how near. */
export interface MapSight {
  west: number;
  south: number;
  east: number;
  north: number;
  zoom: number;
}

/** Tells what is in sight, at the beginning and whenever the map has come to rest. @param onSight keep it the same function */
export function useMapSight(drawn: DrawnMap | null, onSight?: (sight: MapSight) => void): void {
  useEffect(() => {
    if (!drawn || !onSight) return;
    const { map } = drawn;
    const tell = () => {
      const box = map.getBounds();
      onSight({ west: box.getWest(), south: box.getSouth(), east: box.getEast(), north: box.getNorth(), zoom: map.getZoom() });
    };
    tell();
    const resting = map.on('moveend', tell);
    return () => resting.unsubscribe();
  }, [drawn, onSight]);
}

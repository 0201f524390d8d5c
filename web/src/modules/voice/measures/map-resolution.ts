import { finestMapResolution } from '@sawt/contract';

/** From which zoom on each H3 resolution is drawn, so that circles are apart and a picture holds a few hundred of them. */
const finerFrom: readonly [zoom: number, resolution: number][] = [
  [13.5, finestMapResolution],
  [12, 8],
  [10.5, 7],
  [9, 6],
  [7, 5],
];

export const resolutionAt = (zoom: number): number => finerFrom.find(([from]) => zoom >= from)?.[1] ?? 4;

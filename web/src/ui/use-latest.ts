import { type RefObject, useLayoutEffect, useRef } from 'react';

/** The value of the last rendering, for what ends later than the rendering that began it. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}

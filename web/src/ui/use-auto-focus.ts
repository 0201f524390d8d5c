import { type RefObject, useEffect, useRef } from 'react';

/** The browser looks at `autofocus` as it reads a page, and not as a script puts a field into it. */
export function useAutoFocus<T extends HTMLElement>(isWanted: boolean | undefined): RefObject<T | null> {
  const field = useRef<T>(null);
  useEffect(() => {
    if (isWanted) field.current?.focus();
  }, [isWanted]);
  return field;
}

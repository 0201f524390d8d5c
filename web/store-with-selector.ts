import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';

/**
 * What the router follows its state by, in place of `use-sync-external-store/shim/with-selector`: that is CommonJS and asks for the whole of
 * React, so that a phone would load all of its names, used or not, and what binds the two kinds of modules (2 kB gzipped).
 */
export function useSyncExternalStoreWithSelector<State, Selected>(
  subscribe: (listener: () => void) => () => void,
  getState: () => State,
  _getServerState: () => State,
  select: (state: State) => Selected,
  isEqual: (before: Selected, after: Selected) => boolean,
): Selected {
  const shown = useRef<{ value: Selected } | null>(null);
  const getSelected = useMemo(() => {
    let last: { state: State; value: Selected } | null = null;
    return () => {
      const state = getState();
      if (last && Object.is(last.state, state)) return last.value;
      const before = last ?? shown.current;
      const next = select(state);
      last = { state, value: before && isEqual(before.value, next) ? before.value : next };
      return last.value;
    };
  }, [getState, select, isEqual]);
  const value = useSyncExternalStore(subscribe, getSelected, getSelected);
  useEffect(() => {
    shown.current = { value };
  }, [value]);
  return value;
}

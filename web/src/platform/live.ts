import { type LiveEvent, urlOf } from '@sawt/contract';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { createStore, useStore } from './store.ts';
import { wire } from './wire.ts';

export type LiveState = 'off' | 'connecting' | 'connected' | 'lost';

const state = createStore<LiveState>('off');
/** How often the line was opened: each time again, the server may be another since. */
const openings = createStore(0);
const hints: ReadonlySet<LiveEvent['type']> = new Set(['resync', 'case.changed']);
const shortestPause = 1_000;
const longestPause = 30_000;
/** A hiccup shorter than this is not worth a word. */
const patience = 5_000;

export const useLiveState = (): LiveState => useStore(state);
export const useLiveOpenings = (): number => useStore(openings);

/** Keeps the screen's case data fresh while `active`: every hint makes the `voice` queries read again. */
export function useLive(active: boolean): void {
  const queries = useQueryClient();
  useEffect(() => (active ? listen(queries) : undefined), [active, queries]);
}

function listen(queries: QueryClient): () => void {
  let source: EventSource | undefined;
  let reopening: ReturnType<typeof setTimeout> | undefined;
  let lost: ReturnType<typeof setTimeout> | undefined;
  let pause = shortestPause;
  const refresh = atMostOncePerSecond(() => void queries.invalidateQueries({ queryKey: ['voice'] }));

  function open(): void {
    source = new EventSource(urlOf(wire.live.listen));
    source.onopen = () => {
      openings.set(openings.get() + 1);
      pause = shortestPause;
      clearTimeout(lost);
      lost = undefined;
      state.set('connected');
    };
    source.onmessage = ({ data }) => {
      if (hints.has((JSON.parse(data) as LiveEvent).type)) refresh.call();
    };
    source.onerror = () => {
      lost ??= setTimeout(() => state.set('lost'), patience);
      // The browser reconnects by itself, except after an answer such as 401 or 503, which ends the stream for good.
      if (source?.readyState !== EventSource.CLOSED) return;
      reopening = setTimeout(open, pause);
      pause = Math.min(pause * 2, longestPause);
    };
  }

  state.set('connecting');
  open();
  return () => {
    source?.close();
    clearTimeout(reopening);
    clearTimeout(lost);
    refresh.cancel();
    state.set('off');
  };
}

/** The first call acts at once; those of the following second are gathered into one at its end. */
function atMostOncePerSecond(act: () => void): { call(): void; cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  function call(): void {
    if (timer) {
      again = true;
      return;
    }
    act();
    timer = setTimeout(() => {
      timer = undefined;
      if (!again) return;
      again = false;
      call();
    }, 1_000);
  }
  return { call, cancel: () => clearTimeout(timer) };
}

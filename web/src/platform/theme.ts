import { readStored, writeStored } from './storage.ts';
import { createStore, useStore } from './store.ts';

export type Theme = 'light' | 'dark';

const storageKey = 'sawt.theme';
const theme = createStore<Theme>(readStored(storageKey) === 'dark' ? 'dark' : 'light');

export const useTheme = (): Theme => useStore(theme);

export function setTheme(next: Theme): void {
  writeStored(storageKey, next);
  theme.set(next);
}

/** Keeps `<html data-theme>` in step with what was chosen on this device. Called before the first paint, so that nothing flashes. */
export function followTheme(): void {
  const apply = () => {
    document.documentElement.dataset.theme = theme.get();
  };
  apply();
  theme.subscribe(apply);
}

import type { Language } from '@sawt/contract';
import { readStored, writeStored } from '#platform/storage.ts';
import { createStore, useStore } from '#platform/store.ts';

const storageKey = 'sawt.language';
const language = createStore<Language>(readStored(storageKey) === 'en' ? 'en' : 'ar');

/** The locale that numbers and words of a language follow. Arabic writes Arabic-Indic digits. */
export const locales = { ar: 'ar-SA-u-nu-arab', en: 'en-GB' } as const satisfies Record<Language, string>;

export const useLanguage = (): Language => useStore(language);

export function setLanguage(next: Language): void {
  writeStored(storageKey, next);
  language.set(next);
}

/** Writes the language down again, after a sign-out has emptied the browser's memory. */
export const rememberLanguage = (): void => writeStored(storageKey, language.get());

/** Keeps `<html lang dir>` in step with the language. Called before the first paint, so that nothing jumps. */
export function followLanguage(): void {
  const apply = () => {
    document.documentElement.lang = language.get();
    document.documentElement.dir = language.get() === 'ar' ? 'rtl' : 'ltr';
  };
  apply();
  language.subscribe(apply);
}

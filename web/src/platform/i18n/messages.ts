import type { Language } from '@sawt/contract';
import { useLanguage } from './language.ts';

type MessageSet = { readonly [key: string]: string | ((...values: never[]) => string) };

export type Messages<T extends MessageSet> = Readonly<Record<Language, T>>;

/** The words of a part of the web. Arabic gives the shape; English lacking or inventing a key does not compile. */
export const defineMessages = <T extends MessageSet>(sets: { ar: T; en: NoInfer<T> }): Messages<T> => sets;

/** The set in the reader's language; the component follows when the language changes. */
export const useMessages = <T extends MessageSet>(messages: Messages<T>): T => messages[useLanguage()];

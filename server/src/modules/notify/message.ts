import type { Bilingual } from '@sawt/contract';

/** Something to tell one person. */
export interface Message {
  /** What it is about: the same key is never told twice. */
  dedupeKey: string;
  to: { id: string | null; phone: string; language: 'ar' | 'en' };
  template: string;
  /** Values of the template's places, in the reader's language. */
  values: Readonly<Record<string, string | Bilingual>>;
}

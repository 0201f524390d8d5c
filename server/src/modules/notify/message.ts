import type { Bilingual, Channel, Language } from '@sawt/contract';

/** Something to tell one person. */
export interface Message {
  /** What it is about: the same key is never told twice. */
  dedupeKey: string;
  to: { id: string | null; phone: string; language: Language };
  template: string;
  /** The page of ours that it is about: `/cases/4821937506`. A mail leads there, and so does a press on a notification. */
  opens?: string;
  /** About a confidential case: what lights up on a screen that others see says only that there is something new. */
  discreet?: boolean;
  /** By which channels a rule has it told, instead of those that its reader has chosen; null or left out: as they wish. */
  channels?: readonly Channel[] | null;
  /** Values of the template's places, in the reader's language. */
  values: Readonly<Record<string, string | Bilingual>>;
}

/** A message that holds a secret goes to the very address that is to be proven by it. */
export type SecretMessage = Omit<Message, 'to' | 'opens' | 'discreet' | 'channels'> & {
  to: Message['to'] | { id: string; email: string; language: Language };
};

import type { Language } from '@sawt/contract';
import type { ReactNode } from 'react';

interface TypedTextProps {
  text: string;
  /** Where it is known: a text that begins with a `{place}` does not show it. */
  language?: Language | undefined;
  /** In the place of the text where parts of it are marked. */
  children?: ReactNode;
}

/** What a person wrote, line by line as they wrote it, in its own direction. */
export function TypedText({ text, language, children = text }: TypedTextProps) {
  return (
    <p
      lang={language}
      dir={language === undefined ? 'auto' : language === 'ar' ? 'rtl' : 'ltr'}
      className="rounded-field border border-line bg-canvas px-4 py-3 wrap-anywhere whitespace-pre-line"
    >
      {children}
    </p>
  );
}

import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { locales, useLanguage } from '#i18n';

/** Tells react-aria the reader's locale: its direction, digits and few words of its own. */
export function LocaleProvider({ children }: { children: ReactNode }) {
  return <I18nProvider locale={locales[useLanguage()]}>{children}</I18nProvider>;
}

import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useLanguage } from '#i18n';

/** Without `-nu-`: a locale that names its digits makes number fields refuse those of the other script. */
const locales = { ar: 'ar-SA', en: 'en-GB' };

/** Tells react-aria the reader's locale: its direction, digits and few words of its own. */
export function LocaleProvider({ children }: { children: ReactNode }) {
  return <I18nProvider locale={locales[useLanguage()]}>{children}</I18nProvider>;
}

import { Link } from '@tanstack/react-router';
import { useMessages } from '#i18n';
import { LinkButton } from '#ui';
import { Brand } from '../frame/brand.tsx';
import { frameWords } from '../frame/frame-words.ts';
import { LanguageSwitch } from '../frame/language-switch.tsx';
import { ThemeSwitch } from '../frame/theme-switch.tsx';
import { citizenWords } from './citizen-words.ts';
import { citizenNavigation, newCasePath } from './navigation.ts';

export function TopBar() {
  const { navigation, home } = useMessages(frameWords);
  const words = useMessages(citizenWords);
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-white">
      <div className="page-width flex min-h-18 items-center justify-between gap-4">
        <Link to="/" className="rounded-field">
          <Brand />
          <span className="sr-only">{home}</span>
        </Link>
        <nav aria-label={navigation} className="hidden flex-1 items-center gap-1 ps-6 md:flex">
          {citizenNavigation
            .filter(({ isPrimary }) => !isPrimary)
            .map(({ path, label }) => (
              <Link
                key={path}
                to={path}
                activeOptions={{ exact: true }}
                className="rounded-field px-4 py-2 font-medium text-ink-soft hover:bg-brand-50 hover:text-brand-800 aria-[current=page]:text-brand-700"
              >
                {words[label]}
              </Link>
            ))}
        </nav>
        <div className="flex items-center gap-2">
          <span className="hidden sm:block">
            <ThemeSwitch />
          </span>
          <LanguageSwitch />
          <span className="hidden md:block">
            <LinkButton to={newCasePath} icon="plus">
              {words.newCase}
            </LinkButton>
          </span>
        </div>
      </div>
    </header>
  );
}

import type { Me } from '@sawt/contract';
import { Link } from '@tanstack/react-router';
import { useFormats, useMessages } from '#i18n';
import { useSignOut } from '#platform/session.ts';
import { IconButton } from '#ui';
import { Brand } from '../frame/brand.tsx';
import { frameWords } from '../frame/frame-words.ts';
import { LanguageSwitch } from '../frame/language-switch.tsx';
import { ThemeSwitch } from '../frame/theme-switch.tsx';
import { NavigationDrawer } from './navigation-drawer.tsx';

export function StaffBar({ me }: { me: Me }) {
  const { home, account, signOut: signOutWord } = useMessages(frameWords);
  const { text } = useFormats();
  const signOut = useSignOut();
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-white">
      <div className="flex min-h-18 items-center gap-1 px-2 sm:gap-2 sm:px-4 md:px-6">
        <NavigationDrawer me={me} />
        <Link to="/staff" className="me-auto min-w-0 rounded-field">
          <Brand isTight />
          <span className="sr-only">{home}</span>
        </Link>
        <Link to="/staff/account" className="hidden flex-col items-end rounded-field px-2 text-end hover:bg-canvas md:flex">
          <span className="leading-6 font-medium">{text(me.name)}</span>
          <span className="text-sm/5 text-ink-soft">{me.roles.map(({ name }) => text(name)).join(text({ ar: '، ', en: ', ' }))}</span>
          <span className="sr-only">{account}</span>
        </Link>
        <span className="hidden sm:block">
          <ThemeSwitch />
        </span>
        <LanguageSwitch />
        <IconButton icon="sign-out" label={signOutWord} isPending={signOut.isPending} onPress={() => signOut.mutate()} />
      </div>
    </header>
  );
}

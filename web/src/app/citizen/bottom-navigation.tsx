import { Link } from '@tanstack/react-router';
import { useMessages } from '#i18n';
import { classes, Icon } from '#ui';
import { frameWords } from '../frame/frame-words.ts';
import { citizenWords } from './citizen-words.ts';
import { citizenNavigation } from './navigation.ts';

/** The way around on a phone, under the thumb. */
export function BottomNavigation() {
  const { navigation } = useMessages(frameWords);
  const words = useMessages(citizenWords);
  return (
    <nav
      aria-label={navigation}
      className="fixed inset-x-0 bottom-0 z-30 grid grid-cols-4 border-t border-line bg-white pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {citizenNavigation.map(({ path, label, icon, isPrimary }) => (
        <Link
          key={path}
          to={path}
          activeOptions={{ exact: true }}
          className="flex min-h-17 flex-col items-center justify-center gap-0.5 text-sm/5 font-medium text-ink-soft -outline-offset-4 aria-[current=page]:text-brand-700"
        >
          <span className={classes('grid h-8 w-12 place-items-center rounded-full', isPrimary && 'bg-brand text-white')}>
            <Icon name={icon} className="size-6" />
          </span>
          {words[label]}
        </Link>
      ))}
    </nav>
  );
}

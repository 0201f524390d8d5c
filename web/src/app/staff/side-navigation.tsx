import type { Me } from '@sawt/contract';
import { Link } from '@tanstack/react-router';
import { useFormats, useMessages } from '#i18n';
import { Icon } from '#ui';
import { frameWords } from '../frame/frame-words.ts';
import { entriesFor } from './navigation.ts';

interface SideNavigationProps {
  me: Me;
  /** After an entry was chosen: the drawer closes. */
  onChoose?(): void;
}

export function SideNavigation({ me, onChoose }: SideNavigationProps) {
  const { navigation } = useMessages(frameWords);
  const { text } = useFormats();
  return (
    <nav aria-label={navigation}>
      <ul className="flex flex-col gap-1">
        {entriesFor(me).map(({ path, label, icon }) => (
          <li key={path}>
            <Link
              to={path}
              onClick={onChoose}
              activeOptions={{ exact: path === '/staff', includeSearch: false }}
              className="flex min-h-11 items-center gap-3 rounded-field px-3 font-medium text-ink-soft hover:bg-canvas hover:text-ink aria-[current=page]:bg-brand-50 aria-[current=page]:text-brand-800"
            >
              <Icon name={icon} />
              {text(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

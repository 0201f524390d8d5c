import { useMessages } from '#i18n';
import { frameWords } from './frame-words.ts';

const pages = ['about', 'statistics', 'openData', 'accessibility', 'privacy'] as const;
const paths = { about: '/about', statistics: '/statistics', openData: '/open-data', accessibility: '/accessibility', privacy: '/privacy' };

/** To what everybody may read. Loaded anew, because the staff's pages are another entry. */
export function PublicLinks() {
  const words = useMessages(frameWords);
  return (
    <nav aria-label={words.publicPages}>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {pages.map((page) => (
          <li key={page}>
            <a href={paths[page]} className="inline-flex min-h-8 items-center underline underline-offset-4 hover:text-ink">
              {words[page]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

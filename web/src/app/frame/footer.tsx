import { useFormats, useMessages } from '#i18n';
import { frameWords } from './frame-words.ts';
import { PublicLinks } from './public-links.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

export function Footer() {
  const { emirate, footer, rights } = useMessages(frameWords);
  const { hijriYear } = useFormats();
  return (
    <footer className="border-t border-line bg-white">
      <div className="page-width flex flex-col gap-2 py-8 text-sm/6 text-ink-soft">
        <p className="text-base font-semibold text-ink">{emirate}</p>
        <p className="max-w-prose">{footer}</p>
        <PublicLinks />
        <p>{rights(hijriYear(new Date().toISOString()))}</p>
        {/* Where the bar on top has no room for it. */}
        <span className="self-end sm:hidden">
          <ThemeSwitch />
        </span>
      </div>
    </footer>
  );
}

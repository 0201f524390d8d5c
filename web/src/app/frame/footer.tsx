import { useFormats, useMessages } from '#i18n';
import { frameWords } from './frame-words.ts';
import { PublicLinks } from './public-links.tsx';

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
      </div>
    </footer>
  );
}

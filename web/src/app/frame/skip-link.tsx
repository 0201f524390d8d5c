import { useMessages } from '#i18n';
import { frameWords } from './frame-words.ts';

export const mainId = 'main';

/** The first stop of the Tab key; visible only then. */
export function SkipLink() {
  const { skip } = useMessages(frameWords);
  return (
    <a
      href={`#${mainId}`}
      className="sr-only rounded-field bg-white px-4 py-3 font-medium text-brand-800 shadow-raised focus:not-sr-only focus:fixed focus:start-4 focus:top-4 focus:z-50"
    >
      {skip}
    </a>
  );
}

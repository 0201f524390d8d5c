import { useMessages } from '#i18n';
import { Icon } from '#ui';
import { frameWords } from './frame-words.ts';

/** The mark and the name of the platform. */
export function Brand() {
  const { product, motto } = useMessages(frameWords);
  return (
    <span className="flex items-center gap-3">
      <span className="grid size-11 place-items-center rounded-xl bg-brand-800 text-white">
        <Icon name="palm" className="size-7" />
      </span>
      <span className="flex flex-col">
        <span className="text-lg/6 font-bold text-brand-900">{product}</span>
        <span className="text-sm/5 text-ink-soft">{motto}</span>
      </span>
    </span>
  );
}

import { useMessages } from '#i18n';
import { Icon } from '#ui';
import { classes } from '#ui/classes.ts';
import { frameWords } from './frame-words.ts';

/** The mark and the name of the platform. `isTight`: a phone shows the name alone, on one line. */
export function Brand({ isTight = false }: { isTight?: boolean }) {
  const { product, motto } = useMessages(frameWords);
  return (
    <span className="flex items-center gap-3">
      <span className={classes('size-11 place-items-center rounded-xl bg-brand-800 text-white', isTight ? 'hidden sm:grid' : 'grid')}>
        <Icon name="palm" className="size-7" />
      </span>
      <span className="flex flex-col">
        <span className="text-lg/6 font-bold whitespace-nowrap text-brand-900">{product}</span>
        <span className="text-sm/5 text-ink-soft">{motto}</span>
      </span>
    </span>
  );
}

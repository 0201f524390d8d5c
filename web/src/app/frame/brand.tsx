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
        <span className={classes('text-lg/6 font-bold text-brand-900', isTight ? 'min-[22rem]:whitespace-nowrap' : 'whitespace-nowrap')}>
          {product}
        </span>
        <span className={classes('text-sm/5 text-ink-soft', isTight && 'max-[22rem]:hidden')}>{motto}</span>
      </span>
    </span>
  );
}

import { useMessages } from '#i18n';
import { classes, Icon } from '#ui';
import { frameWords } from './frame-words.ts';
import { useIsDemo } from './use-is-demo.ts';

/** The thin bar on top by which people know a government site; `isWide` over pages that use the whole screen. */
export function OfficialBar({ isWide = false }: { isWide?: boolean }) {
  const { official, demo } = useMessages(frameWords);
  const isDemo = useIsDemo();
  return (
    <section aria-label={official} className="bg-brand-900 text-sm/6 text-white">
      <div className={classes(isWide ? 'px-4 md:px-6' : 'page-width', 'flex min-h-9 flex-wrap items-center justify-between gap-x-4 py-1')}>
        <span className="flex items-center gap-2">
          <Icon name="shield" className="size-4.5" />
          {official}
        </span>
        {isDemo && <span className="rounded-full bg-warning-50 px-3 font-medium text-warning">{demo}</span>}
      </div>
    </section>
  );
}

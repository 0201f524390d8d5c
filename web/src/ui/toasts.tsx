import { useId, useLayoutEffect } from 'react';
import { useMessages } from '#i18n';
import { createStore, useStore } from '#platform/store.ts';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import { type Tone, toneIcon, toneText } from './tone.ts';
import { words } from './words.ts';

interface Toast {
  id: number;
  tone: Tone;
  text: string;
}

const shownMilliseconds = 6_000;
const toasts = createStore<readonly Toast[]>([]);
/** The dialogs that are open, the topmost last. */
const dialogs = createStore<readonly string[]>([]);
let lastId = 0;

/** Says that something is done. Errors do not belong here, because a toast goes away: they stand where they happened. */
export function showToast(text: string, tone: Tone = 'success'): void {
  lastId += 1;
  const id = lastId;
  toasts.set([...toasts.get(), { id, tone, text }]);
  setTimeout(() => dismiss(id), shownMilliseconds);
}

const dismiss = (id: number): void => toasts.set(toasts.get().filter((toast) => toast.id !== id));

/** The place where toasts appear: once in each shell, at its lower edge. */
export const Toasts = () => (
  <Place isOnTop={useStore(dialogs).length === 0} className="pointer-events-none fixed inset-x-0 bottom-20 z-50 lg:bottom-6" />
);

/**
 * The same in each dialog. While one is open it lies over the page, which is dead to pointers and to screen readers until it closes: only
 * what stands in the topmost is seen, pressed and read out. At the upper edge, since on a phone the dialog's own buttons are at the lower.
 */
export function ToastsOfDialog() {
  const id = useId();
  useLayoutEffect(() => {
    dialogs.set([...dialogs.get(), id]);
    return () => dialogs.set(dialogs.get().filter((each) => each !== id));
  }, [id]);
  return <Place isOnTop={useStore(dialogs).at(-1) === id} className="not-empty:pt-3" />;
}

/** Every place is there from the beginning, for readers to listen to; only the topmost holds what is said, so that it is read once. */
function Place({ isOnTop, className }: { isOnTop: boolean; className: string }) {
  const { close, notifications } = useMessages(words);
  const said = useStore(toasts);
  return (
    <section
      aria-label={notifications}
      aria-live="polite"
      // What react-aria opens, a drawer or a list, leaves it alive.
      data-live-announcer="true"
      className={classes('flex flex-col items-center gap-2 px-4', className)}
    >
      {(isOnTop ? said : []).map(({ id, tone, text }) => (
        <div
          key={id}
          className="pointer-events-auto flex w-full max-w-md items-center gap-3 rounded-field border border-line bg-white py-1 ps-4 pe-1 shadow-raised"
        >
          <Icon name={toneIcon[tone]} className={classes('size-6', toneText[tone])} />
          <p className="flex-1 py-1.5">{text}</p>
          <IconButton icon="close" label={close} onPress={() => dismiss(id)} />
        </div>
      ))}
    </section>
  );
}

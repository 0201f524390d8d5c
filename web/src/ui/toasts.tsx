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
let lastId = 0;

/** Says that something is done. Errors do not belong here, because a toast goes away: they stand where they happened. */
export function showToast(text: string, tone: Tone = 'success'): void {
  lastId += 1;
  const id = lastId;
  toasts.set([...toasts.get(), { id, tone, text }]);
  setTimeout(() => dismiss(id), shownMilliseconds);
}

const dismiss = (id: number): void => toasts.set(toasts.get().filter((toast) => toast.id !== id));

/** The place where toasts appear; once in each shell. */
export function Toasts() {
  const { close, notifications } = useMessages(words);
  return (
    <section
      aria-label={notifications}
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 bottom-20 z-50 flex flex-col items-center gap-2 px-4 lg:bottom-6"
    >
      {useStore(toasts).map(({ id, tone, text }) => (
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

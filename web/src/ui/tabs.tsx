import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { useFormats, useLanguage } from '#i18n';
import { classes } from './classes.ts';

export interface TabItem<T extends string> {
  id: T;
  label: string;
  /** How many are behind it. */
  count?: number;
  content: ReactNode;
}

interface TabsProps<T extends string> {
  label: string;
  items: readonly TabItem<T>[];
  /** The caller keeps the selection, usually in the address. */
  selected: NoInfer<T>;
  onSelect(id: T): void;
}

/** As the ARIA Authoring Practices have it: one stop of the Tab key, from there by arrows. */
export function Tabs<T extends string>({ label, items, selected, onSelect }: TabsProps<T>) {
  const { number } = useFormats();
  const language = useLanguage();
  const id = useId();
  const at = items.findIndex((item) => item.id === selected);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const forward = language === 'ar' ? 'ArrowLeft' : 'ArrowRight';
    const back = language === 'ar' ? 'ArrowRight' : 'ArrowLeft';
    const to = { [forward]: at + 1, [back]: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + items.length) % items.length;
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
    onSelect((items[next] as TabItem<T>).id);
  }

  return (
    <div className="flex flex-col gap-6">
      <div role="tablist" aria-label={label} onKeyDown={onKeyDown} className="flex gap-1 overflow-x-auto border-b border-line">
        {items.map(({ id: item, label: tab, count }) => (
          <button
            key={item}
            type="button"
            role="tab"
            id={`${id}-${item}`}
            aria-selected={item === selected}
            aria-controls={item === selected ? `${id}-panel` : undefined}
            tabIndex={item === selected ? 0 : -1}
            onClick={() => onSelect(item)}
            className={classes(
              '-mb-px flex min-h-12 cursor-pointer items-center gap-2 border-b-3 px-4 whitespace-nowrap -outline-offset-2',
              item === selected ? 'border-brand font-medium text-brand-700' : 'border-transparent text-ink-soft hover:text-ink',
            )}
          >
            {tab}
            {count !== undefined && <span className="rounded-full bg-line px-2 text-sm/6 text-ink">{number(count)}</span>}
          </button>
        ))}
      </div>
      <div key={selected} role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${selected}`}>
        {items[at]?.content}
      </div>
    </div>
  );
}

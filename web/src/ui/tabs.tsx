import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { useFormats } from '#i18n';

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
  /** Both given: the caller keeps the selection, usually in the address. */
  selected?: T;
  onSelect?(id: T): void;
}

export function Tabs<T extends string>({ label, items, selected, onSelect }: TabsProps<T>) {
  const { number } = useFormats();
  return (
    <AriaTabs
      {...(selected !== undefined && { selectedKey: selected })}
      onSelectionChange={(key) => onSelect?.(key as T)}
      className="flex flex-col gap-6"
    >
      <TabList aria-label={label} className="flex gap-1 overflow-x-auto border-b border-line">
        {items.map(({ id, label: tab, count }) => (
          <Tab
            key={id}
            id={id}
            className="-mb-px flex min-h-12 cursor-pointer items-center gap-2 border-b-3 border-transparent px-4 whitespace-nowrap text-ink-soft -outline-offset-2 hover:text-ink data-selected:border-brand data-selected:font-medium data-selected:text-brand-700"
          >
            {tab}
            {count !== undefined && <span className="rounded-full bg-line px-2 text-sm/6 text-ink">{number(count)}</span>}
          </Tab>
        ))}
      </TabList>
      {items.map(({ id, content }) => (
        <TabPanel key={id} id={id}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

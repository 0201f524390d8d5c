import type { Difference } from '@sawt/contract';
import { useMessages } from '#i18n';
import { historyWords } from './history-words.ts';
import type { SettingFields } from './setting-source.ts';

/** What changes from what to what, a line for each field, in the order in which the page names them. */
export function DifferenceLines({ of: { before, after }, fields }: { of: Difference; fields: SettingFields }) {
  const words = useMessages(historyWords);
  const lines = Object.entries(fields).flatMap(([name, { label, say }]) => {
    if (!(name in before || name in after)) return [];
    const said = (value: unknown) => (value === null || value === undefined ? words.nothing : say(value));
    return name in before ? words.fromTo(label, said(before[name]), said(after[name])) : words.set(label, said(after[name]));
  });
  if (lines.length === 0) return null;
  return (
    <ul className="list-disc ps-5">
      {lines.map((line) => (
        <li key={line} className="wrap-anywhere">
          {line}
        </li>
      ))}
    </ul>
  );
}

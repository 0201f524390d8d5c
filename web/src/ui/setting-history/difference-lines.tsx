import type { Difference } from '@sawt/contract';
import { useMessages } from '#i18n';
import { historyWords } from './history-words.ts';
import type { SettingFields } from './setting-source.ts';

const named = (value: unknown) => (value ?? {}) as Readonly<Record<string, unknown>>;

/** What changes from what to what, a line for each field, in the order in which the page names them. */
export function DifferenceLines({ of: { before, after }, fields }: { of: Difference; fields: SettingFields }) {
  const words = useMessages(historyWords);
  const lineOf = ({ label, say }: SettingFields[string], from: unknown, to: unknown) => {
    const said = (value: unknown) => (value === null || value === undefined ? words.nothing : say(value));
    return from === undefined ? words.set(label, said(to)) : words.fromTo(label, said(from), said(to));
  };
  const lines = Object.entries(fields).flatMap(([name, field]) => {
    if (!(name in before || name in after)) return [];
    const { within } = field;
    if (!within) return lineOf(field, before[name], after[name]);
    const [from, to] = [named(before[name]), named(after[name])];
    const differing = Object.keys({ ...from, ...to }).filter((part) => JSON.stringify(from[part]) !== JSON.stringify(to[part]));
    return differing.map((part) => lineOf(within(part), from[part], to[part]));
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

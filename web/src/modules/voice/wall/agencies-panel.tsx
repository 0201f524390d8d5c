import type { Figures } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { EmptyState } from '#ui';
import { wallWords } from './wall-words.ts';

/** As many as can be read from the other end of a room. */
const shown = 8;

export function AgenciesPanel({ figures: { byAgency } }: { figures: Figures }) {
  const words = useMessages(wallWords);
  const { number, text } = useFormats();
  const late = byAgency.filter((agency) => agency.late > 0).sort((a, b) => b.late - a.late || a.code.localeCompare(b.code));
  if (late.length === 0) return <EmptyState icon="success" title={words.noneLate} />;
  const highest = (late[0] as (typeof late)[number]).late;
  return (
    <ol className="grid h-full grid-rows-8 gap-3">
      {late.slice(0, shown).map((agency) => (
        <li key={agency.code} className="grid grid-cols-[2fr_3fr_auto] items-center gap-6 text-3xl/tight">
          <span className="truncate">{text(agency.name)}</span>
          <span className="h-10 rounded-field bg-white">
            <span className="block h-full rounded-field bg-danger" style={{ inlineSize: `${(100 * agency.late) / highest}%` }} />
          </span>
          <span className="min-w-64 text-end tabular-nums">
            <b className="text-4xl">{number(agency.late)}</b>{' '}
            <span className="text-xl text-ink-soft">{words.ofOpen(number(agency.open))}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

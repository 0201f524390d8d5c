import type { CaseSummary } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { CaseNumber, EmptyState, QueryView, useNow } from '#ui';
import { graveQuery } from './wall-queries.ts';
import { wallWords } from './wall-words.ts';

/** Numbers, matters and places; nothing of who sent them and none of their words: the screen hangs in a room. */
export function GravePanel() {
  const words = useMessages(wallWords);
  return (
    <QueryView query={useQuery(graveQuery)} lines={6}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon="success" title={words.noneGrave} />
        ) : (
          <ol className="flex flex-col gap-4">
            {items.map((item) => (
              <GraveCase key={item.number} of={item} />
            ))}
          </ol>
        )
      }
    </QueryView>
  );
}

function GraveCase({ of: { number, category, agency, area, createdAt, late } }: { of: CaseSummary }) {
  const words = useMessages(wallWords);
  const { text, relative } = useFormats();
  const now = useNow();
  return (
    <li className="grid grid-cols-[auto_1fr_auto] items-center gap-8 rounded-card border border-line bg-white px-6 py-4">
      <span className="text-2xl font-semibold">
        <CaseNumber number={number} />
      </span>
      <span className="min-w-0">
        <span className="block truncate text-2xl/snug">{category ? text(category.name) : words.noCategory}</span>
        <span className="block truncate text-lg/snug text-ink-soft">
          {agency ? text(agency.name) : words.noAgency} · {text(area.name)}
        </span>
      </span>
      <span className={`text-xl ${late ? 'font-semibold text-danger' : 'text-ink-soft'}`}>{relative(createdAt, now)}</span>
    </li>
  );
}

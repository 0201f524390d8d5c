import type { ErasureLine } from '@sawt/contract';
import { useMessages } from '#i18n';
import { Badge } from '#ui';
import { myDataWords } from './my-data-words.ts';

const tones = { removed: 'danger', anonymised: 'warning', kept: 'neutral' } as const;

/** What becomes, or became, of each kind of data, and why something stays. */
export function ErasureLines({ lines, isDone = false }: { lines: readonly ErasureLine[]; isDone?: boolean }) {
  const words = useMessages(myDataWords);
  const outcomes = isDone
    ? { removed: words.wasRemoved, anonymised: words.wasAnonymised, kept: words.wasKept }
    : { removed: words.removed, anonymised: words.anonymised, kept: words.kept };
  const names: Record<ErasureLine['kind'], string> = {
    profile: words.kindProfile,
    identity: words.kindIdentity,
    sign_in: words.kindSignIn,
    consents: words.kindConsents,
    files: words.kindFiles,
    messages: words.kindMessages,
    cases: words.kindCases,
    drafts: words.kindDrafts,
    history: words.kindHistory,
  };
  const reasons: Partial<Record<ErasureLine['kind'], string>> = {
    messages: words.reasonMessages,
    cases: words.reasonCases,
    history: words.reasonHistory,
  };
  return (
    <ul className="flex flex-col divide-y divide-line">
      {lines.map(({ kind, outcome, count }) => (
        <li key={kind} className="flex flex-col gap-1 py-3">
          <div className="flex flex-wrap items-center gap-2">
            <span className="font-medium">{names[kind]}</span>
            <Badge tone={tones[outcome]}>{outcomes[outcome]}</Badge>
            <span className="text-sm text-ink-soft">{words.count(count)}</span>
          </div>
          {reasons[kind] && <p className="text-sm text-ink-soft">{reasons[kind]}</p>}
        </li>
      ))}
    </ul>
  );
}

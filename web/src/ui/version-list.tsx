import type { PersonName } from '@sawt/contract';
import { type ReactNode, useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { Badge } from './badge.tsx';
import { Button } from './button.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { DateTime } from './date-time.tsx';
import { showToast } from './toasts.tsx';
import { versionWords } from './version-words.ts';

type VersionState = 'draft' | 'live' | 'past' | 'discarded';
interface Version {
  /** Null: as installed. */
  changedBy: PersonName | null;
  /** Null: as it was before anybody changed it. */
  changedAt: string | null;
  restoredFrom?: number | null;
}
const tones = { draft: 'warning', live: 'success', discarded: 'neutral' } as const;

interface VersionListProps<V extends Version> {
  /** Newest first. */
  versions: readonly V[];
  numberOf(version: V, index: number): number;
  /** Left out: the first holds. */
  stateOf?(version: V, index: number): VersionState;
  /** Left out: whatever neither holds nor is a draft. */
  mayRestore?(version: V): boolean;
  /** What the version says. */
  children(version: V): ReactNode;
  /** What bringing one back does. */
  restoreHelp: ReactNode | ((version: V) => ReactNode);
  /** Who made it, where nobody is named. Left out: it came with the platform. */
  unnamed?(version: V): string;
  /** Makes what an earlier version says hold again. */
  onRestore(version: V): Promise<unknown>;
  /** What is said afterwards. Left out: that it was saved as a new version. */
  restored?(name: string): string;
}

/** Who made which version when; earlier ones can be brought back. */
export function VersionList<V extends Version>(props: VersionListProps<V>) {
  const words = useMessages(versionWords);
  const {
    versions,
    numberOf,
    stateOf = (_, index) => (index === 0 ? 'live' : 'past'),
    mayRestore = () => true,
    children,
    restoreHelp,
    unnamed = () => words.asInstalled,
    onRestore,
    restored = words.restored,
  } = props;
  const { number } = useFormats();
  const [chosen, setChosen] = useState<{ version: V; name: string } | null>(null);

  async function restore({ version, name }: { version: V; name: string }): Promise<void> {
    await onRestore(version);
    showToast(restored(name), 'success');
  }

  return (
    <>
      <ol className="flex flex-col divide-y divide-line">
        {versions.map((version, index) => {
          const name = number(numberOf(version, index));
          const state = stateOf(version, index);
          return (
            <li key={name} className="flex flex-wrap items-start justify-between gap-3 py-3 first:pt-0">
              <div className="flex min-w-0 flex-1 basis-64 flex-col gap-1">
                <Head version={version} name={name} state={state} unnamed={unnamed(version)} />
                {children(version)}
              </div>
              {(state === 'past' || state === 'discarded') && mayRestore(version) && (
                <Button variant="quiet" icon="undo" aria-label={words.restoreOf(name)} onPress={() => setChosen({ version, name })}>
                  {words.restore}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {chosen && (
        <ConfirmDialog
          title={words.restoreOf(chosen.name)}
          isOpen
          onOpenChange={() => setChosen(null)}
          confirmLabel={words.restore}
          onConfirm={() => restore(chosen)}
        >
          {typeof restoreHelp === 'function' ? restoreHelp(chosen.version) : restoreHelp}
        </ConfirmDialog>
      )}
    </>
  );
}

function Head({
  version: { changedBy, changedAt, restoredFrom },
  name,
  state,
  unnamed,
}: {
  version: Version;
  name: string;
  state: VersionState;
  unnamed: string;
}) {
  const words = useMessages(versionWords);
  const { text, number } = useFormats();
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 font-medium">
        {words.version(name)}
        {state !== 'past' && <Badge tone={tones[state]}>{words[state]}</Badge>}
        {restoredFrom && <Badge tone="neutral">{words.restoredFrom(number(restoredFrom))}</Badge>}
      </p>
      <p className="text-sm/6 text-ink-soft">
        {changedBy ? text(changedBy.name) : unnamed}
        {changedAt && (
          <>
            {' · '}
            <DateTime at={changedAt} />
          </>
        )}
      </p>
    </>
  );
}

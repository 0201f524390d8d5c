import type { Passkey } from '@sawt/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { addPasskey, passkeysWork } from '#platform/passkey.ts';
import { proven } from '#platform/proof.ts';
import { Button, Card, ConfirmDialog, DateTime, IconButton, QueryView, showToast } from '#ui';
import { useDeviceName } from './device-name.ts';
import { NamePasskeyDialog } from './name-passkey-dialog.tsx';
import { passkeysQuery } from './queries.ts';
import { securityWords } from './security-words.ts';

type Open = { act: 'add' } | { act: 'rename' | 'remove'; passkey: Passkey } | null;

/** One's own passkeys: the way in that no false page can steal. */
export function PasskeysCard() {
  const words = useMessages(securityWords);
  const queries = useQueryClient();
  const thisDevice = useDeviceName(navigator.userAgent);
  const passkeys = useQuery(passkeysQuery);
  const [open, setOpen] = useState<Open>(null);
  const changed = () => queries.invalidateQueries({ queryKey: ['me'] });
  const close = () => setOpen(null);

  async function add(name: string): Promise<void> {
    await proven(() => addPasskey(name));
    await changed();
    showToast(words.passkeyAdded);
  }
  async function rename(id: string, name: string): Promise<void> {
    await client.identity.renamePasskey({ params: { id }, body: { name } });
    await changed();
  }
  async function remove(id: string): Promise<void> {
    await proven(() => client.identity.removePasskey({ params: { id } }));
    await changed();
    showToast(words.passkeyRemoved);
  }

  return (
    <Card title={words.passkeys}>
      <div className="flex flex-col gap-4">
        <p className="text-ink-soft">{words.passkeysExplained}</p>
        <QueryView query={passkeys} lines={2}>
          {(list) =>
            list.length === 0 ? (
              <p>{words.noPasskeys}</p>
            ) : (
              <ul className="w-full divide-y divide-line">
                {list.map((passkey) => (
                  <PasskeyRow key={passkey.id} passkey={passkey} onAct={(act) => setOpen({ act, passkey })} />
                ))}
              </ul>
            )
          }
        </QueryView>
        {passkeysWork() ? (
          <div>
            <Button variant="secondary" icon="plus" onPress={() => setOpen({ act: 'add' })}>
              {words.addPasskey}
            </Button>
          </div>
        ) : (
          <p className="text-ink-soft">{words.passkeysImpossible}</p>
        )}
      </div>
      {open?.act === 'add' && (
        <NamePasskeyDialog title={words.addPasskey} submitLabel={words.addPasskey} name={thisDevice} onSubmit={add} onClose={close} />
      )}
      {open?.act === 'rename' && (
        <NamePasskeyDialog
          title={words.renameTitle}
          submitLabel={words.save}
          name={open.passkey.name}
          onSubmit={(name) => rename(open.passkey.id, name)}
          onClose={close}
        />
      )}
      {open?.act === 'remove' && (
        <ConfirmDialog
          title={words.removeTitle}
          confirmLabel={words.removeConfirm}
          isOpen
          isDanger
          onOpenChange={close}
          onConfirm={() => remove(open.passkey.id)}
        >
          {words.removeExplained(open.passkey.name)}
        </ConfirmDialog>
      )}
    </Card>
  );
}

function PasskeyRow({ passkey: { name, synced, addedAt, usedAt }, onAct }: { passkey: Passkey; onAct(act: 'rename' | 'remove'): void }) {
  const words = useMessages(securityWords);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-medium wrap-anywhere">{name}</p>
        <p className="text-sm/6 text-ink-soft">
          {words.added} <DateTime at={addedAt} form="date" /> ·{' '}
          {usedAt ? (
            <>
              {words.used} <DateTime at={usedAt} form="relative" />
            </>
          ) : (
            words.neverUsed
          )}
          {synced && ` · ${words.synced}`}
        </p>
      </div>
      <div className="flex">
        <IconButton icon="edit" label={words.rename(name)} onPress={() => onAct('rename')} />
        <IconButton icon="trash" label={words.remove(name)} onPress={() => onAct('remove')} />
      </div>
    </li>
  );
}

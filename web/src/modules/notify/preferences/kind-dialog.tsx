import { channels as allChannels, type Channel, type KindPreference, type Preferences } from '@sawt/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Checkbox, FormDialog, showToast } from '#ui';
import { preferencesQuery } from '../queries.ts';
import { preferenceWords } from './preference-words.ts';

interface KindDialogProps {
  preference: KindPreference;
  preferences: Preferences;
  onClose(): void;
}

/** How one is told of one kind of message. */
export function KindDialog({ preference, preferences, onClose }: KindDialogProps) {
  const words = useMessages(preferenceWords);
  const queries = useQueryClient();
  const { kind, mayRefuse, mayDigest } = preference;
  const [channels, setChannels] = useState<readonly Channel[]>(preference.channels);
  const [digest, setDigest] = useState(preference.digest);

  async function save(): Promise<void> {
    const kinds = [{ kind, channels: [...channels], digest }];
    const body = { kinds, quiet: preferences.quiet };
    queries.setQueryData(preferencesQuery.queryKey, await client.preferences.updatePreferences({ body }));
    showToast(words.saved, 'success');
  }

  return (
    <FormDialog title={words[kind]} isOpen onOpenChange={onClose} submitLabel={words.save} onSubmit={save}>
      {(errors) => (
        <>
          <fieldset className="flex flex-col">
            <legend className="mb-1 font-medium">{words.by}</legend>
            {allChannels.map((channel) => (
              <Checkbox
                key={channel}
                isSelected={channels.includes(channel)}
                onChange={(isChosen) => setChannels(allChannels.filter((each) => (each === channel ? isChosen : channels.includes(each))))}
              >
                {words[channel]}
              </Checkbox>
            ))}
            {mayDigest && (
              <Checkbox isSelected={digest} onChange={setDigest} description={words.digestHint(preferences.region.digestAt)}>
                {words.digest}
              </Checkbox>
            )}
            {errors['kinds.0.channels'] && (
              <p role="alert" className="text-sm font-medium text-danger">
                {errors['kinds.0.channels']}
              </p>
            )}
          </fieldset>
          <p className="text-sm/6 text-ink-soft">
            {mayRefuse ? words.refuseHint : words.keepHint} {words.notSetUp}
          </p>
        </>
      )}
    </FormDialog>
  );
}

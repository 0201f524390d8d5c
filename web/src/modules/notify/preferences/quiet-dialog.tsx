import type { Preferences } from '@sawt/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { FormDialog, Select, showToast } from '#ui';
import { preferencesQuery } from '../queries.ts';
import { preferenceWords } from './preference-words.ts';
import { TimeSelect } from './time-select.tsx';

type Choice = 'region' | 'own' | 'none';
const none = { from: '00:00', until: '00:00' };

/** Those of the region, hours of one's own, or none. */
export function QuietDialog({ preferences: { quiet, region }, onClose }: { preferences: Preferences; onClose(): void }) {
  const words = useMessages(preferenceWords);
  const queries = useQueryClient();
  const isNone = quiet !== null && quiet.from === quiet.until;
  const [choice, setChoice] = useState<Choice>(quiet === null ? 'region' : isNone ? 'none' : 'own');
  const [hours, setHours] = useState(quiet === null || isNone ? region.quiet : quiet);

  async function save(): Promise<void> {
    const wished = { region: null, own: hours, none }[choice];
    queries.setQueryData(preferencesQuery.queryKey, await client.preferences.updatePreferences({ body: { kinds: [], quiet: wished } }));
    showToast(words.saved, 'success');
  }

  const labels = {
    region: `${words.quietRegion}: ${region.quiet.from === region.quiet.until ? words.quietNone : words.quietSpan(region.quiet.from, region.quiet.until)}`,
    own: words.quietOwn,
    none: words.quietNone,
  };
  return (
    <FormDialog title={words.quiet} isOpen onOpenChange={onClose} submitLabel={words.save} onSubmit={save}>
      {(errors) => (
        <>
          <Select
            label={words.quietChoice}
            description={words.quietAbout}
            options={(['region', 'own', 'none'] as const).map((value) => ({ value, label: labels[value] }))}
            value={choice}
            onChange={setChoice}
          />
          {choice === 'own' && (
            <div className="grid grid-cols-2 gap-4">
              <TimeSelect
                label={words.from}
                value={hours.from}
                onChange={(from) => setHours({ ...hours, from })}
                error={errors['quiet.from']}
              />
              <TimeSelect
                label={words.until}
                value={hours.until}
                onChange={(until) => setHours({ ...hours, until })}
                error={errors['quiet.until']}
              />
            </div>
          )}
        </>
      )}
    </FormDialog>
  );
}

import { useState } from 'react';
import { useMessages } from '#i18n';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { historyWords } from './history-words.ts';
import { SettingHistory } from './setting-history.tsx';
import type { SettingSource } from './setting-source.ts';

/** Opens the history of a setting that is one of several on its page. */
export function SettingHistoryButton({ name, source }: { name: string; source: SettingSource }) {
  const words = useMessages(historyWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" icon="clock" aria-label={words.historyOf(name)} onPress={() => setOpen(true)}>
        {words.history}
      </Button>
      <Dialog title={words.historyOf(name)} isOpen={isOpen} onOpenChange={setOpen}>
        <SettingHistory source={source} />
      </Dialog>
    </>
  );
}

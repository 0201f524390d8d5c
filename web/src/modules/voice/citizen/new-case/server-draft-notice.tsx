import { defineMessages, useMessages } from '#i18n';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, Button, DateTime } from '#ui';
import type { useServerDraft } from './use-server-draft.ts';

const messages = defineMessages({
  ar: {
    saved: 'حُفظت المسودة في حسابك',
    conflictWhy: 'لم نمسح شيئًا. أيّ النصين تتابع به؟',
    keepThis: 'ما في هذه الصفحة',
    takeOther: 'ما حُفظ هناك',
  },
  en: {
    saved: 'The draft is kept with your account',
    conflictWhy: 'Nothing was written over. With which one do you go on?',
    keepThis: 'What is on this page',
    takeOther: 'What was kept there',
  },
});

/** Where the draft stands; and the choice where two devices have written it. */
export function ServerDraftNotice({ kept }: { kept: ReturnType<typeof useServerDraft> }) {
  const words = useMessages(messages);
  const { message } = useErrorWords(kept.conflict);
  if (kept.conflict) {
    return (
      // In sight wherever on the page the person is writing.
      <div className="sticky top-20 z-10 shadow-raised">
        <Banner tone="warning" title={message ?? undefined}>
          <p>{words.conflictWhy}</p>
          <div className="mt-3 flex flex-wrap gap-3">
            <Button variant="secondary" onPress={() => void kept.keepThis()}>
              {words.keepThis}
            </Button>
            <Button variant="secondary" onPress={() => void kept.takeOther()}>
              {words.takeOther}
            </Button>
          </div>
        </Banner>
      </div>
    );
  }
  return (
    <p role="status" className="min-h-6 text-sm text-ink-soft">
      {kept.savedAt && (
        <>
          {words.saved} <DateTime at={kept.savedAt} form="relative" />
        </>
      )}
    </p>
  );
}

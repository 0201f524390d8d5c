import { defineMessages, useMessages } from '#i18n';
import type { EditorDraft } from '#platform/editor-draft.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { DateTime } from './date-time.tsx';

const noticeWords = defineMessages({
  ar: {
    broughtBack: 'أُعيد ما كتبته ولم تحفظه، منذ',
    outdated: 'وحُفظت بعده نسخة أخرى؛ قارن بها قبل أن تحفظ.',
    discard: 'تجاهل ما كتبته',
  },
  en: {
    broughtBack: 'What you typed and did not save was brought back, from',
    outdated: 'Another version was saved since: compare with it before you save.',
    discard: 'Discard it',
  },
});

/** Says that an editor shows what was typed on an earlier visit, and takes it back. Nothing where that is not so. */
export function DraftNotice({ draft: { broughtBack, discard } }: { draft: Pick<EditorDraft<unknown>, 'broughtBack' | 'discard'> }) {
  const words = useMessages(noticeWords);
  if (!broughtBack) return null;
  return (
    <Banner
      tone={broughtBack.isOutdated ? 'warning' : 'info'}
      action={
        <Button variant="quiet" icon="undo" onPress={discard}>
          {words.discard}
        </Button>
      }
    >
      {words.broughtBack} <DateTime at={broughtBack.at} />. {broughtBack.isOutdated && words.outdated}
    </Banner>
  );
}

import { useEffect, useState } from 'react';
import { defineMessages, useMessages } from '#i18n';
import type { Draft } from '#platform/draft.ts';
import { sharedWords } from '#platform/share.ts';
import { Banner } from '#ui';
import type { CaseDraft } from './case-draft.ts';

const messages = defineMessages({
  ar: { shared: 'أُضيف ما شاركته إلى هذا البلاغ. الصور محفوظة في جهازك وتجدها في خطوة «إثبات».' },
  en: { shared: 'What you shared is part of this case. Photos are kept on your device; you find them in the step “Evidence”.' },
});

/** Of a case that was opened by sharing: its words stand in the case, but never over what was written. */
export function SharedNotice({ draft: { value, change } }: { draft: Draft<CaseDraft> }) {
  const { shared } = useMessages(messages);
  const [isShared, setIsShared] = useState(false);
  const isBlank = value.text.trim() === '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page is opened
  useEffect(() => {
    const words = sharedWords();
    setIsShared(words !== null);
    if (words && isBlank) change({ text: words });
  }, []);
  return isShared && <Banner tone="info">{shared}</Banner>;
}

import type { CaseDetail } from '@sawt/contract';
import { defineMessages, useMessages } from '#i18n';
import { Banner } from '#ui';

const messages = defineMessages({
  ar: {
    title: (count: number) => (count === 1 ? 'يصل هذا الرد إلى مستفيد آخر أيضًا' : `يصل هذا الرد إلى ${count} من المستفيدين الآخرين أيضًا`),
    why: 'ضُمّت بلاغاتهم إلى هذا البلاغ. اكتب الرد عن الموضوع، ولا تذكر فيه ما يخص صاحب هذا البلاغ وحده.',
  },
  en: {
    title: (count: number) => (count === 1 ? 'One more citizen gets this answer' : `${count} more citizens get this answer`),
    why: 'Their cases were merged into this one. Write about the matter, and leave out what concerns the citizen of this case alone.',
  },
});

/** Before an answer is written: who else will read it. */
export function HeardByOthers({ detail: { followers } }: { detail: CaseDetail }) {
  const words = useMessages(messages);
  if (followers.count === 0) return null;
  return (
    <Banner tone="info" title={words.title(followers.count)}>
      {words.why}
    </Banner>
  );
}

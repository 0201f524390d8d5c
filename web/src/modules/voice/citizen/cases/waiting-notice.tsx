import { useInfiniteQuery } from '@tanstack/react-query';
import { defineMessages, plural, useMessages } from '#i18n';
import { Banner, TextLink } from '#ui';
import { myCasesQuery } from './case-groups.ts';

const messages = defineMessages({
  ar: {
    title: (count: number, more: boolean) =>
      more
        ? 'لديك بلاغات كثيرة تنتظر ردك'
        : plural(count, {
            zero: '',
            one: 'لديك بلاغ ينتظر ردك',
            two: 'لديك بلاغان ينتظران ردك',
            few: 'لديك # بلاغات تنتظر ردك',
            many: 'لديك # بلاغًا تنتظر ردك',
            other: 'لديك # بلاغ تنتظر ردك',
          }),
    why: 'سألتك الجهة سؤالًا، ومدة الرد متوقفة حتى تجيب.',
    show: 'عرض ما ينتظر ردك',
    reply: 'الإجابة الآن',
  },
  en: {
    title: (count: number, more: boolean) =>
      more
        ? 'Many of your cases wait for your reply'
        : plural(count, { one: 'One of your cases waits for your reply', other: '# of your cases wait for your reply' }),
    why: 'The agency has asked you something, and the clock stands still until you reply.',
    show: 'Show what waits for you',
    reply: 'Reply now',
  },
});

/** Says above everything that the next step is the citizen's; nothing while none waits. */
export function WaitingNotice() {
  const { title, why, show, reply } = useMessages(messages);
  const { data } = useInfiniteQuery(myCasesQuery('waiting'));
  const [page] = data?.pages ?? [];
  if (!page || page.items.length === 0) return null;
  const [only] = page.items;
  const isOne = page.items.length === 1 && page.nextCursor === null;
  return (
    <Banner
      tone="warning"
      title={title(page.items.length, page.nextCursor !== null)}
      action={
        isOne && only ? (
          <TextLink to="/cases/$number" params={{ number: only.number }}>
            {reply}
          </TextLink>
        ) : (
          <TextLink to="/cases" search={{ group: 'waiting' }}>
            {show}
          </TextLink>
        )
      }
    >
      {why}
    </Banner>
  );
}

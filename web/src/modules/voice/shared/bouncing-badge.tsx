import { bouncesAfter } from '@sawt/contract';
import { defineMessages, plural, useMessages } from '#i18n';
import { Badge } from '#ui';

const messages = defineMessages({
  ar: {
    bounces: (times: number) =>
      plural(times, {
        zero: 'لم يُعد',
        one: 'أُعيد مرة',
        two: 'أُعيد مرتين',
        few: 'أُعيد # مرات',
        many: 'أُعيد # مرة',
        other: 'أُعيد # مرة',
      }),
  },
  en: { bounces: (times: number) => plural(times, { one: 'Returned once', other: 'Returned # times' }) },
});

/** Marks what agencies give back again and again: nobody but people can settle it. */
export function BouncingBadge({ returned }: { returned: number }) {
  const { bounces } = useMessages(messages);
  if (returned <= bouncesAfter) return null;
  return (
    <Badge tone="danger" icon="refresh">
      {bounces(returned)}
    </Badge>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { defineMessages, useFormats, useMessages } from '#i18n';
import { Meter } from '#ui';
import { backlogQuery } from './queries.ts';

const backlogWords = defineMessages({
  ar: {
    none: 'لا تصعيد متأخر الآن: كل ما حان وقته بُلّغ به.',
    label: 'استدراك التصعيد',
    value: (left: string) => `بقي ${left}`,
    parts: (climbing: string, telling: string, bundling: string) =>
      `مهل حانت درجتها: ${climbing} · درجات لم يُبلّغ بها بعد: ${telling} · رسائل جامعة حان وقتها: ${bundling}`,
  },
  en: {
    none: 'Escalation is up to date: whatever has come has been told.',
    label: 'Escalation catching up',
    value: (left: string) => `${left} left`,
    parts: (climbing: string, telling: string, bundling: string) =>
      `Clocks with a rung that has come: ${climbing} · rungs not told yet: ${telling} · joint messages that are due: ${bundling}`,
  },
});

/** How far escalation has caught up, as after an outage: against the most that was seen on this page. */
export function BacklogLine() {
  const words = useMessages(backlogWords);
  const { number } = useFormats();
  const { data } = useQuery(backlogQuery);
  const left = data ? data.climbing + data.telling + data.bundling : 0;
  const [most, setMost] = useState(left);
  if (left > most) setMost(left);
  if (!data) return null;
  if (left === 0) return <p className="text-ink-soft">{words.none}</p>;
  return (
    <div className="flex flex-col gap-2" role="status">
      <Meter label={words.label} valueLabel={words.value(number(left))} share={1 - left / most} tone="info" />
      <p className="text-sm text-ink-soft">{words.parts(number(data.climbing), number(data.telling), number(data.bundling))}</p>
    </div>
  );
}

import { defineMessages, formatNumber, useMessages } from '#i18n';
import { useCountdown } from '../use-countdown.ts';
import { CopyValue } from './copy-value.tsx';

const messages = defineMessages({
  ar: { code: 'رمز المصادقة', left: (seconds: number) => `يتبقى ${formatNumber('ar', seconds)} ث` },
  en: { code: 'Authenticator code', left: (seconds: number) => `${seconds} s left` },
});

/** @param until when the code changes, in milliseconds since 1970 */
export function CurrentCode({ code, until }: { code: string; until: number }) {
  const { code: label, left } = useMessages(messages);
  const seconds = useCountdown(until);
  return (
    <span className="inline-flex items-center gap-2">
      <CopyValue label={label} value={code} />
      <span className="text-sm text-ink-soft tabular-nums">{left(seconds)}</span>
    </span>
  );
}

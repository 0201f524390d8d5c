import type { Finding } from './target.ts';

/** What a scanner says that is no fault, and why. */
const exceptions: readonly { info: RegExp; reason: string }[] = [
  { info: /^X-XSS-Protection is not set$/, reason: 'no browser of today reads it, and in older ones it made holes' },
  { info: /^Strict-Transport-Security is not set$/, reason: 'sent over https, which `security/observatory` looks at' },
];

export const reasonAgainst = ({ info }: Finding): string | undefined => exceptions.find((exception) => exception.info.test(info))?.reason;

import { smsSegments } from '@sawt/contract';
import type { SmsKind, SmsRoute } from '../../../adapters/sms/sms-provider.ts';
import { codeTemplates } from '../code-templates.ts';
import { createBreaker, type WaysOut } from '../hand-over.ts';

/** The providers that are for a number and a kind of message, in the order of preference. */
export function createSmsWays(routes: readonly SmsRoute[]): WaysOut {
  const withBreakers = routes.map((route) => ({ ...route, breaker: createBreaker() }));
  return ({ id, recipient, template, text }) => {
    const kind: SmsKind = codeTemplates.includes(template) ? 'code' : 'notice';
    const segments = smsSegments(text).segments.length;
    return withBreakers
      .filter(({ prefixes, kinds }) => kinds.includes(kind) && prefixes.some((prefix) => recipient.startsWith(prefix)))
      .map(({ provider, costPerSegment, breaker }) => ({
        provider: provider.name,
        segments,
        costPerSegment,
        breaker,
        submit: () => provider.send({ id, phone: recipient, text }),
      }));
  };
}

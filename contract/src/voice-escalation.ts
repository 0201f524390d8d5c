import { z } from 'zod';
import { Code } from './common.ts';
import { defineEndpoints } from './endpoint.ts';

/** When leaders are told together of late cases that are not grave: whole hours of working days in Riyadh. */
export const DigestRule = z.object({ hours: z.array(z.number().int().min(0).max(23)).min(1).max(6) });
export type DigestRule = z.infer<typeof DigestRule>;

const access = 'voice.manage_rules';
const errors = ['auth.required', 'auth.forbidden'] as const;

/** What people are told of cases that are late. */
export const escalation = defineEndpoints({
  readLateLink: {
    method: 'GET',
    path: '/api/v1/late-links/{token}',
    summary: 'Whose late cases the link of a message opens',
    access: 'signed-in',
    audit: null,
    params: z.strictObject({ token: z.string().max(120) }),
    output: z.object({ agency: Code }),
    errors: ['auth.required', 'link.invalid', 'link.expired'],
  },
  getDigestRule: {
    method: 'GET',
    path: '/api/v1/digest-rule',
    summary: 'When leaders are told together of late cases that are not grave',
    access,
    audit: null,
    output: DigestRule,
    errors,
  },
  updateDigestRule: {
    method: 'PATCH',
    path: '/api/v1/digest-rule',
    summary: 'Change when leaders are told together of late cases; what waits already keeps its hour',
    access,
    audit: 'voice.digest_rule_updated',
    settings: true,
    body: z.strictObject({ hours: DigestRule.shape.hours }),
    output: DigestRule,
    errors,
  },
  testLateMessage: {
    method: 'POST',
    path: '/api/v1/digest-rule/test',
    summary: 'Send oneself the message that the leaders of an agency would have now',
    access,
    audit: 'voice.late_message_tested',
    body: z.strictObject({ agency: Code }),
    output: z.object({ late: z.number().int() }),
    errors: [...errors, 'agency.not_found'],
  },
});

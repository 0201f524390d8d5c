import { z } from 'zod';
import { Bilingual, Instant } from './common.ts';
import { defineEndpoints } from './endpoint.ts';

/** What a visitor of the demo region needs in hand: the accounts, their authenticator codes and the phones' messages. */
export const demo = defineEndpoints({
  listDemoAccounts: {
    method: 'GET',
    path: '/api/v1/demo/accounts',
    summary: 'The sign-ins of the demo region, one or more a role',
    access: 'demo',
    audit: null,
    output: z.array(
      z.object({
        role: z.object({ code: z.string(), name: Bilingual }),
        agency: Bilingual.nullable(),
        name: Bilingual,
        /** A citizen signs in by phone, staff by user name and password. */
        phone: z.string().nullable(),
        username: z.string().nullable(),
        password: z.string().nullable(),
        /** The authenticator code of this moment, and the seconds it still lasts. */
        code: z.string().nullable(),
        codeSeconds: z.number().nullable(),
      }),
    ),
    errors: ['request.unknown_path'],
  },
  listDemoMessages: {
    method: 'GET',
    path: '/api/v1/demo/messages',
    summary: 'The newest messages that the embedded SMS outbox holds',
    access: 'demo',
    audit: null,
    query: z.strictObject({ phone: z.string().max(20).optional() }),
    output: z.array(z.object({ id: z.string(), phone: z.string(), text: z.string(), at: Instant })),
    errors: ['request.unknown_path'],
  },
  listDemoOutbox: {
    method: 'GET',
    path: '/api/v1/demo/outbox',
    summary: 'The newest e-mails and notifications that the embedded outbox holds',
    access: 'demo',
    audit: null,
    output: z.array(
      z.object({
        id: z.string(),
        channel: z.enum(['email', 'push']),
        /** The e-mail address; null: a device. */
        recipient: z.string().nullable(),
        title: z.string(),
        text: z.string(),
        at: Instant,
      }),
    ),
    errors: ['request.unknown_path'],
  },
});

import { z } from 'zod';
import { parseSmtp, type SmtpSettings } from '../adapters/email/smtp-settings.ts';
import { type VapidKeys, vapidKeysOf } from '../adapters/push/vapid.ts';
import { readSmsProviders, type SmsSettings } from '../adapters/sms/sms-settings.ts';

const smtpAddress = z
  .string()
  .transform(parseSmtp)
  .refine((settings) => settings !== undefined);
const hostPort = z
  .string()
  .regex(/^[^:\s]+:\d{1,5}$/)
  .transform((text) => {
    const [host = '', port = ''] = text.split(':');
    return { host, port: Number(port) };
  });
const domainName = z.hostname().transform((name) => name.toLowerCase());

/** The settings of the channels, as those of `config.ts`. */
export const channelVariables = {
  SAWT_SMS: { schema: z.string().optional(), expected: 'a list of providers of SMS in JSON' },
  SAWT_SMTP: { schema: smtpAddress.optional(), expected: 'smtp://user:password@host:587 or smtps://host:465 of a mail server' },
  SAWT_MAIL_FROM: { schema: z.email().optional(), expected: 'the address that e-mail comes from, such as no-reply@sawt.example.sa' },
  SAWT_DKIM_KEY: { schema: z.string().startsWith('-----BEGIN').optional(), expected: 'a private key in PEM that signs e-mail' },
  SAWT_DKIM_SELECTOR: { schema: z.hostname().default('sawt'), expected: 'the name under which DNS has the public key: <name>._domainkey' },
  SAWT_BOUNCE_DOMAIN: { schema: domainName.optional(), expected: 'the domain that undeliverable mail comes back to' },
  SAWT_BOUNCE_LISTEN: { schema: hostPort.default({ host: '127.0.0.1', port: 2525 }), expected: 'host:port to receive that mail at' },
  SAWT_VAPID_KEY: {
    schema: z
      .string()
      .refine((text) => vapidKeysOf(text) !== undefined)
      .optional(),
    expected: '32 random bytes in base64, which prove to push services who sends',
  },
  SAWT_PUSH_CONTACT: {
    schema: z
      .string()
      .regex(/^(mailto:[^@\s]+@\S+|https:\/\/\S+)$/)
      .optional(),
    expected: 'whom push services turn to, such as mailto:it@sawt.example.sa',
  },
} as const;

type Values = { [K in keyof typeof channelVariables]: z.output<(typeof channelVariables)[K]['schema']> };
/** Stops the start, because one setting is nothing without another. */
export type DemandBeside = (name: keyof typeof channelVariables | 'SAWT_URL', beside: string) => never;

/** @param refuse stops the start, because the setting is not as it should be */
export function smsOf({ SAWT_SMS: json }: Values, refuse: (name: 'SAWT_SMS', reason: string) => never): SmsSettings[] | null {
  if (!json) return null;
  try {
    return readSmsProviders(json);
  } catch (error) {
    return refuse('SAWT_SMS', (error as Error).message);
  }
}

export interface EmailSettings {
  smtp: SmtpSettings;
  /** Null: nothing comes back to us. */
  bounces: { domain: string; host: string; port: number } | null;
}

export interface PushSettings {
  keys: VapidKeys;
  /** Null: notifications go to the outbox. */
  contact: string | null;
}

/** Mail has links in it, which no request is there to name the address of. */
export function emailOf(values: Values & { SAWT_URL?: string | undefined }, demandBeside: DemandBeside): EmailSettings | null {
  const {
    SAWT_SMTP: smtp,
    SAWT_MAIL_FROM: from,
    SAWT_BOUNCE_DOMAIN: domain,
    SAWT_DKIM_KEY: privateKey,
    SAWT_DKIM_SELECTOR: selector,
  } = values;
  if (!smtp) return null;
  if (!from) return demandBeside('SAWT_MAIL_FROM', 'SAWT_SMTP');
  if (!values.SAWT_URL) return demandBeside('SAWT_URL', 'SAWT_SMTP');
  return {
    smtp: { ...smtp, from, dkim: privateKey ? { privateKey, selector } : null },
    bounces: domain ? { domain, ...values.SAWT_BOUNCE_LISTEN } : null,
  };
}

/** An installation whose servers share a database does without, unless it has a key; one of its own makes one. */
export function pushOf(
  values: Values,
  { shared, make, demandBeside }: { shared: boolean; make(): string; demandBeside: DemandBeside },
): PushSettings | null {
  const { SAWT_VAPID_KEY: given, SAWT_PUSH_CONTACT: contact } = values;
  if (!given && shared) return contact ? demandBeside('SAWT_VAPID_KEY', 'SAWT_PUSH_CONTACT') : null;
  const keys = vapidKeysOf(given ?? make());
  return keys ? { keys, contact: contact ?? null } : demandBeside('SAWT_VAPID_KEY', 'SAWT_PUSH_CONTACT');
}

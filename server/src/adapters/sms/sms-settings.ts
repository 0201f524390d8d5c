import { readFileSync } from 'node:fs';
import { Code } from '@sawt/contract';
import { z } from 'zod';

/** A code is waited for, a notice is not: networks sell routes of their own for each. */
export const smsKinds = ['code', 'notice'] as const;

const text = z.string().min(1).max(300);
/** 3GPP TS 23.040 § 9.1.2.5: up to eleven letters, or a number. */
const sender = z.string().regex(/^([A-Za-z0-9 .-]{1,11}|\+?\d{3,15})$/, 'up to 11 Latin letters and digits, or a number');

const common = {
  name: Code,
  prefixes: z
    .array(z.string().regex(/^\+\d{0,14}$/, 'as +9665'))
    .min(1)
    .default(['+']),
  kinds: z
    .array(z.enum(smsKinds))
    .min(1)
    .default([...smsKinds]),
  costPerSegment: z.number().min(0).max(100).default(0),
};

const Smpp = z.strictObject({
  protocol: z.literal('smpp'),
  ...common,
  sender,
  /** `smpps:` is TLS. */
  address: z.url({ protocol: /^smpps?$/ }).transform((address) => {
    const { protocol, hostname, port } = new URL(address);
    const tls = protocol === 'smpps:';
    return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || (tls ? 3550 : 2775), tls };
  }),
  /** SMPP 3.4 § 5.2.1, 5.2.2: at most 15 and 8 octets. */
  systemId: z.string().min(1).max(15),
  passwordFile: text,
  systemType: z.string().max(12).default(''),
  /** How many parts may wait for their answers at a time. */
  window: z.int().min(1).max(1000).default(10),
  /** The throughput that the provider has sold, in parts. */
  perSecond: z.number().min(1).max(10_000).default(30),
  /** How receipts name messages: as answers do, or in decimal or hexadecimal where answers do the other. */
  receiptIds: z.enum(['same', 'decimal', 'hexadecimal']).default('same'),
});
export type SmppSettings = Omit<z.output<typeof Smpp>, 'passwordFile' | 'protocol'> & { password: string };

/** Where something stands in an answer: `messages.0.id`. */
const path = z.string().regex(/^[\w-]+(\.[\w-]+)*$/, 'as messages.0.id');
const words = z.array(z.string().min(1)).default([]);

const Http = z.strictObject({
  protocol: z.literal('http'),
  ...common,
  sender,
  url: z.url({ protocol: /^https?$/ }),
  format: z.enum(['json', 'form']).default('json'),
  /** `{secret}` stands for what the file of the secret says. */
  headers: z.record(z.string(), text).default({}),
  secretFile: text,
  /** With the places {phone}, {digits} (without +), {text}, {sender}, {id} and {secret}. */
  body: z
    .record(z.string(), z.json())
    .refine((body) => /\{(phone|digits)\}/.test(JSON.stringify(body)) && /\{text\}/.test(JSON.stringify(body)), {
      error: 'needs the places {phone} or {digits}, and {text}',
    }),
  /** Where the answer says what it calls the message. */
  id: path,
  /** What an answer of success says besides 2xx, where it says it. */
  taken: z.strictObject({ at: path, is: z.array(z.string()).min(1) }).optional(),
  /** Which words for a failure are for good. */
  refused: z.strictObject({ at: path, is: z.array(z.string()).min(1) }).optional(),
  receipts: z
    .strictObject({
      /** Of the HMAC-SHA-256 over the body. */
      signatureHeader: z.string().regex(/^[a-z][a-z0-9-]*$/, 'in small letters, as x-signature'),
      encoding: z.enum(['hex', 'base64']).default('hex'),
      secretFile: text,
      id: path,
      status: path,
      delivered: z.array(z.string().min(1)).min(1),
      failed: words,
      expired: words,
      error: path.optional(),
    })
    .optional(),
});
type HttpReceipts = NonNullable<z.output<typeof Http>['receipts']>;
export type ReceiptSettings = Omit<HttpReceipts, 'secretFile'> & { secret: string };
export type HttpSettings = Omit<z.output<typeof Http>, 'secretFile' | 'receipts' | 'protocol'> & {
  secret: string;
  receipts: ReceiptSettings | null;
};

/** The table that the demo shows: for trying things out, and for what may not leave. */
const Outbox = z.strictObject({ protocol: z.literal('outbox'), ...common });

const Providers = z
  .array(z.discriminatedUnion('protocol', [Smpp, Http, Outbox]))
  .min(1)
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'each name once');

export type SmsSettings = ({ protocol: 'smpp' } & SmppSettings) | ({ protocol: 'http' } & HttpSettings) | z.output<typeof Outbox>;

/**
 * The providers of SMS in the order of preference, from the JSON of the setting; their secrets from the files that it names.
 * @throws Error that says what is wrong, where
 */
export function readSmsProviders(json: string): SmsSettings[] {
  const read = Providers.safeParse(parseJson(json));
  if (!read.success)
    throw new Error(read.error.issues.map(({ path, message }) => `${path.join('.') || 'the list'}: ${message}`).join('; '));
  return read.data.map((provider) => {
    if (provider.protocol === 'outbox') return provider;
    if (provider.protocol === 'smpp') {
      const { passwordFile, ...rest } = provider;
      return { ...rest, password: secretIn(passwordFile) };
    }
    const { secretFile, receipts, ...rest } = provider;
    return { ...rest, secret: secretIn(secretFile), receipts: receipts ? withSecret(receipts) : null };
  });
}

const withSecret = ({ secretFile, ...rest }: HttpReceipts): ReceiptSettings => ({ ...rest, secret: secretIn(secretFile) });

const secretIn = (file: string) => readFileSync(file, 'utf8').trim();

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Error('it is not JSON');
  }
}

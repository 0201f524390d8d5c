import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { ClamdAddress } from '../adapters/antivirus/clamd.ts';
import type { SmsSettings } from '../adapters/sms/sms-settings.ts';
import type { S3Settings } from '../adapters/storage/s3-client.ts';
import { channelVariables, type DemandBeside, type EmailSettings, emailOf, type PushSettings, pushOf, smsOf } from './channel-settings.ts';
import { type ProviderSettings, readProviders } from './identity/oidc/settings.ts';
import { type AllowedHosts, parseAllowedHosts } from './outgoing/allowed-hosts.ts';
import { type KeyRing, parseKeyRing, shareKey } from './personal-data/key-ring.ts';

/** A setting that stops the start; its message is one line that names the variable and what is expected. */
export class ConfigurationError extends Error {}

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true');
/** The origin alone, as browsers send it: with a slash at its end it would equal no `Origin` header. */
const publicOrigin = z
  .url({ protocol: /^https?$/ })
  .transform((address) => new URL(address))
  .refine(({ pathname, search, hash, username }) => pathname === '/' && !search && !hash && !username)
  .transform(({ origin }) => origin);
const auditSeed = z
  .string()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length === 32);
const keyRing = z
  .string()
  .transform(parseKeyRing)
  .refine((ring): ring is KeyRing => ring !== undefined);
const keyRingWords = 'a version and 32 random bytes in base64 for each key, such as 2=…,1=…';
const witnessAddress = z
  .string()
  .regex(/^(file:.+|syslog:[^:]+:\d{1,5}|s3:https?:\/\/[^/\s]+\/[^/\s]{3,})$/)
  .transform((text): WitnessPlace => {
    if (text.startsWith('s3:')) {
      const { origin: endpoint, pathname } = new URL(text.slice('s3:'.length));
      return { kind: 's3', endpoint, bucket: pathname.slice(1) };
    }
    if (text.startsWith('file:')) return { kind: 'file', path: resolve(text.slice('file:'.length)) };
    const [, host = '', port = ''] = text.split(':');
    return { kind: 'syslog', host, port: Number(port) };
  });
const clamdAddress = z
  .string()
  .regex(/^(off|unix:\/.+|[^:\s]+:\d{1,5})$/)
  .transform((text): ClamdAddress | 'off' => {
    if (text === 'off') return text;
    if (text.startsWith('unix:')) return { path: text.slice('unix:'.length) };
    const [host = '', port = ''] = text.split(':');
    return { host, port: Number(port) };
  });
const allowedHosts = z
  .string()
  .transform(parseAllowedHosts)
  .refine((hosts): hosts is AllowedHosts => hosts !== undefined);
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\/\S+$/);

/** Every environment variable the server reads, with what it expects. `docs/operations.md` explains each. */
const variables = {
  PORT: { schema: z.coerce.number().int().min(0).max(65535).default(8080), expected: 'a port number from 0 to 65535 (0: any free one)' },
  HOST: { schema: z.string().min(1).default('127.0.0.1'), expected: 'an address to listen on, such as 127.0.0.1 or 0.0.0.0' },
  SAWT_URL: { schema: publicOrigin.optional(), expected: 'the address people use, without a path, such as https://sawt.example.sa' },
  SAWT_DATA: { schema: z.string().min(1).default('data'), expected: 'a folder that can be written' },
  SAWT_DEMO: { schema: flag.optional(), expected: '1 to create the demo region, 0 not to' },
  SAWT_ROLE: { schema: z.enum(['all', 'web', 'worker']).default('all'), expected: 'all, web or worker' },
  SAWT_SECRET: { schema: z.string().min(32).optional(), expected: 'a random secret of at least 32 characters' },
  SAWT_AUDIT_KEY: { schema: auditSeed.optional(), expected: '32 random bytes in base64' },
  SAWT_DATA_KEYS: { schema: keyRing.optional(), expected: keyRingWords },
  SAWT_LOOKUP_KEYS: { schema: keyRing.optional(), expected: keyRingWords },
  SAWT_WITNESS: { schema: witnessAddress.optional(), expected: 'file:/a/path or syslog:host:port or s3:https://host/bucket' },
  SAWT_WITNESS_REGION: { schema: z.string().min(1).default('us-east-1'), expected: 'the region of the S3 service of the witness' },
  SAWT_WITNESS_KEY_ID: { schema: z.string().min(1).optional(), expected: 'the key id for the S3 service of the witness' },
  SAWT_WITNESS_SECRET: { schema: z.string().min(1).optional(), expected: 'the secret key for the S3 service of the witness' },
  SAWT_CLAMD: { schema: clamdAddress.optional(), expected: 'host:port or unix:/path of the virus scanner clamd, or off' },
  SAWT_OUTGOING_ALLOW: {
    schema: allowedHosts.optional(),
    expected: 'hosts of the internal network as host:port, such as sso.example.local:443',
  },
  SAWT_METRICS_TOKEN: { schema: z.string().min(32).optional(), expected: 'a random token of at least 32 characters' },
  SAWT_OIDC: { schema: z.string().optional(), expected: 'a list of identity providers in JSON' },
  ...channelVariables,
  SAWT_TRUST_PROXY: { schema: flag.default(false), expected: '1 behind a proxy that sets X-Forwarded-For, otherwise 0' },
  SAWT_LIMIT_FACTOR: { schema: z.coerce.number().int().min(1).max(10_000).default(1), expected: 'a number from 1 to 10000' },
  DATABASE_URL: { schema: postgresUrl.optional(), expected: 'postgres://user:password@host:port/database of the application role' },
  DATABASE_OWNER_URL: { schema: postgresUrl.optional(), expected: 'postgres://user:password@host:port/database of the owner, to migrate' },
  DATABASE_POOL: { schema: z.coerce.number().int().min(2).max(200).default(10), expected: 'a number of connections from 2 to 200' },
  S3_ENDPOINT: {
    schema: z.url({ protocol: /^https?$/ }).optional(),
    expected: 'the address of an S3 service, such as https://s3.example.sa',
  },
  S3_REGION: { schema: z.string().min(1).default('us-east-1'), expected: 'the region of the S3 service' },
  S3_BUCKET: { schema: z.string().min(3).optional(), expected: 'the name of the bucket for files' },
  S3_ACCESS_KEY_ID: { schema: z.string().min(1).optional(), expected: 'the key id for the S3 service' },
  S3_SECRET_ACCESS_KEY: { schema: z.string().min(1).optional(), expected: 'the secret key for the S3 service' },
  LOG_LEVEL: {
    schema: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    expected: 'debug, info, warn, error or silent',
  },
} as const;

type WitnessPlace =
  | { kind: 'file'; path: string }
  | { kind: 'syslog'; host: string; port: number }
  | { kind: 's3'; endpoint: string; bucket: string };
/** Where the signed heads of the audit log go. */
export type WitnessAddress = Exclude<WitnessPlace, { kind: 's3' }> | ({ kind: 's3' } & S3Settings);

type Variables = { [K in keyof typeof variables]: z.output<(typeof variables)[K]['schema']> };

export interface Config {
  port: number;
  host: string;
  /** The public address; null: the one listened on. */
  url: string | null;
  dataFolder: string;
  demo: boolean;
  role: 'all' | 'web' | 'worker';
  secret: string;
  /** 32 bytes. */
  auditKey: Buffer;
  /** Encrypts personal data in the database. */
  dataKeys: KeyRing;
  /** Hashes what is encrypted, so that it is found. */
  lookupKeys: KeyRing;
  witness: WitnessAddress;
  /** Null: uploads are not scanned for viruses. */
  clamd: ClamdAddress | null;
  /** What the server may ask although its address is not public. */
  outgoingAllowed: AllowedHosts;
  /** Who may read `/metrics`: whoever shows the token, everybody, or nobody. */
  metrics: { token: string } | 'open' | 'off';
  /** The providers of SMS in the order of preference; null: SMS goes to the outbox. */
  sms: SmsSettings[] | null;
  /** Null: e-mail goes to the outbox. */
  email: EmailSettings | null;
  /** Null: notifications are not offered. Without a contact they go to the outbox. */
  push: PushSettings | null;
  /** Whom people may sign in with besides our own ways. */
  identityProviders: ProviderSettings[];
  trustProxy: boolean;
  /** How many times the limits of the contract are let through; 1 but for tests and benchmarks. */
  limitFactor: number;
  /** Null: the server runs its own PostgreSQL in the data folder. */
  database: { url: string; ownerUrl: string | null } | null;
  databasePool: number;
  s3: { endpoint: string; region: string; bucket: string; accessKeyId: string; secretAccessKey: string } | null;
  logLevel: Variables['LOG_LEVEL'];
}

/**
 * Reads the configuration from environment variables.
 * @throws ConfigurationError naming the first variable that is not as expected
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const values = Object.fromEntries(
    Object.entries(variables).map(([name, { schema, expected }]) => {
      const given = environment[name] || fromFile(name, environment[`${name}_FILE`]);
      const result = schema.safeParse(given);
      if (!result.success) throw new ConfigurationError(`${name}: expected ${expected}, but it is "${redacted(name, given)}".`);
      return [name, result.data];
    }),
  ) as Variables;

  const dataFolder = resolve(values.SAWT_DATA);
  try {
    mkdirSync(dataFolder, { recursive: true });
  } catch (error) {
    throw new ConfigurationError(
      `SAWT_DATA: expected a folder that can be written, but ${dataFolder} cannot be made (${(error as Error).message}).`,
    );
  }
  if (values.DATABASE_OWNER_URL && !values.DATABASE_URL) {
    throw new ConfigurationError(`DATABASE_URL: expected beside DATABASE_OWNER_URL: ${variables.DATABASE_URL.expected}.`);
  }
  const dataKeys = values.SAWT_DATA_KEYS ?? ownKeyRing('SAWT_DATA_KEYS', dataFolder, Boolean(values.DATABASE_URL));
  const lookupKeys = values.SAWT_LOOKUP_KEYS ?? ownKeyRing('SAWT_LOOKUP_KEYS', dataFolder, Boolean(values.DATABASE_URL));
  if (shareKey(dataKeys, lookupKeys)) throw new ConfigurationError('SAWT_LOOKUP_KEYS: expected other keys than those of SAWT_DATA_KEYS.');
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL'] as const) demandSafeLine(name, values[name]);
  const demo = values.SAWT_DEMO ?? !values.DATABASE_URL;
  return {
    port: values.PORT,
    host: values.HOST,
    url: values.SAWT_URL ?? null,
    dataFolder,
    demo,
    role: values.SAWT_ROLE,
    secret: values.SAWT_SECRET ?? ownSecret('SAWT_SECRET', dataFolder, Boolean(values.DATABASE_URL)),
    auditKey: values.SAWT_AUDIT_KEY ?? Buffer.from(ownSecret('SAWT_AUDIT_KEY', dataFolder, Boolean(values.DATABASE_URL)), 'base64url'),
    dataKeys,
    lookupKeys,
    witness: witnessOf(values, dataFolder),
    clamd: clamdOf(values),
    outgoingAllowed: values.SAWT_OUTGOING_ALLOW ?? new Map(),
    metrics: values.SAWT_METRICS_TOKEN ? { token: values.SAWT_METRICS_TOKEN } : demo ? 'open' : 'off',
    email: emailOf(values, demandBeside),
    push: pushOf(values, {
      shared: Boolean(values.DATABASE_URL),
      make: () => ownSecret('SAWT_VAPID_KEY', dataFolder, false),
      demandBeside,
    }),
    sms: smsOf(values, refuse),
    identityProviders: providersOf(values),
    trustProxy: values.SAWT_TRUST_PROXY,
    limitFactor: values.SAWT_LIMIT_FACTOR,
    database: values.DATABASE_URL ? { url: values.DATABASE_URL, ownerUrl: values.DATABASE_OWNER_URL ?? null } : null,
    databasePool: values.DATABASE_POOL,
    s3: s3Of(values),
    logLevel: values.LOG_LEVEL,
  };
}

const demandBeside: DemandBeside = (name, beside) => {
  throw new ConfigurationError(`${name}: expected beside ${beside}: ${variables[name].expected}.`);
};

const secretFiles = {
  SAWT_SECRET: 'secret',
  SAWT_AUDIT_KEY: 'audit.key',
  SAWT_DATA_KEYS: 'data.keys',
  SAWT_LOOKUP_KEYS: 'lookup.keys',
  SAWT_VAPID_KEY: 'vapid.key',
} as const;

/** On one machine the secret lives in the data folder. Several servers must share one, so there it is demanded. */
function ownSecret(variable: keyof typeof secretFiles, dataFolder: string, sharedDatabase: boolean, begin = ''): string {
  if (sharedDatabase)
    throw new ConfigurationError(`${variable}: expected ${variables[variable].expected}, the same for every server of this database.`);
  const path = join(dataFolder, secretFiles[variable]);
  if (!existsSync(path)) writeFileSync(path, begin + randomBytes(32).toString('base64url'), { mode: 0o600 });
  return readFileSync(path, 'utf8').trim();
}

/** @throws ConfigurationError when somebody has spoilt the file */
function ownKeyRing(variable: 'SAWT_DATA_KEYS' | 'SAWT_LOOKUP_KEYS', dataFolder: string, sharedDatabase: boolean): KeyRing {
  const ring = parseKeyRing(ownSecret(variable, dataFolder, sharedDatabase, '1='));
  if (!ring) throw new ConfigurationError(`${variable}: expected ${keyRingWords} in ${join(dataFolder, secretFiles[variable])}.`);
  return ring;
}

/** Its keys are none of those for the files: whoever serves the region must not be able to remove what the witness has. */
function witnessOf(values: Variables, dataFolder: string): WitnessAddress {
  const place = values.SAWT_WITNESS ?? { kind: 'file', path: join(dataFolder, 'audit-witness') };
  if (place.kind !== 's3') return place;
  for (const name of ['SAWT_WITNESS_KEY_ID', 'SAWT_WITNESS_SECRET'] as const) {
    if (!values[name]) throw new ConfigurationError(`${name}: expected beside SAWT_WITNESS: ${variables[name].expected}.`);
  }
  return {
    ...place,
    region: values.SAWT_WITNESS_REGION,
    accessKeyId: values.SAWT_WITNESS_KEY_ID as string,
    secretAccessKey: values.SAWT_WITNESS_SECRET as string,
  };
}

const refuse = (name: 'SAWT_SMS', reason: string): never => {
  throw new ConfigurationError(`${name}: expected ${variables[name].expected} (${reason}).`);
};

/** Providers lead back to an address that they know: outside of a demo it is never what a request names. */
function providersOf({ SAWT_OIDC: json, SAWT_URL: url, SAWT_DEMO: demo, DATABASE_URL: database }: Variables): ProviderSettings[] {
  if (!json) return [];
  if (!url && !(demo ?? !database)) throw new ConfigurationError(`SAWT_URL: expected beside SAWT_OIDC: ${variables.SAWT_URL.expected}.`);
  try {
    return readProviders(json);
  } catch (error) {
    throw new ConfigurationError(`SAWT_OIDC: expected ${variables.SAWT_OIDC.expected} (${(error as Error).message}).`);
  }
}

/** A demo and a machine of its own may do without a scanner; an installation only by saying so. */
function clamdOf({ SAWT_CLAMD: given, SAWT_DEMO: demo, DATABASE_URL: database }: Variables): Config['clamd'] {
  if (!given && database && !demo)
    throw new ConfigurationError(`SAWT_CLAMD: expected ${variables.SAWT_CLAMD.expected} for uploads that are not scanned.`);
  return !given || given === 'off' ? null : given;
}

const loopback = /^(localhost|127(\.\d+){3}|\[::1\]|)$/;

/**
 * The line to a database on another machine is encrypted and the machine proves its name, or somebody says that the
 * network does that already (`sslmode=disable`). What lies between, such as `require`, only looks safe.
 */
function demandSafeLine(name: 'DATABASE_URL' | 'DATABASE_OWNER_URL', address: string | undefined): void {
  const url = URL.parse(address ?? '');
  if (!url || loopback.test(url.hostname)) return;
  if (!['verify-full', 'disable'].includes(url.searchParams.get('sslmode') ?? '')) {
    throw new ConfigurationError(
      `${name}: expected ?sslmode=verify-full (with &sslrootcert=/a/file) for a database on another machine, or sslmode=disable where the network encrypts.`,
    );
  }
}

function s3Of(values: Variables): Config['s3'] {
  if (!values.S3_ENDPOINT) return null;
  for (const name of ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const) {
    if (!values[name]) throw new ConfigurationError(`${name}: expected beside S3_ENDPOINT: ${variables[name].expected}.`);
  }
  return {
    endpoint: values.S3_ENDPOINT,
    region: values.S3_REGION,
    bucket: values.S3_BUCKET as string,
    accessKeyId: values.S3_ACCESS_KEY_ID as string,
    secretAccessKey: values.S3_SECRET_ACCESS_KEY as string,
  };
}

/** Every variable may come from a file, so that a secret stands in no process's environment: `SAWT_SECRET_FILE`. */
function fromFile(name: string, path: string | undefined): string | undefined {
  if (!path) return undefined;
  try {
    return readFileSync(path, 'utf8').trim() || undefined;
  } catch (error) {
    throw new ConfigurationError(`${name}_FILE: expected a file that can be read (${(error as Error).message}).`);
  }
}

/** Secrets do not appear in messages. */
const redacted = (name: string, value: string | undefined) => (/SECRET|URL|KEY|SMTP/.test(name) ? '…' : (value ?? '').replace(/\s+/g, ' '));

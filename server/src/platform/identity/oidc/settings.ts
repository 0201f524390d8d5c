import { readFileSync } from 'node:fs';
import { Bilingual, Code } from '@sawt/contract';
import { z } from 'zod';

const text = z.string().min(1).max(300);
/** http only on this machine, which the outgoing guard demands too. */
const issuer = z
  .url({ protocol: /^https?$/ })
  .refine((address) => /^https:|^http:\/\/(127\.\d+\.\d+\.\d+|\[::1\]|localhost)[:/]/.test(address));

const Provider = z.strictObject({
  id: Code,
  issuer,
  clientId: text,
  clientSecretFile: text,
  clientAuthentication: z.enum(['client_secret_basic', 'client_secret_post']).default('client_secret_basic'),
  label: Bilingual,
  /** Whom it lets in: citizens, the emirate's own staff, or that of one agency. */
  audience: z.union([z.enum(['citizens', 'emirate']), z.strictObject({ agency: Code })]),
  scope: z
    .string()
    .refine((scope) => scope.split(' ').includes('openid'))
    .default('openid profile phone'),
  /** One of these must be proven. Of staff it then counts as the second factor. */
  acr: z.array(z.string().regex(/^\S+$/)).default([]),
  /** In seconds, since the person proved who they are. */
  maxAge: z.number().int().positive().optional(),
  /** In which claims the provider says what. */
  claims: z
    .strictObject({
      identityNumber: text.optional(),
      name: text.default('name'),
      phone: text.default('phone_number'),
      /** The claim that says whether the phone was verified; null: the provider vouches for every phone. */
      phoneVerified: text.nullable().default('phone_number_verified'),
      username: text.default('preferred_username'),
    })
    .prefault({}),
});
export type ProviderSettings = Omit<z.output<typeof Provider>, 'clientSecretFile'> & { clientSecret: string };

const Providers = z.array(Provider).refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'each id once');

/**
 * The identity providers, from the JSON of the setting; their secrets from the files that it names.
 * @throws Error that says what is wrong, where
 */
export function readProviders(json: string): ProviderSettings[] {
  const read = Providers.safeParse(parseJson(json));
  if (!read.success)
    throw new Error(read.error.issues.map(({ path, message }) => `${path.join('.') || 'the list'}: ${message}`).join('; '));
  return read.data.map(({ clientSecretFile, ...provider }) => ({
    ...provider,
    clientSecret: readFileSync(clientSecretFile, 'utf8').trim(),
  }));
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Error('it is not JSON');
  }
}

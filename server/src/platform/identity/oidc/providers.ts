import { setTimeout as wait } from 'node:timers/promises';
import * as openid from 'openid-client';
import type { Logger } from '../../log.ts';
import { type Outgoing, OutgoingError } from '../../outgoing/outgoing.ts';
import { Refusal } from './refusal.ts';
import type { ProviderSettings } from './settings.ts';

export interface Providers {
  /** Each with whether it answers, as far as is known after a moment. */
  list(): Promise<{ settings: ProviderSettings; available: boolean }[]>;
  find(id: string): ProviderSettings | undefined;
  /** @throws Refusal `OIDC_UNAVAILABLE`, at once while the provider is known to be out */
  connect(settings: ProviderSettings): Promise<openid.Configuration>;
}

interface ProvidersOptions {
  settings: readonly ProviderSettings[];
  outgoing: Outgoing;
  log: Logger;
  /** Aborted when the server stops. */
  stopping: AbortSignal;
}

/** What a provider says about itself is read again after an hour; what it said before goes on counting while it is out. */
const freshMs = 60 * 60_000;
const firstPause = 1_000;
const longestPause = 60_000;
/** A page does not wait longer to learn who answers. */
const moment = 1_000;

interface Known {
  configuration?: { value: openid.Configuration; at: number };
  pending?: Promise<openid.Configuration> | undefined;
  /** In milliseconds; 0 while it answers. */
  pause: number;
}

/** The identity providers. Each is discovered when it is first needed, and one that is out is tried again until it answers. */
export function createProviders({ settings, outgoing, log, stopping }: ProvidersOptions): Providers {
  const known = new Map(settings.map((one): [string, Known] => [one.id, { pause: 0 }]));

  async function discover(one: ProviderSettings, state: Known): Promise<openid.Configuration> {
    try {
      const value = await discoverAt(one, outgoing);
      state.configuration = { value, at: Date.now() };
      state.pause = 0;
      return value;
    } catch (error) {
      state.pause = Math.min(Math.max(state.pause * 2, firstPause), longestPause);
      const reason = reasonOf(error);
      log.warn({ provider: one.id, reason, againInMs: state.pause }, 'identity provider does not answer');
      setTimeout(() => {
        if (!stopping.aborted) begin(one, state).catch(() => {});
      }, state.pause).unref();
      throw new Refusal('OIDC_UNAVAILABLE', { reason });
    } finally {
      state.pending = undefined;
    }
  }
  /** One discovery at a time, whoever asks. */
  function begin(one: ProviderSettings, state: Known): Promise<openid.Configuration> {
    state.pending ??= discover(one, state);
    return state.pending;
  }

  async function connect(one: ProviderSettings): Promise<openid.Configuration> {
    const state = known.get(one.id) as Known;
    const { configuration } = state;
    if (configuration && (Date.now() - configuration.at < freshMs || state.pause > 0)) return configuration.value;
    if (state.pause > 0 && !state.pending) throw new Refusal('OIDC_UNAVAILABLE', { reason: 'paused' });
    return begin(one, state).catch((error) => {
      if (configuration) return configuration.value;
      throw error;
    });
  }

  return {
    async list() {
      await Promise.race([Promise.allSettled(settings.map(connect)), wait(moment, undefined, { ref: false })]);
      return settings.map((one) => {
        const { configuration, pause } = known.get(one.id) as Known;
        return { settings: one, available: configuration !== undefined || pause === 0 };
      });
    },
    find: (id) => settings.find((one) => one.id === id),
    connect,
  };
}

async function discoverAt(one: ProviderSettings, outgoing: Outgoing): Promise<openid.Configuration> {
  const secret = one.clientSecret;
  const proof = one.clientAuthentication === 'client_secret_post' ? openid.ClientSecretPost(secret) : openid.ClientSecretBasic(secret);
  return openid.discovery(new URL(one.issuer), one.clientId, undefined, proof, {
    // Whatever addresses the provider names of itself are asked through the guard, too.
    [openid.customFetch]: (address, { method, headers, body, signal }) =>
      outgoing.fetch(address, { method, headers, body: body ? String(body) : null, signal }),
    // An ID token is believed by its signature, not only because of the line it came by.
    execute: [openid.enableNonRepudiationChecks, ...(one.issuer.startsWith('http:') ? [openid.allowInsecureRequests] : [])],
  });
}

function reasonOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (cause instanceof OutgoingError) return cause.code;
  return error instanceof openid.ClientError ? (error.code ?? 'unknown') : 'unknown';
}
